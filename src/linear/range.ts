/** What a count is known to be able to be. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What floating point may be off by in a whole number. */
export const rounding = 1e-6;

/** The whole numbers in a range that floating point has found. */
export function wholeRange({ low, high }: Range): Range {
  return { low: Math.ceil(low - rounding), high: Math.floor(high + rounding) };
}

export function widened({ low, high }: Range, possible: number): Range {
  return { low: Math.min(low, possible), high: Math.max(high, possible) };
}
