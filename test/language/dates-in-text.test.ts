import { describe, expect, it } from 'vitest';
import { withoutDates } from '../../src/language/dates-in-text.js';

describe('a text without dates', () => {
  it.each([
    ['svar till och med 31\u00a0oktober 2018.', 'svar till och med  .'],
    ['until 31\u00a0October 2018', 'until  '],
    ['publicerades 2019-02-01', 'publicerades  '],
  ])('has no number of a date: %s', (text, left) => {
    expect(withoutDates(text)).toBe(left);
  });

  it.each(['31 svar i oktober 2018', '12-34', '131 oktober', '2018-10', '12018-10-311'])(
    'has all other numbers: %s',
    (text) => expect(withoutDates(text)).toBe(text),
  );
});
