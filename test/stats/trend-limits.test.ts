import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombeLimits } from '../../src/stats/newcombe.js';
import { trendLimits } from '../../src/stats/trend-limits.js';
import { trendTest } from '../../src/stats/trend-test.js';

const sample = fc
  .integer({ min: 1, max: 400 })
  .chain((trials) =>
    fc.record({ trials: fc.constant(trials), successes: fc.integer({ min: 0, max: trials }) }),
  );

describe('the interval of a trend', () => {
  // With two groups it is Newcombe's, whose values are published: 1998, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
  ])('of two groups %i/%i and %i/%i is that of their difference', (x1, n1, x0, n0, lower, upper) => {
    const groups = [
      { successes: x0, trials: n0 },
      { successes: x1, trials: n1 },
    ];
    const limits = trendLimits(groups, [1, 2]);
    expect(limits?.lower).toBeCloseTo(lower, 4);
    expect(Math.min(1, limits?.upper ?? 0)).toBeCloseTo(upper, 4);
  });

  // The formula computed apart from this program, in Python 3 with floats.
  it.each([
    [[120, 200, 260], [180, 260, 310], 0.0844266970907013, 0.0458751602823659, 0.1229470878002891],
    [[0, 5, 20, 12], [10, 30, 40, 12], 0.3360655737704918, 0.2282128760827831, 0.3804963275355066],
    [[83, 90, 129, 70], [86, 93, 136, 82], -0.0334156264126013, -0.060900071076097, -0.0068919068858138],
  ])('of %j of %j agrees', (hits, bases, slope, lower, upper) => {
    const groups = bases.map((trials, index) => ({ trials, successes: hits[index] ?? 0 }));
    const scores = groups.map((_, index) => index + 1);
    const limits = trendLimits(groups, scores);
    expect(trendTest(groups, scores)?.slope).toBeCloseTo(slope, 12);
    expect(limits?.lower).toBeCloseTo(lower, 12);
    expect(limits?.upper).toBeCloseTo(upper, 12);
  });

  it('of two groups is Newcombe’s to the last digits, whatever they are', () => {
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const newcombe = newcombeLimits(first, second);
        const limits = trendLimits([first, second], [1, 2]);
        expect(Math.max(-1, limits?.lower ?? 0)).toBeCloseTo(newcombe.lower, 12);
        expect(Math.min(1, limits?.upper ?? 0)).toBeCloseTo(newcombe.upper, 12);
      }),
    );
  });

  it('has the slope within it, and turns round with the groups', () => {
    fc.assert(
      fc.property(fc.array(sample, { minLength: 2, maxLength: 6 }), (groups) => {
        const scores = groups.map((_, index) => index + 1);
        const limits = trendLimits(groups, scores);
        const slope = trendTest(groups, scores)?.slope ?? 0;
        expect(limits?.lower).toBeLessThanOrEqual(slope + 1e-12);
        expect(limits?.upper).toBeGreaterThanOrEqual(slope - 1e-12);
        const turned = trendLimits([...groups].reverse(), scores);
        expect(turned?.lower).toBeCloseTo(-(limits?.upper ?? 0), 10);
      }),
    );
  });

  it('does not mind a group that nobody is in, and needs two that somebody is in', () => {
    const [nobody, first, third] = [
      { successes: 0, trials: 0 },
      { successes: 12, trials: 30 },
      { successes: 25, trials: 40 },
    ];
    expect(trendLimits([first, nobody, third], [1, 2, 3])).toEqual(trendLimits([first, third], [1, 3]));
    expect(trendLimits([first, nobody], [1, 2])).toBeNull();
    expect(trendLimits([], [])).toBeNull();
  });
});
