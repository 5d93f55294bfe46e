import type { ReadOptions, Sheet, Workbook } from 'hucre/xlsx';
import { zipEntries } from '../archives/zip-directory.js';
import type { DateSystem } from './dates.js';

/*
 * The only module that knows the library that reads XLSX, which is loaded when the first workbook is met.
 */

/** What a cell holds: dates of either date system as UTC, a formula as its stored value, an error as its text. */
export type CellValue = string | number | boolean | Date | PercentCell | null;

/** A number that Excel shows as a percentage, as it shows it: 78 for 0.78. */
export interface PercentCell {
  readonly percent: number;
}

/** Whether the formats of numbers count, which takes twice the memory: then percentages are told from other numbers. */
export type CellDetail = 'values' | 'formats';

/** A sheet's name and place in its workbook. */
export interface SheetInfo {
  readonly name: string;
  /** From 0. */
  readonly index: number;
}

/** Rows and columns, counted from 0, up to and including the last. */
export interface MergedRange {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** A cell that has no usable value: an error such as #N/A, or a formula whose value was never stored. */
export interface CellFlaw {
  readonly kind: 'error' | 'uncalculated';
  readonly row: number;
  readonly column: number;
  /** An error's text. */
  readonly text: string;
}

/** One sheet as the file holds it; rows and columns are counted from 0 and none is left out. */
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly dateSystem: DateSystem;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly MergedRange[];
  readonly hiddenRows: readonly number[];
  /** Row by row. */
  readonly flaws: readonly CellFlaw[];
}

/** The sheets of a workbook that hold cells, in its order; undefined when it cannot be read. */
export async function listSheets(workbook: Uint8Array): Promise<readonly SheetInfo[] | undefined> {
  const infos: SheetInfo[] = [];
  const noSheet = ({ name, index }: SheetInfo) => {
    infos.push({ name, index });
    return false;
  };
  const read = await readWith(workbook, { sheets: noSheet });
  return read && withoutCharts(workbook, infos);
}

/** Parts of a workbook that are sheets without cells: a diagram, a dialogue or macros fills the whole sheet. */
const cellless = /(^|\/)(chart|dialog|macro)sheets\/[^/]+\.xml$/i;

/** The library lists sheets without cells but does not read them, nor says which they are. */
async function withoutCharts(
  workbook: Uint8Array,
  infos: readonly SheetInfo[],
): Promise<readonly SheetInfo[] | undefined> {
  const charts = (zipEntries(workbook) ?? []).filter(({ name }) => cellless.test(name)).length;
  if (charts === 0) return infos;
  const readable: SheetInfo[] = [];
  for (const info of infos) {
    if (await readWith(workbook, { sheets: [info.index], maxRows: 1 })) readable.push(info);
  }
  // What else cannot be read must not be passed over: it may be the sheet with the answers.
  return infos.length - readable.length > charts ? undefined : readable;
}

/** The first `mostRows` rows of the sheets at these places; undefined when the workbook cannot be read. */
export async function readSheets(
  workbook: Uint8Array,
  places: readonly number[],
  mostRows: number,
  detail: CellDetail = 'values',
): Promise<readonly WorkbookSheet[] | undefined> {
  const options = { sheets: [...places], maxRows: mostRows, readStyles: detail === 'formats' };
  const read = await readWith(workbook, options);
  return read?.sheets.map((sheet) => sheetOf(sheet, read.dateSystem ?? '1900'));
}

async function readWith(workbook: Uint8Array, options: ReadOptions): Promise<Workbook | undefined> {
  const { readXlsx } = await import('hucre/xlsx');
  try {
    return await readXlsx(workbook, options);
  } catch {
    // Whatever the library throws on a file that is not as it should be: its own errors, or a TypeError where it
    // expected something. All mean the same to the user.
    return undefined;
  }
}

function sheetOf(
  { name, rows: values, merges = [], cells, rowDefs, hidden, veryHidden }: Sheet,
  dateSystem: DateSystem,
): WorkbookSheet {
  const rows: CellValue[][] = values;
  for (const [key, cell] of cells ?? []) {
    const [row, column] = placeOf(key);
    const cellRow = rows[row];
    if (cellRow && typeof cell.value === 'number' && isPercentFormat(cell.style?.numFmt)) {
      cellRow[column] = { percent: cell.value * 100 };
    }
  }
  const flaws = [...(cells ?? [])].flatMap(([key, cell]): CellFlaw[] => {
    const [row, column] = placeOf(key);
    if (cell.type === 'error') return [{ kind: 'error', row, column, text: String(cell.value) }];
    const uncalculated = cell.formula !== undefined && cell.value === null;
    return uncalculated ? [{ kind: 'uncalculated', row, column, text: '' }] : [];
  });
  const hiddenRows = [...(rowDefs ?? [])].flatMap(([row, def]) => (def.hidden ? [row] : []));
  return {
    name,
    hidden: hidden === true || veryHidden === true,
    dateSystem,
    rows: withoutCovered(rows, merges),
    merges,
    hiddenRows,
    flaws: flaws.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** Row and column of a cell in the library's own index. */
function placeOf(key: string): [row: number, column: number] {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return [row, column];
}

/** Whether a number format multiplies by a hundred: it has a percent sign that is not a mere text. */
function isPercentFormat(format = ''): boolean {
  return format.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '').includes('%');
}

/** The value of a merged range counts for its first cell; what other programs left in the others is not shown by Excel. */
function withoutCovered(
  rows: readonly CellValue[][],
  merges: readonly MergedRange[],
): readonly CellValue[][] {
  // Ranges do not overlap in a sound file, so no more cells than there are need be emptied.
  let left = rows.reduce((sum, row) => sum + row.length, 0);
  for (const { startRow, startCol, endRow, endCol } of merges) {
    for (let r = startRow; r <= Math.min(endRow, rows.length - 1); r++) {
      const row = rows[r] ?? [];
      for (let c = startCol; c <= Math.min(endCol, row.length - 1) && left > 0; c++, left--) {
        if (r > startRow || c > startCol) row[c] = null;
      }
    }
  }
  return rows;
}
