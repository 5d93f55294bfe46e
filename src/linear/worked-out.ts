import { CountSet } from './count-set.js';
import type { CountVector } from './count-vector.js';
import { type Basis, EchelonRows } from './echelon-rows.js';
import { dividedBy, isZero, type SparseVector } from './sparse-vector.js';

/**
 * Everything that can be worked out from some sums, none of which is in question: what `startSpan` would know, without
 * watching any secret on the way.
 * @param columns number of elementary counts
 * @param sums that are known; those with columns in common in the order that leaves the least
 * @param zeros sums that are 0 in truth: once such a sum can be worked out, so can every elementary count in it
 */
export function workedOutFrom(
  columns: number,
  sums: readonly CountVector[],
  zeros: readonly CountVector[],
): Basis {
  const rows = new EchelonRows(columns);
  const isEmpty = new Uint8Array(columns);
  const isOpen = (column: number) => isEmpty[column] === 0;
  const known = new CountSet(sums);
  const empty = zeros.filter((sum) => known.has(sum)).flat();
  for (const column of empty) {
    if (isEmpty[column] === 0)
      rows.add({ pivot: column, row: { columns: Int32Array.of(column), values: one } });
    isEmpty[column] = 1;
  }
  const others = known.sums.map((sum) => sum.filter(isOpen)).filter((sum) => sum.length > 0);
  const having = new Int32Array(columns);
  for (const sum of others) for (const column of sum) having[column] = (having[column] ?? 0) + 1;
  const add = (sum: CountVector): void => {
    const residual = rows.residualOf(sum);
    if (isZero(residual)) return;
    const pivot = rarest(residual, having);
    rows.add({ pivot, row: dividedBy(residual, pivot) });
  };
  for (const sum of others) add(sum);
  let open = zeros.map((sum) => sum.filter(isOpen)).filter((sum) => sum.length > 0);
  for (;;) {
    const found = open.filter((sum) => rows.spans(sum));
    if (found.length === 0) return rows;
    for (const column of new Set(found.flat())) add([column]);
    open = open.filter((sum) => !found.includes(sum));
  }
}

const one = Int32Array.of(1);

/** The column of a vector that the fewest sums have: the cheapest to eliminate. */
function rarest({ columns }: SparseVector, having: Int32Array): number {
  let best = columns[0] ?? 0;
  for (const column of columns) if ((having[column] ?? 0) < (having[best] ?? 0)) best = column;
  return best;
}
