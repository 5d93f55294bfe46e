import type { Language } from '../language/language.js';
import { count } from '../language/numbers.js';
import type { Table } from './document.js';
import type { Found } from './lookup.js';
import { terms } from './wording/terms.js';
import { say } from './wording/worded.js';
import { absentText, intervalText, printedShareText, rateText } from './written-numbers.js';

/** One row of a figure's table: what it is about, and the estimate with its counts and interval. */
export interface EstimateRow {
  readonly headers: readonly string[];
  readonly estimate: Found | undefined;
}

/** The names of the columns: those with words, and what numerator, denominator and value are called here. */
export interface EstimateColumns {
  readonly headers: readonly string[];
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
}

/** The full figures behind a chart: counts, value and interval, or in the value's column why there is none. */
export function estimateTable(
  caption: string,
  columns: EstimateColumns,
  rows: readonly EstimateRow[],
  language: Language,
): Table {
  const numbers = [columns.numerator, columns.denominator, columns.value, say(language)(terms.interval)];
  return {
    caption,
    columns: [
      ...columns.headers.map((label) => ({ label, align: 'start' as const })),
      ...numbers.map((label) => ({ label, align: 'end' as const })),
    ],
    rows: rows.map(({ headers, estimate }) => [...headers, ...cells(estimate, language)]),
  };
}

/** Cells that do not apply hold a dash: an empty one would look forgotten. */
const nothing = '–';

function cells(estimate: Found | undefined, language: Language): string[] {
  if (estimate === undefined) return [nothing, nothing, absentText('not-asked', language), nothing];
  const { numerator, denominator, value, lower, upper, status, method } = estimate;
  if (value === null) return [nothing, nothing, absentText(status, language), nothing];
  return [
    numerator === null ? nothing : count(numerator, language),
    denominator === null ? nothing : count(denominator, language),
    method === 'printed' ? printedShareText(value, language) : rateText(value, language),
    lower === null || upper === null ? nothing : intervalText(lower, upper, language),
  ];
}

/** The note under a figure in which something is withheld, else nothing. */
export function anyWithheld(rows: readonly EstimateRow[]): boolean {
  return rows.some(({ estimate }) => estimate?.status === 'withheld');
}
