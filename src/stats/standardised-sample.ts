import { effectiveSample, requireSample, type Sample } from './sample.js';

/** A group and how much it counts for in the standard. */
export interface WeightedGroup {
  /** 0 or more, in any unit; the number of trials in another sample, say. */
  readonly weight: number;
  /** May have no trials when the weight is 0. */
  readonly sample: Sample;
}

/**
 * The directly standardised proportion Σ w·p over the groups, w = weight/Σ weight, as an effective sample: that
 * proportion of 1/Σ(w²/n) trials. Wilson's and Newcombe's intervals and the score test take it as any sample. With its
 * own trials as weights it is the sample of all groups together. Null when it is not defined: no group has a weight,
 * or one that does has no trials.
 *
 * @throws RangeError when a weight is negative or not finite, or a group with weight is not a sample
 * @see Kish 1965 (effective sample size); for the proportion R `weighted.mean(x / n, w)` or
 *   `epitools::ageadjust.direct`
 */
export function standardisedSample(groups: readonly WeightedGroup[]): Sample | null {
  let [weights, successes, reciprocal] = [0, 0, 0];
  for (const { weight, sample } of groups) {
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`not a weight: ${weight}`);
    if (weight === 0) continue;
    if (sample.trials === 0) return null;
    requireSample(sample);
    weights += weight;
    successes += effectiveSample(sample, weight).successes;
    reciprocal += weight * (weight / sample.trials);
  }
  if (weights === 0) return null;
  return effectiveSample({ successes, trials: weights }, weights * (weights / reciprocal));
}
