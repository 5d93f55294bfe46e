import type { LikertSegment } from './chart.js';

/** How many categories of a scale lie to the left of the middle, on it, and to the right. */
export interface Sides {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
}

/**
 * The middle category of an odd scale is neutral when everything before it is positive and nothing after:
 * *bättre, ingen skillnad, sämre*. All other categories that are not positive count as negative.
 */
export function sidesOf(segments: readonly Pick<LikertSegment, 'positive'>[]): Sides {
  const positive = segments.filter((segment) => segment.positive).length;
  const others = segments.length - positive;
  const neutral = positive > 0 && others === positive + 1 ? 1 : 0;
  return { positive, neutral, negative: others - neutral };
}

/** The share of valid answers that is positive, 0–1. */
export function positiveShare(segments: readonly LikertSegment[]): number {
  return segments.reduce((sum, segment) => sum + (segment.positive ? segment.share : 0), 0);
}

/** A yes/no question: one category on each side, so no middle to diverge around. */
export function isYesNo(segments: readonly Pick<LikertSegment, 'positive'>[]): boolean {
  return segments.length === 2 && segments[0]?.positive === true && segments[1]?.positive === false;
}
