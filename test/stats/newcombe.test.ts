import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombeLimits } from '../../src/stats/newcombe.js';
import { of, samples } from './samples.js';

describe("Newcombe's interval of a difference", () => {
  it('is about 1.2 to 5.9 percentage points from 922 of 1 076 to 2 858 of 3 205', () => {
    const { lower, upper } = newcombeLimits(of(922, 1076), of(2858, 3205));
    expect(lower).toBeCloseTo(0.012, 3);
    expect(upper).toBeCloseTo(0.059, 3);
  });

  // The formula of method 10 computed in R 4.2
  it.each([
    [922, 1076, 2858, 3205, 0.0122162966372482, 0.0593198728546648],
    [56, 70, 48, 80, -0.333872654036906, -0.052431472402365],
    [9, 10, 3, 10, -0.809017973535488, -0.170522723934503],
    [10, 10, 0, 20, -1, -0.679086037141915],
    // carData::WVS: "too little" between pairs of countries, and from men to women in Sweden
    [597, 1127, 952, 1874, -0.0584959467754082, 0.0151939678920576],
    [604, 1003, 952, 1874, -0.131642448573256, -0.0561309940116621],
    [555, 1377, 952, 1874, 0.0703785133243519, 0.139102092068904],
    [604, 1003, 597, 1127, -0.114216081314782, -0.0302989857627694],
    [555, 1377, 597, 1127, 0.0874882513093144, 0.165352010825229],
    [555, 1377, 604, 1003, 0.158877683623222, 0.238465732771005],
    [299, 510, 305, 493, -0.0281391261436851, 0.0925239621240476],
  ])('from %i of %i to %i of %i agrees with R', (x1, n1, x2, n2, lower, upper) => {
    const limits = newcombeLimits(of(x1, n1), of(x2, n2));
    expect(Math.abs(limits.lower - lower)).toBeLessThan(1e-12);
    expect(Math.abs(limits.upper - upper)).toBeLessThan(1e-12);
  });

  // Newcombe 1998, table II: 56/70 − 48/80 has 0.0524 to 0.3339
  it('agrees with the printed example', () => {
    const { lower, upper } = newcombeLimits(of(48, 80), of(56, 70));
    expect(lower).toBeCloseTo(0.0524, 4);
    expect(upper).toBeCloseTo(0.3339, 4);
  });

  it('lies within −1 and 1, around the difference', () => {
    fc.assert(
      fc.property(samples(100_000), samples(100_000), (a, b) => {
        const { lower, upper } = newcombeLimits(a, b);
        const difference = b.successes / b.trials - a.successes / a.trials;
        expect(-1 <= lower && lower <= difference && difference <= upper && upper <= 1).toBe(true);
      }),
    );
  });

  it('changes sign when the two change places', () => {
    fc.assert(
      fc.property(samples(10_000), samples(10_000), (a, b) => {
        const there = newcombeLimits(a, b);
        const back = newcombeLimits(b, a);
        expect(there.lower + back.upper).toBe(0);
        expect(there.upper + back.lower).toBe(0);
      }),
    );
  });
});
