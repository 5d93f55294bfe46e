import { strFromU8, unzipSync } from 'fflate';
import { bytesOf, type Line } from './read-csv.js';

/** A sheet of a workbook as it is stored. Numbers, dates too, are the text of the number. */
export interface RawSheet {
  readonly name: string;
  /** Cells by address such as `B7`. */
  readonly cells: ReadonlyMap<string, string>;
  readonly datesFrom1904: boolean;
}

/** Just enough of the format for the example's own files. */
export function rawSheets(path: string): RawSheet[] {
  const parts = unzipSync(bytesOf(path));
  const xml = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
  const strings = [...xml('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, text = '']) => unescaped(text),
  );
  const workbook = xml('xl/workbook.xml');
  return [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name = ''], index) => {
    const cells = [
      ...xml(`xl/worksheets/sheet${index + 1}.xml`).matchAll(
        /<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v><\/c>/g,
      ),
    ];
    return {
      name: unescaped(name),
      cells: new Map(
        cells.map(([, address = '', attributes = '', value = '']) => [
          address,
          attributes.includes('t="s"') ? (strings[Number(value)] ?? '') : value,
        ]),
      ),
      datesFrom1904: workbook.includes('date1904="1"'),
    };
  });
}

/** The lines below the row that has this header in its first column. */
export function linesBelow(sheet: RawSheet, firstHeader: string): Line[] {
  const headerRow = rowNumbers(sheet).find((row) => sheet.cells.get(`A${row}`) === firstHeader) ?? 0;
  const header = [...sheet.cells].flatMap(([address, text]) =>
    address.replace(/^[A-Z]+/, '') === String(headerRow) ? [[address.replace(/\d+$/, ''), text]] : [],
  );
  return rowNumbers(sheet)
    .filter((row) => row > headerRow)
    .map((row) =>
      Object.fromEntries(
        header.map(([column, name = '']) => [name, sheet.cells.get(`${column}${row}`) ?? '']),
      ),
    );
}

/** Excel's day number as an ISO date. */
export function dayNumber(value: string, { datesFrom1904 }: RawSheet): string {
  const start = datesFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + Number(value) * 86_400_000).toISOString().slice(0, 10);
}

function rowNumbers({ cells }: RawSheet): number[] {
  return [...new Set([...cells.keys()].map((address) => Number(address.replace(/^[A-Z]+/, ''))))];
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
