import type { QualityMeasure, Status } from '../config/vocabulary.js';

/** One row of `quality.csv`: how good the answers are as a picture of those who were asked. */
export interface QualityRow {
  readonly wave: string;
  readonly measure: QualityMeasure;
  /** The question that it is about, or the variables that the groups are made of. */
  readonly variables: readonly string[];
  /** Null unless `status` is `ok`. */
  readonly value: number | null;
  readonly status: Status;
  /** The group it is about, as in `estimates.csv`; empty for everybody. */
  readonly by: readonly string[];
  readonly group: readonly string[];
  /** What a proportion was worked out from; null for the R-indicator and its bound. */
  readonly numerator: number | null;
  readonly denominator: number | null;
}
