import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoreSums } from '../../src/stats/score-sums.js';
import { meanLimits, studentTest, type TTest, welchTest } from '../../src/stats/t-test.js';
import { sumsOf } from './sums-of.js';

const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 }).map(sumsOf);

function of(count: number, sum: number, sumOfSquares: number): ScoreSums {
  return { count, sum, sumOfSquares };
}

function untestable(difference: number) {
  return {
    test: 'untestable',
    difference,
    limits: null,
    statistic: null,
    degreesOfFreedom: null,
    p: null,
  };
}

function expectWhole(result: TTest): void {
  if (result.test === 'untestable') {
    expect(result).toEqual(untestable(result.difference));
    return;
  }
  const { lower, upper } = result.limits;
  expect(lower < result.difference && result.difference < upper).toBe(true);
  expect(result.p >= 0 && result.p <= 1 && result.degreesOfFreedom >= 1 - 1e-12).toBe(true);
  // Certain by the test and by the interval is the same thing.
  if (Math.abs(result.p - 0.05) > 1e-9) expect(result.p < 0.05).toBe(lower > 0 || upper < 0);
}

describe("Student's t-test", () => {
  // R 4.2.2, t.test(x). The third is t.test(extra ~ group, data = sleep, paired = TRUE) of R's own example, the fourth
  // what numbers of −3…3 come to.
  it.each([
    [7, 24, 96, 2.03033608506002, 4.82680677208284, 6, 6, 0.000964535194415131],
    [329, 1205, 4751, 3.55258987834803, 3.77263808517781, 65.4872669395772, 328, 2.06211292426535e-190],
    [10, 15.8, 38.58, 0.700114236723018, 2.45988576327698, 4.06212768338204, 9, 0.00283289019738427],
    [542, 77, 233, 0.0880085998170521, 0.196124241511361, 5.16242411379668, 541, 3.43003851298629e-7],
    [9, 2, 12, -0.701601794545624, 1.14604623899007, 0.554700196225229, 8, 0.594264015977207],
    [2, 1, 1, -5.85310236808735, 6.85310236808735, 1, 1, 0.5],
  ])('of %i numbers with sums %d and %d agrees with R', (n, sum, squares, lower, upper, t, df, p) => {
    const result = studentTest(of(n, sum, squares));
    expect(result.test).toBe('student');
    expect(result.limits?.lower).toBeCloseTo(lower, 10);
    expect(result.limits?.upper).toBeCloseTo(upper, 10);
    expect(result.statistic).toBeCloseTo(t, 10);
    expect(result.degreesOfFreedom).toBe(df);
    expect((result.p ?? Number.NaN) / p).toBeCloseTo(1, 9);
    expect(meanLimits(of(n, sum, squares))).toEqual(result.limits);
  });

  it('gives the printed interval of the mean age in carData::WVS', () => {
    // n 5381, mean 45.041070433005, sd 17.1065430395723 → 44.5839016524485 to 45.4982392135615 (R 4.2, t.test)
    const [n, mean, sd] = [5381, 45.041070433005, 17.1065430395723];
    const sum = Math.round(n * mean);
    const limits = meanLimits(of(n, sum, Math.round(sd * sd * (n - 1) + (sum * sum) / n)));
    expect(limits?.lower).toBeCloseTo(44.5839016524485, 9);
    expect(limits?.upper).toBeCloseTo(45.4982392135615, 9);
  });

  it('cannot be done with a single number, or when all are the same', () => {
    expect(studentTest(sumsOf([3]))).toEqual(untestable(3));
    expect(studentTest(sumsOf([3, 3, 3]))).toEqual(untestable(3));
    expect(studentTest(sumsOf([0, 0]))).toEqual(untestable(0));
    expect(meanLimits(sumsOf([3]))).toBeNull();
  });

  it('gives limits around the mean that exclude 0 when p is under 0.05', () => {
    fc.assert(fc.property(scores, (sums) => expectWhole(studentTest(sums))));
  });
});

describe("Welch's t-test", () => {
  // R 4.2.2, t.test(second, first). The first is t.test(extra ~ group, data = sleep), turned round.
  it.each([
    [
      of(10, 7.5, 34.43),
      of(10, 23.3, 90.37),
      -0.20548323071171,
      3.36548323071171,
      1.86081346748685,
      17.7764735161785,
      0.0793941401873582,
    ],
    [
      of(329, 1205, 4751),
      of(1600, 6360, 26680),
      0.193251610561309,
      0.431520425912856,
      5.15314560162019,
      449.882795294085,
      3.84181433209989e-7,
    ],
    [
      of(171, 1254, 9676),
      of(260, 1995, 17475),
      -0.094000933308784,
      0.773488112795965,
      1.53960433184288,
      423.215600171693,
      0.124404143934515,
    ],
    [
      of(4, 12, 36),
      of(3, 8, 30),
      -5.5044783458756,
      4.83781167920893,
      -0.277350098112615,
      2,
      0.807549910270125,
    ],
    [
      of(2, 3, 5),
      of(2, 13, 97),
      -22.2466073703357,
      32.2466073703357,
      1.96116135138184,
      1.07987220447284,
      0.285636323244661,
    ],
  ])('from %o to %o agrees with R', (first, second, lower, upper, t, df, p) => {
    const result = welchTest(first, second);
    expect(result.test).toBe('welch');
    expect(result.limits?.lower).toBeCloseTo(lower, 10);
    expect(result.limits?.upper).toBeCloseTo(upper, 10);
    expect(result.statistic).toBeCloseTo(t, 10);
    expect(result.degreesOfFreedom).toBeCloseTo(df, 9);
    expect((result.p ?? Number.NaN) / p).toBeCloseTo(1, 9);
  });

  it('cannot be done with a single number, or when neither varies', () => {
    expect(welchTest(sumsOf([3]), sumsOf([1, 2, 3]))).toEqual(untestable(-1));
    expect(welchTest(sumsOf([1, 2, 3]), sumsOf([3]))).toEqual(untestable(1));
    expect(welchTest(sumsOf([3, 3]), sumsOf([4, 4, 4]))).toEqual(untestable(1));
  });

  it('gives limits that exclude 0 when p is under 0.05, and turns with the two', () => {
    fc.assert(
      fc.property(scores, scores, (first, second) => {
        const there = welchTest(first, second);
        const back = welchTest(second, first);
        expectWhole(there);
        expect(there.test).toBe(back.test);
        expect(there.difference + back.difference).toBe(0);
        if (there.test === 'untestable' || back.test === 'untestable') return;
        expect(there.limits.lower + back.limits.upper).toBeCloseTo(0, 12);
        expect(there.p).toBeCloseTo(back.p, 12);
      }),
    );
  });
});
