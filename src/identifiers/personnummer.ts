import { legible } from './legible.js';
import { dashes } from './signs.js';

/*
 * Personnummer and samordningsnummer (coordination numbers, whose day is 60 more): YYMMDD-NNNC or YYYYMMDD-NNNC, with
 * `+` for `-` from the age of 100, or without any sign.
 */

/** How a cell that is such a number is written: with a sign before its last four digits, or as digits alone. */
export type NumberSpelling = 'signed' | 'bare';

const signed = new RegExp(
  `^((?:\\d\\d)?\\d\\d[${dashes} ]?\\d\\d[${dashes} ]?\\d\\d) ?[${dashes}+] ?(\\d{4})$`,
);
/** Ten or twelve digits with anything between them that does not count as a sign: `850101.1234`, `8 5 0 1 0 1 1 2 3 4`. */
const apart = new RegExp(`^\\d(?:[${dashes} ._/]{0,3}\\d){9}(?:(?:[${dashes} ._/]{0,3}\\d){2})?$`, 'u');

/**
 * How a cell is written that as a whole is a valid personnummer or samordningsnummer; undefined for any other. Without a
 * sign other numbers pass by chance: of telephone numbers that could be dates and of times every tenth.
 */
export function spellingOf(cell: string): NumberSpelling | undefined {
  const text = legible(cell).replace(/^(?:'|="(?=.*"$))|"$/g, '');
  const [, date, last] = signed.exec(text) ?? [];
  if (date !== undefined) return isValid(`${date.replace(/\D/g, '')}${last}`) ? 'signed' : undefined;
  const digits = apart.test(text) ? text.replace(/\D/g, '') : text;
  if (!/^\d{7,12}$/.test(digits)) return undefined;
  // Excel eats the zeros at the beginning of numbers.
  return isValid(digits.padStart(10, '0')) ? 'bare' : undefined;
}

/** Whether 10 digits, or 12 with the century, have a date that exists and the right check digit. */
export function isValid(digits: string): boolean {
  return hasDate(digits.slice(0, -4)) && hasCheckDigit(digits.slice(-10));
}

/** Whether YYMMDD or YYYYMMDD, of the last three centuries, is a date, its day maybe 60 more. */
export function hasDate(digits: string): boolean {
  if (!/^(18|19|20)?\d{6}$/.test(digits)) return false;
  const [month, written] = [Number(digits.slice(-4, -2)), Number(digits.slice(-2))];
  const day = written > 60 ? written - 60 : written;
  // Of two digits the century is not known; 1900 alone of those possible had no leap day.
  const year = Number(digits.slice(0, -4));
  const isLeap = year % 4 === 0 && year !== 1900;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** Luhn's algorithm over ten digits. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const product = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}
