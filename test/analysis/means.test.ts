import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/analysis/comparison.js';
import { comparisonsOf } from '../../src/analysis/comparisons.js';
import type { Estimate } from '../../src/analysis/estimate.js';
import { estimatesOf } from '../../src/analysis/estimates.js';
import type { CategoricalVariable, Codebook } from '../../src/config/codebook.js';
import type { PublishedGroup } from '../../src/disclosure/published.js';
import { codebook, group, kontakt, noRate, published, question, wave, withoutCounts } from './survey.js';

const score = { 'mycket-latt': 4, 'ganska-latt': 2.5, svart: 1 };
const scored: CategoricalVariable = {
  ...kontakt,
  scale: {
    ...kontakt.scale,
    categories: kontakt.scale.categories.map((category) => {
      const own = Object.entries(score).find(([id]) => id === category.id)?.[1];
      return own === undefined ? category : { ...category, score: own };
    }),
  },
};
const withScores: Codebook = {
  ...codebook,
  variables: codebook.variables.map((one) => (one.id === 'kontakt' ? scored : one)),
};

function answered(very: number, fairly: number, hard: number, ids: readonly string[] = []): PublishedGroup {
  const answers = { 'mycket-latt': very, 'ganska-latt': fairly, svart: hard, 'vet-inte': 7 };
  return group(ids, noRate, [question(scored, answers)]);
}

function meanOf(total: PublishedGroup, own = withScores): Estimate | undefined {
  const estimates = estimatesOf(published(wave('a', total)), own);
  return estimates.find(({ measure, question: id }) => measure === 'mean' && id === 'kontakt');
}

function compare(from: readonly PublishedGroup[], to: readonly PublishedGroup[]): Comparison[] {
  const waves = [wave('a', answered(10, 6, 4), from), wave('b', answered(20, 2, 8), to)];
  const wanted = [{ from: 'a', to: 'b', matchedOn: 'kon' }];
  const rows = comparisonsOf(estimatesOf(published(...waves), withScores), wanted, () => true);
  return rows.filter(({ measure, group: ids }) => measure === 'mean' && ids.length === 0);
}

describe('a mean', () => {
  // 10·4 + 6·2.5 + 4·1 = 59 of 20; s² = (201.5 − 59²/20)/19; R qt(0.975, 19) = 2.09302405440831
  it('is of the scores of valid answers, with the t interval', () => {
    const half = 2.09302405440831 * Math.sqrt((201.5 - 59 ** 2 / 20) / 19 / 20);
    const mean = meanOf(answered(10, 6, 4));
    expect(mean).toMatchObject({ numerator: 59, denominator: 20, value: 2.95, nEffective: 20, method: 't' });
    expect(mean?.lower).toBeCloseTo(2.95 - half, 10);
    expect(mean?.upper).toBeCloseTo(2.95 + half, 10);
  });

  it('has no interval when all have answered alike', () => {
    expect(meanOf(answered(0, 9, 0))).toMatchObject({
      value: 2.5,
      lower: null,
      upper: null,
      method: '',
      status: 'ok',
    });
  });

  it('says why it is not there', () => {
    expect(meanOf(answered(0, 0, 0))?.status).toBe('empty');
    expect(meanOf(group([], noRate, [withoutCounts('kontakt', 'withheld')]))).toMatchObject({
      status: 'withheld',
      value: null,
    });
  });

  it('is only of scales in which every valid answer has a score', () => {
    expect(meanOf(answered(10, 6, 4), codebook)).toBeUndefined();
    const categories = scored.scale.categories.map(({ score: own, ...c }) =>
      c.id === 'svart' ? c : { ...c, ...(own && { score: own }) },
    );
    const partly = { ...scored, scale: { ...scored.scale, categories } };
    const own = { ...codebook, variables: [partly] };
    expect(meanOf(answered(10, 6, 4), own)).toBeUndefined();
  });
});

describe('means of two waves', () => {
  // scipy.stats.ttest_ind(y, x, equal_var=False); in R t.test(y, x)
  it('are compared by Welch’s test', () => {
    const [all] = compare([], []);
    expect(all).toMatchObject({ test: 'welch', status: 'ok', difference: expect.closeTo(0.15, 12) });
    expect(all?.p).toBeCloseTo(0.6819890189762348, 8);
    expect(all?.lower).toBeCloseTo(-0.5829466195320363, 8);
    expect(all?.upper).toBeCloseTo(0.8829466195320363, 8);
    expect(all?.pAdjusted).toBe(all?.p);
  });

  it('are compared in the same groups, and at the mix of the earlier one', () => {
    const women = [answered(5, 3, 2, ['kvinna']), answered(18, 0, 0, ['kvinna'])] as const;
    const men = [answered(5, 3, 2, ['man']), answered(2, 2, 8, ['man'])] as const;
    const [all, matched, standardised] = compare([women[0], men[0]], [women[1], men[1]]);
    expect(matched?.difference).toBeCloseTo(all?.difference ?? 0, 12);
    // 0.5 · 4 + 0.5 · 21/12
    expect(standardised).toMatchObject({
      basis: 'standardised',
      test: 'welch',
      toValue: expect.closeTo(2.875, 12),
    });
  });
});
