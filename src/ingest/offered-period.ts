import type { Window } from '../config/pipeline.js';
import { type Checked, problem } from '../problems/problem.js';
import type { Day } from './dates.js';
import type { NamedColumn } from './named-columns.js';
import { datedRow } from './offered-date.js';
import { shownText } from './shown-text.js';
import type { TextRow } from './text-rows.js';

/** The column with months or days, and the window whose rows count. */
export interface DatedColumn extends NamedColumn {
  readonly window: Window;
  readonly dayOf: (text: string) => Day;
}

/** The period of a row; no value when the row is outside the window, and no period in a file without dates. */
export function periodOfRow(
  row: TextRow,
  file: string,
  dated: DatedColumn | undefined,
): Checked<{ readonly period: string | undefined }> {
  if (!dated) return { value: { period: undefined }, problems: [] };
  const text = row.fields[dated.column] ?? '';
  const place = { file, row: row.number, field: dated.field };
  const found = datedRow(text, dated);
  const value = shownText(text);
  switch (found.kind) {
    case 'inside':
      return { value: { period: found.period }, problems: [] };
    case 'outside':
      return { problems: [] };
    case 'across':
      return { problems: [problem('error', 'offered-date-across', { value, edge: found.edge }, place)] };
    default:
      return { problems: [problem('error', 'offered-date-unreadable', { value }, place)] };
  }
}
