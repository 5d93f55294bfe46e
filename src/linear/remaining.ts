import { CountSet } from './count-set.js';
import { type CountVector, sumOver } from './count-vector.js';

/** Lists of sums of which no two in a list have a column in common, such as the groups of each table. */
export interface Families {
  readonly lists: readonly (readonly CountVector[])[];
  /** Per list and column: the number of the sum in it that has the column, −1 when none has. */
  readonly memberOf: readonly Int32Array[];
}

export function familiesOf(lists: readonly (readonly CountVector[])[], columns: number): Families {
  const memberOf = lists.map((list) => {
    const members = new Int32Array(columns).fill(-1);
    for (const [number, sum] of list.entries()) for (const column of sum) members[column] = number;
    return members;
  });
  return { lists, memberOf };
}

/**
 * What known sums leave of other known sums: a sum less all members of a family that lie within it and are known too,
 * such as a total less the categories that are shown.
 * @param sums those that are known
 * @returns sets of columns, none empty, each once
 */
export function remaining(sums: readonly CountVector[], { lists, memberOf }: Families): CountVector[] {
  const known = new CountSet(sums);
  const found = new CountSet();
  for (const [family, list] of lists.entries()) {
    const members = memberOf[family];
    const sizes = list.map((member) => (known.has(member) ? member.length : 0));
    const least = sizes.reduce((best, size) => (size > 0 && size < best ? size : best), Infinity);
    if (!members) continue;
    const inside = new Int32Array(list.length);
    for (const sum of sums) {
      if (sum.length <= least) continue;
      for (const column of sum) {
        const member = members[column] ?? -1;
        if (member >= 0) inside[member] = (inside[member] ?? 0) + 1;
      }
      const left: number[] = [];
      for (const column of sum) {
        const member = members[column] ?? -1;
        const size = sizes[member] ?? 0;
        const isGone = size > 0 && size < sum.length && inside[member] === size;
        if (!isGone) left.push(column);
      }
      if (left.length > 0 && left.length < sum.length) found.add(left);
      inside.fill(0);
    }
  }
  return [...found.sums];
}

/** Those of the sums that are about somebody, yet about too few. */
export function small(
  sums: readonly CountVector[],
  values: ArrayLike<number>,
  minimum: number,
): CountVector[] {
  return sums.filter((sum) => {
    const count = sumOver(values, sum);
    return count > 0 && count < minimum;
  });
}
