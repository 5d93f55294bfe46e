import type { CountVector } from '../linear/count-vector.js';
import type { Versions } from './versions.js';

/**
 * Elementary counts, of which only some sums are to become known: one linear system of people and forms, or of the
 * answers to one question.
 */
export interface HiddenSystem {
  /** The count in each column. What is known in a system is known in all that share this very list. */
  readonly values: readonly number[];
  /** How small it can be, whatever is told: 0 when left out. */
  readonly least?: readonly number[];
  /** Sums that must not be worked out exactly. */
  readonly secrets: readonly CountVector[];
  /** Sums that are 0 in truth: once such a one can be worked out, so can every column in it. */
  readonly zeros: readonly CountVector[];
  /** Sums that everybody knows whatever is published now. A secret that follows from them is none any more. */
  readonly known: readonly CountVector[];
  /** The smallest countable parts, without a column in common: no few of them may come out together. Step 3. */
  readonly parts: readonly CountVector[];
  /** Sums that would be shown if they were 0, so that everybody knows that they are not. */
  readonly notEmpty: readonly CountVector[];
  readonly minimum: number;
  /** The same counts beside what was published of them before they changed. */
  readonly versions?: Versions;
  /**
   * Sums of which nobody may come to know that they are within a narrow range, unless they are published. Step 4.
   * @param blocks small sets of parts that would come out together
   */
  bounded(
    blocks: readonly CountVector[],
    canBeWorkedOut: (sum: CountVector) => boolean,
  ): readonly CountVector[];
  /** Sums that nobody may come to know exactly, but nearly. Step 4. */
  readonly open: readonly CountVector[];
  /** Blocks that are known from the start to come out if everything is told; none when left out. */
  readonly blocks?: Blocks;
  /** A system of the same counts in which more is known. */
  readonly stricter?: StricterSystem;
  /** What the shown sums leave of each other that is about too few, or about nobody. Step 3. */
  leftBy(shown: readonly CountVector[]): Blocks;
}

export interface StricterSystem {
  readonly system: HiddenSystem;
  /** The columns that a sum has there: the others are known to be 0. */
  sumIn(sum: CountVector): CountVector;
}

/** Sets of columns whose sum comes out. */
export interface Blocks {
  readonly few: readonly CountVector[];
  readonly none: readonly CountVector[];
}

/** What would be good to tell: one of several things, the best first. */
export interface Candidate {
  /** Per way of telling it, and per system: the sums that it makes known. */
  readonly ways: readonly (readonly (readonly CountVector[])[])[];
}

/** Which of a candidate's ways is told; a candidate that is withheld is not in the map. */
export type Told<C extends Candidate> = ReadonlyMap<C, number>;
