import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountVector } from '../../src/linear/count-vector.js';
import { type Move, nullMoves } from '../../src/linear/null-moves.js';
import { eliminated } from '../disclosure/rational-elimination.js';
import { columnCount, counts, everyColumn, rankOf, stretches, sum, sums } from './random-sums.js';

/** How much a move changes a sum. */
function effectOn(one: CountVector, { columns, changes }: Move): number {
  return columns.reduce((effect, column, k) => effect + (one.includes(column) ? (changes[k] ?? 0) : 0), 0);
}

function denseOf({ columns, changes }: Move): number[] {
  return everyColumn.map((column) => changes[columns.indexOf(column)] ?? 0);
}

const all = new Set(everyColumn);

describe('null moves', () => {
  it('take from one what they give to another', () => {
    expect(nullMoves([[0, 1]], [3, 4], new Set([0]))).toEqual([{ columns: [0, 1], changes: [1, -1] }]);
  });

  it('take from the largest count that can give', () => {
    const [move] = nullMoves([[0, 1, 2, 3]], [1, 4, 9, 2], new Set([0]));
    expect(move).toEqual({ columns: [0, 2], changes: [1, -1] });
  });

  it('are of a column alone when no sum has it', () => {
    expect(nullMoves([[0, 1]], [3, 4, 5], new Set([2]))).toEqual([{ columns: [2], changes: [1] }]);
  });

  it('are none where everything can be worked out', () => {
    expect(nullMoves([[0, 1], [1]], [3, 4], new Set([0, 1]))).toEqual([]);
  });

  it('are none that would take half a person', () => {
    // Two more of the last leave one fewer of each of the others: one more, half a person.
    const known = [
      [0, 1, 3],
      [0, 2, 3],
      [1, 2, 3],
    ];
    expect(nullMoves(known, [9, 9, 9, 9], new Set([3]))).toEqual([]);
  });

  it('leave every known sum as it is, and no two are the same change', () => {
    let found = 0;
    fc.assert(
      fc.property(sums, counts, sum, (known, values, wanted) => {
        const moves = nullMoves(known, values, new Set(wanted));
        for (const move of moves) {
          for (const one of known) expect(effectOn(one, move)).toBe(0);
          expect(move.columns.length).toBe(move.changes.length);
          expect(move.changes).not.toContain(0);
          expect(move.changes.every(Number.isInteger)).toBe(true);
          expect(move.columns.some((column) => wanted.includes(column))).toBe(true);
        }
        expect(eliminated(moves.map(denseOf))).toHaveLength(moves.length);
        found += moves.length;
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it('of all columns are as many as there are columns beyond the rank', () => {
    fc.assert(
      fc.property(stretches, counts, (known, values) => {
        expect(nullMoves(known, values, all)).toHaveLength(columnCount - rankOf(known));
      }),
      { numRuns: 500 },
    );
  });

  it('of some columns are as many as there are ways for these to change', () => {
    fc.assert(
      fc.property(stretches, counts, sum, (known, values, wanted) => {
        const others = known.map((one) => one.filter((column) => !wanted.includes(column)));
        const ways = wanted.length - rankOf(known) + rankOf(others);
        expect(nullMoves(known, values, new Set(wanted))).toHaveLength(ways);
      }),
      { numRuns: 500 },
    );
  });
});
