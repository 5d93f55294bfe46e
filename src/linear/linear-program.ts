import type { CountVector } from './count-vector.js';

/** A row of a linear program: what the sum of some columns, less that of others, is, or is at least. */
export interface ProgramRow {
  readonly columns: CountVector;
  readonly less?: CountVector;
  readonly relation: '=' | '>=';
  readonly value: number;
}

/** The largest or smallest that a sum of columns can be. */
export interface Solution {
  /** Infinite when there is no bound. */
  readonly value: number;
  /** Counts that make it so; undefined when there is no bound. */
  readonly point?: Float64Array;
  /** Numbers of the rows that keep the value from being better. */
  readonly binding: readonly number[];
}

/**
 * Counts that are not below what they are at least, and what is known of them. Can be asked for several bounds, with
 * other rows in between; what was found for one makes the next quicker.
 */
export interface SolverModel {
  /** Makes these rows hold instead of those before. */
  restrict(rows: readonly ProgramRow[]): void;
  /** @throws Contradiction */
  best(sum: CountVector, sense: 'max' | 'min'): Solution;
  /** Gives its memory back. */
  close(): void;
}

/** What is known cannot all be true: a program without a solution. */
export class Contradiction extends Error {}

/**
 * @param origin counts that bounds are looked for around, one per column: the truth where it is known, so that a row that no
 * longer holds can be let go of without moving anything
 * @param least how small they can be; 0 when left out
 */
export type Solver = (origin: ArrayLike<number>, least?: ArrayLike<number>) => SolverModel;
