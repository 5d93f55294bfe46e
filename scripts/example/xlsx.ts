import { type Zippable, zipSync } from 'fflate';

/*
 * A small XLSX writer for the example and for tests: the same bytes each time. It is our own, so that what is read
 * has not been written by the library that reads it.
 */

export interface Book {
  readonly sheets: readonly Sheet[];
  /** Days count from 1 January 1904, as on older Macs, instead of from 1900. */
  readonly dateSystem?: '1900' | '1904';
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Ranges such as `A1:C1`. */
  readonly merges?: readonly string[];
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  /** Numbers of rows that are not shown, from 1. */
  readonly hiddenRows?: readonly number[];
}

/** Text, number, truth value, nothing, or one of those that need a name. */
export type Cell =
  | string
  | number
  | boolean
  | null
  /** ISO, with or without a time of day: `2018-10-03`, `2018-10-03T14:05:00`. */
  | { readonly date: string }
  /** Without a value as programs write it that do not calculate. */
  | { readonly formula: string; readonly value?: string | number | boolean }
  /** Such as `#N/A`. */
  | { readonly error: string };

/** The workbook as a file. Every part is dated 1 January 2018. */
export function xlsxBytes({ sheets, dateSystem = '1900' }: Book): Uint8Array {
  const strings = new SharedStrings();
  const worksheets = sheets.map((sheet) => worksheet(sheet, strings, dateSystem));
  const parts: [path: string, xml: string][] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets, dateSystem)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
    ...worksheets.map((xml, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, xml]),
    ['xl/sharedStrings.xml', strings.xml()],
  ];
  const encoder = new TextEncoder();
  const files: Zippable = {};
  for (const [path, xml] of parts) files[path] = encoder.encode(`${declaration}${xml}`);
  // Zip keeps local time, so the date is given in local time as well: the bytes are the same everywhere.
  return zipSync(files, { level: 6, mtime: new Date(2018, 0, 1) });
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** Cell formats: 0 general, 1 a date (`yyyy-mm-dd`), 2 a date with time of day. */
const styles =
  `<styleSheet ${main}><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>` +
  '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>' +
  '<xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>';

class SharedStrings {
  readonly #indices = new Map<string, number>();
  #uses = 0;

  indexOf(text: string): number {
    this.#uses++;
    const index = this.#indices.get(text) ?? this.#indices.size;
    this.#indices.set(text, index);
    return index;
  }

  xml(): string {
    const items = [...this.#indices.keys()].map(
      (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`,
    );
    return `<sst ${main} count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function contentTypes(sheets: readonly Sheet[]): string {
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${sheetType}.${type}+xml"/>`;
  return (
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('workbook', 'sheet.main') +
    sheets.map((_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet')).join('') +
    `${part('styles', 'styles')}${part('sharedStrings', 'sharedStrings')}</Types>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`;
}

function workbook(sheets: readonly Sheet[], dateSystem: '1900' | '1904'): string {
  const items = sheets.map(
    ({ name, state = 'visible' }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}" state="${state}" r:id="rId${i + 1}"/>`,
  );
  const properties = dateSystem === '1904' ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  return `<workbook ${main} xmlns:r="${office}">${properties}<sheets>${items.join('')}</sheets></workbook>`;
}

function worksheet(sheet: Sheet, strings: SharedStrings, dateSystem: '1900' | '1904'): string {
  const { rows, merges = [], hiddenRows = [] } = sheet;
  const items = rows.flatMap((cells, r) => {
    const xml = cells.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`, strings, dateSystem)).join('');
    const hidden = hiddenRows.includes(r + 1) ? ' hidden="1"' : '';
    return xml === '' ? [] : [`<row r="${r + 1}"${hidden}>${xml}</row>`];
  });
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const mergeCells = merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`;
  return `<worksheet ${main}><sheetData>${items.join('')}</sheetData>${mergeCells}</worksheet>`;
}

function cellXml(cell: Cell, at: string, strings: SharedStrings, dateSystem: '1900' | '1904'): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${strings.indexOf(cell)}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('error' in cell) return `<c r="${at}" t="e"><v>${escaped(cell.error)}</v></c>`;
  if ('date' in cell) {
    const style = cell.date.includes('T') ? 2 : 1;
    return `<c r="${at}" s="${style}"><v>${serial(cell.date, dateSystem)}</v></c>`;
  }
  const { formula, value } = cell;
  const type = typeof value === 'string' ? ' t="str"' : typeof value === 'boolean' ? ' t="b"' : '';
  const stored =
    value === undefined
      ? ''
      : `<v>${escaped(String(typeof value === 'boolean' ? Number(value) : value))}</v>`;
  return `<c r="${at}"${type}><f>${escaped(formula)}</f>${stored}</c>`;
}

/** Days since the beginning of the date system. Right from March 1900 on: Excel has a 29 February that year. */
function serial(iso: string, dateSystem: '1900' | '1904'): number {
  const time = Date.parse(iso.includes('T') ? `${iso}Z` : iso);
  const start = dateSystem === '1904' ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (time - start) / 86_400_000;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML. Characters that XML cannot hold are written as Excel does: `_x0007_`. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (c) =>
      c === '\n' || c === '\t'
        ? c
        : `_x${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/g, (c) => entities[c] ?? c);
}
