import type { Language } from '../language/language.js';

const months: Record<Language, readonly string[]> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** An ISO date as people write it: `31 oktober 2018`, `31 October 2018`. Anything else comes back as it is. */
export function longDate(iso: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = months[language][Number(month) - 1];
  if (year === undefined || day === undefined || name === undefined) return iso;
  return `${Number(day)}\u00a0${name} ${year}`;
}
