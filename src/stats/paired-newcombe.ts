import { type PairedSample, pairsOf, requirePairs } from './paired-sample.js';
import { type Limits, wilsonLimits } from './wilson.js';

/**
 * The 95 % interval of the difference second − first between the proportions of a paired sample: Newcombe's hybrid
 * score interval for paired data, method 10. It is that of independent proportions, narrowed (or widened) by the
 * correlation φ between the two times. Limits lie in −1…1 with the observed difference between them.
 *
 * @throws RangeError when it is not a sample of pairs
 * @see Newcombe 1998, Statistics in Medicine 17:2635–2650; R
 *   `contingencytables::Newcombe_square_and_add_CI_paired_2x2`, which gives first − second
 */
export function pairedNewcombeLimits(sample: PairedSample): Limits {
  requirePairs(sample);
  const trials = pairsOf(sample);
  const first = sample.both + sample.onlyFirst;
  const second = sample.both + sample.onlySecond;
  const limits1 = wilsonLimits({ successes: first, trials });
  const limits2 = wilsonLimits({ successes: second, trials });
  const [p1, p2] = [first / trials, second / trials];
  const difference = (sample.onlySecond - sample.onlyFirst) / trials;
  const phi = correlation(sample);
  const below = together(p2 - limits2.lower, limits1.upper - p1, phi);
  const above = together(limits2.upper - p2, p1 - limits1.lower, phi);
  return { lower: Math.max(-1, difference - below), upper: Math.min(1, difference + above) };
}

function together(a: number, b: number, phi: number): number {
  return Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
}

/**
 * φ of the two times, −1…1. A positive one is corrected for continuity by half a pair, but not below 0; it is 0 when
 * all succeeded, or none did, at one time.
 */
function correlation({ both, onlyFirst, onlySecond, neither }: PairedSample): number {
  const margins = [both + onlyFirst, onlySecond + neither, both + onlySecond, onlyFirst + neither];
  if (margins.includes(0)) return 0;
  const cross = both * neither - onlyFirst * onlySecond;
  const half = (both + onlyFirst + onlySecond + neither) / 2;
  const corrected = cross > 0 ? Math.max(0, cross - half) : cross;
  return corrected / margins.reduce((product, margin) => product * Math.sqrt(margin), 1);
}
