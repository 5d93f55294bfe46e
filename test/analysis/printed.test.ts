import { describe, expect, it } from 'vitest';
import { comparisonsOf } from '../../src/analysis/comparisons.js';
import { estimatesOf } from '../../src/analysis/estimates.js';
import type { PublishedQuestion, ShareFigure } from '../../src/disclosure/published.js';
import { codebook, group, kontakt, noRate, published, question, wave, withoutCounts } from './survey.js';

const printed = (figure: ShareFigure): PublishedQuestion => ({
  question: 'kontakt',
  status: 'ok',
  counts: null,
  printed: figure,
});
const totalWith = (id: string, asked: PublishedQuestion) => wave(id, group([], noRate, [asked]));
const positive = (waves: ReturnType<typeof published>) =>
  estimatesOf(waves, codebook).filter((e) => e.measure === 'share-positive');

describe('a share in print', () => {
  it('is its value and nothing more when there is no base', () => {
    expect(positive(published(totalWith('2017', printed({ share: 0.775 }))))).toMatchObject([
      {
        value: 0.775,
        numerator: null,
        denominator: null,
        lower: null,
        upper: null,
        status: 'ok',
        method: 'printed',
      },
    ]);
  });

  it('is a proportion with its interval when there is a base', () => {
    expect(positive(published(totalWith('2017', printed({ positive: 922, base: 1076 }))))).toMatchObject([
      { numerator: 922, denominator: 1076, lower: expect.closeTo(0.834681942048, 9), method: 'wilson' },
    ]);
  });

  it('says nothing of single answers, don’t-know and no answer', () => {
    const others = estimatesOf(published(totalWith('2017', printed({ share: 0.5 }))), codebook).filter(
      (e) => e.question === 'kontakt' && e.measure !== 'share-positive',
    );
    expect(new Set(others.map((e) => e.status))).toEqual(new Set(['not-reported']));
    expect(others.length).toBeGreaterThan(3);
  });
});

describe('a comparison with a share in print', () => {
  const compared = (from: PublishedQuestion, to: PublishedQuestion) =>
    comparisonsOf(
      estimatesOf(published(totalWith('2017', from), totalWith('2018', to)), codebook),
      [{ from: '2017', to: '2018' }],
      () => true,
    ).find((c) => c.measure === 'share-positive');
  const counted = question(kontakt, { 'mycket-latt': 60, svart: 40 });

  it('is a difference without interval or test when there is no base', () => {
    expect(compared(printed({ share: 0.5 }), counted)).toMatchObject({
      fromValue: 0.5,
      toValue: 0.6,
      difference: expect.closeTo(0.1, 12),
      lower: null,
      upper: null,
      p: null,
      pAdjusted: null,
      status: 'ok',
      test: 'no-base',
    });
  });

  it('is tested when both bases are known', () => {
    expect(compared(printed({ positive: 50, base: 100 }), counted)).toMatchObject({
      status: 'ok',
      test: 'score',
    });
  });

  it('is not there when the other share is not', () => {
    expect(compared(printed({ share: 0.5 }), withoutCounts('kontakt', 'withheld'))).toMatchObject({
      difference: null,
      status: 'withheld',
    });
  });
});
