import type { Measure } from '../config/vocabulary.js';
import type { Published, PublishedGroup, PublishedQuestion } from '../disclosure/published.js';
import { populationOfPart, publishedFinitePopulationLimits } from '../stats/finite-population.js';
import { answerGroupsOf } from './answer-groups.js';
import type { Estimate } from './estimate.js';
import { groupAt } from './parts-of-group.js';

/** The measures of which a part of a population can be said: what people think, not whether they answered. */
const ofPopulation: readonly Measure[] = ['share', 'share-positive'];

/**
 * The estimates with limits for those who were offered the survey and nobody else, beside the ordinary ones: how far off
 * a share of the answers can be as the share of all who were offered it. For pipelines that ask for it
 * (`finite-population`); never for response rates, nor in comparisons, which are about what goes on and not about those
 * who happened to be there.
 *
 * The population of a group is its offered count, and of a question the part of that which does not answer don't-know:
 * N·valid/(valid + don't-know). No limits where some of the answers have no offered count, or there are more answers than
 * that part.
 *
 * @see methods, section 2; `publishedFinitePopulationLimits`
 */
export function withPopulationLimits(
  estimates: readonly Estimate[],
  { counts: { waves } }: Published,
): Estimate[] {
  const ofId = new Map(waves.map((wave) => [wave.wave, wave]));
  return estimates.map((estimate) => {
    const wave = ofId.get(estimate.wave);
    if (!wave || !ofPopulation.includes(estimate.measure)) return estimate;
    const group = groupAt(wave, estimate);
    const answers = group?.questions.find(({ question }) => question === estimate.question);
    const population = group && answers && populationOf(group, answers);
    const { numerator: successes, denominator: trials } = estimate;
    if (population === undefined || successes === null || trials === null) return estimate;
    const limits = publishedFinitePopulationLimits({ successes, trials }, population);
    return limits ? { ...estimate, population: { size: population, ...limits } } : estimate;
  });
}

function populationOf(
  { respondents, rate: { offered, answered } }: PublishedGroup,
  { counts }: PublishedQuestion,
): number | undefined {
  if (!counts || offered === null || answered === null || answered !== respondents) return undefined;
  const { valid, dontKnow } = answerGroupsOf(counts);
  if (valid === 0) return undefined;
  return populationOfPart({ successes: valid, trials: valid + dontKnow }, offered);
}
