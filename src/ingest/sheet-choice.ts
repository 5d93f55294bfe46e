import { matchKey } from '../config/match-key.js';
import { headerSearchRows, maxSheets } from '../limits.js';
import { type Checked, type Problem, problem } from '../problems/problem.js';
import { headerRows } from './header-rows.js';
import { nearestText } from './nearest-text.js';
import { shownText } from './shown-text.js';
import { listSheets, readSheets, type SheetInfo } from './workbook.js';

export interface SheetRequest {
  readonly workbook: Uint8Array;
  /** The sheet that the pipeline names. */
  readonly wanted: string | undefined;
  /** Match keys of the headers that may be in it. */
  readonly known: ReadonlySet<string>;
  readonly file: string;
}

/** The sheet that the pipeline names, else the only one, else the one whose header has most of the known columns. */
export async function chooseSheet(request: SheetRequest): Promise<Checked<SheetInfo>> {
  const { workbook, wanted, file } = request;
  const sheets = await listSheets(workbook);
  const [only, ...others] = sheets ?? [];
  if (!sheets || !only) return { problems: [problem('error', 'workbook-damaged', {}, { file })] };
  if (wanted !== undefined) return namedSheet(sheets, wanted, file);
  return others.length === 0 ? { value: only, problems: [] } : bestSheet(sheets, request);
}

function namedSheet(sheets: readonly SheetInfo[], wanted: string, file: string): Checked<SheetInfo> {
  const named =
    sheets.find(({ name }) => name === wanted) ??
    sheets.find(({ name }) => matchKey(name) === matchKey(wanted));
  if (named) return { value: named, problems: [] };
  const names = sheets.map(({ name }) => name);
  const near = nearestText(wanted, names);
  const details = { wanted, sheets: names.map(shownText), nearest: near && shownText(near) };
  return { problems: [problem('error', 'sheet-missing', details, { file })] };
}

async function bestSheet(
  sheets: readonly SheetInfo[],
  { workbook, known, file }: SheetRequest,
): Promise<Checked<SheetInfo>> {
  const looked = sheets.slice(0, maxSheets);
  const matches = await knownHeadersIn(workbook, looked, known);
  if (!matches) return { problems: [problem('error', 'workbook-damaged', {}, { file })] };
  const most = Math.max(...matches);
  const names = (some: readonly SheetInfo[]) => some.map(({ name }) => shownText(name));
  const tell = (p: Problem): Checked<SheetInfo> => ({ problems: [p] });

  if (most === 0) return tell(problem('error', 'sheets-unknown', { sheets: names(sheets) }, { file }));
  const alike = looked.filter((_, i) => isAlike(matches[i] ?? 0, most));
  const [first, second] = alike;
  if (!first || second) return tell(problem('error', 'sheets-several', { sheets: names(alike) }, { file }));
  const others = names(sheets.filter((sheet) => sheet !== first));
  const chosen = problem('note', 'sheet-chosen', { sheet: shownText(first.name), others }, { file });
  return { value: first, problems: [chosen] };
}

/** How many of the known headers the header of each sheet has; undefined when the workbook cannot be read. */
export async function knownHeadersIn(
  workbook: Uint8Array,
  sheets: readonly SheetInfo[],
  known: ReadonlySet<string>,
): Promise<readonly number[] | undefined> {
  const places = sheets.map(({ index }) => index);
  const tops = await readSheets(workbook, places, headerSearchRows);
  return tops?.map((top) => headerRows(top, known)[0]?.matches ?? 0);
}

/**
 * Whether a sheet with so many known headers may hold the same kind of table as the one that has `most`: sheets of one
 * workbook seldom have exactly the same columns. Lists of codes and summaries have few of them.
 */
export function isAlike(matches: number, most: number): boolean {
  return matches === most || (matches >= 2 && matches * 2 >= most);
}
