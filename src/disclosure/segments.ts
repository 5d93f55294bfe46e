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

/** Beyond this many segments their sets are too many to look at each. */
const mostSegments = 12;

/**
 * What adding and subtracting whole windows can leave: any stretch between two edges, and any other set of segments that
 * is such a sum, as a window less two that lie within it. Empty when there is but one window. With more than twelve
 * segments: a window less one that lies within it, besides the stretches.
 */
export function remainingBlocks({ windows }: Segments): number[][] {
  if (windows.length < 2) return [];
  const all = windows.flat();
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const stretches = range(first, last).flatMap((from) => range(from, last).map((to) => range(from, to)));
  const others = last - first < mostSegments ? sums(windows, first, last) : differences(windows);
  const distinct = new Map([...stretches, ...others].map((block) => [block.join(), block]));
  return [...distinct.values()];
}

function differences(windows: Segments['windows']): number[][] {
  return windows.flatMap((outer) =>
    windows
      .filter((inner) => inner.length < outer.length && inner.every((segment) => outer.includes(segment)))
      .map((inner) => outer.filter((segment) => !inner.includes(segment))),
  );
}

/**
 * Every set of segments whose count is a sum and difference of windows' counts. A window joins the edge where it begins
 * with the one where it ends; a sum of windows then has, among the edges that are joined, as many beginnings as ends.
 * And what has is such a sum: the stretches between joined edges are.
 */
function sums(windows: Segments['windows'], first: number, last: number): number[][] {
  const joined = range(first, last + 1);
  for (const window of windows) {
    const [begins, ends] = [
      joined[(window[0] ?? first) - first],
      joined[(window.at(-1) ?? last) + 1 - first],
    ];
    for (const [edge, name] of joined.entries()) if (name === ends) joined[edge] = begins ?? name;
  }
  const segments = range(first, last);
  return range(1, 2 ** segments.length - 1)
    .map((set) => segments.filter((segment) => set & (1 << (segment - first))))
    .filter((block) => {
      const balance = new Map<number | undefined, number>();
      const count = (edge: number, by: number) => {
        const name = joined[edge - first];
        balance.set(name, (balance.get(name) ?? 0) + by);
      };
      for (const segment of block) {
        count(segment, 1);
        count(segment + 1, -1);
      }
      return [...balance.values()].every((sum) => sum === 0);
    });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
