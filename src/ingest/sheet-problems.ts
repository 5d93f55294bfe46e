import { matchKey } from '../config/match-key.js';
import { type Problem, problem } from '../problems/problem.js';
import { cellAddress } from './cell-text.js';
import { type HeaderRow, isDownwards } from './header-rows.js';
import { RowList } from './row-list.js';
import { shownText } from './shown-text.js';
import type { CellFlaw, WorkbookSheet } from './workbook.js';

/** What the reader must know of a sheet besides its texts, as far as the header and the columns in use are concerned. */
export function sheetProblems(
  sheet: WorkbookSheet,
  { index, header }: HeaderRow,
  known: ReadonlySet<string>,
  file: string,
): Problem[] {
  const place = { file };
  const inUse = (column: number) => known.has(matchKey(header[column] ?? ''));
  const flaws = sheet.flaws.filter(({ row, column }) => row === index || (row > index && inUse(column)));
  const below = sheet.merges.filter(
    (m) => isDownwards(m) && m.endRow > index && m.startRow > index && columnsOf(m).some(inUse),
  );
  const hidden = new RowList();
  for (const row of sheet.hiddenRows) if (row > index && row < sheet.rows.length) hidden.add(row + 1);

  return [
    ...flawProblems(flaws, file),
    ...(below.length === 0
      ? []
      : [
          problem(
            'warning',
            'cells-merged',
            { cells: below.map(rangeAddress) },
            inRow(below[0]?.startRow, file),
          ),
        ]),
    ...(sheet.hidden ? [problem('note', 'sheet-hidden', {}, place)] : []),
    ...(hidden.count === 0
      ? []
      : [problem('note', 'rows-hidden', { count: hidden.count, first: hidden.first }, place)]),
  ];
}

function flawProblems(flaws: readonly CellFlaw[], file: string): Problem[] {
  const errors = flaws.filter(({ kind }) => kind === 'error');
  const uncalculated = flaws.filter(({ kind }) => kind === 'uncalculated');
  const cells = (some: readonly CellFlaw[]) => some.map(({ row, column }) => cellAddress(row, column));
  const values = [...new Set(errors.map(({ text }) => shownText(text)))];
  return [
    ...(uncalculated.length === 0
      ? []
      : [
          problem(
            'error',
            'cells-uncalculated',
            { cells: cells(uncalculated) },
            inRow(uncalculated[0]?.row, file),
          ),
        ]),
    ...(errors.length === 0
      ? []
      : [problem('warning', 'cells-error', { cells: cells(errors), values }, inRow(errors[0]?.row, file))]),
  ];
}

/** At most as many as a header may have: a merged range can be said to reach anywhere. */
function columnsOf({ startCol, endCol }: { startCol: number; endCol: number }): number[] {
  return Array.from({ length: Math.min(endCol - startCol, 100) + 1 }, (_, i) => startCol + i);
}

function rangeAddress(m: { startRow: number; startCol: number; endRow: number; endCol: number }): string {
  return `${cellAddress(m.startRow, m.startCol)}:${cellAddress(m.endRow, m.endCol)}`;
}

function inRow(index: number | undefined, file: string) {
  return index === undefined ? { file } : { file, row: index + 1 };
}
