import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountVector } from '../../src/linear/count-vector.js';
import { EchelonRows } from '../../src/linear/echelon-rows.js';
import { dividedBy, indicator, isZero, valueAt } from '../../src/linear/sparse-vector.js';
import { eliminated, isInRowSpace } from '../disclosure/rational-elimination.js';
import { columnCount, dense, rankOf, sum, sums } from './random-sums.js';

/** Adds what is left of a sum, if anything is; the pivot is one of its columns, chosen by a number. */
function addTo(rows: EchelonRows, one: CountVector, choice: number): void {
  const residual = rows.residualOf(one);
  if (isZero(residual)) return;
  const pivot = residual.columns[choice % residual.columns.length] ?? 0;
  rows.add({ pivot, row: dividedBy(residual, pivot) });
}

function rowsOf(known: readonly CountVector[], choices: readonly number[]): EchelonRows {
  const rows = new EchelonRows(columnCount);
  for (const [number, one] of known.entries()) addTo(rows, one, choices[number] ?? 0);
  return rows;
}

const choices = fc.array(fc.nat(20), { minLength: 6, maxLength: 6 });

describe('rows in echelon form', () => {
  it('leave a sum as it is when there are none', () => {
    expect(new EchelonRows(4).residualOf([3, 0])).toEqual(indicator([0, 3]));
    expect(isZero(new EchelonRows(4).residualOf([]))).toBe(true);
  });

  it('are not asked for a column that there is not', () => {
    expect(() => new EchelonRows(4).residualOf([0, 4])).toThrow(RangeError);
  });

  it('leave nothing of what can be worked out', () => {
    const rows = rowsOf(
      [
        [0, 1, 2],
        [0, 1],
      ],
      [0, 0],
    );
    expect(isZero(rows.residualOf([2]))).toBe(true);
    expect(isZero(rows.residualOf([0]))).toBe(false);
  });

  it('are as many as the rank, whichever columns are the pivots', () => {
    fc.assert(
      fc.property(sums, choices, (known, chosen) => {
        expect(rowsOf(known, chosen).rows).toHaveLength(rankOf(known));
      }),
      { numRuns: 500 },
    );
  });

  it('leave nothing of exactly those sums that are rational combinations of the known ones', () => {
    let worked = 0;
    fc.assert(
      fc.property(sums, choices, sum, (known, chosen, asked) => {
        const isWorkedOut = isInRowSpace(eliminated(known.map((one) => dense(one))), dense(asked));
        expect(isZero(rowsOf(known, chosen).residualOf(asked))).toBe(isWorkedOut);
        expect(rowsOf(known, chosen).spans(asked)).toBe(isWorkedOut);
        if (isWorkedOut) worked += 1;
      }),
      { numRuns: 1000 },
    );
    expect(worked).toBeGreaterThan(100);
  });

  it('have a one as pivot, and nothing in the pivot columns of those before, nor has what they leave', () => {
    fc.assert(
      fc.property(sums, choices, sum, (known, chosen, asked) => {
        const rows = rowsOf(known, chosen);
        const left = rows.residualOf(asked);
        for (const [number, { pivot, row }] of rows.rows.entries()) {
          expect(valueAt(row, pivot)).toBe(1);
          for (const later of rows.rows.slice(number + 1)) expect(valueAt(later.row, pivot)).toBe(0);
          expect(valueAt(left, pivot)).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('forget the last ones when asked, as if these had never been added', () => {
    fc.assert(
      fc.property(sums, sums, choices, sum, (known, more, chosen, asked) => {
        const rows = rowsOf(known, chosen);
        const before = rows.rows.length;
        for (const one of more) addTo(rows, one, 1);
        rows.truncate(before);
        expect(rows.rows).toEqual(rowsOf(known, chosen).rows);
        expect(rows.residualOf(asked)).toEqual(rowsOf(known, chosen).residualOf(asked));
      }),
      { numRuns: 300 },
    );
  });

  it('may be many: what is known of neighbours goes all the way', () => {
    const many = 400;
    const rows = new EchelonRows(many);
    for (let column = 0; column + 1 < many; column++) addTo(rows, [column, column + 1], 0);
    expect(rows.rows).toHaveLength(many - 1);
    // Whoever knows the first knows every second one to be as much.
    expect(rows.residualOf([0])).toEqual(rows.residualOf([many - 2]));
    expect(isZero(rows.residualOf([0]))).toBe(false);
    expect(isZero(rows.residualOf([0, many - 1]))).toBe(true);
  });
});
