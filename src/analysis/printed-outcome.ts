import type { PrintedPercent } from '../config/printed-figures.js';
import { roundingOf } from '../stats/percent-rounding.js';
import type { DifferenceReason, NotCompared, Ours, PrintedCheck } from './printed-check.js';

type Outcome =
  | Pick<Extract<PrintedCheck, { outcome: 'agrees' }>, 'outcome' | 'ours'>
  | Pick<Extract<PrintedCheck, { outcome: 'differs' }>, 'outcome' | 'ours' | 'reason'>
  | Pick<Extract<PrintedCheck, { outcome: 'not-comparable' }>, 'outcome' | 'why'>;

interface Proportion {
  readonly numerator: number;
  readonly denominator: number;
}

/** What else the number might have been made from, the likeliest first; null where that is not known. */
export type Alternatives = readonly (readonly [DifferenceReason, Proportion | null])[];

/** A printed count agrees when it is the same number. @param why it cannot be compared when we have no count */
export function countOutcome(
  printed: number,
  count: number | null,
  why: NotCompared,
  alternatives: readonly (readonly [DifferenceReason, number | null])[],
): Outcome {
  if (count === null) return { outcome: 'not-comparable', why };
  const ours: Ours = { kind: 'count', count };
  if (printed === count) return { outcome: 'agrees', ours };
  const [reason = 'unknown'] = alternatives.find(([, other]) => other === printed) ?? [];
  return { outcome: 'differs', ours, reason };
}

/**
 * A printed percentage agrees when it is ours, rounded half up to as many decimals. Another rounding of ours is the
 * likeliest reason for a difference; after that the alternatives, rounded in the ordinary way.
 */
export function percentOutcome(
  printed: PrintedPercent,
  proportion: Proportion | null,
  why: NotCompared,
  alternatives: Alternatives,
): Outcome {
  if (proportion === null) return { outcome: 'not-comparable', why };
  const ours: Ours = { kind: 'proportion', ...proportion };
  const rounding = rounded(proportion, printed);
  if (rounding === 'half-up') return { outcome: 'agrees', ours };
  const other = alternatives.find(([, made]) => made !== null && rounded(made, printed) === 'half-up');
  return { outcome: 'differs', ours, reason: rounding ?? other?.[0] ?? 'unknown' };
}

function rounded({ numerator, denominator }: Proportion, printed: PrintedPercent) {
  return roundingOf(numerator, denominator, printed);
}
