import type { Sample } from './sample.js';
import { type Limits, wilsonLimits } from './wilson.js';

/**
 * The 95 % interval of the slope that `trendTest` finds, per unit of the score. The slope is a weighted sum Σ cᵢ pᵢ of
 * independent proportions, cᵢ = nᵢ (sᵢ − s̄)/Σ nⱼ (sⱼ − s̄)², and the interval puts together their Wilson limits as
 * Newcombe's does for two:
 *
 *     lower = Σ cᵢ pᵢ − √ Σ (cᵢ pᵢ − min(cᵢ lᵢ, cᵢ uᵢ))²,   upper = Σ cᵢ pᵢ + √ Σ (max(cᵢ lᵢ, cᵢ uᵢ) − cᵢ pᵢ)²
 *
 * With two groups one unit apart it is Newcombe's interval (but for that one's bounds of −1 and 1). Groups without trials
 * say nothing. Null when fewer than two scores are left.
 *
 * @param scores the groups' places on the scale, one each
 * @throws RangeError when a group with trials is not a sample
 * @see Zou, Huang & Zhang 2009, Computational Statistics & Data Analysis 53:1080–1085
 */
export function trendLimits(groups: readonly Sample[], scores: readonly number[]): Limits | null {
  const placed = groups.flatMap((group, index) =>
    group.trials === 0 ? [] : [{ group, score: scores[index] ?? Number.NaN }],
  );
  const trials = sum(placed.map(({ group }) => group.trials));
  const mean = sum(placed.map(({ group, score }) => group.trials * score)) / trials;
  const spread = sum(placed.map(({ group, score }) => group.trials * (score - mean) ** 2));
  if (!(spread > 0)) return null;
  let [slope, below, above] = [0, 0, 0];
  for (const { group, score } of placed) {
    const weight = (group.trials * (score - mean)) / spread;
    const share = group.successes / group.trials;
    const { lower, upper } = wilsonLimits(group);
    slope += weight * share;
    below += (weight * (share - (weight > 0 ? lower : upper))) ** 2;
    above += (weight * ((weight > 0 ? upper : lower) - share)) ** 2;
  }
  return { lower: slope - Math.sqrt(below), upper: slope + Math.sqrt(above) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
