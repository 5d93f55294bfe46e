import { matchKey } from '../config/match-key.js';
import { monthNames } from './offered-date.js';

/** Longest text that a date is written as, with weekday, time of day and time zone. */
const longestDate = 40;

const words = new Set([
  ...monthNames.flat(),
  ...['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  ...['mån', 'tis', 'tisd', 'ons', 'tors', 'tor', 'fre', 'lör', 'sön'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  ...['den', 'kl', 'fm', 'em', 'am', 'pm', 't', 'z', 'utc', 'gmt', 'cet', 'cest'],
]);

/**
 * Whether a text that cannot be read as a date may be meant as one, so that a message may show it. Anything else in a column
 * of dates may be a comment that has changed places with them: it has other words, no digit, or is too long.
 */
export function isLikeDate(text: string): boolean {
  const key = matchKey(text);
  return (
    key.length <= longestDate &&
    /\d/.test(key) &&
    (key.match(/\p{L}+/gu) ?? []).every((word) => words.has(word))
  );
}
