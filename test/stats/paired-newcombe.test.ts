import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedNewcombeLimits } from '../../src/stats/paired-newcombe.js';
import { pairsOf } from '../../src/stats/paired-sample.js';
import { pairedSamples, pairs, turned } from './paired-samples.js';

describe("Newcombe's interval of a paired difference", () => {
  // Printed by contingencytables 3.1.0, Newcombe_square_and_add_CI_paired_2x2 (first − second, so signs change): Cavo et
  // al. 2012, −0.0621 (95 % −0.1186 to −0.0046)
  it('agrees with the printed example', () => {
    const { lower, upper } = pairedNewcombeLimits(pairs(59, 6, 16, 80));
    expect(lower).toBeCloseTo(0.0046, 4);
    expect(upper).toBeCloseTo(0.1186, 4);
  });

  // The formula of method 10 for pairs computed in R 4.2.2, with limits of exactly 0 and 1 at 0 and n successes
  it.each([
    [59, 6, 16, 80, 0.00462511393305005, 0.11862119563871],
    [1, 1, 7, 12, 0.0255591241648599, 0.506920226686141],
    [794, 150, 86, 570, -0.0587038728957289, -0.0212304239828771],
    [20, 12, 2, 16, -0.32920699540014, -0.0561564248417483],
    [5, 20, 22, 3, -0.207224111664648, 0.281990947893161],
    [0, 0, 10, 40, 0.0870501381996572, 0.330371059322254],
    [30, 0, 0, 20, -0.0403803315829743, 0.0403803315829743],
    [50, 0, 0, 0, -0.0713475991333586, 0.0713475991333586],
    [0, 0, 0, 50, -0.0713475991333587, 0.0713475991333587],
    [2858, 347, 150, 900, -0.0564962549282639, -0.0361191102007032],
  ])('of %i, %i, %i, %i agrees with R', (a, b, c, d, lower, upper) => {
    const limits = pairedNewcombeLimits(pairs(a, b, c, d));
    expect(limits.lower).toBeCloseTo(lower, 12);
    expect(limits.upper).toBeCloseTo(upper, 12);
  });

  it('lies within −1 and 1, around the difference, and changes sign when the times change places', () => {
    fc.assert(
      fc.property(pairedSamples(20_000), (sample) => {
        const { lower, upper } = pairedNewcombeLimits(sample);
        const difference = (sample.onlySecond - sample.onlyFirst) / pairsOf(sample);
        expect(-1 <= lower && lower <= difference && difference <= upper && upper <= 1).toBe(true);
        const back = pairedNewcombeLimits(turned(sample));
        expect(lower + back.upper).toBeCloseTo(0, 12);
        expect(upper + back.lower).toBeCloseTo(0, 12);
      }),
    );
  });

  it('refuses what is not pairs', () => {
    expect(() => pairedNewcombeLimits(pairs(0, 0, 0, 0))).toThrow(RangeError);
  });
});
