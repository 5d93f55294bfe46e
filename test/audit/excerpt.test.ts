import { describe, expect, it } from 'vitest';
import { excerptAround } from '../../src/audit/excerpt.js';
import { shownCharacters } from '../../src/limits.js';

describe('the words around a number', () => {
  const words = 'ord '.repeat(100);

  it('are the whole text when it is short, on one line', () => {
    expect(excerptAround('12', 'Svar:\n  12\u00a0345')).toBe('Svar: 12\u00a0345');
  });

  it.each([
    ['at the beginning', `12 ${words}`, /^12 ord.*…$/],
    ['in the middle', `${words}12 ${words}`, /^….* 12 .*…$/],
    ['at the end', `${words}12`, /^….* 12$/],
  ])('are no more than a message has room for: %s', (_, text, shape) => {
    expect(excerptAround('12', text)).toMatch(shape);
    expect(excerptAround('12', text).length).toBeLessThanOrEqual(shownCharacters + 2);
  });
});
