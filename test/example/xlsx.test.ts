import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { type Book, xlsxBytes } from '../../scripts/example/xlsx.js';

const book: Book = {
  dateSystem: '1904',
  sheets: [
    {
      name: 'Svar & mer',
      rows: [['Enkäten'], ['Kön', 'F1', 'Datum'], ['Kvinna', 1, { date: '2018-10-03' }], ['Man', true, null]],
      merges: ['A1:C1'],
      hiddenRows: [4],
    },
    {
      name: 'Dolt',
      state: 'hidden',
      rows: [[{ formula: '1+1', value: 2 }, { formula: 'A1' }, { error: '#N/A' }]],
    },
  ],
};

describe('the XLSX writer', () => {
  test('writes the same bytes each time', () => {
    const bytes = xlsxBytes(book);
    expect(Buffer.compare(bytes, xlsxBytes(book))).toBe(0);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '94acd343544b90cce283bc641b40627e37af68ac22b672b7715881423f6d325a',
    );
  });

  test('dates every part 1 January 2018', () => {
    const bytes = xlsxBytes(book);
    const view = new DataView(bytes.buffer);
    // The zip's first local header: time at 10, date at 12 as (year − 1980) · 512 + month · 32 + day.
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 38 * 512 + 32 + 1]);
  });

  test('writes what a library for spreadsheets reads', async () => {
    const { sheets } = await readXlsx(xlsxBytes(book));
    expect(sheets.map(({ name, hidden = false }) => [name, hidden])).toEqual([
      ['Svar & mer', false],
      ['Dolt', true],
    ]);
    expect(sheets[0]?.rows.slice(2)).toEqual([
      ['Kvinna', 1, new Date('2018-10-03')],
      ['Man', true, null],
    ]);
    expect(sheets[0]?.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }]);
    expect(sheets[1]?.rows).toEqual([[2, null, '#N/A']]);
  });

  test('counts days as Excel does', () => {
    const serials = (['1900', '1904'] as const).map((dateSystem) => {
      const bytes = xlsxBytes({
        dateSystem,
        sheets: [{ name: 'A', rows: [[{ date: '2018-10-03T12:00:00' }]] }],
      });
      return /<v>([\d.]+)<\/v>/.exec(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? bytes))?.[1];
    });
    // 2018-10-03 is 43376 in Excel, and 1462 less on a Mac of old.
    expect(serials).toEqual(['43376.5', '41914.5']);
  });
});
