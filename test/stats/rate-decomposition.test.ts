import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RateDecomposition, rateDecomposition } from '../../src/stats/rate-decomposition.js';
import { group, groupsAtTwoTimes } from './two-times.js';

function sumOf({ contributions }: RateDecomposition): number {
  return contributions.reduce((so, { value }) => so + value, 0);
}

describe('the decomposition of a rate', () => {
  // The formulas written a second time, over columns with NA, in R 4.2.2
  it('agrees with R for five groups of which two enter', () => {
    const result = rateDecomposition([
      group('A', [270, 300], [650, 700]),
      group('B', [352, 426], [781, 900]),
      group('C', [300, 350], [1020, 1140]),
      group('D', null, [247, 265]),
      group('E', null, [160, 200]),
    ])!;
    const expected = [
      ['A', 'composition', -0.000900401047774199],
      ['A', 'within', 0.00763264087823825],
      ['B', 'composition', 0.00193340691389942],
      ['B', 'within', 0.0150260242794332],
      ['C', 'composition', 2.16431410553502e-5],
      ['C', 'within', 0.0139349098603291],
      ['D', 'entering', 0.00310475192730337],
      ['E', 'entering', -0.00589863010578817],
    ] as const;
    expect(result.fromRate).toBeCloseTo(0.856877323420074, 13);
    expect(result.toRate).toBeCloseTo(0.891731669266771, 13);
    expect(result.contributions).toHaveLength(expected.length);
    for (const [i, [name, component, value]] of expected.entries()) {
      expect(result.contributions[i]).toMatchObject({ group: name, component });
      expect(result.contributions[i]?.value).toBeCloseTo(value, 14);
    }
  });

  it('agrees with R where one leaves, and where every group falls and the whole rises', () => {
    const leaving = rateDecomposition([
      group('A', [60, 100], [75, 150]),
      group('B', [150, 200], [80, 100]),
      group('C', [20, 50], null),
    ])!;
    const values = leaving.contributions.map(({ value }) => value);
    const expected = [
      -0.0293333333333333, -0.0466666666666667, -0.0306666666666667, 0.0266666666666667, 0.0428571428571428,
    ];
    for (const [i, value] of expected.entries()) expect(values[i]).toBeCloseTo(value, 14);
    expect(leaving.contributions.at(-1)?.component).toBe('leaving');

    const simpson = rateDecomposition([
      group('A', [90, 100], [340, 400]),
      group('B', [200, 400], [45, 100]),
    ])!;
    expect(simpson.fromRate).toBeCloseTo(0.58, 14);
    expect(simpson.toRate).toBeCloseTo(0.77, 14);
    for (const [i, value] of [0.12, -0.025, 0.12, -0.025].entries()) {
      expect(simpson.contributions[i]?.value).toBeCloseTo(value, 14);
    }
  });

  it('has only within when the mix is the same, and only composition when the rates are', () => {
    const sameMix = rateDecomposition([group('A', [10, 100], [40, 200]), group('B', [30, 50], [20, 100])])!;
    const sameRates = rateDecomposition([group('A', [10, 100], [40, 400]), group('B', [30, 50], [60, 100])])!;
    const others = (result: RateDecomposition, component: string) =>
      result.contributions.filter((c) => c.component !== component).map(({ value }) => value);
    expect(others(sameMix, 'within')).toEqual([expect.closeTo(0, 14), expect.closeTo(0, 14)]);
    expect(others(sameRates, 'composition')).toEqual([0, 0]);
  });

  it('is not computed when no group was there both times', () => {
    expect(rateDecomposition([])).toBeNull();
    expect(rateDecomposition([group('A', [1, 2], null), group('B', null, [1, 2])])).toBeNull();
    expect(rateDecomposition([group('A', [1, 2], [0, 0])])).toBeNull();
  });

  it('says nothing of a group that was never there, and takes rates over 1', () => {
    const result = rateDecomposition([
      group('A', [12, 10], [30, 20]),
      group('B', null, [0, 0]),
      group('C', null, null),
    ])!;
    expect(result.contributions.map((c) => c.group)).toEqual(['A', 'A']);
    expect(sumOf(result)).toBeCloseTo(0.3, 14);
  });

  it('adds up to the change of the rate', () => {
    fc.assert(
      fc.property(groupsAtTwoTimes, (groups) => {
        const result = rateDecomposition(groups);
        if (result === null) return;
        expect(Math.abs(sumOf(result) - (result.toRate - result.fromRate))).toBeLessThan(1e-12);
        const total = (when: 'from' | 'to', what: 'base' | 'hits') =>
          groups.reduce((so, g) => so + (g[when]?.[what] ?? 0), 0);
        expect(result.fromRate).toBe(total('from', 'hits') / total('from', 'base'));
        expect(result.toRate).toBe(total('to', 'hits') / total('to', 'base'));
      }),
      { numRuns: 500 },
    );
  });

  it('turns round with the times: what enters leaves, and every part changes sign', () => {
    fc.assert(
      fc.property(groupsAtTwoTimes, (groups) => {
        const there = rateDecomposition(groups);
        const back = rateDecomposition(groups.map((g) => ({ ...g, from: g.to, to: g.from })));
        expect(there === null).toBe(back === null);
        for (const [i, { component, value }] of (there?.contributions ?? []).entries()) {
          const turned = {
            entering: 'leaving',
            leaving: 'entering',
            composition: 'composition',
            within: 'within',
          };
          expect(back?.contributions[i]?.component).toBe(turned[component]);
          expect(back?.contributions[i]?.value).toBeCloseTo(-value, 12);
        }
      }),
    );
  });

  it('refuses hits without a base', () => {
    expect(() => rateDecomposition([group('A', [1, 0], [1, 2])])).toThrow(RangeError);
    expect(() => rateDecomposition([group('A', [1, Number.NaN], [1, 2])])).toThrow(RangeError);
    expect(() => rateDecomposition([group('A', [-1, 2], [1, 2])])).toThrow(RangeError);
    expect(() => rateDecomposition([group('A', [1, Number.POSITIVE_INFINITY], [1, 2])])).toThrow(RangeError);
  });
});
