import type { PivotRow } from './pivot-row.js';
import {
  indicator,
  isZero,
  leastColumn,
  minusMultiple,
  type SparseVector,
  valueAt,
} from './sparse-vector.js';

/**
 * Vectors that are watched while a basis grows: what the basis leaves of each. A change can be taken back, since
 * rows are added on trial.
 */
export class TrackedVectors {
  readonly #residuals: SparseVector[];
  /** Per column, numbers of vectors that may have an entry there; some of them only had it once. */
  readonly #having: number[][];
  readonly #replaced: { readonly vector: number; readonly residual: SparseVector }[] = [];

  constructor(columns: number, vectors: readonly (readonly number[])[]) {
    this.#residuals = vectors.map(indicator);
    this.#having = Array.from({ length: columns }, () => []);
    for (const [vector, residual] of this.#residuals.entries()) this.#note(vector, residual.columns);
  }

  /** The column of a vector that the fewest tracked ones share: the cheapest to eliminate. */
  rarestColumn(vector: SparseVector): number {
    return leastColumn(vector, (column) => this.#having[column]?.length ?? 0);
  }

  /** Reduces every vector by one more row. Returns the numbers of those of which nothing is left. */
  reduceBy({ pivot, row }: PivotRow): number[] {
    const gone: number[] = [];
    for (const vector of new Set(this.#having[pivot])) {
      const before = this.#residuals[vector];
      const factor = before ? valueAt(before, pivot) : 0;
      if (before === undefined || factor === 0) continue;
      const after = minusMultiple(before, factor, row);
      this.#replaced.push({ vector, residual: before });
      this.#residuals[vector] = after;
      this.#note(vector, row.columns);
      if (isZero(after)) gone.push(vector);
    }
    return gone;
  }

  /** Makes the changes since the last call lasting. */
  keep(): void {
    this.#replaced.length = 0;
  }

  /** Takes back the changes since `keep`. */
  restore(): void {
    for (const { vector, residual } of this.#replaced.reverse()) this.#residuals[vector] = residual;
    this.#replaced.length = 0;
  }

  #note(vector: number, columns: Int32Array): void {
    for (const column of columns) this.#having[column]?.push(vector);
  }
}
