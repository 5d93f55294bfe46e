import type { Code } from '../config/code-list.js';
import { CountSet } from '../linear/count-set.js';
import { type CountVector, sumOver } from '../linear/count-vector.js';
import { layeredMoves } from '../linear/layered-moves.js';
import { familiesOf, remaining, small } from '../linear/remaining.js';
import { type AnswerColumns, answerColumns } from './answer-columns.js';
import { type EarlierAnswers, type EarlierInQuestion, earlierInQuestion } from './earlier-answers.js';
import type { EarlierPeople } from './earlier-people.js';
import type { Blocks, HiddenSystem } from './hidden-system.js';
import type { InnerCell } from './inner-cells.js';
import { isFilled, someColumns } from './people-system.js';

/** A question of a source. */
export interface AskedQuestion {
  readonly codes: readonly Code[];
  /** Its number in the cubes. */
  readonly question: number;
  /** Ids of the categories that count as positive. */
  readonly positive: ReadonlySet<string>;
}

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
}

/**
 * The answers to one question as a linear system. Secret are the valid bases of groups and cells with
 * 0 < valid < minimum, and what all have answered where that must not be told.
 */
export function questionSystem(
  { cells, tables, others, minimum }: Answering,
  asked: AskedQuestion,
  given: AnswersGiven,
): QuestionSystem {
  const columns = answerColumns(asked.codes, cells, asked.question);
  const { values } = columns;
  const groups = tables.flat().filter(isFilled);
  const parts = cells.map((_, cell) => columns.validBase([cell])).filter(isFilled);
  const bases = groups.map(columns.validBase);
  const all = [...groups, ...others, ...given.people, ...given.bases];
  const zeros = all.flatMap((group) => [
    ...columns.zeros(group),
    // A base as large as the group, in print: nobody left the question out.
    ...(sumOver(values, columns.withoutAnswer(group)) === 0 ? [columns.withoutAnswer(group)] : []),
  ]);
  const layers = { cells: cells.length, isInside: columns.isValid, values };
  const ofBases = familiesOf(
    tables.map((table) => table.map(columns.validBase)),
    values.length,
  );
  const ofLayers = columns.isValid.map((_, layer) =>
    familiesOf(
      tables.map((table) => table.map((group) => columns.layer(layer, group))),
      values.length,
    ),
  );
  const secrets = small([...bases, ...parts, ...others.map(columns.validBase)], values, minimum);
  const sharedIn = ({ answers, cells: group }: AlikeGroup) => columns.withAnswers(answers, group);
  const cellsOf = (base: CountVector) => [...new Set(base.map((column) => column % cells.length))];
  const earlier: EarlierInQuestion = given.earlier
    ? earlierInQuestion(columns, given.earlier.answers, given.earlier.people, secrets, minimum)
    : { known: [] };
  const system: HiddenSystem = {
    values,
    secrets: [...secrets, ...given.alike.map(sharedIn)],
    zeros,
    known: [
      ...given.people.map(columns.respondents),
      ...given.bases.map(columns.validBase),
      ...given.counts,
      ...earlier.known,
    ],
    ...(earlier.versions && { versions: earlier.versions }),
    parts: small(parts, values, minimum),
    // How many of them have answered is no more than they are: where that is known, it may be known nearly.
    bounded: (_, canBeWorkedOut) =>
      groups
        .filter((group) => !canBeWorkedOut(columns.respondents(group)))
        .flatMap((group) => small([columns.validBase(group)], values, minimum)),
    open: small(bases, values, minimum),
    notEmpty: groups.map(columns.respondents),
    minimum,
    leftBy(shown): Blocks {
      const known = new CountSet(shown);
      const isKnown = (sum: CountVector) => sum.length === 0 || known.has(sum);
      const isToldWhole = (group: CountVector) =>
        [columns.respondents(group), ...columns.counts(group)].every(isKnown);
      const isBaseKnown = (group: CountVector) => isKnown(columns.validBase(group)) || isToldWhole(group);
      const told = groups.filter(isToldWhole);
      const rests = remaining(told.map(columns.validBase), ofBases).map(cellsOf);
      const inLayers = ofLayers.flatMap((families, layer) => {
        const isInLayer = (column: number) => Math.floor(column / cells.length) === layer;
        // In the first layer nothing is told by itself: it follows from the others.
        const implied = layer === 0 ? told.map((group) => columns.layer(layer, group)).filter(isFilled) : [];
        const own = shown
          .filter(([first = -1]) => isInLayer(first))
          .filter((sum) => isInLayer(sum.at(-1) ?? -1));
        return remaining([...own, ...implied], families);
      });
      return {
        few: [
          ...small(remaining(groups.filter(isBaseKnown).map(columns.validBase), ofBases), values, minimum),
          ...given.alikeAmong(rests).map(sharedIn),
        ],
        none: inLayers.filter((sum) => sumOver(values, sum) === 0),
      };
    },
    movesBeside: (shown, withheld) => layeredMoves(layers, shown, someColumns(withheld, values)),
  };
  return { columns, system };
}
