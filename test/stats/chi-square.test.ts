import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../src/stats/chi-square.js';

describe('the tail of the χ² distribution', () => {
  // R 4.2.2, pchisq(x, df, lower.tail = FALSE)
  it.each([
    [0.5, 1, 0.479500122186953],
    [3.84, 1, 0.0500435212487052],
    [12.3534261482217, 2, 0.0020772443941503],
    [597.618379326584, 6, 7.6117147445056e-126],
    [30, 30, 0.46565370894401],
    [80, 40, 0.000176302897738568],
    [0.001, 3, 0.999991592080942],
    [1400, 12, 1.39085025540455e-292],
  ])('beyond %d with %i degrees of freedom agrees with R', (x, df, p) => {
    expect(chiSquareTail(x, df) / p).toBeCloseTo(1, 11);
  });

  it('is everything from 0 and nothing very far out', () => {
    expect(chiSquareTail(0, 1)).toBe(1);
    expect(chiSquareTail(0, 12)).toBe(1);
    expect(chiSquareTail(1e6, 3)).toBe(0);
    expect(chiSquareTail(1e300, 40)).toBe(0);
  });

  it('is in 0…1 and falls', () => {
    const x = fc.double({ min: 0, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(x, x, fc.integer({ min: 1, max: 200 }), (a, b, df) => {
        const [near, far] = [chiSquareTail(Math.min(a, b), df), chiSquareTail(Math.max(a, b), df)];
        expect(near <= 1 && far >= 0 && far <= near * (1 + 1e-12)).toBe(true);
      }),
    );
  });

  it('refuses what has no distribution', () => {
    expect(() => chiSquareTail(-1, 1)).toThrow(RangeError);
    expect(() => chiSquareTail(1, 0)).toThrow(RangeError);
    expect(() => chiSquareTail(Number.NaN, 1)).toThrow(RangeError);
  });
});
