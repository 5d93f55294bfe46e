import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { type PairedSample, requirePairs } from './paired-sample.js';

/** Which test was used, and its two-sided p-value. */
export type McnemarTest =
  | { readonly test: 'mcnemar' | 'binomial'; readonly p: number }
  | { readonly test: 'untestable'; readonly p: null };

/** The least expected count at which the normal distribution is trusted, as for independent proportions. */
const leastExpected = 5;

/**
 * McNemar's test that a proportion is the same at both times among the same units. Only the pairs that changed say
 * anything; under equality half of them changed either way. `untestable` when none did.
 *
 * With at least 5 expected either way (10 that changed): χ² = (b − c)²/(b + c) without continuity correction, whose
 * chance of a false rejection stays close to the level down to that size, while the correction and the exact test are
 * far below it. With fewer: the exact binomial test, which is never above the level.
 *
 * @throws RangeError when it is not a sample of pairs
 * @see McNemar 1947, Psychometrika 12:153; Fagerland, Lydersen & Laake 2013, BMC Med Res Methodol 13:91; R
 *   `mcnemar.test(x, correct = FALSE)`, and `binom.test(b, b + c)` for the few
 */
export function mcnemarTest(sample: PairedSample): McnemarTest {
  requirePairs(sample);
  const { onlyFirst, onlySecond } = sample;
  const changed = onlyFirst + onlySecond;
  if (changed === 0) return { test: 'untestable', p: null };
  if (changed / 2 < leastExpected) {
    return {
      test: 'binomial',
      p: Math.min(1, 2 * binomialCdf(Math.min(onlyFirst, onlySecond), changed, 0.5)),
    };
  }
  const z = (onlySecond - onlyFirst) / Math.sqrt(changed);
  return { test: 'mcnemar', p: 2 * normalCdf(-Math.abs(z), 0, 1) };
}
