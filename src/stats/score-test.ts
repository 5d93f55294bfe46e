import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { requireSample, type Sample } from './sample.js';

export interface ScoreTest {
  /** χ² with one degree of freedom. */
  readonly statistic: number;
  /** Two-sided, 0–1. */
  readonly p: number;
}

/**
 * The two-sided score test that two independent proportions are equal, without continuity correction: Pearson's χ²
 * of the 2 × 2 table. Null when both proportions are 0 or both 1, where the pooled variance is 0. Takes effective
 * samples too, whose counts need not be whole.
 *
 * Worked out from the counts, not the proportions, so that equal proportions give exactly χ² = 0. The p-value is the
 * normal tail 2Φ(−√χ²), which keeps its digits however small it gets, as 1 − F(χ²) would not.
 *
 * @throws RangeError when either is not a sample
 * @see R `prop.test(c(x1, x2), c(n1, n2), correct = FALSE)`
 */
export function scoreTest(first: Sample, second: Sample): ScoreTest | null {
  requireSample(first);
  requireSample(second);
  const trials = first.trials + second.trials;
  const successes = first.successes + second.successes;
  const failures = trials - successes;
  if (successes === 0 || failures === 0) return null;
  const cross = second.successes * first.trials - first.successes * second.trials;
  const statistic = (cross / (first.trials * second.trials)) * (cross / (successes * failures)) * trials;
  return { statistic, p: 2 * normalCdf(-Math.sqrt(statistic), 0, 1) };
}
