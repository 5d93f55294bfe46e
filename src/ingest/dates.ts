import { matchKey } from '../config/match-key.js';

/** A calendar day as the number yyyymmdd, so that days compare as numbers; or one of the two below. */
export type Day = number;
export const noDay: Day = 0;
export const unreadableDay: Day = -1;

const time = String.raw`(?:[t ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?: ?z|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${time}$`);
const digitsOnly = /^(\d{4})(\d{2})(\d{2})$/;
const dayFirst = new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4})${time}$`);

/**
 * Reads `2018-10-03` (also with `/` or `.`), `20181003` and `03.10.2018`, each but the second with or without a time
 * of day, which is passed over, as is its time zone: the day counts as it is written. Days before the month with `/`
 * or `-` (`3/10/2018`) are not accepted, since others mean March by it. Empty is `noDay`.
 */
export function dayOf(text: string): Day {
  const key = matchKey(text);
  if (key === '') return noDay;
  const ymd = yearFirst.exec(key);
  if (ymd) return day(ymd[1], ymd[3], ymd[4]);
  const digits = digitsOnly.exec(key);
  if (digits) return day(digits[1], digits[2], digits[3]);
  const dmy = dayFirst.exec(key);
  if (dmy) return day(dmy[3], dmy[2], dmy[1]);
  return unreadableDay;
}

/** Whether a text is a date whose order of day and month cannot be known. */
export function isAmbiguousDate(text: string): boolean {
  return /^\d{1,2}([-/])\d{1,2}\1(\d{4}|\d{2})(\D|$)/.test(matchKey(text));
}

function day(yearText = '', monthText = '', dayText = ''): Day {
  const [year, month, date] = [Number(yearText), Number(monthText), Number(dayText)];
  const real = new Date(Date.UTC(year, month - 1, date));
  const exists = real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
  return exists && year >= 1900 && year < 2200 ? year * 10_000 + month * 100 + date : unreadableDay;
}
