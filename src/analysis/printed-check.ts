import type { PrintedPercent } from '../config/printed-figures.js';
import type { Status } from '../config/vocabulary.js';
import type { Place } from '../problems/problem.js';
import type { Rounding } from '../stats/percent-rounding.js';

/** One number in print beside what the run publishes of the same thing. */
export type PrintedCheck = PrintedNumber &
  (
    | { readonly outcome: 'agrees'; readonly ours: Ours }
    | { readonly outcome: 'differs'; readonly ours: Ours; readonly reason: DifferenceReason }
    | { readonly outcome: 'not-comparable'; readonly why: NotCompared }
  );

export interface PrintedNumber {
  readonly wave: string;
  readonly number: 'offered' | 'answered' | 'response-rate' | 'share-positive' | 'base';
  /** Question id, or empty. */
  readonly question: string;
  /** Background variables and the group's category ids, side by side; empty for the total. */
  readonly by: readonly string[];
  readonly group: readonly string[];
  /** A count has no decimals; the others are percentages. */
  readonly printed: PrintedPercent;
  /** In the pipeline. */
  readonly place: Place;
}

/** A published count, or the two counts of a published proportion. */
export type Ours =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'proportion'; readonly numerator: number; readonly denominator: number };

/**
 * What probably makes the difference, since it would agree with: another rounding; don't-know among the answers (or
 * everybody who was asked); the answers of units without a usable offered count; the counts printed beside it.
 */
export type DifferenceReason =
  | Exclude<Rounding, 'half-up'>
  | 'dont-know'
  | 'all-asked'
  | 'units'
  | 'printed-counts'
  | 'unknown';

/** Why the run has nothing to compare with. */
export type NotCompared = Exclude<Status, 'ok'> | 'not-broken-down';
