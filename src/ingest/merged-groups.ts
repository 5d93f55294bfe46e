import { matchKey } from '../config/match-key.js';
import { type HeaderRow, isDownwards } from './header-rows.js';
import type { CellValue, MergedRange, WorkbookSheet } from './workbook.js';

/**
 * The sheet with the name of a group in every row that it is merged over, as tally sheets write a department once for
 * its rows. Other columns are left as they are: a count that is merged over several rows is not the count of each.
 * @param names match keys of the headers of the columns that name groups
 */
export function withMergedGroups(
  sheet: WorkbookSheet,
  header: HeaderRow,
  names: ReadonlySet<string>,
): WorkbookSheet {
  const isName = (range: MergedRange) =>
    isDownwards(range) &&
    range.startRow > header.index &&
    range.startCol === range.endCol &&
    names.has(matchKey(header.header[range.startCol] ?? ''));
  const named = sheet.merges.filter(isName);
  if (named.length === 0) return sheet;
  const rows: CellValue[][] = sheet.rows.map((row) => [...row]);
  for (const { startRow, endRow, startCol } of named) {
    const value = rows[startRow]?.[startCol] ?? null;
    for (const row of rows.slice(startRow + 1, endRow + 1)) if (row.some(isFilled)) row[startCol] = value;
  }
  return { ...sheet, rows, merges: sheet.merges.filter((range) => !isName(range)) };
}

function isFilled(cell: CellValue): boolean {
  return cell !== null && cell !== '';
}
