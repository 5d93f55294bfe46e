import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAddress, cellText } from '../../src/ingest/cell-text.js';

describe('the text of a cell', () => {
  it.each([
    [1, '1'],
    [1.0, '1'],
    [-3, '-3'],
    [-0, '0'],
    [1234567, '1234567'],
    [0.5, '0.5'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-2e-10, '-0.0000000002'],
    [9007199254740991, '9007199254740991'],
  ])('number %d is %s', (number, text) => {
    expect(cellText(number)).toBe(text);
  });

  it('is the text itself, TRUE or FALSE, or empty', () => {
    expect(['0180', ' Ja ', true, false, null].map(cellText)).toEqual(['0180', ' Ja ', 'TRUE', 'FALSE', '']);
  });

  it('is a percentage with its sign', () => {
    expect([0.57 * 100, 66.66666666666667, 8].map((percent) => cellText({ percent }))).toEqual([
      '57 %',
      '66.6666666666667 %',
      '8 %',
    ]);
  });

  it('is an ISO date, with the time of day when there is one, to the second', () => {
    const at = (iso: string) => cellText(new Date(iso));
    expect(at('2018-10-03T00:00:00Z')).toBe('2018-10-03');
    expect(at('2018-10-03T14:05:00Z')).toBe('2018-10-03T14:05:00');
    expect(at('2018-10-02T23:59:59.999Z')).toBe('2018-10-02T23:59:59');
    expect(at('1899-12-31T14:05:00Z')).toBe('14:05:00');
    expect(cellText(new Date(Number.NaN))).toBe('#####');
  });

  it('of a number has neither exponent nor separator, and says the number to 15 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = cellText(number);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBeCloseTo(
          number,
          10 - Math.max(0, Math.ceil(Math.log10(Math.abs(number) + 1))),
        );
      }),
    );
  });
});

describe('the address of a cell', () => {
  it('is written as Excel does', () => {
    const columns = [0, 25, 26, 51, 52, 701, 702, 16_383];
    expect(columns.map((column) => cellAddress(6, column))).toEqual([
      'A7',
      'Z7',
      'AA7',
      'AZ7',
      'BA7',
      'ZZ7',
      'AAA7',
      'XFD7',
    ]);
  });
});
