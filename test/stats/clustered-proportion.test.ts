import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClusterSums, clusteredProportion } from '../../src/stats/clustered-proportion.js';
import { wilsonLimits } from '../../src/stats/wilson.js';
import { of } from './samples.js';

type Cluster = readonly [trials: number, successes: number];

function sumsOf(clusters: readonly Cluster[]): ClusterSums {
  const sum = (of: (v: number, y: number) => number) => clusters.reduce((so, [v, y]) => so + of(v, y), 0);
  return {
    clusters: clusters.filter(([v]) => v > 0).length,
    trials: sum((v) => v),
    successes: sum((_, y) => y),
    trialsSquared: sum((v) => v * v),
    successesSquared: sum((_, y) => y * y),
    product: sum((v, y) => v * y),
  };
}

const clustersOfAnySize = fc.array(
  fc.integer({ min: 0, max: 12 }).chain((v) => fc.tuple(fc.constant(v), fc.integer({ min: 0, max: v }))),
  { maxLength: 60 },
);

function sums(values: readonly [number, number, number, number, number, number]): ClusterSums {
  const [clusters, trials, successes, trialsSquared, successesSquared, product] = values;
  return { clusters, trials, successes, trialsSquared, successesSquared, product };
}

describe('the proportion of clustered trials', () => {
  // R 4.2.2, package survey 4.1.1: svyratio(~y, ~v, svydesign(ids = ~1, weights = ~1, data = d)), variance vcov(…);
  // svymean(~hit, svydesign(ids = ~id, weights = ~1, data = long)), with a row per trial, gives the same variance to 15
  // digits. The last three numbers are p(1 − p)/variance and the Wilson limits at it, from the formula.
  it.each([
    [[5, 12, 8, 32, 18, 22], 0.0250771604938272, 8.86153846153846, 0.352179512292818, 0.880351920109961],
    [[10, 34, 21, 126, 67, 77], 0.0191751508935211, 12.3158962795941, 0.35107622389129, 0.828276023438354],
    [
      [500, 1751, 1392, 7555, 5202, 6011],
      0.000137084014281394,
      1188.98007880841,
      0.771093813552957,
      0.816954869124046,
    ],
    [
      [2858, 18656, 16214, 154618, 118682, 134257],
      6.04970570079002e-6,
      18804.6179354686,
      0.86420753360034,
      0.873849241311407,
    ],
    [[2, 10, 9, 50, 41, 45], 0.01, 9, 0.577262941938407, 0.983421019325958],
  ] as const)('of the sums %j agrees with R', (values, variance, effectiveTrials, lower, upper) => {
    const result = clusteredProportion(sums(values));
    expect((result?.variance ?? Number.NaN) / variance).toBeCloseTo(1, 12);
    expect((result?.effectiveTrials ?? Number.NaN) / effectiveTrials).toBeCloseTo(1, 12);
    const limits = wilsonLimits(of(values[2], values[1]), result?.effectiveTrials);
    expect(limits.lower).toBeCloseTo(lower, 12);
    expect(limits.upper).toBeCloseTo(upper, 12);
  });

  it('is worth as many trials as there are clusters when all have the same proportion', () => {
    const alike = clusteredProportion(
      sumsOf([
        [2, 1],
        [4, 2],
        [6, 3],
        [12, 6],
        [10, 5],
        [14, 7],
      ]),
    );
    expect(alike).toEqual({ proportion: 0.5, variance: 0, effectiveTrials: 6 });
    // A third is no binary fraction, yet the variance is exactly 0.
    const thirds = clusteredProportion(
      sumsOf([
        [3, 1],
        [6, 2],
        [9, 3],
      ]),
    );
    expect(thirds).toEqual({ proportion: 1 / 3, variance: 0, effectiveTrials: 3 });
  });

  it('is worth as many trials as there are clusters when nobody or everybody succeeded', () => {
    expect(
      clusteredProportion(
        sumsOf([
          [3, 0],
          [1, 0],
        ]),
      ),
    ).toEqual({ proportion: 0, variance: 0, effectiveTrials: 2 });
    expect(
      clusteredProportion(
        sumsOf([
          [3, 3],
          [1, 1],
        ]),
      ),
    ).toEqual({ proportion: 1, variance: 0, effectiveTrials: 2 });
  });

  it('has no variance with a single cluster, and is nothing without trials', () => {
    expect(clusteredProportion(sumsOf([[4, 3]]))).toEqual({
      proportion: 0.75,
      variance: null,
      effectiveTrials: 1,
    });
    expect(clusteredProportion(sumsOf([]))).toBeNull();
    expect(clusteredProportion(sumsOf([[0, 0]]))).toBeNull();
  });

  it('is worth nearly as many trials as there are when each cluster is a single one', () => {
    // n/(n − 1) makes it n − 1.
    const single = clusteredProportion(sumsOf([...Array(30).fill([1, 1]), ...Array(70).fill([1, 0])]));
    expect(single?.effectiveTrials).toBeCloseTo(99, 10);
  });

  it('agrees with going through the clusters, and gives no NaN', () => {
    fc.assert(
      fc.property(clustersOfAnySize, (clusters) => {
        const all = sumsOf(clusters);
        const result = clusteredProportion(all);
        expect(result === null).toBe(all.trials === 0);
        if (result === null) return;
        const p = all.successes / all.trials;
        expect(result.proportion).toBe(p);
        expect(result.effectiveTrials > 0 && Number.isFinite(result.effectiveTrials)).toBe(true);
        if (all.clusters === 1) return;
        const squares = clusters.reduce((so, [v, y]) => so + (y - p * v) ** 2, 0);
        const variance = ((squares / all.trials ** 2) * all.clusters) / (all.clusters - 1);
        expect(result.variance).toBeCloseTo(variance, 12);
      }),
    );
  });

  it('refuses what no clusters add up to', () => {
    expect(() => clusteredProportion(sums([2, 10, 9, 50, 41, 60]))).toThrow(RangeError);
    expect(() => clusteredProportion(sums([2, 10, 11, 50, 41, 45]))).toThrow(RangeError);
    expect(() => clusteredProportion(sums([0, 10, 9, 50, 41, 45]))).toThrow(RangeError);
    expect(() => clusteredProportion(sums([1, 10, 9, 50, 41, 45]))).toThrow(RangeError);
    expect(() => clusteredProportion(sums([2, 10, 9.5, 50, 41, 45]))).toThrow(RangeError);
  });
});
