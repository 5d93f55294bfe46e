import type { Measure, Status } from '../config/vocabulary.js';
import type { ClusterSums } from '../stats/clustered-proportion.js';
import type { ScoreSums } from '../stats/score-sums.js';

/**
 * One row of `estimates.csv`. Numbers are null unless `status` is `ok`; proportions are 0–1, a mean is in
 * the unit of the codebook's scores. A share printed without its
 * base has its value, and null for the other numbers.
 */
export interface Estimate {
  readonly wave: string;
  readonly measure: Measure;
  /** Question id, or area id for an `area-positive`; empty for a response rate or coverage. */
  readonly question: string;
  /** Category id for a `share`, the step of the ladder for `coverage`, else empty. */
  readonly category: string;
  /** Background variables and the group's category ids, side by side; empty for the total. */
  readonly by: readonly string[];
  readonly group: readonly string[];
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  /** 95 % limits. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly status: Status;
  /** The effective sample size behind the interval; the denominator for plain proportions. */
  readonly nEffective: number | null;
  /**
   * Of the interval: `wilson`; `t` for a mean; `linearised`, Wilson's with the effective sample size of a pooled share; `printed` for a
   * share in print, which has none; or empty, also for a pooled share of which the sums were not kept.
   */
  readonly method: string;
  /** Limits for a population of so many, where the pipeline asks for them. */
  readonly population?: PopulationLimits;
  /** Of a mean: what it is worked out from. Not in the table. */
  readonly scores?: ScoreSums;
  /** Of an area: the questions that were asked, which must be the same to be compared. Not in the table. */
  readonly area?: AreaEstimate;
}

/** What the pooled share of an area is of. */
export interface AreaEstimate {
  readonly questions: readonly string[];
  /** Null when there is no interval. */
  readonly sums: ClusterSums | null;
}

export interface PopulationLimits {
  readonly size: number;
  /** 95 % limits, multiples of 1/size. */
  readonly lower: number;
  readonly upper: number;
}
