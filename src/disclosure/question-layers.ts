import type { CountVector } from '../linear/count-vector.js';
import type { AnswerColumns } from './answer-columns.js';
import { type EarlierAnswers, type EarlierInQuestion, earlierInQuestion } from './earlier-answers.js';
import type { EarlierPeople } from './earlier-people.js';
import type { HiddenSystem } from './hidden-system.js';
import type { InnerCell } from './inner-cells.js';
import { type LeftAmong, type LeftInQuestion, leftInLayers } from './left-in-layers.js';
import { isFilled } from './people-system.js';

/** Sets of cells of which everybody who answered gave one of these answers, by code id. */
export interface AlikeGroup {
  readonly cells: CountVector;
  readonly answers: ReadonlySet<string>;
}

/** Those of some sets of cells in which all have answered alike and it must not be told what. */
export type AlikeAmong = (groups: readonly CountVector[]) => readonly AlikeGroup[];

/** What is known, and what is secret, besides what follows from the small numbers. */
export interface AnswersGiven {
  /** Numbers of people, as sets of cells. */
  readonly people: readonly CountVector[];
  /** Numbers of valid answers, as sets of cells. */
  readonly bases: readonly CountVector[];
  /** Counts of answers, over the question's own columns. */
  readonly counts: readonly CountVector[];
  /** Groups where all have answered alike and it must not be told what. */
  readonly alike: readonly AlikeGroup[];
  /** Finds such groups in what told groups leave of each other. */
  readonly alikeAmong: AlikeAmong;
  /** What earlier publications have told. */
  readonly earlier?: { readonly answers: readonly EarlierAnswers[]; readonly people: EarlierPeople };
}

export interface QuestionSystem {
  readonly columns: AnswerColumns;
  readonly system: HiddenSystem;
}

/** The people whose answers are counted. */
export interface Answering {
  /** Elementary counts of people, told apart as finely as is needed. */
  readonly cells: readonly InnerCell[];
  /** The groups of each wanted table, as sets of cells. */
  readonly tables: readonly (readonly CountVector[])[];
  /** Other sets of cells of which the number of valid answers must not come out when it is small. */
  readonly others: readonly CountVector[];
  readonly minimum: number;
  /** What groups that are shown leave of each other. */
  readonly left: LeftAmong;
}

/** What the two systems of a question have in common. */
export interface Layered {
  readonly groups: readonly CountVector[];
  readonly others: readonly CountVector[];
  readonly zeros: readonly CountVector[];
  readonly known: readonly CountVector[];
  /** What the groups that are shown leave of each other. */
  left(shown: readonly CountVector[]): LeftInQuestion;
}

export function layered(
  { tables, others, left: leftOfAll }: Answering,
  columns: AnswerColumns,
  given: AnswersGiven,
): Layered {
  const groups = tables.flat().filter(isFilled);
  // A base as large as the group: nobody left the question out. One of 0: nobody answered.
  const zeros = [...new Set([...groups, ...others, ...given.people, ...given.bases])].flatMap(columns.zeros);
  let left: Layered['left'] | undefined;
  return {
    groups,
    others,
    zeros,
    known: [...given.people.map(columns.respondents), ...given.bases.map(columns.validBase), ...given.counts],
    left(shown) {
      left ??= leftInLayers(columns, tables, leftOfAll);
      return left(shown);
    },
  };
}

/** What earlier publications have told of the question, beside the small numbers of today. */
export function earlierOf(
  columns: AnswerColumns,
  { earlier }: AnswersGiven,
  secrets: readonly CountVector[],
  minimum: number,
): EarlierInQuestion {
  if (!earlier) return { known: [] };
  return earlierInQuestion(columns, earlier.answers, earlier.people, secrets, minimum);
}
