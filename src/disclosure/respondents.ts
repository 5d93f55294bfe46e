import type { Status } from '../config/vocabulary.js';
import type { CountedWave } from './counted-wave.js';
import type { Candidate } from './hidden-system.js';
import { mostWantedFirst, partsOf, type WantedGroup } from './wanted-groups.js';

/** What may be told about the number of respondents in each wanted group. */
export type GroupStatuses = ReadonlyMap<WantedGroup, Status>;

/** A wanted group of which the number of respondents would be good to tell. */
export interface GroupCandidate extends Candidate {
  readonly group: WantedGroup;
}

/** Those with enough respondents, the most wanted first. @param sumsOf what a group is in each of the systems */
export function groupCandidates(
  { tables, minimum }: CountedWave,
  sumsOf: (group: WantedGroup) => Candidate['ways'][number],
): GroupCandidate[] {
  return mostWantedFirst(tables)
    .filter((group) => group.respondents >= minimum)
    .map((group) => ({ group, ways: [sumsOf(group)] }));
}

/** Step 5 for the numbers of respondents: `ok`, `withheld`, `empty` or `not-asked` for every wanted group. */
export function groupStatuses({ tables }: CountedWave, told: ReadonlySet<WantedGroup>): GroupStatuses {
  const statuses = new Map<WantedGroup, Status>();
  for (const groups of tables.flatMap(partsOf)) {
    const whole = isTooLittleLeft(groups, told);
    for (const group of groups) statuses.set(group, whole ? 'withheld' : statusOf(group, told));
  }
  return statuses;
}

/**
 * Step 5 for a table, or for each part of it that is kept apart: something is withheld and at most one category would
 * be left, which nothing could be compared with.
 * "Uppgift saknas" is no category. The empty ones of such a table are hidden too, or they would tell where the few are.
 */
function isTooLittleLeft(groups: readonly WantedGroup[], told: ReadonlySet<WantedGroup>): boolean {
  const filled = groups.filter((group) => group.respondents > 0);
  const left = filled.filter((group) => !group.missing && told.has(group));
  return filled.some((group) => !told.has(group)) && left.length <= 1;
}

function statusOf(group: WantedGroup, told: ReadonlySet<WantedGroup>): Status {
  if (!group.asked) return 'not-asked';
  if (group.respondents === 0) return 'empty';
  return told.has(group) ? 'ok' : 'withheld';
}
