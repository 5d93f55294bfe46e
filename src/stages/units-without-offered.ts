import type { Codebook } from '../config/codebook.js';
import type { Cube, CubeCell, OfferedCell } from '../cube/cube.js';
import { unitName } from './unit-name.js';

/**
 * The groups with answers that no offered count is about, by the variables that the counts are given for. Answers that lack
 * one of these belong to no group, and to none of these either when they may be a counted one's.
 */
export function unitsWithoutOffered(cube: Cube, codebook: Codebook): string[] {
  const variables = [...new Set(cube.offered.flatMap(({ group }) => Object.keys(group)))];
  const names = cube.cells.flatMap((cell) => {
    const group = groupOf(cell, cube, variables);
    const mayBeCounted = cube.offered.some((offered) => mayBeIn(offered, group));
    return mayBeCounted ? [] : [unitName({ group, offered: null }, codebook)];
  });
  return [...new Set(names)];
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
