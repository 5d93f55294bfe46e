import type { Status } from '../config/vocabulary.js';
import type { Cube } from '../cube/cube.js';
import type { CountedWave } from './counted-wave.js';
import type { PublishedCoverages } from './coverage.js';
import { isPrintedAlone, type PrintedQuestions, statusOfPrinted } from './printed-shares.js';
import type { PublishedGroup, PublishedQuestion, PublishedRate, PublishedTable } from './published.js';
import { publishedAreas } from './published-areas.js';
import type { AnswerStatus } from './question-facts.js';
import type { PublishedRates } from './rates.js';
import type { GroupStatuses } from './respondents.js';
import { partsOf, type WantedGroup, type WantedTable } from './wanted-groups.js';

/** What was decided about a wave: per group, and per question and group. */
export interface Decisions {
  readonly groups: GroupStatuses;
  readonly rates: PublishedRates;
  readonly coverages: PublishedCoverages;
  /** In the order of the cube's questions. */
  readonly questions: readonly ReadonlyMap<WantedGroup, AnswerStatus>[];
  readonly printed: PrintedQuestions;
}

/** Copies from a wanted table what has been let through, and nothing else. */
export function publishedTable(
  cube: Cube,
  { inner }: CountedWave,
  table: WantedTable,
  decisions: Decisions,
): PublishedTable {
  const printedAlone = isPrintedAlone(cube);
  const withheld = withheldOf(table.groups, decisions.groups);
  // Only filled groups with a missing category are listed, so that listing them tells that somebody is there.
  const hidden = new Set(partsOf(table).flatMap((part) => hiddenMissing(part, decisions.groups)));
  const listed = table.groups.filter((group) => !hidden.has(group));

  const statusOf = (group: WantedGroup): Status =>
    printedAlone ? statusOfPrinted(cube, table.by) : (decisions.groups.get(group) ?? 'withheld');

  const questionOf = (group: WantedGroup, question: number): PublishedQuestion => {
    const { id = '', codes = [] } = cube.questions[question] ?? {};
    const printed = decisions.printed.get(id)?.get(group);
    if (printed) return printed;
    // It may well have been asked.
    if (printedAlone) return { question: id, status: 'not-reported', counts: null };
    const status = decisions.questions[question]?.get(group) ?? 'withheld';
    if (status !== 'ok' && status !== 'empty' && status !== 'base-only') {
      return { question: id, status, counts: null };
    }
    const counts = codes.map(({ id, kind }, code) => ({
      id,
      kind,
      count: group.cells.reduce((sum, cell) => sum + (inner[cell]?.answers[question]?.[code] ?? 0), 0),
    }));
    if (status !== 'base-only') return { question: id, status, counts };
    const others = counts.filter(({ kind }) => kind !== 'valid');
    const valid = counts.reduce((sum, { kind, count }) => (kind === 'valid' ? sum + count : sum), 0);
    return { question: id, status: 'withheld', counts: null, base: { valid, others } };
  };

  const rateOf = (group: WantedGroup): PublishedRate => {
    if (printedAlone) return { status: statusOf(group), offered: null, answered: null };
    return decisions.rates.get(group) ?? { status: 'withheld', offered: null, answered: null };
  };

  const groupOf = (group: WantedGroup): PublishedGroup => {
    const status = statusOf(group);
    const questions = cube.questions.map((_, question) => questionOf(group, question));
    return {
      group: group.group,
      missing: group.missing,
      status,
      respondents: status === 'ok' ? group.respondents : null,
      rate: rateOf(group),
      coverage: decisions.coverages.get(group) ?? [],
      questions,
      areas: publishedAreas(cube, inner, group, questions),
    };
  };

  return { by: table.by, withheld, groups: listed.map(groupOf) };
}

/** The groups with a missing category of a table, or a part that is kept apart, that is withheld whole. */
function hiddenMissing(part: readonly WantedGroup[], statuses: GroupStatuses): WantedGroup[] {
  const isWhole = part.length > 1 && withheldOf(part, statuses) === 'whole';
  return isWhole ? part.filter((group) => group.missing) : [];
}

function withheldOf(groups: readonly WantedGroup[], statuses: GroupStatuses): PublishedTable['withheld'] {
  const withheld = groups.filter((group) => statuses.get(group) === 'withheld');
  if (withheld.length === 0) return 'nothing';
  return withheld.length === groups.length ? 'whole' : 'some';
}
