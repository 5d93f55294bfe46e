import { inCellOrder } from './cell-order.js';
import type { AreaSums, Cube, CubeCell, OfferedCell } from './cube.js';

/**
 * The cube that counting both sources in one go would give: cells and offered counts of the same group add up.
 * Both must have the same axes (see `alignCube`). An offered count that one side did not report stays unreported.
 */
export function mergeCubes(first: Cube, second: Cube): Cube {
  return {
    ...first,
    cells: summed([...first.cells, ...second.cells], cellKey, addCells).sort(inCellOrder),
    offered: summed([...first.offered, ...second.offered], offeredKey, addOffered),
  };
}

function summed<T>(items: readonly T[], keyOf: (item: T) => string, add: (a: T, b: T) => T): T[] {
  const sums = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    const earlier = sums.get(key);
    sums.set(key, earlier === undefined ? item : add(earlier, item));
  }
  return [...sums.values()];
}

function cellKey(cell: CubeCell): string {
  return `${cell.period}|${cell.group.join()}`;
}

function offeredKey(cell: OfferedCell): string {
  return JSON.stringify(Object.entries(cell.group).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function addCells(a: CubeCell, b: CubeCell): CubeCell {
  return {
    period: a.period,
    group: a.group,
    respondents: a.respondents + b.respondents,
    answers: a.answers.map((counts, q) => counts.map((count, code) => count + (b.answers[q]?.[code] ?? 0))),
    areas: a.areas.map((sums, area) => addSums(sums, b.areas[area] ?? null)),
  };
}

function addSums(a: AreaSums | null, b: AreaSums | null): AreaSums | null {
  if (!a || !b) return null;
  return { v: a.v + b.v, y: a.y + b.y, vv: a.vv + b.vv, yy: a.yy + b.yy, vy: a.vy + b.vy };
}

function addOffered(a: OfferedCell, b: OfferedCell): OfferedCell {
  const known = a.offered !== null && b.offered !== null;
  return { group: a.group, offered: known ? (a.offered ?? 0) + (b.offered ?? 0) : null };
}
