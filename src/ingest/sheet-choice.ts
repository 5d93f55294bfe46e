import { matchKey } from '../config/match-key.js';
import { type Checked, type Problem, problem } from '../problems/problem.js';
import { headerRows } from './header-rows.js';
import { headerSearchRows, maxSheets } from './limits.js';
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
  const tops = await readSheets(
    workbook,
    looked.map(({ index }) => index),
    headerSearchRows,
  );
  if (!tops) return { problems: [problem('error', 'workbook-damaged', {}, { file })] };
  const matches = tops.map((top) => headerRows(top, known)[0]?.matches ?? 0);
  const most = Math.max(...matches);
  const best = looked.filter((_, i) => matches[i] === most);
  const names = (some: readonly SheetInfo[]) => some.map(({ name }) => shownText(name));
  const tell = (p: Problem): Checked<SheetInfo> => ({ problems: [p] });

  if (most === 0) return tell(problem('error', 'sheets-unknown', { sheets: names(sheets) }, { file }));
  const [first, second] = best;
  if (!first || second) return tell(problem('error', 'sheets-several', { sheets: names(best) }, { file }));
  const others = names(sheets.filter((sheet) => sheet !== first));
  const chosen = problem('note', 'sheet-chosen', { sheet: shownText(first.name), others }, { file });
  return { value: first, problems: [chosen] };
}
