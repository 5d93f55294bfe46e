/** How many rows are coded before they are counted and dropped. */
export const batchRows = 65_536;

/**
 * A month as year · 12 + month (January = 0); where windows cut the month, the first day of a part of it as yyyymmdd; or
 * `noPeriod`.
 */
export type Period = number;
export const noPeriod: Period = -1;

/**
 * Coded rows, one respondent each. `codes[v][r]` is the index of respondent r's value of variable v (in the order of
 * `codedVariables`) in that variable's code list. The arrays are reused for the next batch: count at once, keep nothing.
 */
export interface CodedBatch {
  readonly rows: number;
  readonly codes: readonly Int16Array[];
  readonly periods: Int32Array;
}
