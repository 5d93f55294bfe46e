import type { Codebook } from '../config/codebook.js';
import { bases, type Measure } from '../config/vocabulary.js';
import type { Published } from '../disclosure/published.js';
import { certainChanges, certainDifferences } from './certain-findings.js';
import type { Comparison } from './comparison.js';
import type { Difference } from './difference.js';
import type { Estimate } from './estimate.js';
import { estimateIndex } from './estimate-index.js';
import { type Finding, type UntestedFinding, untestedReason } from './finding.js';
import { groupLines } from './group-lines.js';
import { levelFindings } from './level-findings.js';
import { simpsonFindings } from './simpson.js';

/** The figures that are looked at by groups. */
const reversible: readonly Measure[] = ['response-rate', 'share-positive'];

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
  // Tables are the same in every wave; a group with a missing category, which may not be, is on no line.
  const lines = (waves.at(-1)?.tables ?? []).flatMap((table) => groupLines(table, codebook, keptApart));
  const view = { lines, find: estimateIndex(estimates), minimum };
  const [plain] = bases;
  const stories = comparisons
    .filter(({ basis, measure }) => basis === plain && reversible.includes(measure))
    .flatMap((change) => simpsonFindings(change, view));
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
