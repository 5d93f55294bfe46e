/**
 * A count of people (or forms) as the set of elementary counts, given by column number, that it sums up.
 * An attacker who knows some such sums can work out exactly those counts that are linear combinations of them.
 */
export type CountVector = readonly number[];

/** The columns of all of them, in this order. */
export function joined(sums: readonly CountVector[]): CountVector {
  const none: number[] = [];
  return none.concat(...sums);
}

/** How many there are, given the elementary counts. */
export function sumOver(values: ArrayLike<number>, columns: CountVector): number {
  let sum = 0;
  for (const column of columns) sum += values[column] ?? 0;
  return sum;
}

/** Counts as they might be, one number per column. */
export type Point = ArrayLike<number>;

/** Whether two lists have the very same sums in the same order. */
export function areTheSameSums(one: readonly CountVector[], other: readonly CountVector[]): boolean {
  return one.length === other.length && one.every((sum, number) => sum === other[number]);
}
