import { matchKey } from '../config/match-key.js';
import type { Window } from '../config/pipeline.js';
import { type Day, dayOf } from './dates.js';
import { periodOf, periodText } from './periods.js';

/** Where a dated row lies: in a period of the window, outside it, or across one of the source's edges (ISO). */
export type DatedRow =
  | { readonly kind: 'inside'; readonly period: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'across'; readonly edge: string }
  | { readonly kind: 'unreadable' };

/** The window whose rows count, and how their days are read. */
interface Dating {
  readonly window: Window;
  readonly dayOf: (text: string) => Day;
}

/** Places the month or day of a row of offered counts: `2018-01`, `2018-01-31`, `januari 2018`, `Jan 2018`. */
export function datedRow(text: string, { window: { from, to, edges }, dayOf: read }: Dating): DatedRow {
  const days = edges.map(dayOf);
  const isInside = (day: Day) => day >= dayOf(from) && day <= dayOf(to);
  const day = read(text);
  if (day > 0) {
    return isInside(day) ? { kind: 'inside', period: periodText(periodOf(day, days)) } : { kind: 'outside' };
  }
  const month = monthOf(text);
  if (month === undefined) return { kind: 'unreadable' };
  const first = month * 100 + 1;
  // The 31st may not exist, but as a number it is after every day of the month and before the next.
  if (first > dayOf(to) || month * 100 + 31 < dayOf(from)) return { kind: 'outside' };
  const edge = days.findIndex((cut) => Math.floor(cut / 100) === month && cut > first);
  if (edge >= 0) return { kind: 'across', edge: edges[edge] ?? '' };
  return { kind: 'inside', period: periodText(periodOf(first, days)) };
}

/** Per month: in full and shortened, Swedish and English. */
export const monthNames = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augusti', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** Year and month as yyyymm; undefined when the text is no month. */
function monthOf(text: string): number | undefined {
  const key = matchKey(text);
  const digits = /^(\d{4})-?(\d{2})$/.exec(key);
  const words = /^(\p{L}+)\.? (\d{4})$/u.exec(key);
  const year = Number(digits?.[1] ?? words?.[2]);
  const month = digits
    ? Number(digits[2])
    : monthNames.findIndex((names) => names.includes(words?.[1] ?? '')) + 1;
  return month >= 1 && month <= 12 && year >= 1900 && year < 2200 ? year * 100 + month : undefined;
}
