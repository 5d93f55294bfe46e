import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreTest } from '../../src/stats/score-test.js';
import { trendTest } from '../../src/stats/trend-test.js';
import { failures, of, samples } from './samples.js';

const groupsOf = (x: readonly number[], n: readonly number[]) =>
  x.map((successes, i) => of(successes, n[i] ?? 0));

describe('the trend test', () => {
  // R 4.2.2, prop.trend.test(x, n, score) and coef(lm(x/n ~ score, weights = n))[2]. The fifth and seventh are of
  // carData::WVS, the third the smokers of R's own example.
  it.each([
    [[120, 200, 260], [180, 260, 310], [1, 2, 3], 19.0088506634238, 1.30113530261998e-5, 0.0844266970907018],
    [
      [10, 14, 9, 20],
      [40, 40, 30, 50],
      [1, 2, 3, 4],
      1.73695228535645,
      0.187525456104579,
      0.0418803418803419,
    ],
    [
      [83, 90, 129, 70],
      [86, 93, 136, 82],
      [1, 2, 3, 4],
      8.22492228519771,
      0.00413189747764149,
      -0.0334156264126014,
    ],
    [
      [83, 90, 129, 70],
      [86, 93, 136, 82],
      [0, 0, 0, 1],
      12.1731462207403,
      0.000484824593441675,
      -0.105071622144793,
    ],
    [
      [510, 442, 293, 262],
      [969, 905, 685, 692],
      [1, 2, 3, 4],
      40.8812225676477,
      1.61768005669286e-10,
      -0.0501023019884214,
    ],
    [
      [30, 25, 60],
      [50, 60, 200],
      [0.5, 2, 10.25],
      13.5006139679295,
      0.000238485411826008,
      -0.0234622701331642,
    ],
    [
      [952, 597, 604, 555],
      [1874, 1127, 1003, 1377],
      [2015, 2016, 2017, 2024],
      57.164012252262,
      4.00941041945079e-14,
      -0.0141001395946939,
    ],
    [[300, 100], [400, 200], [1, 2], 37.5, 9.14129840824683e-10, -0.25],
    [[900, 20], [1000, 100], [3, 1], 325.483091787439, 9.25968635293642e-73, 0.35],
  ])('of %j in %j at %j agrees with R', (x, n, scores, statistic, p, slope) => {
    const result = trendTest(groupsOf(x, n), scores);
    expect(result?.statistic).toBeCloseTo(statistic, 10);
    expect((result?.p ?? Number.NaN) / p).toBeCloseTo(1, 9);
    expect(result?.slope).toBeCloseTo(slope, 12);
  });

  it('takes the groups to be at 1, 2, 3 …', () => {
    const groups = groupsOf([120, 200, 260], [180, 260, 310]);
    expect(trendTest(groups)).toEqual(trendTest(groups, [1, 2, 3]));
  });

  it('lets a group without trials keep its place', () => {
    const withEmpty = trendTest(groupsOf([120, 0, 200, 260], [180, 0, 260, 310]));
    expect(withEmpty).toEqual(trendTest(groupsOf([120, 200, 260], [180, 260, 310]), [1, 3, 4]));
    expect(trendTest(groupsOf([0, 20, 10], [0, 40, 30]), [0.3, 0.1, 0.2])).toEqual(
      trendTest(groupsOf([20, 10], [40, 30]), [0.1, 0.2]),
    );
  });

  it('is exactly 0 with p = 1 when the proportions are equal', () => {
    expect(trendTest(groupsOf([1, 10, 100], [3, 30, 300]))).toEqual({ statistic: 0, p: 1, slope: 0 });
  });

  it('is not defined when nobody or everybody succeeded, or there is only one score', () => {
    expect(trendTest(groupsOf([0, 0, 0], [5, 6, 7]))).toBeNull();
    expect(trendTest(groupsOf([5, 6, 7], [5, 6, 7]))).toBeNull();
    expect(trendTest(groupsOf([3, 2], [5, 6]), [0.1, 0.1])).toBeNull();
    expect(trendTest(groupsOf([3, 0], [5, 0]))).toBeNull();
    expect(trendTest([])).toBeNull();
  });

  it('is the score test for two groups, wherever they are', () => {
    const score = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(samples(5_000), samples(5_000), score, score, (a, b, first, second) => {
        fc.pre(Math.abs(first - second) > 1e-6);
        const trend = trendTest([a, b], [first, second]);
        const plain = scoreTest(a, b);
        expect(trend === null).toBe(plain === null);
        if (trend === null || plain === null) return;
        expect(trend.statistic).toBeCloseTo(plain.statistic, 6);
        expect(trend.p).toBeCloseTo(plain.p, 8);
      }),
    );
  });

  it('gives a p in 0…1; turned round, or of failures, the slope changes sign and nothing else', () => {
    fc.assert(
      fc.property(fc.array(samples(3_000), { maxLength: 7 }), (groups) => {
        const result = trendTest(groups);
        if (result === null) return;
        expect(result.p >= 0 && result.p <= 1 && result.statistic >= 0).toBe(true);
        expect(Number.isFinite(result.slope)).toBe(true);
        for (const turned of [trendTest(groups.toReversed()), trendTest(groups.map(failures))]) {
          expect(turned?.p).toBeCloseTo(result.p, 10);
          expect(turned?.slope).toBeCloseTo(-result.slope, 10);
        }
      }),
    );
  });

  it('refuses what is not a sample or not a score', () => {
    expect(() => trendTest(groupsOf([3, 1], [5, 0]))).toThrow(RangeError);
    expect(() => trendTest(groupsOf([3, 1], [5, 6]), [1])).toThrow(RangeError);
    expect(() => trendTest(groupsOf([3, 1], [5, 6]), [1, 2, 3])).toThrow(RangeError);
    expect(() => trendTest(groupsOf([3, 1], [5, 6]), [1, Number.NaN])).toThrow(RangeError);
  });
});
