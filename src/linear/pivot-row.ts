import type { SparseVector } from './sparse-vector.js';

/** A row of the basis; its entry in the pivot column is 1. */
export interface PivotRow {
  readonly pivot: number;
  readonly row: SparseVector;
}
