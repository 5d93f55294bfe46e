import { CountSet } from '../linear/count-set.js';
import type { CountVector } from '../linear/count-vector.js';

/** A number that was published, over some cells, and how much it has grown since. */
export interface ChangedSum {
  readonly cells: CountVector;
  readonly change: number;
  /** The list of sums without a cell in common that it belongs to, such as a table. */
  readonly list: string;
}

/** Numbers that were published and are told again, and how many a change must be about. */
export interface ChangedSums {
  readonly sums: readonly ChangedSum[];
  readonly minimum: number;
}

/**
 * The sets of cells of which the change is about somebody, yet about too few: published numbers themselves, and what a list
 * leaves of another number when its own are taken away.
 */
export function smallChangesIn({ sums, minimum }: ChangedSums): CountVector[] {
  const isSmall = (change: number) => change !== 0 && Math.abs(change) < minimum;
  const byList = new Map<string, ChangedSum[]>();
  for (const sum of sums) byList.set(sum.list, [...(byList.get(sum.list) ?? []), sum]);
  const left = sums.flatMap((whole) => {
    const cells = new Set(whole.cells);
    return [...byList].flatMap(([, list]) => {
      const inside = list.filter(
        (part) =>
          part.cells.length > 0 &&
          part.cells.length < cells.size &&
          part.cells.every((cell) => cells.has(cell)),
      );
      if (inside.length === 0) return [];
      const gone = new Set(inside.flatMap((part) => part.cells));
      const rest = whole.cells.filter((cell) => !gone.has(cell));
      const change = inside.reduce((sum, part) => sum - part.change, whole.change);
      return rest.length > 0 && isSmall(change) ? [rest] : [];
    });
  });
  const own = sums.filter(({ change, cells }) => isSmall(change) && cells.length > 0);
  const all = [...own.map(({ cells }) => cells), ...left];
  return [...new CountSet(all).sums];
}
