import type { ReadOptions, Sheet } from 'hucre/xlsx';

/*
 * The only module that knows the library that reads XLSX, which is loaded when the first workbook is met.
 */

/** What a cell holds: dates of either date system as UTC, a formula as its stored value, an error as its text. */
export type CellValue = string | number | boolean | Date | null;

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
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly MergedRange[];
  readonly hiddenRows: readonly number[];
  /** Row by row. */
  readonly flaws: readonly CellFlaw[];
}

/** The sheets of a workbook in its order; undefined when it cannot be read. */
export async function listSheets(workbook: Uint8Array): Promise<readonly SheetInfo[] | undefined> {
  const infos: SheetInfo[] = [];
  const noSheet = ({ name, index }: SheetInfo) => {
    infos.push({ name, index });
    return false;
  };
  const read = await readWith(workbook, { sheets: noSheet });
  return read && infos;
}

/** The first `mostRows` rows of the sheets at these places; undefined when the workbook cannot be read. */
export async function readSheets(
  workbook: Uint8Array,
  places: readonly number[],
  mostRows: number,
): Promise<readonly WorkbookSheet[] | undefined> {
  const sheets = await readWith(workbook, { sheets: [...places], maxRows: mostRows });
  return sheets?.map(sheetOf);
}

async function readWith(workbook: Uint8Array, options: ReadOptions): Promise<readonly Sheet[] | undefined> {
  const { readXlsx } = await import('hucre/xlsx');
  try {
    return (await readXlsx(workbook, options)).sheets;
  } catch {
    // Whatever the library throws on a file that is not as it should be: its own errors, or a TypeError where it
    // expected something. All mean the same to the user.
    return undefined;
  }
}

function sheetOf({ name, rows, merges = [], cells, rowDefs, hidden, veryHidden }: Sheet): WorkbookSheet {
  const flaws = [...(cells ?? [])].flatMap(([key, cell]): CellFlaw[] => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (cell.type === 'error') return [{ kind: 'error', row, column, text: String(cell.value) }];
    const uncalculated = cell.formula !== undefined && cell.value === null;
    return uncalculated ? [{ kind: 'uncalculated', row, column, text: '' }] : [];
  });
  const hiddenRows = [...(rowDefs ?? [])].flatMap(([row, def]) => (def.hidden ? [row] : []));
  return {
    name,
    hidden: hidden === true || veryHidden === true,
    rows: withoutCovered(rows, merges),
    merges,
    hiddenRows,
    flaws: flaws.sort((a, b) => a.row - b.row || a.column - b.column),
  };
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
