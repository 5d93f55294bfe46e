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

/** What the days of a workbook are counted from: 1900 as in Excel, or 1904 as in older ones for Mac. */
export type DateSystem = '1900' | '1904';

/**
 * Reads days as `dayOf` does. In a workbook a date may also stand as a number that lacks the format of dates: `43376`.
 * @param system of the workbook; undefined for text files, where what days are counted from is not known
 */
export function dayReader(system: DateSystem | undefined): (text: string) => Day {
  if (system === undefined) return dayOf;
  return (text) => {
    const day = dayOf(text);
    return day === unreadableDay ? serialDay(text, system) : day;
  };
}

/** Whether a text is probably a date as Excel counts days. */
export function isSerialDate(text: string): boolean {
  return serialDay(text, '1900') > noDay;
}

/** The day with this number, perhaps with a time of day as its decimals, if it is of this century. */
function serialDay(text: string, system: DateSystem): Day {
  const [, whole] = /^(\d{5})(?:[.,]\d+)?$/.exec(matchKey(text)) ?? [];
  if (whole === undefined) return unreadableDay;
  const start = system === '1904' ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + Number(whole) * 86_400_000);
  const year = date.getUTCFullYear();
  if (year < 2000 || year > 2099) return unreadableDay;
  return year * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
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
