import type { Cube, OfferedCell } from '../../src/cube/cube.js';
import type { PublishedGroup, PublishedTable } from '../../src/disclosure/published.js';
import { protectedWith } from './protected.js';
import type { Alike, Survey } from './survey.js';

/** The tables of a single wave, protected with the minimum 5. */
export function tablesOf(
  survey: Survey,
  breakdowns: readonly (readonly string[])[],
  respondents: readonly Alike[],
  offered: readonly OfferedCell[] = [],
): readonly PublishedTable[] {
  return tablesOfCube(survey, breakdowns, survey.cube(respondents, offered));
}

export function tablesOfCube(
  { codebook }: Survey,
  breakdowns: readonly (readonly string[])[],
  cube: Cube,
): readonly PublishedTable[] {
  const published = protectedWith({ codebook, breakdowns, minimum: 5, waves: [{ id: 'now', cube }] });
  return published.counts.waves[0]?.tables ?? [];
}

/** Per group, by its categories: the number of respondents, or the status when there is none. */
export function respondentsIn(table: PublishedTable | undefined): Record<string, number | string> {
  return inGroups(table, (group) => group.respondents ?? group.status);
}

/** Per group: `answered/offered`, or the status. */
export function ratesIn(table: PublishedTable | undefined): Record<string, string> {
  return inGroups(table, ({ rate }) =>
    rate.status === 'ok' ? `${rate.answered}/${rate.offered}` : rate.status,
  );
}

/** Per group: the counts above zero of a question by code, or the status when it has no counts. */
export function answersIn(table: PublishedTable | undefined, question: string): Record<string, unknown> {
  return inGroups(table, ({ questions }) => {
    const found = questions.find((candidate) => candidate.question === question);
    if (!found?.counts) return found?.status;
    return Object.fromEntries(
      found.counts.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]),
    );
  });
}

function inGroups<T>(
  table: PublishedTable | undefined,
  tell: (group: PublishedGroup) => T,
): Record<string, T> {
  return Object.fromEntries(
    (table?.groups ?? []).map((group) => [group.group.join('*') || 'total', tell(group)]),
  );
}
