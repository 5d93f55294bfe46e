import { fisherExactP } from './fisher.js';
import type { Sample } from './sample.js';
import { scoreTest } from './score-test.js';

/** Which test was used, and its two-sided p-value. */
export type TwoProportionsTest =
  | { readonly test: 'score' | 'fisher'; readonly p: number }
  | { readonly test: 'untestable'; readonly p: null };

/** The least expected count at which the χ² distribution is trusted (Cochran's rule). */
const leastExpected = 5;

/**
 * Tests whether two independent proportions are equal: the score test, or Fisher's exact test when a count expected
 * under equality is below 5. `untestable` when both proportions are 0 or both 1.
 *
 * @throws RangeError when either is not a sample of whole counts
 */
export function twoProportionsTest(first: Sample, second: Sample): TwoProportionsTest {
  const score = scoreTest(first, second);
  if (score === null) return { test: 'untestable', p: null };
  if (smallestExpected(first, second) < leastExpected) {
    return { test: 'fisher', p: fisherExactP(first, second) };
  }
  return { test: 'score', p: score.p };
}

function smallestExpected(first: Sample, second: Sample): number {
  const trials = first.trials + second.trials;
  const successes = first.successes + second.successes;
  return (Math.min(first.trials, second.trials) * Math.min(successes, trials - successes)) / trials;
}
