import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountDecomposition, countDecomposition } from '../../src/stats/count-decomposition.js';
import { group, groupsAtTwoTimes } from './two-times.js';

function sumOf({ contributions }: CountDecomposition, component?: string): number {
  const counted = contributions.filter((c) => component === undefined || c.component === component);
  return counted.reduce((so, { value }) => so + value, 0);
}

describe('the decomposition of a number', () => {
  // Malmö 2019: 922 of 1 076 became 2 858 of 3 205, and of the 1 936 more answers 21 % are from the two target groups
  // that were added. The groups' own numbers are invented so that they add up to these.
  it('reproduces the printed 21 %', () => {
    const result = countDecomposition([
      group('A', [270, 300], [650, 700]),
      group('B', [352, 426], [781, 900]),
      group('C', [300, 350], [1020, 1140]),
      group('D', null, [247, 265]),
      group('E', null, [160, 200]),
    ])!;
    expect([result.fromHits, result.toHits]).toEqual([922, 2858]);
    expect(sumOf(result, 'entering')).toBe(407);
    expect(sumOf(result, 'entering') / (2858 - 922)).toBeCloseTo(0.2102, 4);
    expect(sumOf(result)).toBeCloseTo(1936, 10);
    // By hand: for A (700 − 300)(270/300 + 650/700)/2 and (650/700 − 270/300)(300 + 700)/2
    expect(result.contributions.slice(0, 2)).toEqual([
      { group: 'A', component: 'base', value: expect.closeTo(365.714285714286, 11) },
      { group: 'A', component: 'rate', value: expect.closeTo(14.2857142857143, 11) },
    ]);
  });

  // By hand
  it('tells a larger base from a better rate', () => {
    const base = countDecomposition([group('A', [50, 100], [100, 200])])!;
    expect(base.contributions.map(({ value }) => value)).toEqual([50, 0]);
    const rate = countDecomposition([group('A', [50, 100], [75, 100])])!;
    expect(rate.contributions.map(({ value }) => value)).toEqual([0, 25]);
    const both = countDecomposition([group('A', [50, 100], [160, 200])])!;
    expect(both.contributions.map(({ value }) => value)).toEqual([65, expect.closeTo(45, 12)]);
  });

  it('counts what leaves, and keeps apart what has no known base', () => {
    const result = countDecomposition([
      group('A', [50, 100], [60, 100]),
      group('B', [30, 40], null),
      { group: 'C', from: { base: null, hits: 12 }, to: { base: 40, hits: 20 } },
      { group: 'D', from: null, to: { base: null, hits: 7 } },
    ])!;
    expect(result.contributions.slice(2)).toEqual([
      { group: 'B', component: 'leaving', value: -30 },
      { group: 'C', component: 'unknown-base', value: 8 },
      { group: 'D', component: 'unknown-base', value: 7 },
    ]);
    expect(sumOf(result)).toBeCloseTo(result.toHits - result.fromHits, 12);
  });

  it('is not computed when no group was there both times', () => {
    expect(countDecomposition([])).toBeNull();
    expect(countDecomposition([group('A', null, [1, 2])])).toBeNull();
    const unknown = { group: 'A', from: { base: null, hits: 1 }, to: { base: null, hits: 2 } };
    expect(countDecomposition([unknown])).toBeNull();
  });

  it('adds up to the change of the number', () => {
    fc.assert(
      fc.property(groupsAtTwoTimes, (groups) => {
        const result = countDecomposition(groups);
        if (result === null) return;
        const off = sumOf(result) - (result.toHits - result.fromHits);
        expect(Math.abs(off)).toBeLessThan(1e-12 * (1 + result.fromHits + result.toHits));
        for (const { component, value } of result.contributions) {
          if (component !== 'base' && component !== 'rate') expect(Number.isInteger(value)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what is not a number of hits', () => {
    expect(() => countDecomposition([group('A', [1, 0], [1, 2])])).toThrow(RangeError);
    const negative = { group: 'A', from: { base: null, hits: -1 }, to: { base: 2, hits: 2 } };
    expect(() => countDecomposition([negative])).toThrow(RangeError);
    const none = { group: 'A', from: { base: null, hits: Number.NaN }, to: null };
    expect(() => countDecomposition([none])).toThrow(RangeError);
  });
});
