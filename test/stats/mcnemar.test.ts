import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mcnemarTest } from '../../src/stats/mcnemar.js';
import { pairedSamples, pairs, turned } from './paired-samples.js';

describe("McNemar's test", () => {
  // R 4.2.2, mcnemar.test(matrix(c(a, c, b, d), 2), correct = FALSE)$p.value. The first is the approval of the prime
  // minister in R's own example.
  it.each([
    [794, 150, 86, 570, 3.09929344104522e-5],
    [59, 6, 16, 80, 0.0330062576612324],
    [20, 12, 2, 16, 0.00752631516645789],
    [10, 5, 5, 8, 1],
    [500, 0, 10, 200, 0.00156540225800255],
    [5000, 700, 300, 4000, 1.1314837902433e-36],
  ])('of %i, %i, %i, %i agrees with R', (a, b, c, d, p) => {
    const result = mcnemarTest(pairs(a, b, c, d));
    expect(result.test).toBe('mcnemar');
    expect((result.p ?? Number.NaN) / p).toBeCloseTo(1, 10);
  });

  // R 4.2.2, binom.test(b, b + c)$p.value
  it.each([
    [1, 1, 7, 12, 0.0703125],
    [40, 0, 9, 30, 0.00390625],
    [40, 3, 6, 30, 0.5078125],
    [3, 4, 4, 2, 1],
    [0, 1, 0, 0, 1],
  ])('of %i, %i, %i, %i, where few changed, is the exact one of R', (a, b, c, d, p) => {
    const result = mcnemarTest(pairs(a, b, c, d));
    expect(result.test).toBe('binomial');
    expect(result.p).toBeCloseTo(p, 14);
  });

  it('cannot be done when none changed', () => {
    expect(mcnemarTest(pairs(40, 0, 0, 30))).toEqual({ test: 'untestable', p: null });
  });

  it('gives a p in 0…1 that depends on neither order nor those that did not change', () => {
    fc.assert(
      fc.property(pairedSamples(3_000), (sample) => {
        const result = mcnemarTest(sample);
        expect(mcnemarTest(turned(sample))).toEqual(result);
        expect(mcnemarTest({ ...sample, both: 7, neither: 3 })).toEqual(result);
        const { test, p } = result;
        expect(test === 'untestable' ? p === null : p !== null && p >= 0 && p <= 1).toBe(true);
      }),
    );
  });

  it('refuses what is not pairs', () => {
    expect(() => mcnemarTest(pairs(0, 0, 0, 0))).toThrow(RangeError);
    expect(() => mcnemarTest(pairs(1, 1.5, 0, 0))).toThrow(RangeError);
    expect(() => mcnemarTest(pairs(1, -1, 2, 0))).toThrow(RangeError);
  });
});
