import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonLimits } from '../../src/stats/wilson.js';
import { failures, of, samples } from './samples.js';

describe('the Wilson interval', () => {
  it('is 83.5 to 87.7 % for 922 answers to 1 076 offered forms', () => {
    const { lower, upper } = wilsonLimits(of(922, 1076));
    expect(lower).toBeCloseTo(0.835, 3);
    expect(upper).toBeCloseTo(0.877, 3);
  });

  // R 4.2, prop.test(x, n, correct = FALSE)
  it.each([
    [922, 1076, 0.834681942047717, 0.876533573643577],
    [2858, 3205, 0.880501660399435, 0.902023756397827],
    [0, 10, 0, 0.277532799862889],
    [10, 10, 0.722467200137111, 1],
    [1, 1, 0.206549314377237, 1],
    [3, 5, 0.230724281276013, 0.882379225767352],
    [81, 263, 0.255288519878274, 0.3662095769828],
    [15, 148, 0.0623863995307363, 0.160487241723308],
  ])('of %i in %i agrees with R', (x, n, lower, upper) => {
    const limits = wilsonLimits(of(x, n));
    expect(Math.abs(limits.lower - lower)).toBeLessThan(1e-12);
    expect(Math.abs(limits.upper - upper)).toBeLessThan(1e-12);
  });

  // carData::WVS, from the formula in R 4.2: poverty, degree and country, and "too little" by country and gender
  it.each([
    [2708, 5381, 0.489895522780428, 0.516604204327168],
    [1862, 5381, 0.333436013523415, 0.358848334554144],
    [811, 5381, 0.141405603678499, 0.160523704965763],
    [4238, 5381, 0.776454348535918, 0.798307234264297],
    [1143, 5381, 0.201692765735703, 0.223545651464082],
    [1874, 5381, 0.335645381256526, 0.361095922551955],
    [1003, 5381, 0.176216609782635, 0.197023990556387],
    [510, 969, 0.494835911354609, 0.557587841290373],
    [305, 493, 0.575024777066131, 0.66046281746294],
    [262, 692, 0.343237700907238, 0.415327992656458],
  ])('of %i in %i, from the World Values Survey, agrees with R', (x, n, lower, upper) => {
    const limits = wilsonLimits(of(x, n));
    expect(Math.abs(limits.lower - lower)).toBeLessThan(1e-12);
    expect(Math.abs(limits.upper - upper)).toBeLessThan(1e-12);
  });

  // Wilson's formula with n(N − 1)/(N − n) in place of n, computed in R 4.2
  it.each([
    [163, 200, 206.63997330664, 0.756479611560689, 0.862022371571138],
    [2401, 2858, 26389.1412103746, 0.835626426242091, 0.844470513482194],
    [5, 7, 49, 0.575911164922199, 0.821504055411874],
  ])('of %i in %i worth %d agrees with R', (x, n, effective, lower, upper) => {
    const limits = wilsonLimits(of(x, n), effective);
    expect(Math.abs(limits.lower - lower)).toBeLessThan(1e-12);
    expect(Math.abs(limits.upper - upper)).toBeLessThan(1e-12);
  });

  it('ends at exactly 0 without successes and at exactly 1 without failures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (n) => {
        expect(wilsonLimits(of(0, n)).lower).toBe(0);
        expect(wilsonLimits(of(n, n)).upper).toBe(1);
      }),
    );
  });

  it('lies within 0 and 1, around the proportion, and is wider than nothing', () => {
    fc.assert(
      fc.property(samples(1_000_000), (sample) => {
        const { lower, upper } = wilsonLimits(sample);
        const p = sample.successes / sample.trials;
        expect(0 <= lower && lower <= p && p <= upper && upper <= 1 && lower < upper).toBe(true);
      }),
    );
  });

  it('mirrors when successes and failures change places', () => {
    fc.assert(
      fc.property(samples(100_000), (sample) => {
        const limits = wilsonLimits(sample);
        const mirrored = wilsonLimits(failures(sample));
        expect(Math.abs(limits.lower - (1 - mirrored.upper))).toBeLessThan(1e-14);
      }),
    );
  });

  it('is narrower the more the sample is worth', () => {
    const width = ({ lower, upper }: { lower: number; upper: number }) => upper - lower;
    fc.assert(
      fc.property(samples(10_000), (sample) => {
        const more = wilsonLimits(sample, sample.trials * 1.5);
        expect(width(more)).toBeLessThan(width(wilsonLimits(sample)));
      }),
    );
  });

  it.each([
    [0, 0],
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
    [1, Number.POSITIVE_INFINITY],
  ])('refuses %d of %d', (x, n) => {
    expect(() => wilsonLimits(of(x, n))).toThrow(RangeError);
  });

  it('refuses an effective sample size of nothing', () => {
    expect(() => wilsonLimits(of(1, 2), 0)).toThrow(RangeError);
  });
});
