import { type CountVector, type Point, sumOver } from './count-vector.js';
import type { Move } from './null-moves.js';

/** What a count is known to be able to be. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

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

/** What floating point may be off by in a whole number. */
const rounding = 1e-6;

/** The whole numbers in a range that floating point has found. */
export function wholeRange({ low, high }: Range): Range {
  return { low: Math.ceil(low - rounding), high: Math.floor(high + rounding) };
}

/** Counts that are as somebody knows them to be, from which others such are found by moving people about. */
export interface Swaps {
  /**
   * How far a count can be moved from what it is: as far up as `width` above it and `reach`, then as far down as makes
   * the range `width` wide. A cheap inner bound of what an attacker must hold possible, with the counts that make it so.
   */
  rangeOf(count: CountVector, reach: number, width: number): Range & { readonly points: readonly Point[] };
}

/**
 * @param values the count in each column
 * @param atLeastOne sums that are known not to be zero
 */
export function swaps(
  values: ArrayLike<number>,
  moves: readonly Move[],
  atLeastOne: readonly CountVector[],
): Swaps {
  const movesOf = indexed(moves.map(({ columns }) => columns));
  const sumsOf = indexed(atLeastOne);

  /** How often a move can be made before a count falls below zero, or a sum that is not zero becomes so. */
  function timesPossible(point: Float64Array, { columns, changes }: Move, direction: 1 | -1): number {
    let times = Number.POSITIVE_INFINITY;
    const touched = new Map<number, number>();
    for (const [k, column] of columns.entries()) {
      const change = direction * (changes[k] ?? 0);
      if (change < 0) times = Math.min(times, Math.floor((point[column] ?? 0) / -change));
      for (const sum of sumsOf.get(column) ?? []) touched.set(sum, (touched.get(sum) ?? 0) + change);
    }
    for (const [sum, change] of touched) {
      if (change >= 0) continue;
      const now = sumOver(point, atLeastOne[sum] ?? []);
      times = Math.min(times, Math.max(0, Math.floor((now - 1) / -change)));
    }
    return times;
  }

  /** Moves a count up or down towards a goal, the best move first, as far as it goes. */
  function moved(start: Float64Array, count: CountVector, goal: number): { now: number; point: Point } {
    const point = start.slice();
    const inside = new Set(count);
    let now = sumOver(point, count);
    const effects = [...new Set(count.flatMap((column) => movesOf.get(column) ?? []))].flatMap((number) => {
      const move = moves[number];
      const effect = move?.columns.reduce((n, c, k) => (inside.has(c) ? n + (move.changes[k] ?? 0) : n), 0);
      return move && effect ? [{ move, effect }] : [];
    });
    for (let isMoving = true; isMoving && now !== goal; ) {
      isMoving = false;
      for (const { move, effect } of effects) {
        const isUp = goal > now;
        const direction = effect > 0 === isUp ? 1 : -1;
        const step = Math.abs(effect);
        const wanted = Math.floor(Math.abs(goal - now) / step);
        const times = Math.min(wanted, timesPossible(point, move, direction));
        if (times <= 0) continue;
        for (const [k, column] of move.columns.entries()) {
          point[column] = (point[column] ?? 0) + direction * times * (move.changes[k] ?? 0);
        }
        now += (isUp ? 1 : -1) * times * step;
        isMoving = true;
        if (now === goal) break;
      }
    }
    return { now, point };
  }

  return {
    rangeOf(count, reach, width) {
      const start = Float64Array.from(values);
      const now = sumOver(start, count);
      const up = moved(start, count, Math.max(reach, now + width));
      if (up.now - now >= width) return { low: now, high: up.now, points: [up.point] };
      const down = moved(start, count, Math.max(0, up.now - width));
      return { low: down.now, high: up.now, points: [up.point, down.point] };
    },
  };
}

/** Per column, the numbers of the vectors that have it. */
function indexed(vectors: readonly (readonly number[])[]): Map<number, number[]> {
  const having = new Map<number, number[]>();
  for (const [number, vector] of vectors.entries()) {
    for (const column of vector) {
      const list = having.get(column);
      if (list) list.push(number);
      else having.set(column, [number]);
    }
  }
  return having;
}
