import type { ComparisonStatus, Component, DecomposedMeasure } from '../config/vocabulary.js';

/** One row of `decomposition.csv`: a part of what a figure changed by from one wave to another. */
export interface DecompositionPart {
  readonly from: string;
  readonly to: string;
  readonly measure: DecomposedMeasure;
  /** Question id; empty unless it is a share. */
  readonly question: string;
  readonly component: Component;
  /**
   * A category of the variable that the change is taken apart by, or `others`: the groups together of which something is
   * not published. Empty for all groups together, and for the whole change.
   */
  readonly group: string;
  /** In answers, or in the unit of the rate or share (0.01 is a percentage point); null unless `status` is `ok`. */
  readonly value: number | null;
  readonly status: ComparisonStatus;
  /** The variable whose groups it is taken apart by (`matched-on`). */
  readonly on: string;
  /** The group whose figure it is, by variables and category ids; empty for the total. */
  readonly by: readonly string[];
  readonly within: readonly string[];
}
