import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoProportionsTest } from '../../src/stats/two-proportions-test.js';
import { of, samples } from './samples.js';

describe('the test of two proportions', () => {
  it('is the score test when every expected count is at least 5', () => {
    // Expected: 5 of 10 in both
    const result = twoProportionsTest(of(9, 10), of(1, 10));
    expect(result.test).toBe('score');
    expect(result.p).toBeCloseTo(0.000346619351134667, 12); // SciPy 1.17, chi2.sf(12.8, 1)
  });

  it('is the score test also far from certain', () => {
    // carData::WVS: women and men in Sweden (R 4.2, prop.test(…, correct = FALSE))
    const result = twoProportionsTest(of(305, 493), of(299, 510));
    expect(result.test).toBe('score');
    expect(result.p).toBeCloseTo(0.294794089137844, 12);
  });

  it("is Fisher's when an expected count is under 5", () => {
    // Expected: 4.5 of 10 in both
    const result = twoProportionsTest(of(8, 10), of(1, 10));
    expect(result.test).toBe('fisher');
    expect(result.p).toBeCloseTo(0.005477494641581329, 12); // SciPy 1.17, fisher_exact
  });

  it("is Fisher's also when it is failures that are few", () => {
    expect(twoProportionsTest(of(1, 10), of(9, 10)).test).toBe('score');
    expect(twoProportionsTest(of(2, 10), of(9, 10)).test).toBe('fisher');
  });

  it('cannot be done when both are 0 or both 1', () => {
    expect(twoProportionsTest(of(0, 50), of(0, 70))).toEqual({ test: 'untestable', p: null });
    expect(twoProportionsTest(of(1, 1), of(70, 70))).toEqual({ test: 'untestable', p: null });
  });

  it('has a p in 0…1 whenever it can be done', () => {
    fc.assert(
      fc.property(samples(2_000), samples(2_000), (a, b) => {
        const { test, p } = twoProportionsTest(a, b);
        expect(test === 'untestable' ? p === null : p !== null && p >= 0 && p <= 1).toBe(true);
      }),
    );
  });
});
