import type { ComparisonStatus } from '../config/vocabulary.js';
import { newcombeLimits } from '../stats/newcombe.js';
import { scoreTest } from '../stats/score-test.js';
import { twoProportionsTest } from '../stats/two-proportions-test.js';
import type { Comparison } from './comparison.js';
import type { Evidence } from './evidence.js';
import type { TwoWaves } from './two-waves.js';

/** The part of a comparison that says how much; the rest says of what. */
export type Outcome = Pick<
  Comparison,
  'fromValue' | 'toValue' | 'difference' | 'lower' | 'upper' | 'p' | 'pAdjusted' | 'status' | 'test'
>;

/** The difference of a figure between two waves, with its 95 % limits. */
export function shown({ from, to }: TwoWaves<Evidence>): Outcome {
  const fromValue = from.sample.successes / from.sample.trials;
  const toValue = to.sample.successes / to.sample.trials;
  return {
    ...without('ok'),
    fromValue,
    toValue,
    difference: toValue - fromValue,
    ...newcombeLimits(from.sample, to.sample),
  };
}

/** The same, tested: effective samples by the score test, counts by Fisher's where an expected count is under 5. */
export function tested(pair: TwoWaves<Evidence>): Outcome {
  const { from, to } = pair;
  if (from.kind === 'counts' && to.kind === 'counts') {
    return { ...shown(pair), ...twoProportionsTest(from.sample, to.sample) };
  }
  const score = scoreTest(from.sample, to.sample);
  return { ...shown(pair), ...(score ? { test: 'score', p: score.p } : { test: 'untestable' }) };
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
