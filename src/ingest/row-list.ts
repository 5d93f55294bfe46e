import { listedRows } from '../limits.js';

/** How many rows something concerns, and the first of them. */
export interface Rows {
  readonly count: number;
  readonly first: readonly number[];
}

/** Counts rows and remembers the first few. */
export class RowList implements Rows {
  count = 0;
  readonly first: number[] = [];

  add(row: number): void {
    if (this.count++ < listedRows) this.first.push(row);
  }
}
