import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/charts/text-width.js';
import { wrapLabel } from '../../src/charts/wrap-label.js';

const style = { size: 13, weight: 400 } as const;

describe('wrapLabel', () => {
  it('leaves a short label alone', () => {
    expect(wrapLabel('Öppenvård', 200, style)).toEqual(['Öppenvård']);
  });

  it('breaks a long one between words', () => {
    expect(wrapLabel('Hur lätt eller svårt är det att förstå informationen?', 160, style)).toEqual([
      'Hur lätt eller svårt är det',
      'att förstå informationen?',
    ]);
  });

  it('breaks a compound after its hyphen, but not e-post', () => {
    expect(wrapLabel('Vuxen-myndighet', 70, style)).toEqual(['Vuxen-', 'myndighet']);
    expect(wrapLabel('via sms eller e-post', 100, style)).toEqual(['via sms eller', 'e-post']);
  });

  it('keeps a number and its unit together', () => {
    expect(wrapLabel('minst 2\u00a0858 svar', 70, style)).toEqual(['minst', '2\u00a0858 svar']);
  });

  it('breaks a word that no line can hold, and never shortens it', () => {
    const lines = wrapLabel('Arbetsmarknadsavdelningen', 60, style);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe('Arbetsmarknadsavdelningen');
  });

  it('gives an empty label one empty line', () => {
    expect(wrapLabel('  ', 60, style)).toEqual(['']);
  });

  it('loses no character and fits the width', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abcåäöÅ-–/\u00a0,0123456789'),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 20, max: 400 }), (words, width) => {
        const label = words.join(' ');
        const lines = wrapLabel(label, width, style);
        expect(lines.join('').replaceAll(' ', '')).toBe(label.replaceAll(' ', ''));
        for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
