import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownText } from '../../src/ingest/shown-text.js';

describe('shownText', () => {
  it('leaves ordinary text alone', () => {
    expect(shownText('Kön – ”å”')).toBe('Kön – ”å”');
  });

  it('makes line breaks, control and invisible characters visible', () => {
    expect(shownText('a\nb\tc\u001b[0m\u200b\u202e')).toBe('a\\nb\\tc\\u{001B}[0m\\u{200B}\\u{202E}');
  });

  it('cuts after sixty characters and never within one', () => {
    expect(shownText('å'.repeat(60))).toBe('å'.repeat(60));
    expect(shownText('😀'.repeat(61))).toBe(`${'😀'.repeat(60)}…`);
  });

  it('never gives a control character or much text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const shown = shownText(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(shown.length).toBeLessThanOrEqual(60 * '\\u{10FFFF}'.length + 1);
      }),
    );
  });
});
