import type { ComparisonStatus } from '../config/vocabulary.js';
import type { EstimatedMean } from '../stats/estimated-mean.js';
import { newcombeLimits } from '../stats/newcombe.js';
import { scoreTest } from '../stats/score-test.js';
import { differenceOfMeans } from '../stats/t-test.js';
import { twoProportionsTest } from '../stats/two-proportions-test.js';
import type { Comparison } from './comparison.js';
import { type Evidence, isMean, type Proportion } from './evidence.js';
import type { TwoWaves } from './two-waves.js';

/** The part of a comparison that says how much; the rest says of what. */
export type Outcome = Pick<
  Comparison,
  'fromValue' | 'toValue' | 'difference' | 'lower' | 'upper' | 'p' | 'pAdjusted' | 'status' | 'test'
>;

/** The difference of a figure between two waves, with its 95 % limits: Newcombe's, or those of Welch's test for means. */
export function shown({ from, to }: TwoWaves<Evidence>): Outcome {
  if (isMean(from) || isMean(to)) return { ...without('ok'), ...differenceBetween(from, to) };
  const [fromValue, toValue] = [proportionOf(from), proportionOf(to)];
  const limits = newcombeLimits(from.sample, to.sample);
  return { ...without('ok'), fromValue, toValue, difference: toValue - fromValue, ...limits };
}

/**
 * The same, tested: counts by the score test, or Fisher's where an expected count is under 5; effective samples by the
 * score test; means by Welch's.
 */
export function tested(pair: TwoWaves<Evidence>): Outcome {
  return { ...shown(pair), ...testOf(pair) };
}

function differenceBetween(from: Evidence, to: Evidence) {
  const [first, second] = [meanIn(from), meanIn(to)];
  const { difference, limits } = differenceOfMeans(first, second);
  return { fromValue: first.mean, toValue: second.mean, difference, ...limits };
}

function testOf({ from, to }: TwoWaves<Evidence>): Pick<Outcome, 'test' | 'p'> {
  if (isMean(from) || isMean(to)) {
    const { test, p } = differenceOfMeans(meanIn(from), meanIn(to));
    return { test, p };
  }
  if (from.kind === 'counts' && to.kind === 'counts') return twoProportionsTest(from.sample, to.sample);
  const score = scoreTest(from.sample, to.sample);
  return score ? { test: 'score', p: score.p } : { test: 'untestable', p: null };
}

function meanIn(evidence: Evidence): EstimatedMean {
  if (!isMean(evidence)) throw new TypeError('a mean compared with a proportion');
  return evidence.mean;
}

function proportionOf({ sample }: Proportion): number {
  return sample.successes / sample.trials;
}

/** No numbers, and why; or only those that are filled in besides. */
export function without(status: ComparisonStatus): Outcome {
  return {
    fromValue: null,
    toValue: null,
    difference: null,
    lower: null,
    upper: null,
    p: null,
    pAdjusted: null,
    status,
    test: '',
  };
}
