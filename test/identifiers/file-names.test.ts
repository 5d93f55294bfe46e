import { describe, expect, it } from 'vitest';
import { holdsPersonnummer } from '../../src/identifiers/file-names.js';

describe('a personnummer in the name of a file', () => {
  it.each([
    'svar-811218-9876.csv',
    '198112189876/svar.csv',
    '../data/19811218_9876.xlsx',
    'svar 8112189876 (2).csv',
    'samordning-811278-9873.csv',
    'svar-811218\u20119876.csv',
    '1981-12-18-9876.csv',
    '12-811218-9876.csv',
  ])('is found: %s', (path) => expect(holdsPersonnummer(path)).toBe(true));

  it.each([
    'svar.csv',
    'svar-2018-10-31.csv',
    'svar-20181031120000.csv',
    'svar-811218-9875.csv',
    'svar-811318-9876.csv',
    'order-98112189876.csv',
    'svar-20181031-1200.csv',
  ])('is not found: %s', (path) => expect(holdsPersonnummer(path)).toBe(false));
});
