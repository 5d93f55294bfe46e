import { months } from './months.js';

const names = Object.values(months).flat().join('|');
const dates = new RegExp(`\\b\\d{1,2}[\\u00a0 ](?:${names}) \\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b`, 'g');

/** A text without the dates in it, as they are written here: `31 oktober 2018`, `2018-10-31`. */
export function withoutDates(text: string): string {
  return text.replace(dates, ' ');
}
