import type { Effects } from '../effects.js';
import { maxColumns, maxSheetRows } from '../limits.js';
import { type Checked, hasErrors, type Problem, problem } from '../problems/problem.js';
import { cellText } from './cell-text.js';
import { decoderFor } from './encoding.js';
import type { FieldSink } from './field-splitter.js';
import { type HeaderRow, headerRows } from './header-rows.js';
import { withMergedGroups } from './merged-groups.js';
import { readWorkbook } from './read-workbook.js';
import { chooseSheet } from './sheet-choice.js';
import { sheetProblems } from './sheet-problems.js';
import { inSheet, type TableFile, type TableSource } from './table-file.js';
import { type CellValue, readSheets, type WorkbookSheet } from './workbook.js';

/**
 * Reads a workbook, finds the sheet and its header, and holds the rows for scanning. `known` holds the match keys of
 * the headers that may be in it. @throws FileFault
 */
export async function openXlsx(
  { path, sheet: wanted, detail, groupNames }: TableSource,
  known: ReadonlySet<string>,
  effects: Effects,
): Promise<Checked<TableFile>> {
  const { value: workbook, problems: faults } = await readWorkbook(path, effects);
  if (!workbook) return { problems: faults };
  const hash = effects.sha256();
  hash.update(workbook);
  const sha256 = hash.hex();

  const chosen = await chooseSheet({ workbook, wanted, known, file: path });
  if (!chosen.value) return { problems: chosen.problems };
  const [read] = (await readSheets(workbook, [chosen.value.index], maxSheetRows + 1, detail)) ?? [];
  if (!read) return { problems: [problem('error', 'workbook-damaged', {}, { file: path })] };

  const { value: headerRow, problems: headerProblems } = findHeader(read, known, path);
  const sheet = headerRow && groupNames ? withMergedGroups(read, headerRow, groupNames) : read;
  // A count that is merged over several rows is nobody's; an answer is the first respondent's at least.
  const merged = groupNames ? 'error' : 'warning';
  const details = headerRow ? sheetProblems(sheet, headerRow, known, { file: path, merged }) : [];
  const place = { path, sheet: sheet.name };
  const problems = [...chosen.problems, ...inSheet([...headerProblems, ...details], place)];
  if (!headerRow || hasErrors(problems)) return { problems };
  const value: TableFile = {
    ...place,
    dateSystem: sheet.dateSystem,
    header: headerRow.header,
    headerRow: headerRow.index + 1,
    decode: decoderFor('utf-8'),
    async scan(sink) {
      giveRows(sheet.rows, headerRow, sink);
      return { value: { sha256 }, problems: [] };
    },
  };
  return { value, problems };
}

function findHeader(sheet: WorkbookSheet, known: ReadonlySet<string>, file: string): Checked<HeaderRow> {
  const tell = (p: Problem): Checked<HeaderRow> => ({ problems: [p] });
  if (sheet.rows.length > maxSheetRows) {
    return tell(problem('error', 'sheet-too-long', { most: maxSheetRows }, { file }));
  }
  const candidates = headerRows(sheet, known);
  const [first, second] = candidates;
  if (!first) return tell(problem('error', 'sheet-empty', {}, { file }));
  if (second) {
    const details = { rows: candidates.map(({ index }) => index + 1), columns: first.matches };
    return tell(problem('error', 'header-rows-several', details, { file, row: first.index + 1 }));
  }
  const { length } = first.header;
  if (length <= maxColumns) return { value: first, problems: [] };
  const details = { columns: length, most: maxColumns };
  return tell(problem('error', 'header-too-wide', details, { file, row: first.index + 1 }));
}

/** Gives the sink the rows below the header as UTF-8, each as wide as the header. Rows with nothing in them are passed over. */
function giveRows(
  rows: readonly (readonly CellValue[])[],
  { index, header }: HeaderRow,
  sink: FieldSink,
): void {
  const encoder = new TextEncoder();
  let buffer = new Uint8Array(1024);
  for (let r = index + 1; r < rows.length; r++) {
    const texts = header.map((_, column) => cellText(rows[r]?.[column] ?? null));
    if (texts.every((text) => text.trim() === '')) continue;
    for (const text of texts) {
      // A character of UTF-16 is at most three bytes of UTF-8.
      if (text.length * 3 > buffer.length) buffer = new Uint8Array(text.length * 3);
      sink.field(buffer, 0, encoder.encodeInto(text, buffer).written);
    }
    sink.endRow(r + 1);
  }
}
