import { noPeriod, type Period } from './batch.js';
import type { Day } from './dates.js';

/** A month number is far below this, the first day of a part of a month above. */
const firstDayNumber = 1_000_000;

/**
 * The period of a day: its month, or the part of it that begins at the last edge before when an edge cuts the month.
 * @param edges first days of parts, ascending
 */
export function periodOf(date: Day, edges: readonly Day[] = []): Period {
  if (date <= 0) return noPeriod;
  const month = Math.floor(date / 100);
  const cuts =
    edges.length === 0 ? edges : edges.filter((edge) => Math.floor(edge / 100) === month && edge % 100 > 1);
  if (cuts.length === 0) return Math.floor(month / 100) * 12 + (month % 100) - 1;
  return cuts.filter((cut) => cut <= date).at(-1) ?? month * 100 + 1;
}

/** As cubes keep it: `2018-10`, or `2018-10-15` for the part of the month that begins then; empty for no period. */
export function periodText(period: Period): string {
  if (period === noPeriod) return '';
  const digits = (number: number, length: number) => String(number).padStart(length, '0');
  if (period < firstDayNumber) return `${digits(Math.floor(period / 12), 4)}-${digits((period % 12) + 1, 2)}`;
  const [year, month, day] = [Math.floor(period / 10_000), Math.floor(period / 100) % 100, period % 100];
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
