import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountVector, type Point, sumOver } from '../../src/linear/count-vector.js';
import { nullMoves } from '../../src/linear/null-moves.js';
import { isTooNarrow, swaps, wholeRange } from '../../src/linear/swaps.js';
import { everyColumn, sum } from './random-sums.js';

describe('a range', () => {
  it('of what may be few is too narrow unless it reaches the minimum and has as many values', () => {
    expect(isTooNarrow({ low: 1, high: 5 }, 5)).toBe(false);
    expect(isTooNarrow({ low: 1, high: 4 }, 5)).toBe(true);
    expect(isTooNarrow({ low: 2, high: 5 }, 5)).toBe(true);
    expect(isTooNarrow({ low: 4, high: 8 }, 5)).toBe(false);
  });

  it('of what is not few is too narrow only when it is one number', () => {
    expect(isTooNarrow({ low: 5, high: 6 }, 5)).toBe(false);
    expect(isTooNarrow({ low: 6, high: 6 }, 5)).toBe(true);
  });

  it('holds the whole numbers within it, though floating point is a little off', () => {
    expect(wholeRange({ low: 0.9999999, high: 3.00000001 })).toEqual({ low: 1, high: 3 });
    expect(wholeRange({ low: 1.0000001, high: 2.9999999 })).toEqual({ low: 1, high: 3 });
    expect(wholeRange({ low: 1.2, high: 2.8 })).toEqual({ low: 2, high: 2 });
  });
});

describe('swaps', () => {
  const between = { columns: [0, 1], changes: [1, -1] };

  it('move a count as far up as is asked, and do not look down then', () => {
    const { low, high, points } = swaps([2, 9], [between], []).rangeOf([0], 5, 4);
    expect({ low, high }).toEqual({ low: 2, high: 6 });
    expect(points.map((point) => Array.from(point))).toEqual([[6, 5]]);
  });

  it('move nobody up to what is asked, though less would make the range as wide', () => {
    expect(swaps([0, 9], [between], []).rangeOf([0], 5, 4)).toMatchObject({ low: 0, high: 5 });
  });

  it('move it down as well when it cannot go up far enough', () => {
    const { low, high, points } = swaps([4, 2], [between], []).rangeOf([0], 5, 4);
    expect({ low, high }).toEqual({ low: 2, high: 6 });
    expect(points.map((point) => Array.from(point))).toEqual([
      [6, 0],
      [2, 4],
    ]);
  });

  it('leave somebody where somebody is known to be', () => {
    const free = swaps([1, 3], [between], []).rangeOf([0], 5, 4);
    expect([free.low, free.high]).toEqual([0, 4]);
    const bound = swaps([1, 3], [between], [[0], [1]]).rangeOf([0], 5, 4);
    expect([bound.low, bound.high]).toEqual([1, 3]);
  });

  it('make one move after another until it is enough', () => {
    const moves = [between, { columns: [0, 2], changes: [1, -1] }];
    const { high, points } = swaps([1, 2, 9], moves, []).rangeOf([0], 5, 4);
    expect(high).toBe(5);
    expect(points.map((point) => Array.from(point))).toEqual([[5, 0, 7]]);
  });

  it('leave a count alone that no move changes', () => {
    expect(swaps([3, 4, 5], [between], []).rangeOf([2], 5, 4)).toMatchObject({ low: 5, high: 5 });
    expect(swaps([3, 4, 5], [between], []).rangeOf([0, 1], 5, 4)).toMatchObject({ low: 7, high: 7 });
  });

  it('show only counts that agree with everything that is known', () => {
    let widened = 0;
    const few = fc.array(fc.constantFrom(0, 1, 1, 2, 3, 8), {
      minLength: everyColumn.length,
      maxLength: everyColumn.length,
    });
    const some = fc.array(sum, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(some, some, few, sum, (known, groups, values, count) => {
        const notEmpty = groups.filter((group) => sumOver(values, group) > 0);
        const moving = swaps(values, nullMoves(known, values, new Set(everyColumn)), notEmpty);
        const { low, high, points } = moving.rangeOf(count, 5, 4);
        for (const point of points) expectPossible(point, values, known, notEmpty);
        const truth = sumOver(values, count);
        const shown = [truth, ...points.map((point) => sumOver(point, count))];
        expect({ low, high }).toEqual({ low: Math.min(...shown), high: Math.max(...shown) });
        if (high > low) widened += 1;
      }),
      { numRuns: 600 },
    );
    expect(widened).toBeGreaterThan(100);
  });
});

function expectPossible(
  point: Point,
  values: readonly number[],
  known: readonly CountVector[],
  notEmpty: readonly CountVector[],
): void {
  expect(Array.from(point).every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
  for (const one of known) expect(sumOver(point, one)).toBe(sumOver(values, one));
  for (const one of notEmpty) expect(sumOver(point, one)).toBeGreaterThanOrEqual(1);
}
