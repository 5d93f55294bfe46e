import type { Cube, OfferedCell } from './cube.js';
import { addOffered } from './merge-cubes.js';

/**
 * What was offered in each unit, its periods added together; not reported when that of one period is not. Cells without
 * a period are units as they are.
 */
export function offeredGroups({ offered }: Cube): OfferedCell[] {
  const groups = new Map<string, OfferedCell>();
  for (const [number, { period, ...cell }] of offered.entries()) {
    const key = period === undefined ? `${number}` : groupKey(cell);
    const earlier = groups.get(key);
    groups.set(key, earlier ? addOffered(earlier, cell) : cell);
  }
  return [...groups.values()];
}

/** The same for cells of the same group. */
export function groupKey({ group }: Pick<OfferedCell, 'group'>): string {
  return JSON.stringify(Object.entries(group).sort());
}
