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
  /** Per column: the number of the row of which it is the pivot, −1 when of none. */
  readonly #rowOf: Int32Array;
  readonly #dense: Float64Array;
  readonly #isTouched: Uint8Array;

  constructor(columns: number) {
    this.#rowOf = new Int32Array(columns).fill(-1);
    this.#dense = new Float64Array(columns);
    this.#isTouched = new Uint8Array(columns);
  }

  get rows(): readonly PivotRow[] {
    return this.#rows;
  }

  /** Adds a row that `residualOf` has reduced and the caller has divided by its entry in the pivot column. */
  add(row: PivotRow): void {
    this.#rowOf[row.pivot] = this.#rows.length;
    this.#rows.push(row);
  }

  /** Takes away the rows that were added last, so that so many are left. */
  truncate(length: number): void {
    for (const { pivot } of this.#rows.splice(length)) this.#rowOf[pivot] = -1;
  }

  /** What the basis leaves of a 0/1 vector, given by its columns. */
  residualOf(columns: readonly number[]): SparseVector {
    const touched: number[] = [];
    const pending = new AscendingNumbers();
    const touch = (column: number) => {
      if (this.#isTouched[column] === 1) return;
      this.#isTouched[column] = 1;
      touched.push(column);
      const row = this.#rowOf[column] ?? -1;
      if (row >= 0) pending.push(row);
    };
    for (const column of columns) {
      touch(column);
      this.#dense[column] = 1;
    }
    // In the order of adding: what one row clears no later row brings back.
    for (let number = pending.pop(); number >= 0; number = pending.pop()) {
      const next = this.#rows[number];
      const factor = this.#dense[next?.pivot ?? 0] ?? 0;
      if (next === undefined || factor === 0) continue;
      for (let k = 0; k < next.row.columns.length; k++) {
        const column = next.row.columns[k] ?? 0;
        touch(column);
        this.#dense[column] = subtract(this.#dense[column] ?? 0, multiply(factor, next.row.values[k] ?? 0));
      }
    }
    return this.#taken(touched);
  }

  /** Collects the entries and leaves zeros behind. */
  #taken(touched: number[]): SparseVector {
    const columns: number[] = [];
    const values: number[] = [];
    for (const column of Int32Array.from(touched).sort()) {
      const value = this.#dense[column] ?? 0;
      this.#dense[column] = 0;
      this.#isTouched[column] = 0;
      if (value === 0) continue;
      columns.push(column);
      values.push(value);
    }
    return { columns, values };
  }
}

/** Numbers that come out in ascending order, whenever they were put in: a binary heap. */
class AscendingNumbers {
  readonly #heap: number[] = [];

  push(number: number): void {
    const heap = this.#heap;
    let at = heap.push(number) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] ?? number;
      if (above <= number) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = number;
  }

  /** The least number, −1 when there is none. */
  pop(): number {
    const heap = this.#heap;
    const least = heap[0] ?? -1;
    const last = heap.pop() ?? -1;
    if (heap.length === 0) return least;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      const child = (heap[right] ?? Number.POSITIVE_INFINITY) < (heap[left] ?? 0) ? right : left;
      const below = heap[child];
      if (below === undefined || below >= last) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = last;
    return least;
  }
}
