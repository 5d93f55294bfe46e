import fc from 'fast-check';
import type { CountVector } from '../../src/linear/count-vector.js';
import { eliminated } from '../disclosure/rational-elimination.js';

/** Few columns, so that sums overlap and follow from each other often. */
export const columnCount = 7;
export const everyColumn: readonly number[] = Array.from({ length: columnCount }, (_, column) => column);

export const sum: fc.Arbitrary<number[]> = fc.subarray([...everyColumn], { minLength: 1 });
export const sums: fc.Arbitrary<number[][]> = fc.array(sum, { minLength: 1, maxLength: 6 });
export const counts: fc.Arbitrary<number[]> = fc.array(fc.constantFrom(0, 1, 1, 2, 3, 5), {
  minLength: columnCount,
  maxLength: columnCount,
});

/** The same sum with a number for every column. */
export function dense(columns: CountVector, length = columnCount): number[] {
  return Array.from({ length }, (_, column) => Number(columns.includes(column)));
}

/** How many of the sums follow from no others, by an elimination that is not the program's. */
export function rankOf(some: readonly CountVector[]): number {
  return eliminated(some.map((one) => dense(one))).length;
}

/** Every way of choosing some of these, the empty one left out. */
export function choicesOf<T>(items: readonly T[]): T[][] {
  const all: T[][] = [[]];
  for (const item of items) all.push(...all.map((some) => [...some, item]));
  return all.slice(1);
}
