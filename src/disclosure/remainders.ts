import { missingGroup } from '../config/vocabulary.js';
import type { CountVector } from '../linear/count-vector.js';
import type { InnerCell } from './inner-cells.js';

/** Categories in some background variables, side by side. */
interface NamedGroup {
  readonly by: readonly string[];
  readonly group: readonly string[];
}

/**
 * What is left of each group, and of everybody who is alike in every background variable, in each block of segments.
 * "The eight months less the first four" is such a remainder: nobody asks for it, but whoever has both figures of a
 * group has it, and it may be about a few people in several inner cells none of which can be worked out by itself.
 */
export function remainders(
  inner: readonly InnerCell[],
  blocks: readonly (readonly number[])[],
  groups: readonly NamedGroup[],
): CountVector[] {
  if (blocks.length === 0) return [];
  const alike = new Map(inner.map(({ group }) => [JSON.stringify([...group]), group]));
  const wanted = [
    ...groups,
    ...[...alike.values()].map((group) => ({ by: [...group.keys()], group: [...group.values()] })),
  ];
  const distinct = new Map(wanted.map(({ by, group }) => [JSON.stringify([by, group]), { by, group }]));
  const parts = [...distinct.values()].map(({ by, group }) =>
    [...inner.entries()].filter(([, cell]) =>
      by.every((variable, axis) => (cell.group.get(variable) ?? missingGroup) === group[axis]),
    ),
  );
  return parts.flatMap((cells) =>
    blocks.flatMap((block) => {
      const left = cells.flatMap(([number, { segment }]) => (block.includes(segment) ? [number] : []));
      return left.length > 0 ? [left] : [];
    }),
  );
}
