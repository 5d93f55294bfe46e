import { requireCounts, type Sample } from './sample.js';

/** Tables this little more probable than the observed one still count as equally probable, as in R. */
const tieTolerance = 1 + 1e-7;

/**
 * Fisher's exact two-sided p-value (0–1) for two independent proportions: the probability, given the margins, of all
 * tables that are not more probable than the observed one.
 *
 * The hypergeometric probabilities are built outwards from the most probable table, each from its neighbour, and
 * divided by their sum: no factorials, so nothing overflows and about 1e-12 of relative precision is kept. Takes
 * time in proportion to the smaller margin.
 *
 * @throws RangeError when either is not a sample of whole counts
 * @see R `fisher.test(matrix(c(x1, n1 - x1, x2, n2 - x2), 2))$p.value`
 */
export function fisherExactP(first: Sample, second: Sample): number {
  requireCounts(first);
  requireCounts(second);
  const successes = first.successes + second.successes;
  const lowest = Math.max(0, successes - first.trials);
  const weights = relativeProbabilities(first.trials, second.trials, successes);
  const limit = (weights[second.successes - lowest] ?? 0) * tieTolerance;
  let all = 0;
  let notMoreProbable = 0;
  for (const weight of weights) {
    all += weight;
    if (weight <= limit) notMoreProbable += weight;
  }
  return Math.min(1, notMoreProbable / all);
}

/**
 * Per possible number of successes in the second sample, from the lowest: how probable it is, relative to the most
 * probable one.
 */
function relativeProbabilities(trials1: number, trials2: number, successes: number): Float64Array {
  const lowest = Math.max(0, successes - trials1);
  const highest = Math.min(successes, trials2);
  const mode = Math.floor(((trials2 + 1) * (successes + 1)) / (trials1 + trials2 + 2));
  const start = Math.min(highest, Math.max(lowest, mode));
  const weights = new Float64Array(highest - lowest + 1);
  /** Probability of k + 1 over that of k. */
  const ratio = (k: number): number =>
    ((trials2 - k) * (successes - k)) / ((k + 1) * (trials1 - successes + k + 1));
  let weight = 1;
  weights[start - lowest] = weight;
  for (let k = start; k < highest; k++) {
    weight *= ratio(k);
    weights[k + 1 - lowest] = weight;
  }
  weight = 1;
  for (let k = start - 1; k >= lowest; k--) {
    weight /= ratio(k);
    weights[k - lowest] = weight;
  }
  return weights;
}
