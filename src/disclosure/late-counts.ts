import type { Status } from '../config/vocabulary.js';
import type { CountVector } from '../linear/count-vector.js';
import type { Solver } from '../linear/linear-program.js';
import { small } from '../linear/remaining.js';
import { type AnswerColumns, answerColumns } from './answer-columns.js';
import { type AnswerLayer, answerLayers, fewLayers } from './answer-layers.js';
import type { SourceWave } from './counted-source.js';
import type { FileCells } from './file-cells.js';
import type { Candidate, HiddenSystem, Told } from './hidden-system.js';
import { respondentsIn } from './inner-cells.js';
import { mayTellOfAnswers, newsOfPeople, type WithoutAnswer } from './late-risk.js';
import { leftAmong } from './left-in-layers.js';
import { isFilled } from './people-system.js';
import type { SourceDecisions } from './protect-source.js';
import type { AnswerStatus } from './question-facts.js';
import type { QuestionSystem } from './question-layers.js';
import { questionSystem } from './question-system.js';
import type { SourceFacts } from './source-facts.js';
import { type Judged, toldIn } from './tell-all.js';
import type { WantedGroup } from './wanted-groups.js';
import { withhold } from './withhold.js';

/** A wave of which everything wanted has been decided. */
export interface DecidedWave {
  readonly wave: SourceWave;
  readonly facts: SourceFacts;
  readonly decisions: SourceDecisions;
  readonly solver: Solver;
}

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
    decided.decisions.systems[0]?.known.map(files.ofInner) ?? [],
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
  const values = [...files.cells.map(({ respondents }) => respondents), ...files.after(system.values)];
  const own = [...files.parts, ...families.flat()];
  return {
    ...system,
    values,
    secrets: [...system.secrets.map(ofInner), ...small(own, values, minimum)],
    zeros: system.zeros.map(ofInner),
    known: system.known.map(ofInner),
    parts: small(
      files.cells.map((_, cell) => [cell]),
      values,
      minimum,
    ),
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
  const all = () => beside(questions.map(({ layers, system }) => system(layers)));
  if (questions.some(({ isToldBefore }) => isToldBefore)) {
    const { systems, candidates } = all();
    return withhold(systems, candidates, solver);
  }
  return toldIn(beside(questions.map(({ few, system }) => system(few))), all, solver);
}

/** A question as it is when its tables have been decided. */
interface LateQuestion {
  /** Whether earlier publications have told something of it. */
  readonly isToldBefore: boolean;
  /** Of those who did not answer. */
  withoutAnswer(): WithoutAnswer;
  readonly layers: readonly AnswerLayer[];
  readonly few: readonly AnswerLayer[];
  /** Of some of its layers. */
  system(some: readonly AnswerLayer[]): QuestionSystem;
}

function lateQuestions(
  { wave, facts, decisions }: DecidedWave,
  files: FileCells,
  families: readonly (readonly CountVector[])[],
): LateQuestion[] {
  const tables = wave.tables.map((table) =>
    table.groups.map((group) => ({ group, cells: files.ofInner(group.cells) })),
  );
  const groups = tables.map((table) => table.map(({ cells }) => cells));
  const answering = {
    cells: files.cells,
    tables: groups,
    left: leftAmong(groups, files.cells.length),
    others: [...wave.inner.map((_, cell) => files.ofInner([cell])), ...files.parts, ...families.flat()],
    minimum: wave.minimum,
  };
  const people = decisions.people.map(files.ofInner);
  return facts.questions.map(({ asked, known, alike, earlier }, question) => {
    const layers = answerLayers(files.cells, asked);
    const given = {
      people: [...known.people.map(files.ofInner), ...people],
      bases: known.bases.map(files.ofInner),
      earlier: {
        people: earlier.people,
        answers: earlier.answers.map((one) => ({ ...one, cells: files.ofInner(one.cells) })),
      },
      alike: alike.map((group) => ({ ...group, cells: files.ofInner(group.cells) })),
      // What the tables leave of each other was looked at when they were decided.
      alikeAmong: () => [],
    };
    const counts = (columns: AnswerColumns) =>
      tables.flat().flatMap(({ group, cells }) => {
        const status = isTold(group, decisions, question);
        if (status === 'counts') return columns.counts(cells).filter(isFilled);
        return status === 'base' ? columns.baseCounts(cells).filter(isFilled) : [];
      });
    return {
      isToldBefore: earlier.answers.length > 0,
      withoutAnswer() {
        const outside = layers.filter(({ isValid }) => !isValid);
        const columns = answerColumns(outside, 'everybody');
        return { columns, known: [...given.people.map(columns.respondents), ...counts(columns)] };
      },
      layers,
      few: fewLayers(layers, [asked.positive, ...alike.map(({ answers }) => answers)]),
      system(some) {
        const columns = answerColumns(some, 'those-who-did');
        return questionSystem(answering, columns, { ...given, counts: counts(columns) });
      },
    };
  });
}

/** Whether the counts of a question are published for a group, or known to be all "not asked". */
function isTold(group: WantedGroup, { groups, questions }: SourceDecisions, question: number) {
  const status: AnswerStatus | undefined = questions[question]?.get(group);
  if (groups.get(group) !== 'ok' || group.pooled) return 'nothing';
  if (status === 'base-only') return 'base';
  return status === 'ok' || status === 'empty' || status === 'not-asked' ? 'counts' : 'nothing';
}
