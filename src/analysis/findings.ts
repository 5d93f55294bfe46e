import { backgroundsOf, type Codebook } from '../config/codebook.js';
import { bases } from '../config/vocabulary.js';
import type { Published } from '../disclosure/published.js';
import { certainChanges, certainDifferences } from './certain-findings.js';
import type { Comparison } from './comparison.js';
import type { Difference } from './difference.js';
import type { Estimate } from './estimate.js';
import { type Finding, type UntestedFinding, untestedReason } from './finding.js';
import { levelFindings } from './level-findings.js';
import { simpsonFindings } from './simpson.js';

/** The tables that findings are picked from. */
export interface FindingSources {
  readonly estimates: readonly Estimate[];
  readonly comparisons: readonly Comparison[];
  readonly differences: readonly Difference[];
}

/**
 * What is worth a sentence, from nothing but the tables of a run: certain changes, where the groups tell another story,
 * certain differences and trends, the strongest and the weakest question, and what could not be tested. Each kind by size,
 * ties in the order of the codebook, so that the same tables always give the same findings in the same order.
 */
export function findingsOf(
  published: Published,
  codebook: Codebook,
  { estimates, comparisons, differences }: FindingSources,
): Finding[] {
  const { waves, keptApart = [], minimum } = published.counts;
  const variables = backgroundsOf(codebook).filter(({ id }) => !keptApart.includes(id));
  const [plain] = bases;
  const stories = comparisons
    // Of the total, or of those whose answers are kept apart.
    .filter(({ basis, by }) => basis === plain && by.every((id) => keptApart.includes(id)))
    .flatMap((change) => {
      const from = waves.find(({ wave }) => wave === change.from);
      const to = waves.find(({ wave }) => wave === change.to);
      const view = { codebook, variables, minimum };
      return from && to ? simpsonFindings(change, { waves: { from, to }, ...view }) : [];
    });
  return [
    ...certainChanges(comparisons),
    ...stories.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference)),
    ...certainDifferences(differences),
    ...levelFindings(estimates, keptApart),
    ...untested(comparisons, differences),
  ];
}

function untested(comparisons: readonly Comparison[], differences: readonly Difference[]): UntestedFinding[] {
  const changes = comparisons.flatMap((row): UntestedFinding[] => {
    const reason = untestedReason(row);
    const { measure, question, by, group, from, to } = row;
    if (!reason) return [];
    return [{ kind: 'untested', waves: [from, to], against: [], measure, question, by, group, reason }];
  });
  const gaps = differences.flatMap((row): UntestedFinding[] => {
    const reason = untestedReason(row);
    const { measure, question, by, group, wave, against } = row;
    if (!reason) return [];
    return [{ kind: 'untested', waves: [wave], against, measure, question, by, group, reason }];
  });
  return [...changes, ...gaps];
}
