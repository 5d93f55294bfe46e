import { areSame, hashOf } from './count-set.js';
import type { CountVector } from './count-vector.js';
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
  readonly #rows: ProgramRow[] = [];
  /** By hash. */
  readonly #numbers = new Map<number, number[]>();
  /** Of the rows that hold: where in the list they stand first. */
  #places = new Map<number, number>();

  change(rows: readonly ProgramRow[]): RowChanges {
    const before = this.#places;
    const added: ProgramRow[] = [];
    const on: { number: number; row: ProgramRow }[] = [];
    this.#places = new Map();
    for (const [place, row] of rows.entries()) {
      const next = this.#rows.length;
      const number = this.#numberOf(row);
      if (this.#places.has(number)) continue;
      this.#places.set(number, place);
      if (number === next) added.push(row);
      else if (!before.has(number)) on.push({ number, row });
    }
    return { added, on, off: [...before.keys()].filter((number) => !this.#places.has(number)) };
  }

  /** Where in the list a row stands; undefined when it does not hold. */
  placeOf(number: number): number | undefined {
    return this.#places.get(number);
  }

  /** The next one when the row has not been there. */
  #numberOf(row: ProgramRow): number {
    const hash = hashOfRow(row);
    const alike = this.#numbers.get(hash) ?? [];
    const before = alike.find((number) => isSameRow(this.#rows[number], row));
    if (before !== undefined) return before;
    const number = this.#rows.push(row) - 1;
    this.#numbers.set(hash, [...alike, number]);
    return number;
  }
}

const none: CountVector = [];

function hashOfRow({ columns, less = none, value }: ProgramRow): number {
  return Math.imul(hashOf(columns) ^ value, 31) ^ hashOf(less);
}

function isSameRow(one: ProgramRow | undefined, other: ProgramRow): boolean {
  return (
    one?.relation === other.relation &&
    one.value === other.value &&
    areSame(one.columns, other.columns) &&
    areSame(one.less ?? none, other.less ?? none)
  );
}
