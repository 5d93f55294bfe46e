import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { type EstimatedMean, estimatedMean } from './estimated-mean.js';
import { meanOf, type ScoreSums, varianceOf } from './score-sums.js';
import type { Limits } from './wilson.js';

/** Which test of means was used, and what it found. `difference` is in the unit of the numbers. */
export type TTest =
  | {
      readonly test: 'student' | 'welch';
      readonly difference: number;
      /** The 95 % interval of the difference. */
      readonly limits: Limits;
      readonly statistic: number;
      /** Need not be whole in Welch's test. */
      readonly degreesOfFreedom: number;
      /** Two-sided, 0–1. */
      readonly p: number;
    }
  | {
      readonly test: 'untestable';
      readonly difference: number;
      readonly limits: null;
      readonly statistic: null;
      readonly degreesOfFreedom: null;
      readonly p: null;
    };

/**
 * The 95 % t interval of a mean, in the unit of the numbers: mean ± t · s/√n with n − 1 degrees of freedom. Null for
 * a single number and when all are the same, since nothing is then known of their spread.
 *
 * @throws RangeError when they are not the sums of any numbers
 * @see R `t.test(x)$conf.int`
 */
export function meanLimits(sums: ScoreSums): Limits | null {
  return studentTest(sums).limits;
}

/**
 * Student's t-test that a mean is 0, and the interval of the mean. For a paired comparison the numbers are each
 * pair's second − first. `untestable` for a single number and when all are the same.
 *
 * @throws RangeError when they are not the sums of any numbers
 * @see R `t.test(x)`, and `t.test(second, first, paired = TRUE)`
 */
export function studentTest(sums: ScoreSums): TTest {
  const mean = meanOf(sums);
  const variance = varianceOf(sums);
  if (variance === null || variance === 0) return untestable(mean);
  return tTest('student', mean, Math.sqrt(variance / sums.count), sums.count - 1);
}

/**
 * Welch's t-test that two independent means are equal, which does not take their variances to be, and the interval of
 * the difference second − first. `untestable` when one is of a single number, or when all numbers are the same within
 * both.
 *
 * @throws RangeError when either is not the sums of any numbers
 * @see Welch 1947, Biometrika 34:28; R `t.test(second, first)`
 */
export function welchTest(first: ScoreSums, second: ScoreSums): TTest {
  return differenceOfMeans(estimatedMean(first), estimatedMean(second));
}

/**
 * The same of means that are estimated in any way, such as standardised ones. `untestable` when the variance of one is not
 * known, or both are 0.
 */
export function differenceOfMeans(first: EstimatedMean, second: EstimatedMean): TTest {
  const difference = second.mean - first.mean;
  const [part1, part2] = [first.variance, second.variance];
  const [degrees1, degrees2] = [first.degreesOfFreedom, second.degreesOfFreedom];
  if (part1 === null || part2 === null || degrees1 === null || degrees2 === null) {
    return untestable(difference);
  }
  const together = part1 + part2;
  if (together === 0) return untestable(difference);
  const degreesOfFreedom = 1 / ((part1 / together) ** 2 / degrees1 + (part2 / together) ** 2 / degrees2);
  return tTest('welch', difference, Math.sqrt(together), degreesOfFreedom);
}

function tTest(
  test: 'student' | 'welch',
  difference: number,
  standardError: number,
  degreesOfFreedom: number,
): TTest {
  const statistic = difference / standardError;
  const half = tQuantile(0.975, degreesOfFreedom) * standardError;
  return {
    test,
    difference,
    limits: { lower: difference - half, upper: difference + half },
    statistic,
    degreesOfFreedom,
    p: Math.min(1, 2 * tCdf(-Math.abs(statistic), degreesOfFreedom)),
  };
}

function untestable(difference: number): TTest {
  return {
    test: 'untestable',
    difference,
    limits: null,
    statistic: null,
    degreesOfFreedom: null,
    p: null,
  };
}
