import { describe, expect, it } from 'vitest';
import { longDate } from '../../src/report/long-date.js';
import { lowerFirst } from '../../src/report/wave-names.js';
import {
  differenceIntervalText,
  differenceText,
  intervalText,
  pText,
  rateText,
  shareText,
} from '../../src/report/written-numbers.js';

describe('numbers in a report', () => {
  it('are Swedish: decimal comma, real minus, no-break spaces', () => {
    expect(shareText(0.885, 'sv')).toBe('89\u00a0%');
    expect(rateText(2858 / 3205, 'sv')).toBe('89,2\u00a0%');
    expect(differenceText(-0.0123, 'sv')).toBe('\u22121,2');
    expect(intervalText(0.8805, 0.902, 'sv')).toBe('88,1\u201390,2\u00a0%');
    expect(differenceIntervalText(-0.004, 0.041, 'sv')).toBe('\u22120,4\u00a0till\u00a04,1');
  });

  it('are English when English is wanted', () => {
    expect(rateText(2858 / 3205, 'en')).toBe('89.2%');
    expect(differenceIntervalText(-0.004, 0.041, 'en')).toBe('\u22120.4\u00a0to\u00a04.1');
  });

  it('give a p-value three decimals, or say that it is below them', () => {
    expect(pText(0.00208809970996, 'sv')).toBe('0,002');
    expect(pText(0.0001, 'sv')).toBe('<0,001');
  });
});

describe('words made from data', () => {
  it('writes dates out', () => {
    expect(longDate('2018-10-31', 'sv')).toBe('31\u00a0oktober 2018');
    expect(longDate('2018-03-01', 'en')).toBe('1\u00a0March 2018');
    expect(longDate('hösten', 'sv')).toBe('hösten');
  });

  it('makes the first letter small inside a sentence, but keeps abbreviations', () => {
    expect(lowerFirst('Hösten 2018')).toBe('hösten 2018');
    expect(lowerFirst('SFI-status')).toBe('SFI-status');
    expect(lowerFirst('Öppenvård')).toBe('öppenvård');
  });
});
