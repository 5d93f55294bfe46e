import { matchKey } from '../config/match-key.js';
import { type Checked, type Place, problem } from '../problems/problem.js';
import type { Percentage } from './printed-share.js';
import { shownText } from './shown-text.js';

/** What stands in tables for a value that is not there. */
const nothing = ['', '-', '–', '−', '.', '..', '…'];

/** Reads `78`, `78,4`, `78.4` and `78,4 %`; null when the cell is empty or holds a mark for a missing value. */
export function percentageOf(text: string, place: Place): Checked<Percentage | null> {
  const key = matchKey(text);
  if (nothing.includes(key)) return { value: null, problems: [] };
  const [whole, , fraction = ''] = /^(\d{1,9})([.,](\d{1,9}))? ?%?$/.exec(key)?.slice(1) ?? [];
  if (whole === undefined) {
    return { problems: [problem('error', 'share-not-number', { value: shownText(text) }, place)] };
  }
  const percent = Number(`${whole}.${fraction || '0'}`);
  if (percent > 100) {
    return { problems: [problem('error', 'share-over-100', { value: shownText(text) }, place)] };
  }
  return { value: { percent, decimals: fraction.length }, problems: [] };
}
