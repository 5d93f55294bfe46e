import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  finitePopulationLimits,
  populationOfPart,
  publishedFinitePopulationLimits,
} from '../../src/stats/finite-population.js';
import { wilsonLimits } from '../../src/stats/wilson.js';
import { of, samples } from './samples.js';

/** Samples, each with the size of a population it may be drawn from. */
const drawn = samples(20_000).chain((sample) =>
  fc
    .oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 100_000 }))
    .map((notDrawn) => ({ sample, population: sample.trials + notDrawn })),
);

describe('the Wilson interval of a finite population', () => {
  // R 4.2.2: m <- n * (N - 1) / (N - n); prop.test(x / n * m, m, correct = FALSE)$conf.int, with 0 and 1 at the ends.
  // Published: pmax(x, floor(lower * N)) and pmin(x + N - n, ceiling(upper * N)) of it.
  it.each([
    [163, 200, 6194, 0.756479611560689, 0.862022371571138, 4685, 5340],
    [2401, 2858, 3205, 0.835626426242091, 0.844470513482194, 2678, 2707],
    [5, 7, 8, 0.575911164922199, 0.821504055411874, 5, 6],
    [40, 60, 61, 0.651097263545096, 0.681880758299595, 40, 41],
    [3, 12, 400, 0.0901823304702499, 0.52851555442626, 36, 212],
    [0, 30, 100, 0, 0.0830226131255901, 0, 9],
    [30, 30, 100, 0.91697738687441, 1, 91, 100],
  ])('of %i in %i from %i agrees with R', (x, n, N, lower, upper, fewest, most) => {
    const limits = finitePopulationLimits(of(x, n), N);
    expect(limits?.lower).toBeCloseTo(lower, 12);
    expect(limits?.upper).toBeCloseTo(upper, 12);
    expect(publishedFinitePopulationLimits(of(x, n), N)).toEqual({ lower: fewest / N, upper: most / N });
  });

  it('is the proportion itself when all were drawn, even a single one', () => {
    expect(finitePopulationLimits(of(2, 3), 3)).toEqual({ lower: 2 / 3, upper: 2 / 3 });
    expect(publishedFinitePopulationLimits(of(2, 3), 3)).toEqual({ lower: 2 / 3, upper: 2 / 3 });
    expect(finitePopulationLimits(of(1, 1), 1)).toEqual({ lower: 1, upper: 1 });
  });

  it('is not defined when more were drawn than there are', () => {
    expect(finitePopulationLimits(of(2, 4), 3)).toBeNull();
    expect(finitePopulationLimits(of(1, 1), 0)).toBeNull();
    expect(publishedFinitePopulationLimits(of(2, 4), 3)).toBeNull();
  });

  it('is the plain interval when one was drawn, and close to it from a very large population', () => {
    expect(finitePopulationLimits(of(1, 1), 50)).toEqual(wilsonLimits(of(1, 1)));
    const far = finitePopulationLimits(of(30, 40), 1e12);
    expect(far?.lower).toBeCloseTo(wilsonLimits(of(30, 40)).lower, 10);
  });

  it('lies around the proportion, within 0 and 1 and within the plain interval', () => {
    fc.assert(
      fc.property(drawn, ({ sample, population }) => {
        const { lower, upper } = finitePopulationLimits(sample, population)!;
        const plain = wilsonLimits(sample);
        const p = sample.successes / sample.trials;
        expect(0 <= lower && lower <= p && p <= upper && upper <= 1).toBe(true);
        expect(plain.lower - 1e-15 <= lower && upper <= plain.upper + 1e-15).toBe(true);
      }),
    );
  });

  it('is published as whole numbers of units that the sample leaves possible, around the proportion', () => {
    fc.assert(
      fc.property(drawn, ({ sample, population }) => {
        const { lower, upper } = publishedFinitePopulationLimits(sample, population)!;
        const p = sample.successes / sample.trials;
        expect(lower <= p && p <= upper).toBe(true);
        for (const units of [lower * population, upper * population]) {
          expect(Math.abs(units - Math.round(units))).toBeLessThan(1e-9);
          expect(Math.round(units)).toBeGreaterThanOrEqual(sample.successes);
          expect(Math.round(units)).toBeLessThanOrEqual(population - (sample.trials - sample.successes));
        }
      }),
    );
  });

  it('is published no narrower than it is, but for what the sample rules out', () => {
    fc.assert(
      fc.property(drawn, ({ sample, population }) => {
        const pure = finitePopulationLimits(sample, population)!;
        const published = publishedFinitePopulationLimits(sample, population)!;
        const failures = sample.trials - sample.successes;
        expect(published.lower <= Math.max(pure.lower, sample.successes / population)).toBe(true);
        expect(published.upper >= Math.min(pure.upper, (population - failures) / population)).toBe(true);
      }),
    );
  });

  it('refuses what is not counts', () => {
    expect(() => finitePopulationLimits(of(1.5, 3), 10)).toThrow(RangeError);
    expect(() => finitePopulationLimits(of(1, 3), 10.5)).toThrow(RangeError);
    expect(() => finitePopulationLimits(of(1, 3), -10)).toThrow(RangeError);
    expect(() => finitePopulationLimits(of(0, 0), 10)).toThrow(RangeError);
    expect(() => publishedFinitePopulationLimits(of(1, 3), Number.NaN)).toThrow(RangeError);
  });
});

describe('the population of a part', () => {
  // By hand: 3205 · 2800/2858 = 3139.96; 10 · 1/4 = 2.5, upwards; 7 · 1/3 = 2.33
  it.each([
    [2800, 2858, 3205, 3140],
    [1, 4, 10, 3],
    [1, 3, 7, 2],
    [0, 12, 40, 0],
    [12, 12, 40, 40],
  ])('of which %i of %i are, in %i, is %i', (x, n, N, part) => {
    expect(populationOfPart(of(x, n), N)).toBe(part);
  });

  it('holds at least those of the part that were drawn', () => {
    fc.assert(
      fc.property(drawn, ({ sample, population }) => {
        expect(populationOfPart(sample, population)).toBeGreaterThanOrEqual(sample.successes);
      }),
    );
  });
});
