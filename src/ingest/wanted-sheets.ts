import { matchKey } from '../config/match-key.js';
import type { Effects } from '../effects.js';
import { type Checked, type Problem, problem } from '../problems/problem.js';
import { formatOf } from './open-table.js';
import { readWorkbook } from './read-workbook.js';
import { isAlike, knownHeadersIn } from './sheet-choice.js';
import { shownText } from './shown-text.js';
import { listSheets, type SheetInfo } from './workbook.js';
import { oleFault } from './workbook-faults.js';

/** The names of a workbook's sheets, and which of the wanted ones, as they were wanted, are among them. */
export interface SheetsFound {
  readonly all: readonly string[];
  readonly present: readonly string[];
}

/**
 * Which of the wanted sheets a workbook has. None is an error. Sheets that are not wanted though their headers are
 * those of the wanted ones are told: answers in them would be lost without a word.
 * @param known match keys of the headers that may be in the sheets
 * @throws FileFault
 */
export async function wantedSheets(
  path: string,
  wanted: readonly string[],
  known: ReadonlySet<string>,
  effects: Effects,
): Promise<Checked<SheetsFound>> {
  const tell = (p: Problem): Checked<never> => ({ problems: [p] });
  const place = { file: path };
  const format = await formatOf(path, effects);
  if (format === 'text') return tell(problem('error', 'sheets-of-text', {}, place));
  if (format === 'ole') return tell(oleFault(await effects.files.read(path), path));
  const { value: workbook, problems } = await readWorkbook(path, effects);
  if (!workbook) return { problems };
  const sheets = await listSheets(workbook);
  if (!sheets) return tell(problem('error', 'workbook-damaged', {}, place));

  const all = sheets.map(({ name }) => name);
  const keys = new Set(all.map(matchKey));
  const present = wanted.filter((name) => keys.has(matchKey(name)));
  if (present.length === 0) {
    const details = { wanted: wanted.map(shownText), sheets: all.map(shownText) };
    return tell(problem('error', 'sheets-none', details, place));
  }
  const unread = await unreadSheets(workbook, sheets, present, known);
  const told = unread.length > 0 ? [problem('warning', 'sheets-unread', { sheets: unread }, place)] : [];
  return { value: { all, present }, problems: told };
}

async function unreadSheets(
  workbook: Uint8Array,
  sheets: readonly SheetInfo[],
  present: readonly string[],
  known: ReadonlySet<string>,
): Promise<string[]> {
  const keys = new Set(present.map(matchKey));
  const isRead = ({ name }: SheetInfo) => keys.has(matchKey(name));
  const matches = (await knownHeadersIn(workbook, sheets, known)) ?? [];
  const most = Math.max(0, ...matches.filter((_, i) => sheets[i] && isRead(sheets[i])));
  const unread = sheets.filter((sheet, i) => !isRead(sheet) && most > 0 && isAlike(matches[i] ?? 0, most));
  return unread.map(({ name }) => shownText(name));
}
