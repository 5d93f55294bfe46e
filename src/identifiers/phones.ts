import type { Replace } from './kinds.js';
import { dashes } from './signs.js';

const between = `[${dashes} /]{0,3}`;

/** Digits with gaps that begin with a country's number, or 0 when they do not go on from others: not `10 000 - 15 000`. */
const written = [
  `(?<!\\d)(?:\\+ ?|00)[1-9]\\d{0,2}(?: ?\\(0\\))?(?:${between}\\d){6,12}`,
  `(?<!\\d)07\\d(?:${between}\\d){7}`,
  `(?<!\\d[${dashes} ,.]?)(?:\\(0\\d{1,3}\\)(?:${between}\\d){5,8}|0[1-9](?:${between}\\d){5,9})`,
].map((pattern) => new RegExp(`${pattern}(?!\\d)`, 'gu'));

/** With full stops, four groups at least: fewer are times of the day. */
const dotted = /(?<![\d.])0\d{1,3}(?:\.\d{2,3}){3,4}(?![\d.])/g;

/** Numbers that a word before them says are for calling. */
const announced = new RegExp(
  `(?<=(?<!\\p{L})(?:tel|tele?fon|tfn|mobil|nummer|numret|ring|ringa|ringer|nås|sms|sms:a|phone|mobile|call)(?:nr|nummer|numret|en)?(?: mig| oss| på| är| till| me| on| at)*[ :.]{1,3})\\d(?:${between}\\d){4,10}(?!\\d)`,
  'giu',
);

/** Telephone numbers as they are written in Sweden, of any length when they are announced. Dates, years and hours are none. */
export const replacePhones: Replace = (text, word) => {
  const unlessTime = (found: string) => (isTime(found) ? found : word());
  return [...written, dotted, announced].reduce(
    (result, pattern) => result.replace(pattern, unlessTime),
    text,
  );
};

const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const sign = `[${dashes}/]`;
const year = '(?:19|20)\\d\\d';
const hour = '(?:[01]\\d|2[0-4])[0-5]\\d';
/** Dates, years and hours. */
const times = [
  `${day}${sign}${month}${sign}(?:${year}|\\d\\d)`,
  `${day}[${dashes}/ ]${month}[${dashes}/ ]${year}`,
  `${year}[${dashes}/ ]${month}[${dashes}/ ]${day}`,
  `${year}(?: ?[${dashes}/ ] ?${year})*`,
  `${hour} ?[${dashes}] ?${hour}`,
].map((pattern) => new RegExp(`^${pattern}$`, 'u'));

function isTime(text: string): boolean {
  return times.some((pattern) => pattern.test(text));
}
