import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rIndicator } from '../../src/stats/r-indicator.js';
import { of, samples } from './samples.js';

const groupsOf = (x: readonly number[], n: readonly number[]) =>
  x.map((successes, i) => of(successes, n[i] ?? 0));

describe('the R-indicator', () => {
  // R 4.2.2, one row per person: m <- glm(responded ~ group, binomial); rho <- fitted(m); z <- the slope of the logistic
  // curve times model.matrix(m); S2 <- var(rho); S2adj <- max(0, S2 - sum((z %*% vcov(m)) * z) / N), the bias that the
  // RISQ tools 2.1 subtract when everybody was in the sample; S/(2ρ̄) with it
  it.each([
    [[400, 300, 222], [430, 350, 296], 0.859297607134783, 0.854429900778368, 0.0410509150550361],
    [[300, 500, 1200, 858], [320, 600, 1300, 985], 0.929035509305423, 0.925762444904082, 0.0198951358184144],
    [[30, 10], [40, 40], 0.515836229192999, 0.496845394573372, 0.242081885403501],
    [[5, 60, 33, 2], [50, 80, 44, 5], 0.429508062450637, 0.415863679672604, 0.25529514205334],
    [[8, 9, 7, 8], [10, 10, 10, 10], 1, 0.856777025192113, 0],
    [[20, 21], [30, 31], 1, 0.989159533325209, 0],
  ])('of %j in %j agrees with R', (x, n, indicator, unadjusted, biasBound) => {
    const result = rIndicator(groupsOf(x, n));
    expect(result?.indicator).toBeCloseTo(indicator, 10);
    expect(result?.unadjusted).toBeCloseTo(unadjusted, 12);
    expect(result?.biasBound).toBeCloseTo(biasBound, 10);
  });

  it('is 1 when all responded, and when all groups did alike', () => {
    expect(rIndicator(groupsOf([5, 7], [5, 7]))).toEqual({ indicator: 1, unadjusted: 1, biasBound: 0 });
    expect(rIndicator(groupsOf([50, 100], [100, 200]))).toEqual({
      indicator: 1,
      unadjusted: 1,
      biasBound: 0,
    });
  });

  it('is about 0 when one half responded and the other did not', () => {
    const result = rIndicator(groupsOf([1000, 0], [1000, 1000]));
    expect(result?.indicator).toBeCloseTo(0, 3);
    expect(result?.biasBound).toBeCloseTo(0.5, 3);
  });

  it('is not defined when a rate exceeds 1, nobody responded or there is one group', () => {
    expect(rIndicator(groupsOf([11, 5], [10, 10]))).toBeNull();
    expect(rIndicator(groupsOf([1, 5], [0, 10]))).toBeNull();
    expect(rIndicator(groupsOf([0, 0], [10, 10]))).toBeNull();
    expect(rIndicator(groupsOf([5], [10]))).toBeNull();
    expect(rIndicator(groupsOf([5, 0], [10, 0]))).toBeNull();
    expect(rIndicator([])).toBeNull();
  });

  it('leaves out a group that nobody was asked in', () => {
    expect(rIndicator(groupsOf([30, 0, 10], [40, 0, 40]))).toEqual(rIndicator(groupsOf([30, 10], [40, 40])));
  });

  it('is adjusted for chance by no less than chance adds', () => {
    // Every outcome of two groups of 6 that respond alike, by its binomial probability: chance alone makes S² ρ(1 − ρ)/11
    // on average. The adjustment is ρ(1 − ρ)(2 − 2/6)/12; with few groups it takes off more, as one parameter is ρ̄'s.
    const choose = [1, 6, 15, 20, 15, 6, 1];
    let [plain, chance] = [0, 0];
    for (const [a, ways] of choose.entries()) {
      for (const [b, others] of choose.entries()) {
        const probability = (ways * others) / 4096;
        const unadjusted = rIndicator(groupsOf([a, b], [6, 6]))?.unadjusted ?? 1;
        plain += probability * ((1 - unadjusted) / 2) ** 2;
        chance += (probability * ((a / 6) * (1 - a / 6) + (b / 6) * (1 - b / 6))) / 12;
      }
    }
    expect(plain).toBeCloseTo(0.25 / 11, 10);
    expect(chance).toBeCloseTo((0.25 * (2 - 2 / 6)) / 12, 10);
    expect(chance).toBeGreaterThan(plain);
  });

  it('is at most 1, not below what it is without adjustment, with a bound that is not negative', () => {
    fc.assert(
      fc.property(fc.array(samples(3_000), { maxLength: 12 }), (groups) => {
        const result = rIndicator(groups);
        if (result === null) return;
        expect(result.indicator <= 1 && result.indicator >= result.unadjusted).toBe(true);
        expect(result.unadjusted > -0.42).toBe(true); // 1 − √2, of two people
        expect(result.biasBound >= 0 && Number.isFinite(result.biasBound)).toBe(true);
      }),
    );
  });

  it('refuses what is not counts', () => {
    expect(() => rIndicator(groupsOf([1.5, 2], [3, 4]))).toThrow(RangeError);
    expect(() => rIndicator(groupsOf([-1, 2], [3, 4]))).toThrow(RangeError);
    expect(() => rIndicator(groupsOf([1, 2], [Number.NaN, 4]))).toThrow(RangeError);
  });
});
