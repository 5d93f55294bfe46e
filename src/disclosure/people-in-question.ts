import type { CountVector } from '../linear/count-vector.js';
import { small } from '../linear/remaining.js';
import type { AnswerColumns } from './answer-columns.js';
import type { HiddenSystem } from './hidden-system.js';
import {
  type Answering,
  type AnswersGiven,
  earlierOf,
  layered,
  type QuestionSystem,
} from './question-layers.js';

/**
 * The people behind the answers to one question. Where nobody in some group gave an answer, or was asked at all, the counts of
 * the others with it are numbers of people: secret are those of groups and cells that are small, as they are in the
 * system of people.
 * @param answers the system of the answers, in which it is known besides which cells have no valid answer
 */
export function peopleInQuestion(
  answering: Answering,
  columns: AnswerColumns,
  given: AnswersGiven,
  answers: QuestionSystem,
): QuestionSystem {
  const { minimum } = answering;
  const own = layered(answering, columns, given);
  const { zeros, known } = own;
  const { values, least } = columns;
  const groups = own.groups.map(columns.respondents);
  const parts = small(
    answering.cells.map((_, cell) => columns.respondents([cell])),
    values,
    minimum,
  );
  const others = own.others.map(columns.respondents);
  const secrets = [...small([...groups, ...others], values, minimum), ...parts];
  const earlier = earlierOf(columns, given, secrets, minimum);
  const mayBeThere = new Set(answers.columns.respondents([...answering.cells.keys()]));
  const stricter = {
    system: answers.system,
    sumIn: (sum: CountVector) => sum.filter((column) => mayBeThere.has(column)),
  };
  const system: HiddenSystem = {
    values,
    least,
    secrets,
    zeros,
    known: [...known, ...earlier.known],
    ...(earlier.versions && { versions: earlier.versions }),
    parts,
    bounded: (blocks) => [...groups, ...blocks],
    open: [],
    notEmpty: groups,
    minimum,
    // What earlier publications tell may be told of other columns there.
    ...(earlier.known.length === 0 && { stricter }),
    leftBy(shown) {
      const { none, bases } = own.left(shown);
      return { few: [], none: [...none, ...bases.filter(columns.isNobody)] };
    },
  };
  return { columns, system };
}
