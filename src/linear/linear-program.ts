import type { CountVector } from './count-vector.js';

/** A row of a linear program: what the sum of some columns, less that of others, is, or is at least. */
export interface ProgramRow {
  readonly columns: CountVector;
  readonly less?: CountVector;
  readonly relation: '=' | '>=';
  readonly value: number;
}

/** What is known of some counts, none of which is below zero. */
export interface LinearProgram {
  readonly columns: number;
  readonly rows: readonly ProgramRow[];
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

/** A linear program that can be asked for several bounds; what was found for one makes the next quicker. */
export interface SolverModel {
  best(sum: CountVector, sense: 'max' | 'min'): Solution;
  /** Gives its memory back. */
  close(): void;
}

/** What is known cannot all be true: a program without a solution. */
export class Contradiction extends Error {}

/** @throws Contradiction, also later, when the program has no solution */
export type Solver = (program: LinearProgram) => SolverModel;
