import { areTheSameSums, type CountVector, sumOver } from '../linear/count-vector.js';
import { familiesOf, remaining, small } from '../linear/remaining.js';
import type { CountedSource } from './counted-source.js';
import type { Blocks, HiddenSystem } from './hidden-system.js';

/** What is to be kept and what is known in the system of people, forms and the steps above them. */
export interface PeopleGiven {
  /** Besides small groups and inner cells. */
  readonly secrets: readonly CountVector[];
  readonly zeros: readonly CountVector[];
  readonly known: readonly CountVector[];
}

/**
 * The people of a source as one linear system with the forms that were offered and the steps above them. Primary
 * (step 1) is every wanted group and inner cell with somebody in it, but fewer than the minimum.
 */
export function peopleSystem({ whole, values }: CountedSource, given: PeopleGiven): HiddenSystem {
  const { inner, tables, remainders, minimum } = whole;
  const groups = tables.flatMap((table) => table.groups.map(({ cells }) => cells)).filter(isFilled);
  const left = leftIn(
    tables.map((table) => table.groups.map(({ cells }) => cells)),
    values,
    minimum,
  );
  const parts = inner.map((_, cell) => [cell]);
  return {
    values,
    secrets: [...small([...groups, ...parts, ...remainders], values, minimum), ...given.secrets],
    zeros: given.zeros,
    known: given.known,
    parts: small(parts, values, minimum),
    bounded: (blocks) => [...groups, ...blocks],
    open: [],
    notEmpty: groups,
    minimum,
    // Of people alone: how many have not answered is told by every response rate.
    leftBy: (shown) => left(shown.filter((sum) => sum.every((column) => column < inner.length))),
  };
}

/** What the shown sums leave of each other: what of a sum is in none of the members of a list that lie within it. */
export function leftIn(
  lists: readonly (readonly CountVector[])[],
  values: readonly number[],
  minimum: number,
): HiddenSystem['leftBy'] {
  const families = familiesOf(lists, values.length);
  let before: { readonly shown: readonly CountVector[]; readonly left: Blocks } | undefined;
  return (shown) => {
    if (before && areTheSameSums(before.shown, shown)) return before.left;
    const left = remaining(shown, families);
    const few = small(left, values, minimum);
    const none = left.filter((sum) => sumOver(values, sum) === 0);
    before = { shown, left: { few, none } };
    return before.left;
  };
}

export function isFilled(vector: CountVector): boolean {
  return vector.length > 0;
}
