import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pearsonTest } from '../../src/stats/pearson.js';
import { scoreTest } from '../../src/stats/score-test.js';
import { of } from './samples.js';

const untestable = { test: 'untestable', statistic: null, degreesOfFreedom: null, p: null, cramersV: null };

/** Tables of 1–5 rows and columns, empty rows and columns among them. */
const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }), fc.constantFrom(3, 40, 4_000))
  .chain(([rows, columns, most]) => {
    const count = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.nat(most) });
    const row = fc.array(count, { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });

describe('the χ² test of independence', () => {
  // R 4.2.2, chisq.test(x, correct = FALSE) and vcd::assocstats(x)$cramer. The first five are tables of carData::WVS:
  // poverty by gender, poverty by country, degree by gender, religion by gender, and degree by gender in Sweden.
  it.each([
    [
      [
        [1435, 1273],
        [892, 970],
        [398, 413],
      ],
      12.3534261482217,
      2,
      0.00207724439415032,
      0.0479139765080068,
    ],
    [
      [
        [952, 597, 604, 555],
        [622, 494, 374, 372],
        [300, 36, 25, 450],
      ],
      597.618379326584,
      6,
      7.61171474450517e-126,
      0.235648933657061,
    ],
    [
      [
        [2125, 2113],
        [600, 543],
      ],
      1.99204574137587,
      1,
      0.158127143391915,
      0.019240579896919,
    ],
    [
      [
        [319, 467],
        [2406, 2189],
      ],
      37.2369055655418,
      1,
      1.04615091713316e-9,
      0.0831869680487223,
    ],
    [
      [
        [332, 375],
        [161, 135],
      ],
      4.61224898202109,
      1,
      0.0317443751406692,
      0.0678118988169305,
    ],
    [
      [
        [762, 327, 468],
        [484, 239, 477],
      ],
      30.0701490957547,
      2,
      2.95358918321176e-7,
      0.104435802356468,
    ],
    [
      [
        [20, 30, 50],
        [40, 30, 30],
        [10, 15, 75],
        [25, 25, 50],
      ],
      45.614890885751,
      6,
      3.53194109448503e-8,
      0.238785706454948,
    ],
  ])('of %j agrees with R', (table, statistic, degreesOfFreedom, p, cramersV) => {
    const result = pearsonTest(table);
    expect(result.test).toBe('chi-square');
    expect(result.statistic).toBeCloseTo(statistic, 10);
    expect(result.degreesOfFreedom).toBe(degreesOfFreedom);
    expect((result.p ?? Number.NaN) / p).toBeCloseTo(1, 10);
    expect(result.cramersV).toBeCloseTo(cramersV, 12);
  });

  // The exact p-value given the margins, from all tables with them (R 4.2.2, each table's probability from lfactorial):
  // of simulating it 9 999 times the standard error is √(p(1 − p)/9 999). χ² and V as above.
  it.each([
    [
      [
        [3, 1, 0],
        [2, 4, 3],
        [0, 1, 6],
      ],
      11.6640211640212,
      0.015189763796575,
      0.540000489907675,
    ],
    [
      [
        [9, 1, 4],
        [3, 0, 5],
      ],
      2.67361111111111,
      0.362848297213623,
      0.348608344389198,
    ],
    [
      [
        [1, 2, 3],
        [4, 2, 2],
        [0, 3, 1],
      ],
      5.33571428571429,
      0.296700031994149,
      0.384986085091768,
    ],
    [
      [
        [12, 3, 1],
        [8, 9, 2],
        [1, 0, 6],
      ],
      25.1864818295739,
      2.14486375559583e-5,
      0.547575628931465,
    ],
    [
      [
        [2, 0, 0],
        [0, 2, 0],
        [0, 0, 2],
      ],
      12,
      0.0666666666666667,
      1,
    ],
    [
      [
        [40, 2],
        [30, 3],
        [25, 9],
      ],
      8.50566303076254,
      0.0131471504679953,
      0.279344958405933,
    ],
  ])('of the sparse %j is close to the exact one', (table, statistic, exact, cramersV) => {
    const { test, p, ...rest } = pearsonTest(table);
    expect(test).toBe('monte-carlo');
    const close = 4 * Math.sqrt((exact * (1 - exact)) / 9_999) + 1e-4;
    expect(Math.abs((p ?? Number.NaN) - exact)).toBeLessThan(close);
    expect(rest.statistic).toBeCloseTo(statistic, 12);
    expect(rest.cramersV).toBeCloseTo(cramersV, 12);
  });

  it("is Fisher's for a sparse table of two by two", () => {
    // R 4.2.2, fisher.test(matrix(c(9, 3, 1, 7), 2))$p.value and chisq.test(…, correct = FALSE)$statistic
    const result = pearsonTest([
      [9, 1],
      [3, 7],
    ]);
    expect(result.test).toBe('fisher');
    expect(result.p).toBeCloseTo(0.0197666110978804, 12);
    expect(result.statistic).toBeCloseTo(7.5, 12);
  });

  it('leaves out empty rows and columns', () => {
    const full = pearsonTest([
      [20, 30],
      [40, 25],
    ]);
    const withEmpty = pearsonTest([
      [20, 0, 30],
      [0, 0, 0],
      [40, 0, 25],
    ]);
    expect(withEmpty).toEqual(full);
    expect(full.degreesOfFreedom).toBe(1);
  });

  it('keeps a row and a column of a single unit', () => {
    const result = pearsonTest([
      [5, 6, 0],
      [7, 4, 1],
      [0, 1, 0],
    ]);
    expect(result.degreesOfFreedom).toBe(4);
  });

  it('trusts the χ² distribution from an expected count of 5', () => {
    const five = pearsonTest([
      [8, 2],
      [2, 8],
    ]);
    const fewer = pearsonTest([
      [8, 2],
      [1, 8],
    ]);
    expect([five.test, fewer.test]).toEqual(['chi-square', 'fisher']);
  });

  it('cannot be done without two rows and two columns', () => {
    expect(pearsonTest([])).toEqual(untestable);
    expect(pearsonTest([[]])).toEqual(untestable);
    expect(
      pearsonTest([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual(untestable);
    expect(pearsonTest([[5, 9, 2]])).toEqual(untestable);
    expect(pearsonTest([[5], [9]])).toEqual(untestable);
    expect(
      pearsonTest([
        [5, 0],
        [9, 0],
      ]),
    ).toEqual(untestable);
    expect(
      pearsonTest([
        [1, 0],
        [0, 0],
      ]),
    ).toEqual(untestable);
  });

  it('is p = 1 and V = 0 when the rows are alike', () => {
    expect(
      pearsonTest([
        [10, 20],
        [20, 40],
        [5, 10],
      ]),
    ).toMatchObject({ statistic: 0, p: 1, cramersV: 0 });
    expect(
      pearsonTest([
        [4, 4, 4],
        [4, 4, 4],
      ]),
    ).toMatchObject({ test: 'monte-carlo', p: 1 });
  });

  it('is 1 of 10 000 at least when it is simulated', () => {
    const apart = pearsonTest([
      [30, 0, 0],
      [0, 30, 0],
      [0, 0, 3],
    ]);
    expect(apart).toMatchObject({ test: 'monte-carlo', p: 1 / 10_000, cramersV: 1 });
  });

  it('is the score test for two proportions', () => {
    const score = scoreTest(of(922, 1076), of(2858, 3205));
    const pearson = pearsonTest([
      [922, 1076 - 922],
      [2858, 3205 - 2858],
    ]);
    expect(pearson.statistic).toBeCloseTo(score?.statistic ?? Number.NaN, 10);
    expect(pearson.p).toBeCloseTo(score?.p ?? Number.NaN, 12);
  });

  it('gives a p in 0…1 and a V in 0…1 that depend on neither run nor order', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const result = pearsonTest(table);
        expect(pearsonTest(table)).toEqual(result);
        if (result.test === 'untestable') {
          expect(result).toEqual(untestable);
          return;
        }
        expect(result.p >= 0 && result.p <= 1 && result.cramersV >= 0 && result.cramersV <= 1).toBe(true);
        expect(result.statistic >= 0 && Number.isFinite(result.statistic)).toBe(true);
        const turned = pearsonTest(table.toReversed().map((row) => row.toReversed()));
        expect(turned.test).toBe(result.test);
        expect(turned.statistic).toBeCloseTo(result.statistic, 8);
        expect(turned.p).toBeCloseTo(result.p, 10);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses what is not a table of counts', () => {
    expect(() => pearsonTest([[1, 2], [3]])).toThrow(RangeError);
    expect(() =>
      pearsonTest([
        [1.5, 2],
        [3, 4],
      ]),
    ).toThrow(RangeError);
    expect(() =>
      pearsonTest([
        [-1, 2],
        [3, 4],
      ]),
    ).toThrow(RangeError);
    expect(() =>
      pearsonTest([
        [Number.NaN, 2],
        [3, 4],
      ]),
    ).toThrow(RangeError);
  });
});
