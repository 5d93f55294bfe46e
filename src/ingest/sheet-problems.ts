import { matchKey } from '../config/match-key.js';
import { type Problem, problem, type Severity } from '../problems/problem.js';
import { cellAddress } from './cell-text.js';
import { type HeaderRow, isDownwards } from './header-rows.js';
import { RowList } from './row-list.js';
import type { CellFlaw, MergedRange, WorkbookSheet } from './workbook.js';

/**
 * What the reader must know of a sheet besides its texts, as far as the header and the columns in use are concerned.
 * @param table its file, and how grave it is that cells are merged over several rows
 */
export function sheetProblems(
  sheet: WorkbookSheet,
  { index, header }: HeaderRow,
  known: ReadonlySet<string>,
  table: { readonly file: string; readonly merged: Severity },
): Problem[] {
  const { file, merged: severity } = table;
  const inUse = (column: number) => known.has(matchKey(header[column] ?? ''));
  const flaws = sheet.flaws.filter(({ row, column }) => row === index || (row > index && inUse(column)));
  const merged = sheet.merges.filter(
    (range) => isDownwards(range) && range.startRow > index && columnsOf(range).some(inUse),
  );
  const hidden = new RowList();
  for (const row of sheet.hiddenRows) if (row > index && row < sheet.rows.length) hidden.add(row + 1);

  const problems = flawProblems(flaws, file);
  const [range] = merged;
  if (range) {
    const details = { cells: merged.map(rangeAddress) };
    problems.push(problem(severity, 'cells-merged', details, { file, row: range.startRow + 1 }));
  }
  if (sheet.hidden) problems.push(problem('note', 'sheet-hidden', {}, { file }));
  const { count, first } = hidden;
  if (count > 0) problems.push(problem('note', 'rows-hidden', { count, first }, { file }));
  return problems;
}

function flawProblems(flaws: readonly CellFlaw[], file: string): Problem[] {
  const problems: Problem[] = [];
  const cells = (some: readonly CellFlaw[]) => some.map(({ row, column }) => cellAddress(row, column));
  const uncalculated = flaws.filter(({ kind }) => kind === 'uncalculated');
  const [formula] = uncalculated;
  if (formula) {
    const details = { cells: cells(uncalculated) };
    problems.push(problem('error', 'cells-uncalculated', details, { file, row: formula.row + 1 }));
  }
  const errors = flaws.filter(({ kind }) => kind === 'error');
  const [error] = errors;
  if (error) {
    // A file may claim that anything is an error, also what nobody is to see.
    const values = [...new Set(errors.map(({ text }) => (errorValue.test(text) ? text : '#?')))];
    const details = { cells: cells(errors), values };
    problems.push(problem('warning', 'cells-error', details, { file, row: error.row + 1 }));
  }
  return problems;
}

/** `#N/A`, `#DIV/0!`, `#NAME?` and their like. */
const errorValue = /^#[A-Z0-9/_]{1,20}[!?]?$/;

/** At most a hundred: a merged range can be said to reach anywhere. */
function columnsOf({ startCol, endCol }: MergedRange): number[] {
  return Array.from({ length: Math.min(endCol - startCol + 1, 100) }, (_, i) => startCol + i);
}

function rangeAddress(m: MergedRange): string {
  return `${cellAddress(m.startRow, m.startCol)}:${cellAddress(m.endRow, m.endCol)}`;
}
