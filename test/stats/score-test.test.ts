import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreTest } from '../../src/stats/score-test.js';
import { failures, of, samples } from './samples.js';

describe('the score test', () => {
  // R 4.2, prop.test(c(x1, x2), c(n1, n2), correct = FALSE)
  it.each([
    [922, 1076, 2858, 3205, 9.47043395556488, 0.00208809970996141],
    [56, 70, 48, 80, 7.02341137123746, 0.00804508136819656],
    [9, 10, 3, 10, 7.5, 0.00616989932054415],
    [10, 10, 0, 20, 30, 4.3204630578275e-8],
    // carData::WVS: "too little" between pairs of countries, and between women and men in Sweden; χ² is the printed z²
    [952, 1874, 597, 1127, 1.32949797199287, 0.248894548714854],
    [952, 1874, 604, 1003, 23.3399399257657, 1.35751650521936e-6],
    [952, 1874, 555, 1377, 35.1609076661026, 3.03556360649047e-9],
    [597, 1127, 604, 1003, 11.3329797034669, 0.00076142626239264],
    [597, 1127, 555, 1377, 40.0353502995878, 2.49408204477422e-10],
    [604, 1003, 555, 1377, 92.1179313484194, 8.16620674708481e-22],
    [305, 493, 299, 510, 1.09759690292947, 0.294794089137844],
  ])('of %i in %i against %i in %i agrees with R', (x1, n1, x2, n2, statistic, p) => {
    const result = scoreTest(of(x1, n1), of(x2, n2));
    expect(result?.statistic).toBeCloseTo(statistic, 10);
    expect((result?.p ?? Number.NaN) / p).toBeCloseTo(1, 10);
  });

  it('keeps its digits far out in the tail, where one less the distribution function is 0', () => {
    // χ² = 200, so p = 2Φ(−√200) = erfc(10); from Python's math.erfc
    const p = scoreTest(of(100, 100), of(0, 100))?.p ?? Number.NaN;
    expect(p / 2.088487583762545e-45).toBeCloseTo(1, 9);
  });

  it('is exactly 0 with p = 1 when the proportions are equal', () => {
    expect(scoreTest(of(1, 3), of(10, 30))).toEqual({ statistic: 0, p: 1 });
  });

  it('is not defined when nobody or everybody succeeded', () => {
    expect(scoreTest(of(0, 12), of(0, 7))).toBeNull();
    expect(scoreTest(of(12, 12), of(7, 7))).toBeNull();
  });

  it('gives a p in 0…1 that does not depend on order or on what is called success', () => {
    fc.assert(
      fc.property(samples(5_000), samples(5_000), (a, b) => {
        const result = scoreTest(a, b);
        if (result === null) return;
        expect(result.p >= 0 && result.p <= 1 && result.statistic >= 0).toBe(true);
        expect(scoreTest(b, a)?.p).toBeCloseTo(result.p, 12);
        expect(scoreTest(failures(a), failures(b))?.p).toBeCloseTo(result.p, 12);
      }),
    );
  });
});
