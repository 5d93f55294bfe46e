import type { CellValue } from './workbook.js';

/**
 * A cell as the text that a CSV export would have: numbers without separators or exponent (`1`, never `1.0`), dates as
 * `2018-10-03` or with a time of day as `2018-10-03T14:05:00`, times alone as `14:05:00`, truth values as `TRUE` and
 * `FALSE`. A percentage is `78.5 %`. Other number formats do not count: 180 shown as 0180 is `180`, while the text "0180" stays as it is.
 */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? dateText(value) : `${numberText(value.percent)} %`;
}

/** The cell's address as Excel writes it, row and column counted from 0: `B7`. */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  // Ids may have more than the 15 digits that Excel shows of a number that is not whole.
  if (Number.isInteger(value)) return BigInt(value).toString();
  const shown = String(Number(value.toPrecision(15)));
  const [digits = '', exponent] = shown.split('e-');
  if (exponent === undefined) return shown;
  const sign = digits.startsWith('-') ? '-' : '';
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${digits.replace(/[-.]/g, '')}`;
}

const secondsPerDay = 86_400;
const firstDay = Date.UTC(1900, 0, 1) / 1000;

function dateText(value: Date): string {
  // Excel keeps times as fractions of a day, which are off by microseconds: the reader has rounded them to milliseconds.
  // What is left is dropped, since an answer at 23:59:59.7 has not been given the day after.
  const seconds = Math.floor(value.getTime() / 1000);
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return outOfRange;
  const iso = date.toISOString().slice(0, -5);
  if (seconds < firstDay) return iso.slice(iso.indexOf('T') + 1);
  return seconds % secondsPerDay === 0 ? iso.slice(0, iso.indexOf('T')) : iso;
}

/** What Excel shows for a number that no date has. */
const outOfRange = '#####';
