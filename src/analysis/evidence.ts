import type { Sample } from '../stats/sample.js';
import { standardisedSample } from '../stats/standardised-sample.js';
import type { Estimate } from './estimate.js';
import type { TwoWaves } from './two-waves.js';
import type { Absence } from './wave-pairs.js';

/**
 * What an estimate is worked out from, for comparing it: whole counts; or an effective sample, whose proportion is known
 * as well as that of so many independent answers.
 */
export interface Evidence {
  readonly kind: 'counts' | 'effective';
  readonly sample: Sample;
}

/** Null when the figure is not there, or is a share printed without its base. */
export function evidenceOf(estimate: Estimate | Absence): Evidence | null {
  if (estimate.status !== 'ok' || estimate.method === 'printed') return null;
  const { numerator, denominator } = estimate;
  if (numerator === null || denominator === null) throw new TypeError('an estimate is ok without its counts');
  return { kind: 'counts', sample: { successes: numerator, trials: denominator } };
}

/** The groups together, each as large as it is in each wave. */
export function matchedEvidence(groups: readonly TwoWaves<Evidence>[]): TwoWaves<Evidence> {
  return { from: together(groups.map(({ from }) => from)), to: together(groups.map(({ to }) => to)) };
}

/**
 * The groups together, each counting in both waves for as much as it does in the earlier one.
 *
 * @see methods, section 3; `standardisedSample`
 * @throws RangeError when there is no group
 */
export function standardisedEvidence(groups: readonly TwoWaves<Evidence>[]): TwoWaves<Evidence> {
  const sample = standardisedSample(
    groups.map(({ from, to }) => ({ weight: from.sample.trials, sample: to.sample })),
  );
  if (!sample) throw new RangeError('nothing to standardise');
  return { from: together(groups.map(({ from }) => from)), to: { kind: 'effective', sample } };
}

function together(all: readonly Evidence[]): Evidence {
  let [successes, trials] = [0, 0];
  for (const { sample } of all) {
    successes += sample.successes;
    trials += sample.trials;
  }
  return { kind: 'counts', sample: { successes, trials } };
}
