import { matchKey } from '../config/match-key.js';
import { type Delimiter, delimiters } from '../config/pipeline.js';
import { headerSearchRows, maxColumns, sampledRows } from '../limits.js';
import { type Checked, type Problem, problem } from '../problems/problem.js';
import type { Decode } from './encoding.js';
import type { Inspected } from './inspect-bytes.js';
import { firstRows, type TextRow } from './text-rows.js';

/** How a file's rows are divided, and its header. */
export interface Layout {
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  /** Where the header stands; rows up to and including it hold no answers. */
  readonly headerRow: number;
}

export interface LayoutRequest {
  readonly inspected: Inspected;
  readonly decode: Decode;
  /** Match keys of all headers that the codebook knows. */
  readonly known: ReadonlySet<string>;
  readonly wanted: Delimiter | undefined;
  readonly file: string;
}

/** How well a delimiter fits the beginning of a file. */
interface Fit {
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly headerRow: number;
  /** Headers that the codebook knows. */
  readonly matches: number;
  /** Part of the sampled rows that have as many fields as the header; 0 when that is one field only. */
  readonly regular: number;
}

/**
 * Chooses the delimiter whose header has most columns that the codebook knows, then the one that gives the most regular
 * rows. Excel's own first line `sep=;` decides when there is one; the pipeline overrides everything.
 */
export function layoutOf(request: LayoutRequest): Checked<Layout> {
  const { inspected, decode, wanted, file } = request;
  const named = separatorLine(decode(inspected.head, 0, Math.min(inspected.head.length, 16)));
  const headerIndex = named === undefined ? 0 : 1;
  const fits = delimiters.flatMap((delimiter) => fitOf(delimiter, headerIndex, request));
  if (fits.length === 0) return { problems: [headerless(request)] };

  const best = fits.reduce((a, b) => (isBetter(b, a) ? b : a));
  const given = wanted ?? named;
  const chosen = given === undefined ? best : fits.find((fit) => fit.delimiter === given);
  if (!chosen)
    return { problems: [problem('error', 'delimiter-unsupported', { found: given ?? '' }, { file })] };
  const faults = [...misfits(chosen, best, request), ...widthProblems(chosen, file)];
  if (faults.length > 0) return { problems: faults };
  return { value: { ...chosen, delimiter: chosen.delimiter as Delimiter }, problems: [] };
}

/** Why no header was found: there is no text, or a quotation mark swallows it, or it is larger than what was looked at. */
function headerless({ inspected, decode, file }: LayoutRequest): Problem {
  if (!inspected.whole) return problem('error', 'header-too-long', {}, { file });
  const lines = decode(inspected.head, 0, inspected.head.length).trim();
  if (lines === '' || separatorLine(`${lines}\n`) !== undefined)
    return problem('error', 'data-empty', {}, { file });
  return problem('error', 'quote-unclosed', {}, { file, row: 1 });
}

function fitOf(delimiter: string, headerIndex: number, request: LayoutRequest): Fit[] {
  const { inspected, decode, known } = request;
  const head = { bytes: inspected.head, whole: inspected.whole };
  const rows = firstRows(head, delimiter, decode, sampledRows).slice(headerIndex);
  const matchesIn = (row: TextRow) => row.fields.filter((field) => known.has(matchKey(field))).length;
  const header = headerBelowTitles(rows, matchesIn) ?? rows[0];
  if (!header) return [];
  const width = header.fields.length;
  const sample = rows.slice(rows.indexOf(header) + 1);
  const regular =
    width === 1 ? 0 : sample.filter((r) => r.fields.length === width).length / (sample.length || 1);
  return [
    { delimiter, header: header.fields, headerRow: header.number, matches: matchesIn(header), regular },
  ];
}

/** Columns that a row below the first must have for being the header: one alone may be a word in a title or an answer. */
const fewestBelowTitles = 2;

/** The first row is the header as a rule; when nothing in it is known, titles may stand above the header as in Excel. */
function headerBelowTitles(
  rows: readonly TextRow[],
  matchesIn: (row: TextRow) => number,
): TextRow | undefined {
  const [first, ...others] = rows.slice(0, headerSearchRows);
  if (!first || matchesIn(first) > 0) return undefined;
  const most = Math.max(0, ...others.map(matchesIn));
  return most < fewestBelowTitles ? undefined : others.find((row) => matchesIn(row) === most);
}

function isBetter(a: Fit, b: Fit): boolean {
  if (a.matches !== b.matches) return a.matches > b.matches;
  if (a.regular !== b.regular) return a.regular > b.regular;
  return a.header.length > b.header.length;
}

/** A delimiter that gives no known column although another one does. */
function misfits(chosen: Fit, best: Fit, request: LayoutRequest): Problem[] {
  if (chosen.matches > 0) return [];
  const place = { file: request.file, row: chosen.headerRow };
  if (best.matches > 0) {
    const details = { used: chosen.delimiter, better: best.delimiter, columns: best.matches };
    return [problem('error', 'delimiter-wrong', details, place)];
  }
  const other = ['|', ':'].find((delimiter) =>
    fitOf(delimiter, 0, request).some((fit) => fit.header.length > 1 && fit.matches > 0),
  );
  return other ? [problem('error', 'delimiter-unsupported', { found: other }, place)] : [];
}

function widthProblems({ header, headerRow }: Fit, file: string): Problem[] {
  if (header.length <= maxColumns) return [];
  const details = { columns: header.length, most: maxColumns };
  return [problem('error', 'header-too-wide', details, { file, row: headerRow })];
}

/** The delimiter that the line `sep=;` names, if the text begins with one. */
function separatorLine(text: string): string | undefined {
  return /^sep=(.)[\r\n]/i.exec(text)?.[1];
}
