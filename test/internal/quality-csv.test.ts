import { describe, expect, it } from 'vitest';
import { qualityCsv } from '../../src/internal/quality-csv.js';
import type { WaveQuality } from '../../src/internal/wave-quality.js';

const wave = (occurrences: WaveQuality['occurrences'], unlisted = 0): WaveQuality => ({
  wave: '2018',
  label: 'Hösten 2018',
  files: [],
  groups: [],
  days: [],
  occurrences,
  unlisted,
});

describe('data-quality.csv', () => {
  it('says at the end how many more there are than it lists', () => {
    const found = { file: 'a.csv', row: 7, kind: 'duplicate' } as const;
    const lines = qualityCsv([wave([found], 12345)], 'sv')
      .trimEnd()
      .split('\n');
    expect(lines).toEqual([
      'wave,file,row,column,value,kind,suggestion,sheet',
      '2018,a.csv,7,,,duplicate,,',
      '2018,,,,,not-listed,12\u00a0345 förekomster till ryms inte i listan,',
    ]);
  });

  it('names the sheet of a workbook, where rows are numbered anew', () => {
    const found = { file: 'a.xlsx', sheet: '=Vuxna', row: 7, kind: 'duplicate' } as const;
    expect(qualityCsv([wave([found])], 'sv').split('\n')[1]).toBe("2018,a.xlsx,7,,,duplicate,,'=Vuxna");
  });

  it.each(['=1+2', '+46', '-1', '@SUM(A1)', '\tx'])('no spreadsheet takes %j for a formula', (value) => {
    const found = { file: '=a.csv', row: 2, kind: 'unknown-value', column: '=F1', value } as const;
    const [, line = ''] = qualityCsv([wave([found])], 'sv').split('\n');
    expect(line).toBe(`2018,'=a.csv,2,'=F1,'${value},unknown-value,,`);
  });
});
