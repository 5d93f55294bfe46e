import type { CountVector } from '../linear/count-vector.js';
import { type AnswerColumns, answerColumns } from './answer-columns.js';
import { type AnswerLayer, answerLayers, fewLayers } from './answer-layers.js';
import type { DecidedWave } from './decided-wave.js';
import type { FileCells } from './file-cells.js';
import type { WithoutAnswer } from './late-risk.js';
import { leftAmong } from './left-in-layers.js';
import { isFilled } from './people-system.js';
import type { SourceDecisions } from './protect-source.js';
import type { AnswerStatus } from './question-facts.js';
import type { QuestionSystem } from './question-layers.js';
import { questionSystem } from './question-system.js';
import type { WantedGroup } from './wanted-groups.js';

/** A question as it is when its tables have been decided. */
export interface LateQuestion {
  /** Whether earlier publications have told something of it. */
  readonly isToldBefore: boolean;
  /** Of those who did not answer. */
  withoutAnswer(): WithoutAnswer;
  readonly layers: readonly AnswerLayer[];
  readonly few: readonly AnswerLayer[];
  /** Of some of its layers. */
  system(some: readonly AnswerLayer[]): QuestionSystem;
}

/** @param families numbers of people that are to be told, which must not give few valid answers away */
export function lateQuestions(
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
      few: fewLayers(
        layers,
        alike.map(({ answers }) => answers),
      ),
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
