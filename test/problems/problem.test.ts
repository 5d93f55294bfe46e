import { describe, expect, it } from 'vitest';
import { messages } from '../../src/problems/messages.js';
import { hasErrors, inFileOrder, messageOf, problem, strictly } from '../../src/problems/problem.js';

describe('problems', () => {
  const warning = problem('warning', 'offered-not-reported', {
    wave: '2018',
    units: [{ sv: '”Öppenvård”', en: '“Day care”' }],
  });

  it('are worded in both languages from one catalogue', () => {
    const p = problem('error', 'unknown-variable', { id: 'malgrup', nearest: 'malgrupp' });
    expect(messageOf(p, 'sv')).toBe('Variabeln ”malgrup” finns inte i kodboken. Menade du ”malgrupp”?');
    expect(messageOf(p, 'en')).toBe(
      'The variable “malgrup” is not in the codebook. Did you mean “malgrupp”?',
    );
    for (const [code, entry] of Object.entries(messages)) {
      expect(Object.keys(entry).sort(), code).toEqual(['en', 'sv']);
    }
  });

  it('name units in the language of the message', () => {
    expect(messageOf(warning, 'sv')).toMatch(/^Våg 2018: antal erbjudna saknas för ”Öppenvård”\. Svaren/);
    expect(messageOf(warning, 'en')).toMatch(/^Wave 2018: no offered count for “Day care”\. Their/);
  });

  it('are warnings until somebody is strict', () => {
    expect(hasErrors([warning])).toBe(false);
    expect(hasErrors(strictly([warning]))).toBe(true);
    expect(strictly([problem('note', 'yaml-empty', {})])[0]?.severity).toBe('note');
  });

  it('are sorted by file, line and column', () => {
    const at = (file: string, line: number, column: number) =>
      problem('error', 'yaml-empty', {}, { file, line, column });
    const sorted = inFileOrder([at('b', 1, 1), at('a', 10, 1), at('a', 9, 7), warning, at('a', 9, 2)]);
    expect(sorted.map((p) => `${p.place?.file}${p.place?.line}${p.place?.column}`)).toEqual([
      'undefinedundefinedundefined',
      'a92',
      'a97',
      'a101',
      'b11',
    ]);
  });
});
