import { inverse, multiply, subtract } from './prime-field.js';

/** The entries of a vector that are not zero, by ascending column; values are remainders modulo the prime. */
export interface SparseVector {
  readonly columns: Int32Array;
  readonly values: Int32Array;
}

/** The vector that has 1 in these columns and 0 elsewhere. */
export function indicator(columns: readonly number[]): SparseVector {
  return { columns: Int32Array.from(columns).sort(), values: new Int32Array(columns.length).fill(1) };
}

export function isZero(vector: SparseVector): boolean {
  return vector.columns.length === 0;
}

/** The value in a column, by binary search. */
export function valueAt(vector: SparseVector, column: number): number {
  let low = 0;
  let high = vector.columns.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = vector.columns[middle] ?? 0;
    if (found === column) return vector.values[middle] ?? 0;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** The column of a vector in which something is least, the first of several. */
export function leastColumn({ columns }: SparseVector, of: (column: number) => number): number {
  let best = columns[0] ?? 0;
  for (const column of columns) if (of(column) < of(best)) best = column;
  return best;
}

/** The multiple whose entry in this column is 1.; it has one */
export function dividedBy(vector: SparseVector, column: number): SparseVector {
  const divisor = valueAt(vector, column);
  if (divisor === 1) return vector;
  const factor = inverse(divisor);
  return { columns: vector.columns, values: vector.values.map((value) => multiply(factor, value)) };
}

/** `a − factor · b`. */
export function minusMultiple(a: SparseVector, factor: number, b: SparseVector): SparseVector {
  const most = a.columns.length + b.columns.length;
  const columns = new Int32Array(most);
  const values = new Int32Array(most);
  let count = 0;
  let i = 0;
  let j = 0;
  while (i < a.columns.length || j < b.columns.length) {
    const left = a.columns[i] ?? Number.POSITIVE_INFINITY;
    const right = b.columns[j] ?? Number.POSITIVE_INFINITY;
    const column = Math.min(left, right);
    let value = 0;
    if (left === column) value = a.values[i++] ?? 0;
    if (right === column) value = subtract(value, multiply(factor, b.values[j++] ?? 0));
    if (value === 0) continue;
    columns[count] = column;
    values[count++] = value;
  }
  return { columns: columns.slice(0, count), values: values.slice(0, count) };
}
