/*
 * Two-way tables that other programs use to show good and bad suppression. The intervals were computed by exact linear
 * programming over counts from zero up, given all totals and all cells not withheld: row, column, least, most. `·` in a
 * pattern is a withheld cell.
 */

export interface ReferenceTable {
  readonly table: readonly (readonly number[])[];
  readonly pattern: readonly string[];
  readonly intervals: readonly (readonly [row: number, column: number, least: number, most: number])[];
}

const heuristicTable = [
  [30, 47, 64, 89],
  [90, 124, 5, 31],
  [92, 100, 59, 85],
  [800, 991, 651, 685],
];

const incomeTable = [
  [11, 11, 55, 36],
  [7, 1, 29, 18],
  [5, 8, 35, 25],
  [13, 2, 17, 13],
  [9, 14, 63, 52],
  [12, 9, 24, 22],
  [6, 4, 22, 8],
  [9, 3, 38, 15],
  [3, 0, 9, 2],
  [9, 0, 32, 20],
  [4, 2, 18, 11],
];

/** From R sdcTable, test of its simple heuristic: one cell of 47 can be worked out. */
export const unsafeHeuristic: ReferenceTable = {
  table: heuristicTable,
  pattern: ['···+', '·+·+', '+·+·', '+·+·'],
  intervals: [
    [1, 1, 25, 94],
    [1, 2, 47, 47],
    [1, 3, 0, 69],
    [2, 1, 26, 95],
    [2, 3, 0, 69],
    [3, 2, 0, 185],
    [3, 4, 0, 185],
    [4, 2, 906, 1091],
    [4, 4, 585, 770],
  ],
};

/** The same with one more cell withheld. */
export const safeHeuristic: ReferenceTable = {
  table: heuristicTable,
  pattern: ['···+', '···+', '+·+·', '+·+·'],
  intervals: [
    [1, 1, 0, 120],
    [1, 2, 0, 141],
    [1, 3, 0, 69],
    [2, 1, 0, 120],
    [2, 2, 30, 171],
    [2, 3, 0, 69],
    [3, 2, 0, 185],
    [3, 4, 0, 185],
    [4, 2, 906, 1091],
    [4, 4, 585, 770],
  ],
};

/** From R easySdcTable, data set z2w: municipality by source of income, with the cells from 0 to 3 alone withheld. */
export const primaryIncome: ReferenceTable = {
  table: incomeTable,
  pattern: ['++++', '+·++', '++++', '+·++', '++++', '++++', '++++', '+·++', '··+·', '+·++', '+·++'],
  intervals: [
    [2, 2, 1, 1],
    [4, 2, 2, 2],
    [8, 2, 3, 3],
    [9, 1, 3, 3],
    [9, 2, 0, 0],
    [9, 4, 2, 2],
    [10, 2, 0, 0],
    [11, 2, 2, 2],
  ],
};

/** The pattern that easySdcTable publishes as safe. */
export const protectedIncome: ReferenceTable = {
  table: incomeTable,
  pattern: ['++++', '··++', '++++', '··++', '++++', '++++', '+·+·', '··++', '··+·', '··++', '··++'],
  intervals: [
    [2, 1, 0, 8],
    [2, 2, 0, 8],
    [4, 1, 5, 15],
    [4, 2, 0, 10],
    [7, 2, 2, 7],
    [7, 4, 5, 10],
    [8, 1, 2, 12],
    [8, 2, 0, 10],
    [9, 1, 0, 5],
    [9, 2, 0, 5],
    [9, 4, 0, 5],
    [10, 1, 0, 9],
    [10, 2, 0, 9],
    [11, 1, 0, 6],
    [11, 2, 0, 6],
  ],
};
