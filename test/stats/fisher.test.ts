import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExactP } from '../../src/stats/fisher.js';
import type { Sample } from '../../src/stats/sample.js';
import { failures, of, samples } from './samples.js';

/** The definition in whole numbers: ways to draw the tables that are not more probable, over all ways. */
function byCounting(a: Sample, b: Sample): number {
  const successes = a.successes + b.successes;
  const ways = (k: number): bigint => choose(b.trials, k) * choose(a.trials, successes - k);
  const observed = ways(b.successes);
  let [all, notMore] = [0n, 0n];
  for (let k = 0; k <= Math.min(successes, b.trials); k++) {
    all += ways(k);
    if (ways(k) <= observed) notMore += ways(k);
  }
  return Number((notMore * 10n ** 18n) / all) / 1e18;
}

function choose(n: number, k: number): bigint {
  if (k > n) return 0n;
  let result = 1n;
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
}

describe("Fisher's exact test", () => {
  // R 4.2, fisher.test
  it.each([
    [922, 1076, 2858, 3205, 0.00255021046735079],
    [56, 70, 48, 80, 0.0125211297492092],
    [9, 10, 3, 10, 0.0197666110978804],
    [10, 10, 0, 20, 3.32833916042312e-8],
    // carData::WVS: "too little" between pairs of countries, and between women and men in Sweden
    [952, 1874, 597, 1127, 0.257925243874095],
    [952, 1874, 604, 1003, 1.36096360414189e-6],
    [952, 1874, 555, 1377, 3.35425896743676e-9],
    [597, 1127, 604, 1003, 0.000875650475208673],
    [597, 1127, 555, 1377, 3.07359278080542e-10],
    [604, 1003, 555, 1377, 6.67385110139896e-22],
    [305, 493, 299, 510, 0.302492860384654],
  ])('of %i in %i against %i in %i agrees with R', (x1, n1, x2, n2, p) => {
    expect(fisherExactP(of(x1, n1), of(x2, n2)) / p).toBeCloseTo(1, 10);
  });

  // Exact fractions, from Python's whole numbers; scipy.stats.fisher_exact (SciPy 1.17) gives the same
  it.each([
    [3, 2000, 14, 3000, 0.0807253607281784],
    [4990, 5000, 5199, 5200, 0.0054682989387690945],
    [1200, 3000, 1300, 2900, 0.00018262494851171082],
    [0, 3, 3, 3, 0.1],
  ])('of %i in %i against %i in %i agrees with exact fractions', (x1, n1, x2, n2, p) => {
    expect(fisherExactP(of(x1, n1), of(x2, n2)) / p).toBeCloseTo(1, 10);
  });

  it('is 1 when both proportions are 0 or both 1', () => {
    expect(fisherExactP(of(0, 9), of(0, 4))).toBe(1);
    expect(fisherExactP(of(9, 9), of(4, 4))).toBe(1);
  });

  it('agrees with counting the tables, ties included', () => {
    fc.assert(
      fc.property(samples(30), samples(30), (a, b) => {
        expect(fisherExactP(a, b)).toBeCloseTo(byCounting(a, b), 12);
      }),
    );
  });

  it('gives a p in 0…1 that does not depend on order or on what is called success', () => {
    fc.assert(
      fc.property(samples(3_000), samples(3_000), (a, b) => {
        const p = fisherExactP(a, b);
        expect(p >= 0 && p <= 1).toBe(true);
        expect(fisherExactP(b, a)).toBeCloseTo(p, 10);
        expect(fisherExactP(failures(a), failures(b))).toBeCloseTo(p, 10);
      }),
    );
  });

  it('refuses counts that are not whole', () => {
    expect(() => fisherExactP(of(1.5, 3), of(1, 3))).toThrow(RangeError);
  });
});
