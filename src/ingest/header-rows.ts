import { matchKey } from '../config/match-key.js';
import { cellText } from './cell-text.js';
import { headerSearchRows } from './limits.js';
import type { MergedRange, WorkbookSheet } from './workbook.js';

/** A row that may be the header of a sheet. */
export interface HeaderRow {
  /** From 0. */
  readonly index: number;
  /** Up to the last one that is not empty. */
  readonly header: readonly string[];
  /** How many of the known headers it has. */
  readonly matches: number;
}

/**
 * The rows at the top of a sheet that have most of the `known` headers (match keys): titles and other lines may stand
 * above. Several when they have equally many; when nothing is known, the first of the widest; none in an empty sheet.
 */
export function headerRows(sheet: WorkbookSheet, known: ReadonlySet<string>): readonly HeaderRow[] {
  const rows = sheet.rows.slice(0, headerSearchRows).flatMap((_, index): HeaderRow[] => {
    const header = headerTexts(sheet, index);
    const keys = new Set(header.map(matchKey).filter((key) => known.has(key)));
    return header.length === 0 ? [] : [{ index, header, matches: keys.size }];
  });
  const most = Math.max(...rows.map((row) => row.matches));
  if (most > 0) return rows.filter((row) => row.matches === most);
  const widest = Math.max(...rows.map((row) => row.header.length));
  return rows.filter((row) => row.header.length === widest).slice(0, 1);
}

/**
 * A row's texts. A header that is merged downwards counts in its lowest row: beside groups of questions it spans the
 * row of groups and the row of questions, and the latter is the header.
 */
function headerTexts({ rows, merges }: WorkbookSheet, index: number): string[] {
  const texts = (rows[index] ?? []).map(cellText);
  for (const merge of merges.filter(isDownwards)) {
    const { startRow, endRow, startCol } = merge;
    if (startRow === index) texts[startCol] = '';
    if (endRow === index) texts[startCol] = cellText(rows[startRow]?.[startCol] ?? null);
  }
  return texts.slice(0, texts.findLastIndex((text) => matchKey(text) !== '') + 1);
}

export function isDownwards({ startRow, endRow }: MergedRange): boolean {
  return endRow > startRow;
}
