import type { Cube, CubeCell, OfferedCell } from './cube.js';
import { groupKey } from './offered-groups.js';

/**
 * The groups with answers that no offered count is about, by the variables that the counts are given for. Answers that
 * lack one of these belong to no group, and to none of these either when they may be a counted one's.
 */
export function uncountedGroups(cube: Cube): OfferedCell['group'][] {
  if (cube.offered.length === 0) return [];
  const variables = countedBy(cube);
  const groups = cube.cells.flatMap((cell) => {
    const group = groupOf(cell, cube, variables);
    return cube.offered.some((offered) => mayBeIn(offered, group)) ? [] : [group];
  });
  return [...new Map(groups.map((group) => [groupKey({ group }), group])).values()];
}

/** Those of them that are units: they have a category in every variable that the counts are given for. */
export function uncountedUnits(cube: Cube): OfferedCell['group'][] {
  const variables = countedBy(cube);
  return uncountedGroups(cube).filter((group) => Object.keys(group).length === variables.length);
}

function countedBy({ offered }: Cube): string[] {
  return [...new Set(offered.flatMap(({ group }) => Object.keys(group)))];
}

/** The valid categories of a cell in these variables. */
function groupOf(cell: CubeCell, { backgrounds }: Cube, variables: readonly string[]): OfferedCell['group'] {
  const categories = variables.flatMap((id) => {
    const axis = backgrounds.findIndex((background) => background.id === id);
    const code = backgrounds[axis]?.codes[cell.group[axis] ?? -1];
    return code?.kind === 'valid' ? [[id, code.id] as const] : [];
  });
  return Object.fromEntries(categories);
}

function mayBeIn(offered: OfferedCell, group: OfferedCell['group']): boolean {
  return Object.entries(offered.group).every(([id, category]) => (group[id] ?? category) === category);
}
