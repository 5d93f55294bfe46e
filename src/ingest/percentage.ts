import { matchKey } from '../config/match-key.js';
import { type Checked, type Place, problem } from '../problems/problem.js';
import { isMissingMark } from './missing-mark.js';
import type { Percentage } from './printed-share.js';
import { shownText } from './shown-text.js';

/** Most decimals that a percentage is taken to have; Excel gives up to fifteen digits of one that it has calculated. */
const mostDecimals = 9;

/** A percentage as it stands in a cell. */
export interface WrittenPercentage extends Percentage {
  /** Whether it stands with its sign: `78 %`. */
  readonly isMarked: boolean;
}

/** Reads `78`, `78,4`, `78.4` and `78,4 %`; null when the cell is empty or holds a mark for a missing value. */
export function percentageOf(text: string, place: Place): Checked<WrittenPercentage | null> {
  if (isMissingMark(text)) return { value: null, problems: [] };
  const [, whole, , fraction = '', sign] = /^(\d{1,9})([.,](\d{1,17}))?( ?%)?$/.exec(matchKey(text)) ?? [];
  if (whole === undefined) {
    return { problems: [problem('error', 'share-not-number', { value: shownText(text) }, place)] };
  }
  const percent = Number(`${whole}.${fraction || '0'}`);
  if (percent > 100) {
    return { problems: [problem('error', 'share-over-100', { value: shownText(text) }, place)] };
  }
  const decimals = Math.min(fraction.length, mostDecimals);
  return { value: { percent, decimals, isMarked: sign !== undefined }, problems: [] };
}
