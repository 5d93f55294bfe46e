import { matchKey } from '../config/match-key.js';
import { nearest } from '../config/nearest.js';

/** Longest text, in characters, that is compared: the time grows with the square of the length. */
const compared = 200;

/** The candidate that a cell or header was probably meant to be. Codes of one or two characters are never guessed at. */
export function nearestText(text: string, candidates: readonly string[]): string | undefined {
  const key = matchKey(text.slice(0, compared));
  return key.length < 3
    ? undefined
    : nearest(
        key,
        candidates.filter((c) => c.length <= compared),
      );
}
