import { type Day, noDay } from './dates.js';

/** A cell by its column, counted from 0, and its text. */
export type Cell = readonly [column: number, text: string];

/** A cell that was not understood, as it may be told: without text where that may be another column's. */
export type ToldCell = readonly [column: number, text: string | undefined];

/** What is known of the row that is being read, besides its codes in the batch. */
export class OpenRow {
  /** The column of the next cell, counted from 0. */
  position = 0;
  day: Day = noDay;
  /** Whether there was something beyond the last column. */
  isLong = false;
  /** Cells that were not understood; told only when the row is judged. */
  unknown: Cell[] = [];
  /** What is written in columns of free text. */
  comments: Cell[] = [];
  /** The id's bytes are in `id`, up to `idLength`. */
  id = new Uint8Array(64);
  idLength = 0;

  /** The id is needed when the row is complete; its bytes are gone by then. */
  keepId(bytes: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (length > this.id.length) this.id = new Uint8Array(length * 2);
    for (let i = 0; i < length; i++) this.id[i] = bytes[start + i] as number;
    this.idLength = length;
  }

  clear(): void {
    this.position = 0;
    this.day = noDay;
    this.isLong = false;
    if (this.unknown.length > 0) this.unknown = [];
    if (this.comments.length > 0) this.comments = [];
    this.idLength = 0;
  }
}
