import { CountSet } from './count-set.js';
import { type CountVector, type Point, sumOver } from './count-vector.js';
import { type Range, rounding, wholeRange, widened } from './range.js';

/** How many numbers are kept in all; beyond that the oldest points are forgotten. */
const mostNumbers = 20_000_000;

/** A sum, and how much of it may be known. */
export interface Target {
  readonly sum: CountVector;
  /** Whether an attacker who knows that it is in this range knows too much. */
  readonly isNarrow: (range: Range) => boolean;
}

/**
 * Ways that counts can be, found on the way: while one agrees with everything that is known, an attacker has to hold it
 * possible. Saves finding it anew when something else has been withheld.
 */
export class KnownPoints {
  #points: Point[] = [];
  /** What was known when they were found. */
  #agreed = new CountSet();

  /** Adds one that agrees with everything that was known at the last look for open targets. */
  add(point: Point): void {
    this.#points.push(point);
    const most = Math.max(1, Math.floor(mostNumbers / Math.max(1, point.length)));
    if (this.#points.length > most) this.#points = this.#points.slice(-most);
  }

  /**
   * The targets that no points show to be wide. Points that do not agree with what is known are mixed with others until they
   * do, or forgotten.
   * @param values the truth
   * @param equal sums that are known to be what they are
   * @param atLeastOne sums that are known not to be 0
   */
  open<T extends Target>(
    targets: readonly T[],
    values: Point,
    equal: readonly CountVector[],
    atLeastOne: readonly CountVector[],
  ): T[] {
    const news = equal.filter((sum) => !this.#agreed.has(sum));
    const mended = news.reduce((points, sum) => agreeing(points, sum, sumOver(values, sum)), this.#points);
    this.#agreed = new CountSet(equal);
    this.#points = mended.filter((point) => atLeastOne.every((sum) => sumOver(point, sum) >= 1 - rounding));
    return targets.filter(({ sum, isNarrow }) => {
      const truth = sumOver(values, sum);
      let range: Range = { low: truth, high: truth };
      return (
        isNarrow(range) &&
        this.#points.every((point) => {
          const value = sumOver(point, sum);
          range = widened(range, value);
          return isNarrow(wholeRange(range));
        })
      );
    });
  }
}

/**
 * The points, each that makes a sum too large mixed with the one that makes it smallest, and the other way round, so that it
 * is what it should be. What all of them agree on, mixtures agree on too. A point for which there is none is left out.
 */
function agreeing(points: readonly Point[], sum: CountVector, total: number): Point[] {
  const excesses = points.map((point) => sumOver(point, sum) - total);
  const least = excesses.reduce((best, excess, n) => (excess < (excesses[best] ?? 0) ? n : best), 0);
  const most = excesses.reduce((best, excess, n) => (excess > (excesses[best] ?? 0) ? n : best), 0);
  return points.flatMap((point, number) => {
    const excess = excesses[number] ?? 0;
    if (Math.abs(excess) <= rounding) return [point];
    const other = excess > 0 ? least : most;
    const opposite = excesses[other] ?? 0;
    const counterpart = points[other];
    if (!counterpart || Math.abs(opposite) <= rounding || excess * opposite > 0) return [];
    return [mixture(point, counterpart, excess / (excess - opposite))];
  });
}

function mixture(one: Point, other: Point, part: number): Point {
  const mixed = new Float64Array(one.length);
  for (let column = 0; column < mixed.length; column++) {
    mixed[column] = (1 - part) * (one[column] ?? 0) + part * (other[column] ?? 0);
  }
  return mixed;
}
