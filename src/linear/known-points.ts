import { type CountVector, type Point, sumOver } from './count-vector.js';
import type { Range } from './swaps.js';

/** How many numbers are kept in all; beyond that the oldest points are forgotten. */
const mostNumbers = 20_000_000;

/** What floating point may be off by in a sum. */
const rounding = 1e-6;

/**
 * Ways that counts can be, found on the way: while one agrees with everything that is known, an attacker has to hold it
 * possible. Saves finding it anew when something else has been withheld.
 */
export class KnownPoints {
  #points: Point[] = [];

  add(point: Point): void {
    this.#points.push(point);
    const most = Math.max(1, Math.floor(mostNumbers / Math.max(1, point.length)));
    if (this.#points.length > most) this.#points = this.#points.slice(-most);
  }

  /**
   * How far each target is known to reach, from what it is in truth.
   * @param values the truth
   * @param equal sums that are known to be what they are
   * @param atLeastOne sums that are known not to be 0
   */
  ranges(
    targets: readonly CountVector[],
    values: Point,
    equal: readonly CountVector[],
    atLeastOne: readonly CountVector[],
  ): Range[] {
    const totals = equal.map((sum) => sumOver(values, sum));
    const agrees = (point: Point) =>
      equal.every((sum, number) => Math.abs(sumOver(point, sum) - (totals[number] ?? 0)) <= rounding) &&
      atLeastOne.every((sum) => sumOver(point, sum) >= 1 - rounding);
    const points = [values, ...this.#points.filter(agrees)];
    return targets.map((target) => {
      const found = points.map((point) => sumOver(point, target));
      return { low: Math.min(...found), high: Math.max(...found) };
    });
  }
}
