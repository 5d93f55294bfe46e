import { type Codebook, questionsOf } from '../config/codebook.js';
import { pooledAreas } from '../config/pooled-areas.js';
import { positiveCategories } from '../config/positive-categories.js';
import type { Status } from '../config/vocabulary.js';
import type { AreaSums, PublishedGroup, PublishedQuestion } from '../disclosure/published.js';
import { type ClusterSums, clusteredProportion } from '../stats/clustered-proportion.js';
import { wilsonLimits } from '../stats/wilson.js';
import { answerGroupsOf } from './answer-groups.js';
import type { Estimate } from './estimate.js';
import { absent, type Figures } from './figures.js';

/** What one area gives in one group. */
export type AreaFigures = Figures &
  Pick<Estimate, 'question' | 'area'> & { readonly measure: 'area-positive' };

/**
 * The pooled share of positive answers of each area in a group: positive answers to its questions ÷ valid answers to them,
 * with Wilson's interval at the effective sample size that the linearised ratio gives, since the answers of one respondent
 * go together.
 *
 * @param silent why, when nothing is published of the group's areas
 * @see methods, section 2; `clusteredProportion`
 */
export function areaEstimates(
  { areas = [], questions }: PublishedGroup,
  codebook: Codebook,
  silent: Exclude<Status, 'ok'>,
): AreaFigures[] {
  return pooledAreas(codebook).map(({ id }): AreaFigures => {
    const about = { measure: 'area-positive', question: id } as const;
    const published = areas.find(({ area }) => area === id);
    if (!published) return { ...about, ...absent(silent) };
    const area = { questions: published.questions, sums: published.sums && clustersOf(published.sums) };
    if (published.status !== 'ok') return { ...about, ...absent(published.status), area };
    const own = questions.filter(({ question }) => published.questions.includes(question));
    return { ...about, ...pooled(own, codebook, area.sums), area };
  });
}

function pooled(
  questions: readonly PublishedQuestion[],
  codebook: Codebook,
  sums: ClusterSums | null,
): Figures {
  const positive = new Map(
    questionsOf(codebook).map(({ id, scale }) => [id, new Set(positiveCategories(scale))]),
  );
  let [successes, trials] = [0, 0];
  for (const { question, counts } of questions) {
    trials += answerGroupsOf(counts ?? []).valid;
    for (const { id, count } of counts ?? []) if (positive.get(question)?.has(id)) successes += count;
  }
  const effective = sums && clusteredProportion(sums)?.effectiveTrials;
  return {
    numerator: successes,
    denominator: trials,
    value: successes / trials,
    ...(effective ? wilsonLimits({ successes, trials }, effective) : { lower: null, upper: null }),
    status: 'ok',
    nEffective: effective ?? null,
    method: effective ? 'linearised' : '',
  };
}

function clustersOf({ m, v, y, vv, yy, vy }: AreaSums): ClusterSums {
  return {
    clusters: m,
    trials: v,
    successes: y,
    trialsSquared: vv,
    successesSquared: yy,
    product: vy,
  };
}
