import { CountSet } from './count-set.js';
import type { CountVector } from './count-vector.js';
import { type Basis, EchelonRows } from './echelon-rows.js';
import type { PivotRow } from './pivot-row.js';
import { dividedBy, indicator, isZero, leastColumn } from './sparse-vector.js';

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
  const known = new CountSet(sums);
  const isEmpty = markedIn(
    zeros.filter((sum) => known.has(sum)),
    columns,
  );
  for (const [column, mark] of isEmpty.entries()) if (mark === 1) rows.add(unit(column));
  const others = withoutMarked(known.sums, isEmpty);
  const having = countHaving(others, columns);
  for (const sum of others) addTo(rows, sum, having);
  for (let open = withoutMarked(zeros, isEmpty); ; ) {
    const found = open.filter((sum) => rows.spans(sum));
    if (found.length === 0) return rows;
    for (const column of new Set(found.flat())) addTo(rows, [column], having);
    open = open.filter((sum) => !found.includes(sum));
  }
}

/** Per column, 1 when it is in one of the sums. */
function markedIn(sums: readonly CountVector[], columns: number): Uint8Array {
  const marks = new Uint8Array(columns);
  for (const sum of sums) for (const column of sum) marks[column] = 1;
  return marks;
}

/** The sums without the columns that are marked; those of which nothing is left are left out. */
function withoutMarked(sums: readonly CountVector[], marks: Uint8Array): CountVector[] {
  return sums.map((sum) => sum.filter((column) => marks[column] !== 1)).filter((sum) => sum.length > 0);
}

/** Per column, how many of the sums it is in. */
function countHaving(sums: readonly CountVector[], columns: number): Int32Array {
  const having = new Int32Array(columns);
  for (const sum of sums) for (const column of sum) having[column] = (having[column] ?? 0) + 1;
  return having;
}

function unit(column: number): PivotRow {
  return { pivot: column, row: indicator([column]) };
}

function addTo(rows: EchelonRows, sum: CountVector, having: Int32Array): void {
  const residual = rows.residualOf(sum);
  if (isZero(residual)) return;
  // The column that the fewest sums have is the cheapest to eliminate.
  const pivot = leastColumn(residual, (column) => having[column] ?? 0);
  rows.add({ pivot, row: dividedBy(residual, pivot) });
}
