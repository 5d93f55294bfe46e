import type { Range } from '../linear/range.js';

/**
 * Whether an attacker who knows that a count is in the range knows too much of it. Of a count that may be too small he must
 * hold possible that it is not, and `minimum` different values. One that is clearly large enough may be known nearly, but
 * not exactly: it was withheld for the sake of others.
 *
 * @see methods, disclosure control, step 4
 */
export function isTooNarrow({ low, high }: Range, minimum: number): boolean {
  const width = low >= minimum ? 1 : minimum - 1;
  return high < minimum || high - low < width;
}
