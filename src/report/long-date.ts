import type { Language } from '../language/language.js';
import { months } from '../language/months.js';

/** An ISO date as people write it: `31 oktober 2018`, `31 October 2018`. Anything else comes back as it is. */
export function longDate(iso: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = months[language][Number(month) - 1];
  if (year === undefined || day === undefined || name === undefined) return iso;
  return `${Number(day)}\u00a0${name} ${year}`;
}
