import type { Codebook } from '../config/codebook.js';
import type { OfferedCell } from '../cube/cube.js';
import { type Place, type Problem, problem } from '../problems/problem.js';
import { unitName } from './unit-name.js';

/** The counts of one source; one that is a total in the pipeline has no file. */
export interface OfferedList {
  readonly cells: readonly OfferedCell[];
  readonly place?: Place;
  readonly file?: string;
}

/** An error for each list that has a group in common with an earlier one: those forms would count twice. */
export function offeredOverlaps(lists: readonly OfferedList[], codebook: Codebook): Problem[] {
  return lists.flatMap(({ cells, place }, index) =>
    lists.slice(0, index).flatMap((earlier) => {
      const pairs = cells.flatMap((cell) =>
        earlier.cells.filter((other) => mayOverlap(cell, other)).map((other) => ({ cell, other })),
      );
      const [first] = pairs;
      if (!first) return [];
      const details = {
        group: unitName(first.cell, codebook),
        other: unitName(first.other, codebook),
        file: earlier.file ?? 'total',
      };
      return [problem('error', 'offered-groups-overlap', details, place ?? earlier.place)];
    }),
  );
}

/** Two groups are apart only when some variable, or the period, tells them apart. */
function mayOverlap(a: OfferedCell, b: OfferedCell): boolean {
  if (a.period !== undefined && b.period !== undefined && a.period !== b.period) return false;
  return Object.entries(a.group).every(([id, category]) => (b.group[id] ?? category) === category);
}
