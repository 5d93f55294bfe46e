import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundingOf } from '../../src/stats/percent-rounding.js';

/** `85.69` as digits and decimals. */
function printed(text: string) {
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: Number(whole + fraction), decimals: fraction.length };
}

describe('how a percentage was rounded', () => {
  it.each([
    ['86', 922, 1076, 'half-up'],
    ['85', 922, 1076, 'truncated'],
    ['85.69', 922, 1076, 'half-up'],
    ['85.68', 922, 1076, 'truncated'],
    ['86.00', 922, 1076, 'coarser'],
    ['85.70', 922, 1076, 'coarser'],
    // 12.5 exactly: up, or to the even neighbour.
    ['13', 1, 8, 'half-up'],
    ['12', 1, 8, 'half-even'],
    // 37.5: the even neighbour is upwards, so 37 was cut off.
    ['37', 3, 8, 'truncated'],
    // 84.47 became 84.5 and then 85.
    ['85', 8447, 10000, 'twice'],
    ['100', 7, 7, 'half-up'],
    ['0', 0, 7, 'half-up'],
    // Printed in Nora for 66 of 99.
    ['74.46', 66, 99, undefined],
    ['84', 922, 1076, undefined],
  ] as const)('%s of %i/%i: %s', (text, numerator, denominator, rounding) => {
    expect(roundingOf(numerator, denominator, printed(text))).toBe(rounding);
  });

  it('needs something to divide by', () => {
    expect(() => roundingOf(0, 0, printed('0'))).toThrow(RangeError);
  });

  const counts = fc
    .tuple(fc.integer({ min: 1, max: 1e9 }), fc.nat(1e9))
    .map(([denominator, some]) => ({ numerator: some % (denominator + 1), denominator }));

  it('is less than one unit of the last decimal away whenever it is found, but for fewer decimals', () => {
    fc.assert(
      fc.property(counts, fc.nat(6), fc.integer({ min: -2, max: 2 }), (count, decimals, off) => {
        const exact = (count.numerator / count.denominator) * 10 ** (decimals + 2);
        const digits = Math.max(0, Math.round(exact) + off);
        const rounding = roundingOf(count.numerator, count.denominator, { digits, decimals });
        if (rounding === undefined || rounding === 'coarser') return;
        expect(Math.abs(digits - exact)).toBeLessThan(1 + exact * 1e-12);
        if (rounding === 'half-up') expect(Math.abs(digits - exact)).toBeLessThanOrEqual(0.5 + exact * 1e-12);
      }),
    );
  });

  it('finds what toFixed writes, to the last of its digits', () => {
    fc.assert(
      fc.property(counts, fc.nat(4), ({ numerator, denominator }, decimals) => {
        // Where the quotient is no tie, toFixed rounds to the nearest.
        fc.pre((numerator * 2 * 10 ** (decimals + 2)) % denominator !== 0);
        const text = ((numerator / denominator) * 100).toFixed(decimals);
        expect(roundingOf(numerator, denominator, printed(text))).toBe('half-up');
      }),
    );
  });
});
