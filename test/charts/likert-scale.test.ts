import { describe, expect, it } from 'vitest';
import { isYesNo, positiveShare, sidesOf } from '../../src/charts/likert-scale.js';

const scale = (...positive: boolean[]) => positive.map((is) => ({ positive: is }));

describe('sidesOf', () => {
  it('has no middle on an even scale', () => {
    expect(sidesOf(scale(true, true, false, false))).toEqual({ positive: 2, neutral: 0, negative: 2 });
  });

  it('has a middle on an odd scale: bättre, ingen skillnad, sämre', () => {
    expect(sidesOf(scale(true, false, false))).toEqual({ positive: 1, neutral: 1, negative: 1 });
    expect(sidesOf(scale(true, true, false, false, false))).toEqual({ positive: 2, neutral: 1, negative: 2 });
  });

  it('counts the rest as negative when a scale is lopsided', () => {
    expect(sidesOf(scale(true, false, false, false))).toEqual({ positive: 1, neutral: 0, negative: 3 });
    expect(sidesOf(scale(false, false, false))).toEqual({ positive: 0, neutral: 0, negative: 3 });
  });
});

describe('positiveShare', () => {
  it('adds up the positive categories', () => {
    const segments = [0.42, 0.4, 0.12, 0.06].map((share, i) => ({ label: '', share, positive: i < 2 }));
    expect(positiveShare(segments)).toBeCloseTo(0.82, 12);
  });
});

describe('isYesNo', () => {
  it('is a positive category and another', () => {
    expect(isYesNo(scale(true, false))).toBe(true);
    expect(isYesNo(scale(true, true))).toBe(false);
    expect(isYesNo(scale(true, false, false))).toBe(false);
  });
});
