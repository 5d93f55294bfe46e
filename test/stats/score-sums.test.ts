import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOf, varianceOf } from '../../src/stats/score-sums.js';
import { sumsOf } from './sums-of.js';

describe('mean and variance from sums', () => {
  // R 4.2.2, mean(x) and sd(x)
  it.each([
    [7, 24, 96, 3.42857142857143, 1.51185789203691],
    [329, 1205, 4751, 3.66261398176292, 1.01445370372385],
    [3, 6, 14, 2, 1],
    [9, 2, 12, 0.222222222222222, 1.20185042515466],
  ])('of %i numbers with sums %d and %d agree with R', (count, sum, sumOfSquares, mean, sd) => {
    const sums = { count, sum, sumOfSquares };
    expect(meanOf(sums)).toBeCloseTo(mean, 12);
    expect(Math.sqrt(varianceOf(sums) ?? Number.NaN)).toBeCloseTo(sd, 12);
  });

  it('have no variance for a single number, and exactly none when all are the same', () => {
    expect(varianceOf(sumsOf([4]))).toBeNull();
    expect(varianceOf(sumsOf([4, 4, 4]))).toBe(0);
    expect(varianceOf(sumsOf([0, 0]))).toBe(0);
    // Rounding leaves 9e-16 of these.
    expect(varianceOf({ count: 3, sum: 3 * 0.7, sumOfSquares: 3 * 0.7 * 0.7 })).toBe(0);
    expect(varianceOf(sumsOf([0.1, 0.1, 0.1]))).toBe(0);
  });

  it('agree with going through the numbers', () => {
    const numbers = fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 2, maxLength: 200 });
    fc.assert(
      fc.property(numbers, (xs) => {
        const mean = xs.reduce((so, x) => so + x, 0) / xs.length;
        const squares = xs.reduce((so, x) => so + (x - mean) ** 2, 0);
        expect(meanOf(sumsOf(xs))).toBeCloseTo(mean, 12);
        expect(varianceOf(sumsOf(xs))).toBeCloseTo(squares / (xs.length - 1), 10);
      }),
    );
  });

  it('refuse what no numbers add up to', () => {
    expect(() => meanOf({ count: 0, sum: 0, sumOfSquares: 0 })).toThrow(RangeError);
    expect(() => meanOf({ count: 2, sum: 10, sumOfSquares: 3 })).toThrow(RangeError);
    expect(() => varianceOf({ count: 2, sum: Number.NaN, sumOfSquares: 3 })).toThrow(RangeError);
    expect(() => varianceOf({ count: 2, sum: 3, sumOfSquares: Number.POSITIVE_INFINITY })).toThrow(
      RangeError,
    );
  });
});
