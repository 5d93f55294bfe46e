import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  count,
  decimalNumber,
  percent,
  percentagePoints,
  roundHalfAway,
} from '../../src/language/numbers.js';

const nbsp = '\u00a0';

describe('numbers', () => {
  it('writes Swedish numbers with decimal comma, no-break spaces and a true minus', () => {
    expect(count(2858, 'sv')).toBe(`2${nbsp}858`);
    expect(count(1234567, 'sv')).toBe(`1${nbsp}234${nbsp}567`);
    expect(percent(2858 / 3205, 1, 'sv')).toBe(`89,2${nbsp}%`);
    expect(decimalNumber(-1.25, 1, 'sv')).toBe('\u22121,3');
    expect(percentagePoints(0.0348543, 'sv')).toBe('+3,5');
    expect(percentagePoints(-0.0119, 'sv')).toBe('\u22121,2');
  });

  it('writes English numbers', () => {
    expect(count(2858, 'en')).toBe('2,858');
    expect(percent(2858 / 3205, 1, 'en')).toBe('89.2%');
    expect(percentagePoints(0.0348543, 'en')).toBe('+3.5');
  });

  it('rounds half away from zero, also where binary fractions fall just short', () => {
    expect(roundHalfAway(0.5, 0)).toBe(1);
    expect(roundHalfAway(-2.5, 0)).toBe(-3);
    expect(roundHalfAway(1.005, 2)).toBe(1.01);
    expect(percent(0.145, 0, 'en')).toBe('15%');
    expect(percent(1 / 8, 0, 'en')).toBe('13%');
  });

  it('has no sign on a difference that rounds to nothing', () => {
    expect(percentagePoints(0.0004, 'sv')).toBe('0,0');
    expect(percentagePoints(-0.0004, 'sv')).toBe('0,0');
  });

  it('rounds exact halves of counts away from zero for every base', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (n, x) => {
        fc.pre(x <= n);
        // The nearest whole percent, halves up, in whole numbers alone.
        const exact = Math.floor((200 * x + n) / (2 * n));
        expect(percent(x / n, 0, 'en')).toBe(`${exact}%`);
      }),
      { numRuns: 2000 },
    );
  });
});
