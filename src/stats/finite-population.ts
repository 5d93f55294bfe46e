import { requireCounts, type Sample } from './sample.js';
import { type Limits, wilsonLimits } from './wilson.js';

/**
 * The 95 % Wilson interval of the proportion in a finite population, from a sample drawn from it without
 * replacement: Wilson's formula with n(N − 1)/(N − n) in place of n. Limits are proportions 0–1 around the observed
 * one. When all were drawn both limits are the proportion; null when more were drawn than there are.
 *
 * It describes that population only and not the process behind it, so it does not go with tests or with intervals of
 * the plain kind.
 *
 * @param population N, the number of units in the population, those drawn included
 * @throws RangeError when it is not a sample of whole counts, or the population not a whole number
 * @see Wilson's formula with the variance p(1 − p)/n · (N − n)/(N − 1) of the hypergeometric distribution; R
 *   `prop.test(p * m, m, correct = FALSE)$conf.int` with `m <- n * (N - 1) / (N - n)`
 */
export function finitePopulationLimits(sample: Sample, population: number): Limits | null {
  requireCounts(sample);
  requirePopulation(population);
  const { successes, trials } = sample;
  if (trials > population) return null;
  if (trials === population) return { lower: successes / trials, upper: successes / trials };
  return wilsonLimits(sample, (trials * (population - 1)) / (population - trials));
}

/**
 * The same limits as they are published: moved outwards to what a population of N units can have, the multiples of
 * 1/N, but never past what the sample leaves possible, x/N to (x + N − n)/N. Null when more were drawn than there are.
 *
 * @param population N, the number of units in the population, those drawn included
 * @throws RangeError when it is not a sample of whole counts, or the population not a whole number
 */
export function publishedFinitePopulationLimits(sample: Sample, population: number): Limits | null {
  const limits = finitePopulationLimits(sample, population);
  if (limits === null) return null;
  const { successes, trials } = sample;
  const fewest = successes;
  const most = successes + population - trials;
  return {
    lower: Math.max(fewest, Math.floor(limits.lower * population)) / population,
    upper: Math.min(most, Math.ceil(limits.upper * population)) / population,
  };
}

/**
 * About how many of a population belong to a part of it, when `successes` of `trials` in a sample do: N·x/n, to the
 * nearest whole number, halves upwards. It is the population of a question that part of the sample has an answer to.
 *
 * @throws RangeError when it is not a sample of whole counts, or the population not a whole number
 */
export function populationOfPart(sample: Sample, population: number): number {
  requireCounts(sample);
  requirePopulation(population);
  return Math.round((population * sample.successes) / sample.trials);
}

function requirePopulation(population: number): void {
  if (!(Number.isSafeInteger(population) && population >= 0)) {
    throw new RangeError(`not a number of units: ${population}`);
  }
}
