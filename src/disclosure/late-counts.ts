import type { Status } from '../config/vocabulary.js';
import type { CountVector } from '../linear/count-vector.js';
import type { Solver } from '../linear/linear-program.js';
import { small } from '../linear/remaining.js';
import type { DecidedWave } from './decided-wave.js';
import type { FileCells } from './file-cells.js';
import type { Candidate, HiddenSystem, Told } from './hidden-system.js';
import { respondentsIn } from './inner-cells.js';
import { type LateQuestion, lateQuestions } from './late-questions.js';
import { mayTellOfAnswers, newsOfPeople } from './late-risk.js';
import { isFilled } from './people-system.js';
import type { QuestionSystem } from './question-layers.js';
import { type Judged, toldIn } from './tell-all.js';

/** A number of respondents that would be good to know, and is told only if it costs nothing else. */
export interface LateCount {
  /** Numbers of `FileCells`. */
  readonly cells: CountVector;
  readonly respondents: number;
  /** Whether it is the group of those whose category is missing. */
  readonly missing: boolean;
}

/** How many respondents there are in some of the cells. */
export function lateCount(files: FileCells, cells: CountVector, missing: boolean): LateCount {
  return { cells, respondents: respondentsIn(files.cells, cells), missing };
}

interface LateCandidate extends Candidate {
  readonly count: LateCount;
}

/**
 * What may be told about numbers of respondents after all tables have been decided: nothing that is published already
 * changes. Each number must be safe among the people and forms, and among the answers to every question, since where
 * nobody left a question out a number of respondents is a number of valid answers.
 * @param families counts that make up the total, or most of it: the files, or the categories of a mode variable
 */
export function lateStatuses(
  decided: DecidedWave,
  files: FileCells,
  families: readonly (readonly LateCount[])[],
): ReadonlyMap<LateCount, Status> {
  const { minimum } = decided.wave;
  const counts = families.map((family) => family.map(({ cells }) => cells).filter(isFilled));
  const people = decided.decisions.systems.map((system) => inFiles(system, files, counts));
  const late = families.flatMap((family) =>
    [...family]
      .sort((a, b) => Number(a.missing) - Number(b.missing) || b.respondents - a.respondents)
      .filter(({ respondents }) => respondents >= minimum),
  );
  const news = newsOfPeople(
    people[0]?.known ?? [],
    late.map(({ cells }) => cells),
    files.cells.length,
  );
  const questions = lateQuestions(decided, files, counts).filter(
    (question) => question.isToldBefore || mayTellOfAnswers(question.withoutAnswer(), news),
  );
  const beside = (ofQuestions: readonly QuestionSystem[]) => ({
    systems: [...people, ...ofQuestions.map(({ system }) => system)],
    candidates: late.map((count): LateCandidate => {
      const inQuestions = ofQuestions.map(({ columns }) => [columns.respondents(count.cells)]);
      return { count, ways: [[...people.map(() => [count.cells]), ...inQuestions]] };
    }),
  });
  const told = toldBeside(questions, beside, decided.solver);
  const shown = new Set([...told.keys()].map(({ count }) => count));
  const statuses = new Map<LateCount, Status>();
  for (const family of families) {
    const filled = family.filter(({ respondents }) => respondents > 0);
    const left = filled.filter((count) => shown.has(count) && !count.missing);
    const isTooLittleLeft = filled.some((count) => !shown.has(count)) && left.length <= 1;
    for (const count of family) {
      const isEmpty = count.respondents === 0;
      const status = isEmpty ? 'empty' : shown.has(count) ? 'ok' : 'withheld';
      statuses.set(count, isTooLittleLeft ? 'withheld' : status);
    }
  }
  return statuses;
}

/**
 * A system of people and forms with the people told apart by file and mode.
 * @param families further sums of people that must be neither few nor narrowly known
 */
function inFiles(
  system: HiddenSystem,
  files: FileCells,
  families: readonly (readonly CountVector[])[],
): HiddenSystem {
  const { minimum } = system;
  const { ofInner } = files;
  const values = files.valuesIn(system.values);
  const own = [...files.parts, ...families.flat()];
  return {
    ...system,
    values,
    secrets: [...system.secrets.map(ofInner), ...small(own, values, minimum)],
    zeros: system.zeros.map(ofInner),
    known: system.known.map(ofInner),
    parts: small(files.each, values, minimum),
    bounded: (blocks, canBeWorkedOut) => [
      ...system.bounded([], (sum) => canBeWorkedOut(ofInner(sum))).map(ofInner),
      ...families.flat(),
      ...blocks,
    ],
    open: system.open.map(ofInner),
    notEmpty: [...system.notEmpty.map(ofInner), ...families.flat()],
    leftBy: () => ({ few: [], none: [] }),
  };
}

function toldBeside(
  questions: readonly LateQuestion[],
  beside: (ofQuestions: readonly QuestionSystem[]) => Judged<LateCandidate>,
  solver: Solver,
): Told<LateCandidate> {
  const isToldBefore = questions.some((question) => question.isToldBefore);
  const isOfPeopleAlone = questions.length === 0;
  const few =
    isToldBefore || isOfPeopleAlone ? undefined : beside(questions.map(({ few, system }) => system(few)));
  const all = () => beside(questions.map(({ layers, system }) => system(layers)));
  return toldIn(few, all, solver);
}
