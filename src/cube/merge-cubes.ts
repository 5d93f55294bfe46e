import { addSums } from './area-sums.js';
import { inCellOrder } from './cell-order.js';
import type { Cube, CubeCell, LadderCount, OfferedCell } from './cube.js';

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
  const { period = '' } = cell;
  return period + JSON.stringify(Object.entries(cell.group).sort(([a], [b]) => (a < b ? -1 : 1)));
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

/** Both counts of the same group together; not reported when one of them is not. */
export function addOffered(a: OfferedCell, b: OfferedCell): OfferedCell {
  const ladder = addLadders(a.ladder ?? [], b.ladder ?? []);
  return { ...a, offered: addCounts(a.offered, b.offered), ...(ladder.length > 0 && { ladder }) };
}

/** A step that only one side has is not reported for the whole. */
function addLadders(a: readonly LadderCount[], b: readonly LadderCount[]): LadderCount[] {
  const countIn = (ladder: readonly LadderCount[], step: string) =>
    ladder.find((candidate) => candidate.step === step)?.count ?? null;
  const steps = new Set([...a, ...b].map(({ step }) => step));
  return [...steps].map((step) => ({ step, count: addCounts(countIn(a, step), countIn(b, step)) }));
}

function addCounts(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
