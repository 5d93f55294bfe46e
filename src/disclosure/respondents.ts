import type { Status } from '../config/vocabulary.js';
import { type CountedWave, isSmall } from './counted-wave.js';
import { respondentsIn } from './inner-cells.js';
import type { CountVector, Span } from './span.js';
import { mostWantedFirst, partsOf, type WantedGroup } from './wanted-groups.js';

/** What may be told about the number of respondents in each wanted group. */
export type GroupStatuses = ReadonlyMap<WantedGroup, Status>;

/** Primary: every wanted group, inner cell and remainder with somebody in it, but fewer than the minimum. Step 1. */
export function smallGroups({ inner, tables, remainders, minimum }: CountedWave): CountVector[] {
  const groups = tables.flatMap((table) => table.groups);
  return [
    ...groups.filter((group) => isSmall(group.respondents, minimum)).map((group) => group.cells),
    ...[...inner.entries()]
      .filter(([, cell]) => isSmall(cell.respondents, minimum))
      .map(([number]) => [number]),
    ...remainders.filter((cells) => isSmall(respondentsIn(inner, cells), minimum)),
  ];
}

/**
 * Steps 2 and 5 for the numbers of respondents: `ok`, `withheld`, `empty` or `not-asked` for every wanted group.
 * @param span with what is known already
 */
export function groupStatuses(wave: CountedWave, span: Span): GroupStatuses {
  const published = publishable(wave, span);
  const statuses = new Map<WantedGroup, Status>();
  for (const groups of wave.tables.flatMap(partsOf)) {
    const whole = isTooLittleLeft(groups, published);
    for (const group of groups) {
      statuses.set(group, whole ? 'withheld' : statusOf(group, published));
    }
  }
  return statuses;
}

/** The greedy pass of step 2. What a later step adds to the secrets calls for a new pass from the start. */
function publishable({ tables, minimum }: CountedWave, span: Span): ReadonlySet<WantedGroup> {
  const candidates = mostWantedFirst(tables).filter((group) => group.respondents >= minimum);
  return new Set(candidates.filter((group) => span.offer([group.cells])));
}

/**
 * Step 5 for a table, or for each part of it that is kept apart: something is withheld and at most one category would
 * be left, which nothing could be compared with.
 * "Uppgift saknas" is no category. The empty ones of such a table are hidden too, or they would tell where the few are.
 */
function isTooLittleLeft(groups: readonly WantedGroup[], published: ReadonlySet<WantedGroup>): boolean {
  const filled = groups.filter((group) => group.respondents > 0);
  const left = filled.filter((group) => !group.missing && published.has(group));
  return filled.some((group) => !published.has(group)) && left.length <= 1;
}

function statusOf(group: WantedGroup, published: ReadonlySet<WantedGroup>): Status {
  if (!group.asked) return 'not-asked';
  if (group.respondents === 0) return 'empty';
  return published.has(group) ? 'ok' : 'withheld';
}
