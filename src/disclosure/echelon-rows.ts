import { multiply, subtract } from './prime-field.js';
import type { SparseVector } from './sparse-vector.js';

/** A row of the basis; its entry in the pivot column is 1. */
export interface PivotRow {
  readonly pivot: number;
  readonly row: SparseVector;
}

/**
 * A basis in echelon form: no row has an entry in the pivot column of an earlier one. Any column of a row may become
 * its pivot, so that the caller can choose one that is cheap to eliminate elsewhere.
 */
export class EchelonRows {
  readonly #rows: PivotRow[] = [];
  readonly #dense: Float64Array;

  constructor(columns: number) {
    this.#dense = new Float64Array(columns);
  }

  get length(): number {
    return this.#rows.length;
  }

  /** Adds a row that `residualOf` has reduced and the caller has divided by its entry in the pivot column. */
  add(row: PivotRow): void {
    this.#rows.push(row);
  }

  /** Takes away the rows that were added last, so that so many are left. */
  truncate(length: number): void {
    this.#rows.length = length;
  }

  /** What the basis leaves of a 0/1 vector, given by its columns. */
  residualOf(columns: readonly number[]): SparseVector {
    for (const column of columns) this.#dense[column] = 1;
    // In the order of adding: what one row clears no later row brings back.
    for (const { pivot, row } of this.#rows) {
      const factor = this.#dense[pivot] ?? 0;
      if (factor !== 0) this.#subtract(factor, row);
    }
    return this.#taken();
  }

  #subtract(factor: number, { columns, values }: SparseVector): void {
    for (let k = 0; k < columns.length; k++) {
      const column = columns[k] ?? 0;
      this.#dense[column] = subtract(this.#dense[column] ?? 0, multiply(factor, values[k] ?? 0));
    }
  }

  /** Collects the entries and leaves zeros behind. */
  #taken(): SparseVector {
    const columns: number[] = [];
    const values: number[] = [];
    for (let column = 0; column < this.#dense.length; column++) {
      const value = this.#dense[column] ?? 0;
      if (value === 0) continue;
      columns.push(column);
      values.push(value);
    }
    this.#dense.fill(0);
    return { columns, values };
  }
}
