import type { ProgramRow } from './linear-program.js';

/** What of a list of rows is new, and what no longer holds, beside the list before. */
export interface RowChanges {
  /** To be added at the end, in this order. */
  readonly added: readonly ProgramRow[];
  /** Rows that have been there, by number; they hold again. */
  readonly on: readonly { readonly number: number; readonly row: ProgramRow }[];
  /** Rows that hold no longer, by number. */
  readonly off: readonly number[];
}

/** The rows that a model has ever had, each once, of which some hold. */
export class KeptRows {
  readonly #numbers = new Map<string, number>();
  /** Of the rows that hold: where in the list they stand first. */
  #places = new Map<number, number>();

  change(rows: readonly ProgramRow[]): RowChanges {
    const before = this.#places;
    const added: ProgramRow[] = [];
    const on: { number: number; row: ProgramRow }[] = [];
    this.#places = new Map();
    for (const [place, row] of rows.entries()) {
      const key = keyOf(row);
      const number = this.#numbers.get(key) ?? this.#numbers.size;
      if (this.#places.has(number)) continue;
      this.#places.set(number, place);
      if (!this.#numbers.has(key)) {
        this.#numbers.set(key, number);
        added.push(row);
      } else if (!before.has(number)) on.push({ number, row });
    }
    return { added, on, off: [...before.keys()].filter((number) => !this.#places.has(number)) };
  }

  /** Where in the list a row stands; undefined when it does not hold. */
  placeOf(number: number): number | undefined {
    return this.#places.get(number);
  }
}

function keyOf({ columns, less = [], relation, value }: ProgramRow): string {
  return `${relation}${value}|${columns.join()}|${less.join()}`;
}
