import type { Replace } from './kinds.js';
import { hasDate, isValid } from './personnummer.js';
import { dashes } from './signs.js';

const gap = `[${dashes} ./]?`;
const six = `\\d\\d${gap}\\d\\d${gap}\\d\\d`;
/** Temporary numbers have letters among the last four, and some write crosses for them. */
const last = '(?:\\d{4}|[A-ZÅÄÖ]\\d{3}|[A-ZÅÄÖ]{2}\\d{2}|[Xx*]{4})';

/** With the century and without. */
const divided = [`(?:18|19|20)${gap}${six}`, six].map(
  (date) => new RegExp(`(?<!\\d)(${date})( ?[${dashes}+ ./] ?)${last}(?![${dashes}./]?\\d)`, 'gu'),
);
const sign = new RegExp(`[${dashes}+]`, 'u');

/** A date and four digits with any other signs between: `850101_1236`, `(850101) 1236`, `850101 • 1236`. */
const apart = /(?<!\d)((?:18|19|20)?\d{6})[^\p{L}\p{N}]{1,3}\d{4}(?!\d)/gu;

/**
 * Six or eight digits and four more, divided by a sign. With a hyphen or plus, and nothing else between, no date is asked
 * for: whoever has mistyped a digit is as easy to find.
 */
export const replaceDividedNumbers: Replace = (text, word) =>
  divided
    .reduce(
      (result, pattern) =>
        result.replace(pattern, (found, date: string, between: string) => {
          const isPlain = /^\d+$/.test(date) && sign.test(between);
          return isPlain || hasDate(date.replace(/\D/g, '')) ? word() : found;
        }),
      text,
    )
    .replace(apart, (found, date: string) => (hasDate(date) ? word() : found));

/** After a word that says so, a day of birth is enough: `född 850101`. */
const announced = new RegExp(
  `(?<=(?<!\\p{L})(?:${[
    'personnummer',
    'personnr',
    'persnr',
    'pers\\.? ?nr',
    'pnr',
    'p-nr',
    'samordningsnummer',
    'födelsedatum',
    'född|fött|födda',
    'f\\.',
    'born',
    'date of birth',
    'birth ?date',
    'personal (?:identity )?number',
  ].join('|')})(?:et| är| den| on| is)*[ :.]{0,3})\\d(?:[${dashes}+ ./]{0,3}\\d){5,11}(?!\\d)`,
  'giu',
);

/** Any ten to twelve digits. */
const spaced = new RegExp(`(?<!\\d)\\d(?:[${dashes}+ ./]{0,3}\\d){9,11}(?!\\d)`, 'gu');

/** As in the boxes of a form. */
const oneByOne = /^\d(?: .)* \d$/u;
const inBoxes = /(?<!\d)(?:\d \d )?\d(?: \d){9}(?!\d)/g;

/**
 * Digits that are a personnummer though no sign divides them: announced ones; ten or twelve in a row, or each by itself, that
 * begin with a date; and with any gaps those that have the right check digit besides.
 */
export const replaceOtherNumbers: Replace = (text, word) =>
  text
    .replace(announced, word)
    .replace(/(?<!\d)(?:18|19|20)?\d{10}(?!\d)/g, (digits) =>
      hasDate(digits.slice(0, -4)) ? word() : digits,
    )
    .replace(inBoxes, (found) => (hasDate(found.replace(/\D/g, '').slice(0, -4)) ? word() : found))
    .replace(spaced, (found) => {
      const digits = found.replace(/\D/g, '');
      return isValid(digits) || (oneByOne.test(found) && hasDate(digits.slice(0, -4))) ? word() : found;
    });
