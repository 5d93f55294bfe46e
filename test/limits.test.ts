import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as limits from '../src/limits.js';

describe('the limits', () => {
  it('are what the page for analysts tells', () => {
    const page = readFileSync('docs/granser.md', 'utf8');
    const thousands = (n: number) => `${n / 1000} 000`;
    for (const told of [
      `rapportmall | ${limits.maxWrittenBytes / 1e6} MB |`,
      `publicerade | ${limits.maxKeptBytes / 1e6} MB |`,
      `CSV-fil | ${limits.maxFieldBytes / 1e6} MB;`,
      `kommentarer | ${limits.maxListBytes / 1e6} MB |`,
      `CSV-fil | ${thousands(limits.maxFields)} |`,
      `läser | ${limits.maxKeptBytes / 1e6} MB |`,
      `läser | ${thousands(limits.maxRunFiles)} filer, ${limits.maxRunBytes / 1e6} MB tillsammans |`,
      `läser | ${limits.maxUnpackedBytes / 1e6} MB uppackat, ${limits.maxUnpackedRatio} gånger sin storlek när det är över ${limits.unpackedBytesWithoutRatio / 1e6} MB uppackat |`,
      `kolumner | ${thousands(limits.maxColumns)},`,
      `${limits.maxWorkbookBytes / 1e6} MB, ${limits.maxUnpackedBytes / 1e6} MB uppackad, ${limits.maxUnpackedRatio} gånger`,
      `över ${limits.unpackedBytesWithoutRatio / 1e6} MB uppackad`,
      `${thousands(limits.maxSheetRows)} rader per blad`,
      `lägga till ${thousands(limits.maxAddedByAliases)} värden`,
    ])
      expect(page).toContain(told);
  });
});
