import { meanOf, type ScoreSums, varianceOf } from './score-sums.js';

/** A mean and how well it is known. */
export interface EstimatedMean {
  /** In the unit of the numbers. */
  readonly mean: number;
  /** Of the mean, in their unit squared; null when a single number tells nothing of it. */
  readonly variance: number | null;
  /** Of the variance; need not be whole. Null with the variance. */
  readonly degreesOfFreedom: number | null;
}

/** A group's mean and how much it counts for, in any unit. */
export interface WeightedMean {
  readonly weight: number;
  readonly mean: EstimatedMean;
}

/**
 * The mean of numbers, with the variance s²/n.
 *
 * @throws RangeError when they are not the sums of any numbers
 */
export function estimatedMean(sums: ScoreSums): EstimatedMean {
  const variance = varianceOf(sums);
  const mean = meanOf(sums);
  if (variance === null) return { mean, variance: null, degreesOfFreedom: null };
  return { mean, variance: variance / sums.count, degreesOfFreedom: sums.count - 1 };
}

/**
 * The directly standardised mean Σ w·m over the groups, w = weight/Σ weight, with the variance Σ w²·variance and its
 * degrees of freedom by Satterthwaite. Null when no group has a weight.
 *
 * @throws RangeError when a weight is negative or not finite
 * @see Satterthwaite 1946, Biometrics Bulletin 2:110; in R `weighted.mean(m, w)` and these formulas
 */
export function standardisedMean(groups: readonly WeightedMean[]): EstimatedMean | null {
  const whole = groups.reduce((sum, { weight }) => sum + requireWeight(weight), 0);
  if (whole === 0) return null;
  let [mean, variance, squares]: [number, number | null, number] = [0, 0, 0];
  for (const { weight, mean: own } of groups) {
    if (weight === 0) continue;
    const part = weight / whole;
    mean += part * own.mean;
    const ofPart = own.variance === null ? null : part * part * own.variance;
    variance = variance === null || ofPart === null ? null : variance + ofPart;
    squares += (ofPart ?? 0) ** 2 / (own.degreesOfFreedom ?? 1);
  }
  if (variance === null) return { mean, variance: null, degreesOfFreedom: null };
  const degreesOfFreedom = variance === 0 ? 1 : (variance * variance) / squares;
  return { mean, variance, degreesOfFreedom };
}

function requireWeight(weight: number): number {
  if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`not a weight: ${weight}`);
  return weight;
}
