import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { requireEffectiveTrials, requireSample, type Sample } from './sample.js';

/** The limits of a confidence interval. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

const z = normalQuantile(0.975, 0, 1);

/**
 * The 95 % Wilson score interval of a proportion, without continuity correction. Limits are proportions 0–1 with
 * the observed proportion between them; at no successes the lower is exactly 0, at no failures the upper exactly 1.
 *
 * @param effectiveTrials stands in for the number of trials where the design makes it worth more or less; it
 *   leaves the proportion as it is
 * @throws RangeError when it is not a sample, or effectiveTrials is not a positive number
 * @see Wilson 1927; R `prop.test(x, n, correct = FALSE)$conf.int`
 */
export function wilsonLimits(sample: Sample, effectiveTrials = sample.trials): Limits {
  requireSample(sample);
  requireEffectiveTrials(effectiveTrials);
  const { successes, trials } = sample;
  const p = successes / trials;
  const q = (trials - successes) / trials;
  const scale = 1 + (z * z) / effectiveTrials;
  const centre = (p + (z * z) / (2 * effectiveTrials)) / scale;
  const half =
    (z / scale) * Math.sqrt((p * q) / effectiveTrials + (z * z) / (4 * effectiveTrials * effectiveTrials));
  return {
    lower: successes === 0 ? 0 : Math.min(p, Math.max(0, centre - half)),
    upper: successes === trials ? 1 : Math.max(p, Math.min(1, centre + half)),
  };
}
