import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legible } from '../../src/identifiers/legible.js';

describe('a legible text', () => {
  it.each([
    ['  två\r\n\r\nrader\toch\u00a0blanka ', 'två rader och blanka'],
    ['A\u030angest', 'Ångest'],
    ['\u202etxet\u202c \u2066i\u2069 rätt\u200b ordning\u200f', 'txet i rätt ordning'],
    ['ka\u00adninen', 'kaninen'],
    ['nul\u0000l\u0007, \u001b[31mrött', 'null, [31mrött'],
    ['８５０１０１－１２３４', '850101-1234'],
    ['٠١٢٣٤٥٦٧٨٩ ۴۵ ९ 𝟗 ①', '0123456789 45 9 9 1'],
    ['8\ufe0f\u20e35\ufe0f\u20e3', '85'],
    ['fel \ud800 halva', 'fel halva'],
    ['½ och m² och 👍', '½ och m2 och 👍'],
  ])('of “%s” is “%s”', (text, expected) => {
    expect(legible(text)).toBe(expected);
  });

  it('has nothing invisible in it, and is its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const result = legible(text);
        expect(result).not.toMatch(/\p{C}| {2}|^ | $/u);
        expect(legible(result)).toBe(result);
      }),
    );
  });
});
