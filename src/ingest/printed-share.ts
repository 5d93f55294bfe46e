import { roundHalfAway } from '../language/numbers.js';
import { wilsonLimits } from '../stats/wilson.js';

/** A share of positive answers as it stands in print: as counts where its base is in print too, else the proportion (0–1) alone. */
export type ShareFigure = { readonly positive: number; readonly base: number } | { readonly share: number };

/** The printed figure of one question in one group. */
export interface PrintedShare {
  readonly question: string;
  /** Category id per background variable; a variable left out means any. */
  readonly group: Readonly<Record<string, string>>;
  readonly figure: ShareFigure;
}

/** A percentage (0–100) with as many decimals as were printed. */
export interface Percentage {
  readonly percent: number;
  readonly decimals: number;
}

export interface Reconstructed {
  /** The whole number of answers nearest to the printed share of the base, halves away from zero. */
  readonly positive: number;
  /** Whether some number of answers gives the printed percentage, rounded up, down or to the nearest. */
  readonly isPossible: boolean;
  /** Whether the rounding (half a unit of the last decimal) is more than a tenth of the 95 % interval's half width. */
  readonly isCoarse: boolean;
}

/** The count behind a printed percentage of a base above 0. */
export function reconstructed({ percent, decimals }: Percentage, base: number): Reconstructed {
  const positive = roundHalfAway((percent * base) / 100, 0);
  const unit = 10 ** -decimals;
  const { lower, upper } = wilsonLimits({ successes: positive, trials: base });
  return {
    positive,
    isPossible: Math.abs((100 * positive) / base - percent) < unit,
    isCoarse: unit / 200 > (upper - lower) / 20,
  };
}

/** The figure of two groups together; undefined when one of them is a share alone. */
export function addedUp(a: ShareFigure, b: ShareFigure): ShareFigure | undefined {
  if (!('base' in a) || !('base' in b)) return undefined;
  return { positive: a.positive + b.positive, base: a.base + b.base };
}
