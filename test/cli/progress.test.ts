import { describe, expect, it } from 'vitest';
import { progressOn } from '../../src/cli/progress.js';
import type { Progress } from '../../src/effects.js';
import type { Language } from '../../src/language/language.js';

const steps: Progress[] = [
  { step: 'begin', language: 'en' },
  { step: 'read', what: 'a.csv', rows: 65_536 },
  { step: 'begin', language: 'sv' },
  { step: 'read', what: 'b.csv' },
];

function shown(isTTY: boolean, wanted?: Language): string {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
  const display = progressOn(stream, wanted);
  for (const step of steps) display.show(step);
  display.clear();
  return written.join('').replaceAll('\r\u001b[K', '|');
}

describe('progress', () => {
  it('is told in the language of each pipeline', () => {
    expect(shown(false)).toBe('Reading a.csv\nLäser b.csv\n');
    expect(shown(true)).toBe('|Reading a.csv (65,536 rows) …|Läser b.csv …|');
  });

  it('is told in the wanted language when one is wanted', () => {
    expect(shown(false, 'en')).toBe('Reading a.csv\nReading b.csv\n');
  });
});
