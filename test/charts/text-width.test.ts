import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/charts/text-width.js';

describe('textWidth', () => {
  // Measured by Chromium with the same font files at 100 px, kerning off.
  it.each([
    ['Barn och unga – myndighet', 1292.53, 1314.61],
    ['89,2\u00a0%', 340, 347.81],
    ['\u22127,1', 192.25, 199.08],
    ['Öppenvård', 527.55, 540.19],
  ])('agrees with a browser on %s', (text, regular, semibold) => {
    expect(Math.abs(textWidth(text, { size: 100, weight: 400 }) - regular)).toBeLessThan(0.5);
    expect(Math.abs(textWidth(text, { size: 100, weight: 600 }) - semibold)).toBeLessThan(0.5);
  });

  it('knows the letters of Turkish, Polish and Romanian names', () => {
    const width = (text: string) => textWidth(text, { size: 13, weight: 400 });
    expect(width('ğ')).toBe(width('g'));
    expect(width('Ł')).toBeLessThan(width('M'));
    expect(width('ș')).toBe(width('s'));
  });

  it('measures a letter with a loose accent as the letter itself', () => {
    const style = { size: 13, weight: 400 } as const;
    expect(textWidth('o\u0308ppen', style)).toBe(textWidth('öppen', style));
  });

  it('grows with the size and with every character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (one, more) => {
          const style = { size: 13, weight: 400 } as const;
          fc.pre(!/\p{Mark}/u.test((one + more).normalize('NFC')));
          expect(textWidth(`${one} ${more}`, style)).toBeGreaterThan(textWidth(one, style));
          expect(textWidth(one, { size: 26, weight: 400 })).toBeCloseTo(2 * textWidth(one, style), 6);
        },
      ),
    );
  });
});
