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
    const sizes = Int32Array.from(list, (member) => (known.has(member) ? member.length : 0));
    const members = memberOf[family];
    if (members) for (const left of leftByFamily(sums, members, sizes)) found.add(left);
  }
  return [...found.sums];
}

/**
 * What the known members of one family leave of sums.
 * @param sizes per member: how many columns it has, 0 when it is not known
 */
function leftByFamily(sums: readonly CountVector[], members: Int32Array, sizes: Int32Array): CountVector[] {
  const least = sizes.reduce((best, size) => (size > 0 ? Math.min(best, size) : best), Infinity);
  const inside = new Int32Array(sizes.length);
  const larger = sums.filter((sum) => sum.length > least);
  return larger.flatMap((sum) => {
    countInside(sum, members, inside);
    const left = outside(sum, members, sizes, inside);
    inside.fill(0);
    return left.length > 0 && left.length < sum.length ? [left] : [];
  });
}

/** Counts the columns of a sum in each member. */
function countInside(sum: CountVector, members: Int32Array, inside: Int32Array): void {
  for (const column of sum) {
    const member = members[column] ?? -1;
    if (member >= 0) inside[member] = (inside[member] ?? 0) + 1;
  }
}

/** The columns that are in no known member that lies within the sum, and is not all of it. */
function outside(sum: CountVector, members: Int32Array, sizes: Int32Array, inside: Int32Array): number[] {
  return sum.filter((column) => {
    const member = members[column] ?? -1;
    if (member < 0) return true;
    const size = sizes[member] ?? 0;
    return size === 0 || size === sum.length || inside[member] !== size;
  });
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
