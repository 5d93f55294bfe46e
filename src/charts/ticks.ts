/** The extent of an axis in whole percent (or percentage points) and where its grid lines go. */
export interface Ticks {
  readonly from: number;
  readonly to: number;
  readonly values: readonly number[];
}

/** What proportions, or differences of proportions, can be at all; in percent. */
const limits = {
  proportion: { least: 0, most: 100 },
  difference: { least: -100, most: 100 },
} as const;

const steps = [2, 5, 10, 20, 25, 50];
const mostIntervals = 5;
/** A narrower axis would blow up differences that mean nothing. */
const leastSpan = 10;
/** Binary noise: 0.29 · 100 is a little under 29. */
const tolerance = 1e-9;

/**
 * Grid lines on round figures around proportions (or differences of them). Only the values given decide:
 * nothing that is withheld can be read off an axis.
 */
export function ticksAround(values: readonly number[], kind: keyof typeof limits): Ticks {
  if (values.length === 0) return kind === 'proportion' ? between(0, 100, 20) : between(-10, 10, 5);
  const { least, most } = limits[kind];
  const low = Math.min(...values) * 100;
  const high = Math.max(...values) * 100;
  const step = steps.find((size) => Math.max(high - low, leastSpan) / size <= mostIntervals) ?? 50;
  let from = Math.floor(low / step + tolerance) * step;
  let to = Math.ceil(high / step - tolerance) * step;
  while (to - from < leastSpan) {
    const tighterAbove = to - high < low - from;
    if (from - step < least || (tighterAbove && to + step <= most)) to += step;
    else from -= step;
  }
  return between(from, to, step);
}

/** All multiples of `step` from one limit to the other, both included when they are multiples. */
export function between(from: number, to: number, step: number): Ticks {
  const values: number[] = [];
  for (let value = Math.ceil(from / step - tolerance) * step; value <= to + tolerance; value += step) {
    values.push(value === 0 ? 0 : value);
  }
  return { from, to, values };
}
