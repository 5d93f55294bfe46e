import type { CubeCell } from './cube.js';

/** By period, then group: the order of the cells in every cube. */
export function inCellOrder(a: CubeCell, b: CubeCell): number {
  if (a.period !== b.period) return a.period < b.period ? -1 : 1;
  for (const [i, code] of a.group.entries()) {
    const other = b.group[i] ?? 0;
    if (code !== other) return code - other;
  }
  return 0;
}
