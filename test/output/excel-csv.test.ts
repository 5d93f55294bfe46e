import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { id } from '../../src/config/scalars.js';
import { qualityCsv } from '../../src/internal/quality-csv.js';
import { excelCsv } from '../../src/output/excel-csv.js';

const signs = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
const nasty = fc
  .array(fc.constantFrom(...signs, ';', ',', '"', '\n', "'", 'a', '1', ' '), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** The cells that a spreadsheet finds when it separates by `delimiter`. */
function cellsOf(csv: string, delimiter: string): string[] {
  return Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter }).data.flat();
}
const isFormula = (cell: string) => signs.some((sign) => cell.startsWith(sign));

describe('files that people open in Excel', () => {
  it('hold no cell that begins a formula, and every text in full', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (row) => {
        const cells = cellsOf(excelCsv([row, row]), ';');
        expect(cells.filter(isFormula)).toEqual([]);
        expect(cells.slice(0, row.length).map((cell, i) => cell.endsWith(row[i] ?? ''))).not.toContain(false);
      }),
    );
  });

  it('hold none either when Excel separates the list of odd cells by semicolons', () => {
    fc.assert(
      fc.property(nasty, nasty, (value, column) => {
        const odd = { file: value, row: 2, kind: 'unknown-value', column, value, suggestion: value } as const;
        const csv = qualityCsv([{ ...wave, occurrences: [odd] }], 'sv');
        expect(cellsOf(csv, ',').filter(isFormula)).toEqual([]);
        // Read by the line, as a spreadsheet does that does not see the quotation marks in the middle of its cells.
        const parts = csv.split(/[;\n]/).map((part) => part.replace(/^"/, ''));
        expect(value.includes('\n') || column.includes('\n') ? [] : parts.filter(isFormula)).toEqual([]);
      }),
    );
  });
});

const wave = { wave: '2018', label: '2018', files: [], groups: [], days: [], unlisted: 0 };

describe('ids, which tables are made of', () => {
  it('never begin with the sign of a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom(...signs), fc.string(), (sign, rest) => {
        expect(id.safeParse(sign + rest).success).toBe(false);
      }),
    );
    expect(id.safeParse('a-1').success).toBe(true);
  });
});
