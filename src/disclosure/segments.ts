import type { Window } from '../config/pipeline.js';

/**
 * The time of a source, cut at the edges of all its windows. A segment is what lies between two edges, numbered in the
 * order of time: the finest that adding and subtracting windows can tell apart.
 */
export interface Segments {
  /** Of a cube's period, such as `2018-10`. */
  segmentOf(period: string): number;
  /** The segments of each window. */
  readonly windows: readonly (readonly number[])[];
}

/** A wave without a window is all of its source, and its time is not cut. */
export const uncut: Segments = { segmentOf: () => 0, windows: [[0]] };

export function segmentsOf(windows: readonly Window[]): Segments {
  const edges = [...new Set(windows.flatMap((window) => window.edges))].sort();
  const numberOf = (day: string) => edges.filter((edge) => edge <= day).length;
  return {
    segmentOf: (period) => numberOf(period.length === '2018-10'.length ? `${period}-01` : period),
    windows: windows.map(({ from, to }) => range(numberOf(from), numberOf(to))),
  };
}

/**
 * What adding and subtracting whole windows can leave: any stretch between two edges, and a window less one that lies
 * within it. Empty when there is but one window.
 */
export function remainingBlocks({ windows }: Segments): number[][] {
  if (windows.length < 2) return [];
  const all = windows.flat();
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const stretches = range(first, last).flatMap((from) => range(from, last).map((to) => range(from, to)));
  const differences = windows.flatMap((outer) =>
    windows
      .filter((inner) => inner.length < outer.length && inner.every((segment) => outer.includes(segment)))
      .map((inner) => outer.filter((segment) => !inner.includes(segment))),
  );
  const distinct = new Map([...stretches, ...differences].map((block) => [block.join(), block]));
  return [...distinct.values()];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
