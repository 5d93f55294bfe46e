import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValid, spellingOf } from '../../src/identifiers/personnummer.js';
import { anyPersonnummer, bareSpellings, signedSpellings } from './personnummer.js';

describe('a personnummer', () => {
  it('has a date and the right check digit', () => {
    expect(isValid('201701012393')).toBe(true);
    expect(isValid('1701012393')).toBe(true);
    // Both circulate as examples, and fail.
    expect(isValid('196408833224')).toBe(false);
    expect(isValid('193405619996')).toBe(false);
    expect(isValid('201701012394')).toBe(false);
    expect(isValid('211701012393')).toBe(false);
    expect(isValid('1713012398')).toBe(false);
  });

  it('may have 60 more for a day, and a leap day when the year may have one', () => {
    expect(['170161-2390', '170191-2394', '170132-2396', '170192-2393'].map(spellingOf)).toEqual([
      'signed',
      'signed',
      undefined,
      undefined,
    ]);
    expect(['000229-0005', '20000229-0005', '19000229-0005', '010229-0004'].map(spellingOf)).toEqual([
      'signed',
      'signed',
      undefined,
      undefined,
    ]);
  });

  it('is known in every spelling that has a sign in it', () => {
    fc.assert(
      fc.property(anyPersonnummer, (ten) => {
        for (const spell of signedSpellings) {
          expect([spell(ten), spellingOf(spell(ten))]).toEqual([spell(ten), 'signed']);
          expect(spellingOf(` ${spell(ten)}\t`)).toBe('signed');
        }
      }),
    );
  });

  it('is known as digits alone, also without the zeros that Excel eats', () => {
    fc.assert(
      fc.property(anyPersonnummer, (ten) => {
        for (const spell of bareSpellings) expect(spellingOf(spell(ten))).toBe('bare');
      }),
    );
    expect(spellingOf('0001011238')).toBe('bare');
    expect(spellingOf('1011238')).toBe('bare');
  });

  it.each([
    '',
    '850101',
    '2018-10-15',
    '2018-10-15 13:05',
    '20181015',
    '12 000',
    '070-123 45 67',
    'S18-000123',
    '850101-12345',
    '850101-1234 A',
    '1985-01-01',
    'Mycket nöjd',
    '3.14159265',
    '0701234567',
  ])('is not “%s”', (cell) => {
    expect(spellingOf(cell)).toBeUndefined();
  });
});
