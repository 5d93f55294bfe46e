/**
 * What a mean and its variance are worked out from: how many numbers there are, their sum, and the sum of their
 * squares. Exact while whole; sum numbers with decimals as value × count, not one by one.
 */
export interface ScoreSums {
  readonly count: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** Spread this small beside the squares is what rounding leaves of none at all. */
const roundingShare = 1e-13;

/** @throws RangeError unless they are the sums of at least one number. */
export function requireScoreSums({ count, sum, sumOfSquares }: ScoreSums): void {
  const finite = Number.isFinite(sum) && Number.isFinite(sumOfSquares);
  const possible = sum * sum <= count * sumOfSquares * (1 + roundingShare);
  if (!(Number.isSafeInteger(count) && count > 0 && finite && possible)) {
    throw new RangeError(`not the sums of any numbers: ${count}, ${sum}, ${sumOfSquares}`);
  }
}

/**
 * The mean of the numbers, in their unit.
 *
 * @throws RangeError when they are not the sums of any numbers
 * @see R `mean(x)`
 */
export function meanOf(sums: ScoreSums): number {
  requireScoreSums(sums);
  return sums.sum / sums.count;
}

/**
 * The sample variance of the numbers, with n − 1, in their unit squared; exactly 0 when all are the same. Null for a
 * single number, which has none.
 *
 * @throws RangeError when they are not the sums of any numbers
 * @see R `var(x)`
 */
export function varianceOf(sums: ScoreSums): number | null {
  requireScoreSums(sums);
  const { count, sum, sumOfSquares } = sums;
  if (count === 1) return null;
  const spread = count * sumOfSquares - sum * sum;
  if (spread <= count * sumOfSquares * roundingShare) return 0;
  return spread / count / (count - 1);
}

/** The sums over the numbers of both. */
export function addScores(a: ScoreSums, b: ScoreSums): ScoreSums {
  return {
    count: a.count + b.count,
    sum: a.sum + b.sum,
    sumOfSquares: a.sumOfSquares + b.sumOfSquares,
  };
}
