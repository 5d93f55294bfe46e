/** A binomial sample of pairs, as when the same people answered twice: how many pairs succeeded when. */
export interface PairedSample {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/** The number of pairs. */
export function pairsOf({ both, onlyFirst, onlySecond, neither }: PairedSample): number {
  return both + onlyFirst + onlySecond + neither;
}

/** @throws RangeError unless all are whole counts and there is a pair. */
export function requirePairs(sample: PairedSample): void {
  const { both, onlyFirst, onlySecond, neither } = sample;
  const counts = [both, onlyFirst, onlySecond, neither];
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0) || pairsOf(sample) === 0) {
    throw new RangeError(`not a sample of pairs: ${counts.join(', ')}`);
  }
}
