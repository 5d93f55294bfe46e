import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombeLimits } from '../../src/stats/newcombe.js';
import { scoreTest } from '../../src/stats/score-test.js';
import { standardisedSample, type WeightedGroup } from '../../src/stats/standardised-sample.js';
import { wilsonLimits } from '../../src/stats/wilson.js';
import { of, samples } from './samples.js';

function weighted(w: readonly number[], x: readonly number[], n: readonly number[]): WeightedGroup[] {
  return w.map((weight, i) => ({ weight, sample: of(x[i] ?? 0, n[i] ?? 0) }));
}

const weightedGroups = fc.array(
  fc.record({ weight: fc.oneof(fc.constant(0), fc.nat(5_000)), sample: samples(5_000) }),
  { maxLength: 8 },
);

/** The mix of the first of two times, and both times. */
const mix = [400, 300, 200, 100];
const before = weighted(mix, [350, 240, 150, 60], mix);
const after = weighted(mix, [300, 420, 90, 250], [330, 500, 120, 400]);
const shares = weighted([0.2, 0.5, 0.3], [9, 40, 17], [10, 64, 40]);
const lopsided = weighted([1076, 500], [5, 1], [7, 300]);

describe('a directly standardised proportion', () => {
  // R 4.2.2: W <- w / sum(w); weighted.mean(x / n, w) – epitools::ageadjust.direct gives the same –, 1 / sum(W^2 / n),
  // and the Wilson limits at it, from the formula
  it.each([
    ['the first time at its own mix', before, 0.8, 1000, 0.774081035351865, 0.823622909556802],
    [
      'the second time at the first mix',
      after,
      0.828136363636364,
      977.34340293203,
      0.803211106786991,
      0.850492232437433,
    ],
    ['weights that are shares', shares, 0.62, 98.4615384615385, 0.521329056561058, 0.709658987372561],
    [
      'a small group with most weight',
      lopsided,
      0.488729755861736,
      14.9418120858432,
      0.264963767971604,
      0.717105609517179,
    ],
  ])('of %s agrees with R', (_, groups, proportion, trials, lower, upper) => {
    const sample = standardisedSample(groups)!;
    expect(sample.successes / sample.trials).toBeCloseTo(proportion, 13);
    expect(sample.trials / trials).toBeCloseTo(1, 13);
    expect(wilsonLimits(sample).lower).toBeCloseTo(lower, 12);
    expect(wilsonLimits(sample).upper).toBeCloseTo(upper, 12);
  });

  // R 4.2.2: Newcombe's formula at the effective sizes, and prop.test(p * n, n, correct = FALSE) with them
  it.each([
    [before, after, -0.00620472377996607, 0.0623646793746801, 2.58342691000199, 0.10798764532881],
    [shares, lopsided, -0.372330301703012, 0.117509750258358, 0.933594642143222, 0.33393059828146],
  ])('can be compared: limits, χ² and p agree with R', (first, second, lower, upper, statistic, p) => {
    const [a, b] = [standardisedSample(first)!, standardisedSample(second)!];
    const limits = newcombeLimits(a, b);
    expect(limits.lower).toBeCloseTo(lower, 12);
    expect(limits.upper).toBeCloseTo(upper, 12);
    expect(scoreTest(a, b)?.statistic).toBeCloseTo(statistic, 10);
    expect(scoreTest(a, b)?.p).toBeCloseTo(p, 11);
  });

  it('is the sample of all groups together at their own mix', () => {
    expect(standardisedSample(before)).toEqual(of(800, 1000));
    fc.assert(
      fc.property(fc.array(samples(5_000), { minLength: 1, maxLength: 8 }), (groups) => {
        const own = standardisedSample(groups.map((sample) => ({ weight: sample.trials, sample })))!;
        const trials = groups.reduce((so, group) => so + group.trials, 0);
        const successes = groups.reduce((so, group) => so + group.successes, 0);
        expect(own.trials).toBe(trials);
        expect(own.successes).toBeCloseTo(successes, 8);
      }),
    );
  });

  it('is exactly 0 when nobody succeeded and exactly 1 when everybody did', () => {
    const nobody = standardisedSample(weighted([0.1, 0.2, 0.7], [0, 0, 0], [3, 7, 11]))!;
    const everybody = standardisedSample(weighted([0.1, 0.2, 0.7], [3, 7, 11], [3, 7, 11]))!;
    expect(nobody.successes).toBe(0);
    expect(everybody.successes).toBe(everybody.trials);
    expect(wilsonLimits(everybody).upper).toBe(1);
    expect(scoreTest(everybody, everybody)).toBeNull();
  });

  it('is not defined without weights, or when a group with weight has no trials', () => {
    expect(standardisedSample([])).toBeNull();
    expect(standardisedSample(weighted([0], [1], [2]))).toBeNull();
    expect(standardisedSample(weighted([5, 5], [1, 0], [2, 0]))).toBeNull();
    expect(standardisedSample(weighted([5, 0], [1, 0], [2, 0]))).toEqual(of(1, 2));
  });

  it('does not depend on the unit of the weights, is a sample and no larger than its groups together', () => {
    fc.assert(
      fc.property(weightedGroups, (groups) => {
        const sample = standardisedSample(groups);
        if (sample === null) return;
        expect(sample.successes >= 0 && sample.successes <= sample.trials).toBe(true);
        const trials = groups.reduce((so, group) => so + group.sample.trials, 0);
        expect(sample.trials > 0 && sample.trials <= trials * (1 + 1e-12)).toBe(true);
        const scaled = standardisedSample(groups.map((group) => ({ ...group, weight: group.weight / 7 })))!;
        expect(scaled.trials / sample.trials).toBeCloseTo(1, 12);
        expect(scaled.successes / scaled.trials).toBeCloseTo(sample.successes / sample.trials, 12);
      }),
    );
  });

  it('refuses what is not a weight or a sample', () => {
    expect(() => standardisedSample(weighted([-1], [1], [2]))).toThrow(RangeError);
    expect(() => standardisedSample(weighted([Number.NaN], [1], [2]))).toThrow(RangeError);
    expect(() => standardisedSample(weighted([1], [3], [2]))).toThrow(RangeError);
  });
});
