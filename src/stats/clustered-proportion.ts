/**
 * Sums over clusters of trials, as when each respondent answers several questions: v is the trials of a cluster and y
 * its successes. Whole numbers.
 */
export interface ClusterSums {
  /** How many clusters have a trial. */
  readonly clusters: number;
  /** Σv */
  readonly trials: number;
  /** Σy */
  readonly successes: number;
  /** Σv² */
  readonly trialsSquared: number;
  /** Σy² */
  readonly successesSquared: number;
  /** Σvy */
  readonly product: number;
}

export interface ClusteredProportion {
  /** Σy/Σv, 0–1. */
  readonly proportion: number;
  /** Of the proportion; null for a single cluster. */
  readonly variance: number | null;
  /** How many independent trials would have the same variance; the number of clusters when the variance is 0 or null. */
  readonly effectiveTrials: number;
}

/**
 * The pooled proportion of clustered trials, with the variance of a linearised ratio: m/(m − 1) · Σ(y − pv)²/(Σv)²,
 * m clusters, each drawn on its own; and the effective sample size p(1 − p)/variance, with which `wilsonLimits` gives
 * the interval and `effectiveSample` the sample for comparisons. Null when there are no trials.
 *
 * Worked out in whole numbers, so that clusters that all have the same proportion give a variance of exactly 0.
 *
 * @throws RangeError when they are not the sums of any clusters
 * @see Kish 1965; Cochran, Sampling Techniques, 6.3; R package survey:
 *   `svyratio(~y, ~v, svydesign(ids = ~1, weights = ~1, data = d))`, the variance as its `vcov`
 */
export function clusteredProportion(sums: ClusterSums): ClusteredProportion | null {
  const { clusters, trials, successes } = sums;
  const squares = residualSquares(sums);
  if (trials === 0) return null;
  const proportion = successes / trials;
  if (clusters === 1) return { proportion, variance: null, effectiveTrials: 1 };
  // The squares are those of Σv·y − Σy·v.
  const variance = ((squares / trials ** 4) * clusters) / (clusters - 1);
  const binomial = proportion * ((trials - successes) / trials);
  const effectiveTrials = variance === 0 ? clusters : binomial / variance;
  return { proportion, variance, effectiveTrials };
}

/** The sums over the clusters of both, which have none in common. */
export function addClusters(a: ClusterSums, b: ClusterSums): ClusterSums {
  return {
    clusters: a.clusters + b.clusters,
    trials: a.trials + b.trials,
    successes: a.successes + b.successes,
    trialsSquared: a.trialsSquared + b.trialsSquared,
    successesSquared: a.successesSquared + b.successesSquared,
    product: a.product + b.product,
  };
}

/** Σ(V·y − Y·v)² over the clusters, with V = Σv and Y = Σy. */
function residualSquares(sums: ClusterSums): number {
  const { clusters, trials, successes, trialsSquared, successesSquared, product } = sums;
  const counts = [clusters, trials, successes, trialsSquared, successesSquared, product];
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) throw notSums(counts);
  const [v, y] = [BigInt(trials), BigInt(successes)];
  const squares =
    BigInt(successesSquared) * v * v - 2n * BigInt(product) * v * y + BigInt(trialsSquared) * y * y;
  const numbers = clusters === 0 ? trials === 0 : clusters <= trials && successes <= trials;
  const possible = clusters > 1 ? squares >= 0n : squares === 0n;
  if (!numbers || !possible) throw notSums(counts);
  return Number(squares);
}

function notSums(counts: readonly number[]): RangeError {
  return new RangeError(`not the sums of any clusters: ${counts.join(', ')}`);
}
