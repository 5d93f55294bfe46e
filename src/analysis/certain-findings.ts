import { bases } from '../config/vocabulary.js';
import { type Comparison, isCertain } from './comparison.js';
import type { Difference } from './difference.js';
import type { CertainDifference, ChangeFinding, DifferenceFinding } from './finding.js';

/** The certain changes: comparable groups first, then by size; ties in the order of the table. */
export function certainChanges(comparisons: readonly Comparison[]): ChangeFinding[] {
  const found = comparisons.flatMap((row): ChangeFinding[] => {
    const certain = certainOf(row);
    const { from, to, measure, question, by, group, basis, fromValue, toValue } = row;
    if (!certain || fromValue === null || toValue === null) return [];
    const about = { from, to, measure, question, by, group, basis };
    return [{ kind: 'change', ...about, fromValue, toValue, ...certain }];
  });
  // The plain comparison stands first in the vocabulary, and says least about what changed.
  const rank = (finding: ChangeFinding) => (finding.basis === bases[0] ? 1 : 0);
  return found.toSorted((a, b) => rank(a) - rank(b) || bySize(a, b));
}

/** The certain differences between groups, and apart from them the certain trends; by size, ties in the order of the table. */
export function certainDifferences(differences: readonly Difference[]): DifferenceFinding[] {
  const found = differences.flatMap((row): DifferenceFinding[] => {
    const certain = certainOf(row);
    if (!certain) return [];
    const { wave, measure, question, by, group, against, groupValue, againstValue, groups } = row;
    const about = { wave, measure, question, by, group, against, groups };
    const kind = against === 'trend' ? 'trend' : 'difference';
    return [{ kind, ...about, groupValue, againstValue, ...certain }];
  });
  const ofKind = (kind: DifferenceFinding['kind']) =>
    found.filter((finding) => finding.kind === kind).toSorted(bySize);
  return [...ofKind('difference'), ...ofKind('trend')];
}

function certainOf(row: Comparison | Difference): CertainDifference | undefined {
  const { difference, lower, upper, pAdjusted } = row;
  if (difference === null || lower === null || upper === null || pAdjusted === null) return undefined;
  return isCertain(row) ? { difference, lower, upper, pAdjusted } : undefined;
}

function bySize(a: CertainDifference, b: CertainDifference): number {
  return Math.abs(b.difference) - Math.abs(a.difference);
}
