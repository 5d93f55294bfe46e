import { rateDecomposition } from '../stats/rate-decomposition.js';
import { type Comparison, isCertain } from './comparison.js';
import type { EstimateIndex } from './estimate-index.js';
import type { CompositionFinding, ReversalFinding } from './finding.js';
import type { GroupLine } from './group-lines.js';
import { groupsAtTwoTimes } from './two-times.js';

/** What is needed to look at a change by groups. */
export interface GroupView {
  readonly lines: readonly GroupLine[];
  readonly find: EstimateIndex;
  readonly minimum: number;
}

/**
 * Where the groups of a variable tell another story than a plain change does: every group that is there in both waves moves
 * one way and all together the other (a reversal), or more than half of a certain change comes from another mix
 * of the groups (composition). From published counts; those that are not published by themselves are one group.
 *
 * @see Simpson 1951, J. R. Statist. Soc. B 13:238–241; `rateDecomposition`
 */
export function simpsonFindings(
  change: Comparison,
  { lines, find, minimum }: GroupView,
): (ReversalFinding | CompositionFinding)[] {
  const { from, to, measure, question, by, group, difference } = change;
  if (difference === null || difference === 0 || change.test === 'no-base') return [];
  const own = lines.filter(
    ({ total }) => total?.by.join() === by.join() && total.group.join() === group.join(),
  );
  return own.flatMap((line): (ReversalFinding | CompositionFinding)[] => {
    const groups = groupsAtTwoTimes(line, [from, to], { measure, question }, find, minimum);
    const parts = groups && rateDecomposition(groups);
    if (!groups || !parts) return [];
    const about = { from, to, measure, question, by, group, variable: line.variable.id, difference };
    const changes = groups.flatMap(({ group: id, from: before, to: after }) =>
      before?.base && after?.base
        ? [{ group: id, difference: after.hits / after.base - before.hits / before.base }]
        : [],
    );
    if (changes.length > 1 && changes.every((one) => one.difference * difference < 0)) {
      return [{ kind: 'reversal', ...about, changes, isCertain: isCertain(change) }];
    }
    const composition = parts.contributions
      .filter(({ component }) => component === 'composition')
      .reduce((sum, { value }) => sum + value, 0);
    const isMost = composition * difference > 0 && Math.abs(composition) > Math.abs(difference) / 2;
    return isMost && isCertain(change) ? [{ kind: 'composition', ...about, composition }] : [];
  });
}
