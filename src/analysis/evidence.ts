import { addClusters, type ClusterSums, clusteredProportion } from '../stats/clustered-proportion.js';
import { type EstimatedMean, estimatedMean, standardisedMean } from '../stats/estimated-mean.js';
import { effectiveSample, type Sample } from '../stats/sample.js';
import { addScores, type ScoreSums } from '../stats/score-sums.js';
import { standardisedSample } from '../stats/standardised-sample.js';
import type { Estimate } from './estimate.js';
import type { TwoWaves } from './two-waves.js';
import type { Absence } from './wave-pairs.js';

/**
 * What an estimate is worked out from, for comparing it: whole counts; sums over respondents who have several answers
 * each; or groups with weights. The sample of the last two is an effective one, whose proportion is known as well as that
 * of so many independent answers.
 */
export type Evidence = Proportion | Mean;

/** Known from a sample of answers, or as well as from one. */
export type Proportion =
  | { readonly kind: 'counts' | 'weighted'; readonly sample: Sample }
  | { readonly kind: 'clusters'; readonly sample: Sample; readonly sums: ClusterSums };

/** Of scores, which are known; or of groups with weights. */
export type Mean =
  | { readonly kind: 'scores'; readonly mean: EstimatedMean; readonly sums: ScoreSums }
  | { readonly kind: 'weighted-mean'; readonly mean: EstimatedMean };

export function isMean(evidence: Evidence): evidence is Mean {
  return evidence.kind === 'scores' || evidence.kind === 'weighted-mean';
}

/** Null when the figure is not there, is a share printed without its base, or an area's without its sums. */
export function evidenceOf(estimate: Estimate | Absence): Evidence | null {
  if (estimate.status !== 'ok' || estimate.method === 'printed') return null;
  if (estimate.scores) return scores(estimate.scores);
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
 * @see methods, section 3; `standardisedSample`, `standardisedMean`
 * @throws RangeError when there is no group
 */
export function standardisedEvidence(groups: readonly TwoWaves<Evidence>[]): TwoWaves<Evidence> {
  const weighted = groups.map(({ from, to }) => ({ weight: sizeOf(from), to }));
  const means = weighted.flatMap(({ weight, to }) => (isMean(to) ? [{ weight, mean: to.mean }] : []));
  const samples = weighted.flatMap(({ weight, to }) => (isMean(to) ? [] : [{ weight, sample: to.sample }]));
  const from = together(groups.map((group) => group.from));
  const mean = standardisedMean(means);
  if (mean) return { from, to: { kind: 'weighted-mean', mean } };
  const sample = standardisedSample(samples);
  if (!sample) throw new RangeError('nothing to standardise');
  return { from, to: { kind: 'weighted', sample } };
}

/** How much a group counts for: its valid answers. */
function sizeOf(evidence: Evidence): number {
  switch (evidence.kind) {
    case 'clusters':
      return evidence.sums.trials;
    case 'scores':
      return evidence.sums.count;
    case 'weighted-mean':
      return 0;
    default:
      return evidence.sample.trials;
  }
}

function together(all: readonly Evidence[]): Evidence {
  const ofClusters = all.flatMap((one) => (one.kind === 'clusters' ? [one.sums] : []));
  if (ofClusters.length > 0) return clusters(ofClusters.reduce(addClusters));
  const ofScores = all.flatMap((one) => (one.kind === 'scores' ? [one.sums] : []));
  if (ofScores.length > 0) return scores(ofScores.reduce(addScores));
  let [successes, trials] = [0, 0];
  for (const one of all) {
    if (one.kind !== 'counts') continue;
    successes += one.sample.successes;
    trials += one.sample.trials;
  }
  return { kind: 'counts', sample: { successes, trials } };
}

function scores(sums: ScoreSums): Evidence {
  return { kind: 'scores', mean: estimatedMean(sums), sums };
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
