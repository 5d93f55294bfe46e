import { matchKey } from '../config/match-key.js';

/** What stands in tables for a number that is not there. */
const marks: readonly string[] = ['', '-', '–', '−', '.', '..', '…'];

export function isMissingMark(text: string): boolean {
  return marks.includes(matchKey(text));
}
