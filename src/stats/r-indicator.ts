import type { Sample } from './sample.js';

/** How alike groups are in how many of them responded. */
export interface RIndicator {
  /** R = 1 − 2S, adjusted for the size of the groups: 1 when all groups responded alike, about 0 at the worst. */
  readonly indicator: number;
  /** The same without the adjustment, and so lower. */
  readonly unadjusted: number;
  /**
   * S/(2ρ̄), adjusted: the most that non-response explained by these groups can have moved any proportion, 0.01 being
   * a percentage point.
   */
  readonly biasBound: number;
}

/**
 * The R-indicator of a response: 1 − 2S(ρ), S the standard deviation of the response rates over everybody who was
 * asked, each having the rate of their group:
 *
 *     S²      = Σ N_g (ρ_g − ρ̄)² / (N − 1)
 *     S²_adj  = S² − Σ ρ_g (1 − ρ_g) / N, at least 0
 *
 * N_g were asked in group g, ρ_g of them responded, ρ̄ of all N. The adjustment is what chance alone adds to S² when
 * rates of small groups are estimated; it takes everybody who could be asked as asked, with no sampling.
 *
 * Null when it is not defined: a group has more responses than were asked, fewer than two groups were asked, or nobody
 * responded. A group that nobody was asked in plays no part.
 *
 * @param groups per group how many were asked (`trials`) and how many responded (`successes`)
 * @throws RangeError when something is not a count
 * @see Schouten, Cobben & Bethlehem 2009, Survey Methodology 35:101–113 (R and the bound); Shlomo, Skinner & Schouten
 *   2012, J. Stat. Plan. Inference 142:201–211 (the adjustment); R `getRIndicator(responded ~ group, data)` of the RISQ
 *   tools 2.1, as `R` and `RUnadj`
 */
export function rIndicator(groups: readonly Sample[]): RIndicator | null {
  let [asked, responded] = [0, 0];
  for (const { successes, trials } of groups) {
    if (![successes, trials].every((count) => Number.isSafeInteger(count) && count >= 0)) {
      throw new RangeError(`not counts: ${successes} of ${trials}`);
    }
    if (successes > trials) return null;
    asked += trials;
    responded += successes;
  }
  const present = groups.filter(({ trials }) => trials > 0);
  if (present.length < 2 || responded === 0) return null;
  const meanRate = responded / asked;
  let [squares, chance] = [0, 0];
  for (const { successes, trials } of present) {
    const rate = successes / trials;
    squares += trials * (rate - meanRate) ** 2;
    chance += rate * (1 - rate);
  }
  const variance = squares / (asked - 1);
  const deviation = Math.sqrt(Math.max(0, variance - chance / asked));
  return {
    indicator: 1 - 2 * deviation,
    unadjusted: 1 - 2 * Math.sqrt(variance),
    biasBound: deviation / (2 * meanRate),
  };
}
