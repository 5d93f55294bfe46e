import { addClusters, type ClusterSums, clusteredProportion } from '../stats/clustered-proportion.js';
import { effectiveSample, type Sample } from '../stats/sample.js';
import { standardisedSample } from '../stats/standardised-sample.js';
import type { Estimate } from './estimate.js';
import type { TwoWaves } from './two-waves.js';
import type { Absence } from './wave-pairs.js';

/**
 * What an estimate is worked out from, for comparing it: whole counts; sums over respondents who have several answers
 * each; or groups with weights. The sample of the last two is an effective one, whose proportion is known as well as that
 * of so many independent answers.
 */
export type Evidence =
  | { readonly kind: 'counts' | 'weighted'; readonly sample: Sample }
  | { readonly kind: 'clusters'; readonly sample: Sample; readonly sums: ClusterSums };

/** Null when the figure is not there, is a share printed without its base, or an area's without its sums. */
export function evidenceOf(estimate: Estimate | Absence): Evidence | null {
  if (estimate.status !== 'ok' || estimate.method === 'printed') return null;
  if (estimate.area) return estimate.area.sums && clusters(estimate.area.sums);
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
    groups.map(({ from, to }) => ({ weight: sizeOf(from), sample: to.sample })),
  );
  if (!sample) throw new RangeError('nothing to standardise');
  return { from: together(groups.map(({ from }) => from)), to: { kind: 'weighted', sample } };
}

/** How much a group counts for: its valid answers. */
function sizeOf(evidence: Evidence): number {
  return evidence.kind === 'clusters' ? evidence.sums.trials : evidence.sample.trials;
}

function together(all: readonly Evidence[]): Evidence {
  const sums = all.flatMap((one) => (one.kind === 'clusters' ? [one.sums] : []));
  if (sums.length > 0) return clusters(sums.reduce(addClusters));
  let [successes, trials] = [0, 0];
  for (const { sample } of all) {
    successes += sample.successes;
    trials += sample.trials;
  }
  return { kind: 'counts', sample: { successes, trials } };
}

function clusters(sums: ClusterSums): Evidence {
  const effective = clusteredProportion(sums);
  if (!effective) throw new RangeError('an area without answers');
  const { successes, trials } = sums;
  return {
    kind: 'clusters',
    sample: effectiveSample({ successes, trials }, effective.effectiveTrials),
    sums,
  };
}
