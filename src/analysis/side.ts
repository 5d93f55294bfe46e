import type { Disclosure } from '../config/pipeline.js';
import { homogeneousFactor, type Measure, type Status } from '../config/vocabulary.js';
import { newcombeLimits } from '../stats/newcombe.js';
import type { Sample } from '../stats/sample.js';
import { twoProportionsTest } from '../stats/two-proportions-test.js';
import { type DifferenceFigures, noDifference } from './difference.js';
import type { Estimate } from './estimate.js';

/** One side of a difference: its counts, a share printed without its base, or why there is none. */
export type Side =
  | { readonly sample: Sample }
  | { readonly printed: number }
  | { readonly status: Exclude<Status, 'ok'> };

/** What may be told of a group that is left by subtraction, as of any other. */
export type RestPolicy = Pick<Disclosure, 'minimum' | 'homogeneous'>;

/** Why something cannot be set against something else, the more lasting reason first; last of all that it is withheld. */
const lastingReasons = ['not-asked', 'not-reported', 'not-pooled', 'empty'] as const;

export function sideOf(estimate: Estimate | undefined): Side {
  if (estimate === undefined) return { status: 'not-reported' };
  const { status, method, value, numerator, denominator } = estimate;
  if (status !== 'ok') return { status };
  if (method === 'printed' && value !== null) return { printed: value };
  if (numerator === null || denominator === null) throw new TypeError('an estimate is ok without its counts');
  return { sample: { successes: numerator, trials: denominator } };
}

/**
 * Everybody but a group, by subtraction from the total. Never of fewer than the minimum: `withheld` then, `empty` when
 * nobody is left. `withheld` too when all of a few have answered alike, since that would tell what each of them answered,
 * unless the pipeline shows such groups. `not-reported` when the two are not about the same answers, so that they cannot be
 * subtracted.
 */
export function restOf(
  total: Side,
  group: Side,
  measure: Measure,
  { minimum, homogeneous }: RestPolicy,
): Side {
  if ('status' in total) return total;
  if ('status' in group) return group;
  if ('printed' in total || 'printed' in group) return { status: 'not-reported' };
  const successes = total.sample.successes - group.sample.successes;
  const trials = total.sample.trials - group.sample.trials;
  if (successes < 0 || successes > trials) return { status: 'not-reported' };
  if (trials === 0) return { status: 'empty' };
  // Behind a response rate are those who answered as well as those who were offered.
  const answers = measure === 'response-rate' ? successes : trials;
  const isTooFew = trials < minimum || (answers > 0 && answers < minimum);
  const isAlike = successes === 0 || successes === trials;
  const isJudged = homogeneous === 'withhold' && measure !== 'response-rate';
  const isTelling = isJudged && isAlike && trials < homogeneousFactor * minimum;
  return isTooFew || isTelling ? { status: 'withheld' } : { sample: { successes, trials } };
}

/** Group less against, with Newcombe's 95 % limits, the values and counts of both, and the test. */
export function testedDifference(group: Side, against: Side): DifferenceFigures {
  const shown = shownDifference(group, against);
  if (shown.status !== 'ok') return shown;
  if (!('sample' in group && 'sample' in against)) return { ...shown, test: 'no-base' };
  return { ...shown, ...twoProportionsTest(against.sample, group.sample) };
}

/** The same without the test. */
export function shownDifference(group: Side, against: Side): DifferenceFigures {
  if ('status' in group || 'status' in against) {
    return noDifference(worseOf([group, against].flatMap((side) => ('status' in side ? [side.status] : []))));
  }
  const [groupValue, againstValue] = [proportionIn(group), proportionIn(against)];
  const values = { groupValue, againstValue, difference: groupValue - againstValue };
  if (!('sample' in group && 'sample' in against)) return { ...noDifference('ok'), ...values };
  return {
    ...noDifference('ok'),
    ...values,
    ...newcombeLimits(against.sample, group.sample),
    groupNumerator: group.sample.successes,
    groupDenominator: group.sample.trials,
    againstNumerator: against.sample.successes,
    againstDenominator: against.sample.trials,
  };
}

/** The most lasting of several reasons. */
export function worseOf(statuses: readonly Status[]): Exclude<Status, 'ok'> {
  return lastingReasons.find((reason) => statuses.includes(reason)) ?? 'withheld';
}

function proportionIn(side: Exclude<Side, { status: unknown }>): number {
  return 'printed' in side ? side.printed : side.sample.successes / side.sample.trials;
}
