import type { CountVector } from '../linear/count-vector.js';
import type { ProgramRow } from '../linear/linear-program.js';

/** What an outsider knows of some counts, and what he would like to know. */
export interface CountModel {
  readonly columns: number;
  readonly rows: readonly ProgramRow[];
  readonly targets: readonly Target[];
}

/** A withheld count. */
export interface Target {
  readonly about: CountPlace;
  readonly columns: CountVector;
  /** From this many on it is not small. */
  readonly minimum: number;
  /**
   * What nobody may know. `range`: that it is small, nor nearly how many when it may be, nor exactly when it is not. `few`: the
   * same of one that is or may be small. `some`: that there are some, but few; where it is not known whether there is
   * anybody, as in a table of which nothing is told. `exact`: exactly how many when they are few.
   */
  readonly rule: 'range' | 'few' | 'some' | 'exact';
}

/** A count of a group: of people, of forms, or of answers to a question. */
export interface CountPlace {
  readonly wave: string;
  readonly measure: 'respondents' | 'offered' | 'valid';
  /** Empty for people and forms, unless the answers to it are what tells of the people. */
  readonly question: string;
  readonly by: readonly string[];
  readonly group: readonly string[];
}

/** That a sum is a number. */
export function is(columns: CountVector, value: number): ProgramRow {
  return { columns, relation: '=', value };
}

/** That two sums are the same. */
export function equal(columns: CountVector, less: CountVector): ProgramRow {
  return { columns, less, relation: '=', value: 0 };
}

/** That there is somebody. */
export function isNotEmpty(columns: CountVector): ProgramRow {
  return { columns, relation: '>=', value: 1 };
}
