import type { Basis, ComparisonStatus, Measure } from '../config/vocabulary.js';

/** One row of `comparisons.csv`: one figure in two waves. Proportions 0–1; the difference is `to` − `from`. */
export interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly measure: Measure;
  readonly question: string;
  readonly category: string;
  readonly by: readonly string[];
  readonly group: readonly string[];
  readonly basis: Basis;
  /** Like every number here, null unless `status` is `ok`: what one wave alone has is in its estimates. */
  readonly fromValue: number | null;
  readonly toValue: number | null;
  readonly difference: number | null;
  /** Newcombe's 95 % limits of the difference, Welch's for means; null as well when a base is not in print. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Two-sided. Null when not tested, or when it cannot be tested. */
  readonly p: number | null;
  /** Holm's, within one wave pair, measure and basis. */
  readonly pAdjusted: number | null;
  /**
   * `ok` only when both waves are `ok`; else what keeps them from being compared, the more lasting reason first:
   * `not-comparable` (response rates of different kinds), `not-asked`, `not-reported`, `not-pooled` (kinds of
   * respondents mixed), `empty`, `withheld`. On the bases of the same groups also `not-crossed` (the run has no table of
   * the group's parts) and `no-common-group`.
   */
  readonly status: ComparisonStatus;
  /**
   * `score`, `fisher`, `welch` (means), `untestable` (both proportions 0 or both 1; no spread in the scores), `no-base` (a share printed without its base, or an
   * area without its sums, so there is no interval either), or empty when it is shown but not tested.
   */
  readonly test: string;
}

/** Certain = adjusted p below 0.05 and a 95 % interval that leaves out zero. */
export function isCertain({
  pAdjusted,
  lower,
  upper,
}: Pick<Comparison, 'pAdjusted' | 'lower' | 'upper'>): boolean {
  return (
    pAdjusted !== null && pAdjusted < 0.05 && lower !== null && upper !== null && (lower > 0 || upper < 0)
  );
}
