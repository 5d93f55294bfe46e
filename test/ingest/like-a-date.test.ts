import { describe, expect, it } from 'vitest';
import { isLikeDate } from '../../src/ingest/like-a-date.js';

describe('a text in a column of dates', () => {
  it.each([
    '2018-13-45',
    '3/10/2018',
    '43376',
    '2018-10-32T14:05:00Z',
    'den 3 oktober 2018 kl. 14.05',
    'Wed Oct 03 2018 14:05:00 GMT+0200',
    'Okt. 2018',
  ])('may be shown when it is written much as a date is: %s', (text) => {
    expect(isLikeDate(text)).toBe(true);
  });

  it.each([
    'i går',
    'hemlig kommentar 0 om Anna',
    '3/10/2018 slog någon mig',
    'Bo 1',
    `${'1 '.repeat(30)}`,
    'oktober',
    '',
  ])('may not when it may be a comment: %s', (text) => {
    expect(isLikeDate(text)).toBe(false);
  });
});
