import { matchKey } from '../config/match-key.js';
import { type Checked, type Place, problem } from '../problems/problem.js';
import { isMissingMark } from './missing-mark.js';
import { shownText } from './shown-text.js';

/** A whole number, possibly in groups of three (`1 076`); null when the cell is empty, not there, or says so (`..`). */
export function wholeNumber(text: string | undefined, place: Place): Checked<number | null> {
  const key = matchKey(text ?? '');
  if (isMissingMark(key)) return { value: null, problems: [] };
  const number = /^(\d+|\d{1,3}( \d{3})+)$/.test(key) ? Number(key.replaceAll(' ', '')) : Number.NaN;
  if (Number.isSafeInteger(number)) return { value: number, problems: [] };
  return { problems: [problem('error', 'offered-not-number', { value: shownText(text ?? '') }, place)] };
}
