import type { CountVector } from './count-vector.js';
import { type Fingerprint, randomAt } from './fingerprint.js';
import type { PivotRow } from './pivot-row.js';
import { multiply, prime, subtract } from './prime-field.js';

/** A fingerprint of each of several columns, and of the sums of columns. */
export class SumPrints {
  readonly #a: Float64Array;
  readonly #b: Float64Array;

  constructor(a: Float64Array, b: Float64Array) {
    this.#a = a;
    this.#b = b;
  }

  of(sum: CountVector): Fingerprint {
    let a = 0;
    let b = 0;
    for (const column of sum) {
      a += this.#a[column] ?? 0;
      b += this.#b[column] ?? 0;
    }
    // Sums of up to 2²² columns are exact.
    return { a: a % prime, b: b % prime };
  }
}

/**
 * Of what a basis leaves of each column: two random solutions of the equations that say that every row of it is zero. A
 * sum that can be worked out has the print of nothing. One that cannot has it once in 2⁶² times.
 * @param rows in echelon form
 */
export function leftPrints(rows: readonly PivotRow[], columns: number): SumPrints {
  const a = new Float64Array(columns);
  const b = new Float64Array(columns);
  for (let column = 0; column < columns; column++) {
    const random = randomAt(column);
    a[column] = random.a;
    b[column] = random.b;
  }
  // A row has no entry in the pivot columns of earlier ones, so that it is solved when those after it are.
  for (const { pivot, row } of [...rows].reverse()) {
    let ofA = 0;
    let ofB = 0;
    for (let k = 0; k < row.columns.length; k++) {
      const column = row.columns[k] ?? 0;
      if (column === pivot) continue;
      const value = row.values[k] ?? 0;
      ofA = subtract(ofA, multiply(value, a[column] ?? 0));
      ofB = subtract(ofB, multiply(value, b[column] ?? 0));
    }
    a[pivot] = ofA;
    b[pivot] = ofB;
  }
  return new SumPrints(a, b);
}

/**
 * Of which combinations of known sums a column is in: those that have the same print are in the same ones, and come out
 * together or not at all.
 */
export function sharedPrints(rows: readonly PivotRow[], columns: number): SumPrints {
  const a = new Float64Array(columns);
  const b = new Float64Array(columns);
  for (const [number, { row }] of rows.entries()) {
    const random = randomAt(number);
    for (let k = 0; k < row.columns.length; k++) {
      const column = row.columns[k] ?? 0;
      const value = row.values[k] ?? 0;
      a[column] = ((a[column] ?? 0) + multiply(value, random.a)) % prime;
      b[column] = ((b[column] ?? 0) + multiply(value, random.b)) % prime;
    }
  }
  return new SumPrints(a, b);
}
