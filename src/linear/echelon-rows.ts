import type { CountVector } from './count-vector.js';
import { isNothing } from './fingerprint.js';
import { PendingNumbers } from './pending-numbers.js';
import type { PivotRow } from './pivot-row.js';
import { multiply, subtract } from './prime-field.js';
import type { SparseVector } from './sparse-vector.js';
import { leftPrints, type SumPrints } from './sum-prints.js';

/** A basis of everything that can be worked out. */
export interface Basis {
  readonly rows: readonly PivotRow[];
  /** Of what it leaves of each column. */
  readonly left: SumPrints;
  /** Whether it leaves nothing of a sum. */
  spans(sum: CountVector): boolean;
}

/**
 * A basis in echelon form: no row has an entry in the pivot column of an earlier one. Any column of a row may become
 * its pivot, so that the caller can choose one that is cheap to eliminate elsewhere.
 */
export class EchelonRows implements Basis {
  readonly #rows: PivotRow[] = [];
  /** Per column: the number of the row of which it is the pivot, −1 when of none. */
  readonly #rowOf: Int32Array;
  readonly #work: WorkVector;
  readonly #pending = new PendingNumbers();
  /** Undefined while they have not been asked for since the rows changed. */
  #left: SumPrints | undefined;

  constructor(columns: number) {
    this.#rowOf = new Int32Array(columns).fill(-1);
    this.#work = new WorkVector(columns);
  }

  get rows(): readonly PivotRow[] {
    return this.#rows;
  }

  get left(): SumPrints {
    this.#left ??= leftPrints(this.#rows, this.#rowOf.length);
    return this.#left;
  }

  /** Adds a row that `residualOf` has reduced and the caller has divided by its entry in the pivot column. */
  add(row: PivotRow): void {
    this.#rowOf[row.pivot] = this.#rows.length;
    this.#rows.push(row);
    this.#pending.makeRoom(this.#rows.length);
    this.#left = undefined;
  }

  /** Takes away the rows that were added last, so that so many are left. */
  truncate(length: number): void {
    for (const { pivot } of this.#rows.splice(length)) this.#rowOf[pivot] = -1;
    this.#left = undefined;
  }

  /** What the basis leaves of a 0/1 vector, given by its columns. @throws RangeError for a column that there is not */
  residualOf(columns: readonly number[]): SparseVector {
    this.#reduce(columns);
    return this.#work.taken();
  }

  spans(columns: CountVector): boolean {
    // Mostly something is left, and the print tells for certain that it is.
    if (!isNothing(this.left.of(columns))) return false;
    this.#reduce(columns);
    return this.#work.cleared();
  }

  #reduce(columns: readonly number[]): void {
    const work = this.#work;
    for (const column of columns) {
      if (column >= this.#rowOf.length) throw new RangeError(`no column ${column}`);
      if (work.touch(column)) this.#await(column);
    }
    for (const column of columns) work.entries[column] = 1;
    // In the order of adding: what one row clears no later row brings back.
    for (let number = this.#pending.take(); number >= 0; number = this.#pending.take()) {
      const next = this.#rows[number];
      if (next) this.#subtract(next);
    }
  }

  /** Clears the entry in the pivot column of a row by subtracting as much of the row as it takes. */
  #subtract({ pivot, row: { columns, values } }: PivotRow): void {
    const { entries } = this.#work;
    const factor = entries[pivot] ?? 0;
    if (factor === 0) return;
    for (let k = 0; k < columns.length; k++) {
      const column = columns[k] ?? 0;
      if (this.#work.touch(column)) this.#await(column);
      entries[column] = subtract(entries[column] ?? 0, multiply(factor, values[k] ?? 0));
    }
  }

  #await(column: number): void {
    const row = this.#rowOf[column] ?? -1;
    if (row >= 0) this.#pending.add(row);
  }
}

/** A vector with room for every column, used again and again; all zeros between uses. */
class WorkVector {
  readonly entries: Float64Array;
  readonly #isTouched: Uint8Array;
  readonly #touched: Int32Array;
  #count = 0;

  constructor(columns: number) {
    this.entries = new Float64Array(columns);
    this.#isTouched = new Uint8Array(columns);
    this.#touched = new Int32Array(columns);
  }

  /** Notes that a column may be other than zero from now on. Says whether that is new. */
  touch(column: number): boolean {
    if (this.#isTouched[column] === 1) return false;
    this.#isTouched[column] = 1;
    this.#touched[this.#count++] = column;
    return true;
  }

  /** Leaves zeros behind. Says whether there were none but zeros. */
  cleared(): boolean {
    let isZero = true;
    for (let k = 0; k < this.#count; k++) {
      const column = this.#touched[k] ?? 0;
      this.#isTouched[column] = 0;
      if (this.entries[column] === 0) continue;
      this.entries[column] = 0;
      isZero = false;
    }
    this.#count = 0;
    return isZero;
  }

  /** Collects the entries and leaves zeros behind. */
  taken(): SparseVector {
    const touched = this.#touched.subarray(0, this.#count);
    let count = 0;
    for (const column of touched) {
      this.#isTouched[column] = 0;
      if (this.entries[column] !== 0) touched[count++] = column;
    }
    const columns = touched.slice(0, count).sort();
    const values = new Int32Array(count);
    for (let k = 0; k < count; k++) {
      const column = columns[k] ?? 0;
      values[k] = this.entries[column] ?? 0;
      this.entries[column] = 0;
    }
    this.#count = 0;
    return { columns, values };
  }
}
