import type { Sample } from './sample.js';
import { type Limits, wilsonLimits } from './wilson.js';

/**
 * The 95 % interval of the difference second − first between two independent proportions: Newcombe's hybrid score
 * interval, method 10, without continuity correction. Limits lie in −1…1 with the observed difference between them.
 * Takes effective samples too, whose counts need not be whole.
 *
 * @throws RangeError when either is not a sample
 * @see Newcombe 1998, Statistics in Medicine 17:873–890
 */
export function newcombeLimits(first: Sample, second: Sample): Limits {
  const p1 = first.successes / first.trials;
  const p2 = second.successes / second.trials;
  const limits1 = wilsonLimits(first);
  const limits2 = wilsonLimits(second);
  const difference = p2 - p1;
  const below = Math.sqrt((p2 - limits2.lower) ** 2 + (limits1.upper - p1) ** 2);
  const above = Math.sqrt((limits2.upper - p2) ** 2 + (p1 - limits1.lower) ** 2);
  return { lower: Math.max(-1, difference - below), upper: Math.min(1, difference + above) };
}
