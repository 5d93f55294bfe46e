import { matchKey } from '../config/match-key.js';
import { headerSearchRows } from '../limits.js';
import { cellText } from './cell-text.js';
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
 * above. A header may take two rows, such as groups of questions and questions, when the two together have more of them
 * than any row alone; it counts as the lower one. Several when they have equally many; when nothing is known, the first of
 * the widest; none in an empty sheet.
 */
export function headerRows(sheet: WorkbookSheet, known: ReadonlySet<string>): readonly HeaderRow[] {
  const texts = sheet.rows.slice(0, headerSearchRows).map((_, index) => headerTexts(sheet, index));
  const candidate = (header: readonly string[], index: number): HeaderRow => {
    const keys = new Set(header.map(matchKey).filter((key) => known.has(key)));
    return { index, header, matches: keys.size };
  };
  const rows = texts.map(candidate).filter(({ header }) => header.length > 0);
  const most = Math.max(...rows.map((row) => row.matches));
  if (most > 0) {
    const pairs = texts.slice(1).map((below, i) => candidate(onTop(texts[i] ?? [], below), i + 1));
    const mostInTwo = Math.max(0, ...pairs.map((pair) => pair.matches));
    if (mostInTwo > most) return pairs.filter((pair) => pair.matches === mostInTwo);
    return rows.filter((row) => row.matches === most);
  }
  const widest = Math.max(...rows.map((row) => row.header.length));
  return rows.filter((row) => row.header.length === widest).slice(0, 1);
}

/** Two rows as one: a cell of the lower row, else the one above it. */
function onTop(above: readonly string[], below: readonly string[]): readonly string[] {
  const wider = above.length > below.length ? above : below;
  return wider.map((_, column) => {
    const own = below[column] ?? '';
    return matchKey(own) === '' ? (above[column] ?? '') : own;
  });
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
