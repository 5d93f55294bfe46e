import { small } from '../linear/remaining.js';
import type { AnswerColumns } from './answer-columns.js';
import type { HiddenSystem } from './hidden-system.js';
import { isFilled } from './people-system.js';
import {
  type AlikeGroup,
  type Answering,
  type AnswersGiven,
  earlierOf,
  layered,
  type QuestionSystem,
} from './question-layers.js';

/**
 * The answers to one question as a linear system. Secret are the valid bases of groups and cells with
 * 0 < valid < minimum, and what all have answered where that must not be told.
 */
export function questionSystem(
  answering: Answering,
  columns: AnswerColumns,
  given: AnswersGiven,
): QuestionSystem {
  const { cells, minimum } = answering;
  const own = layered(answering, columns, given);
  const { groups, others, zeros } = own;
  const { values, least } = columns;
  const parts = cells.map((_, cell) => columns.validBase([cell])).filter(isFilled);
  const bases = groups.map(columns.validBase);
  const secrets = small([...bases, ...parts, ...others.map(columns.validBase)], values, minimum);
  const sharedIn = ({ answers, cells: group }: AlikeGroup) => columns.withAnswers(answers, group);
  const earlier = earlierOf(columns, given, secrets, minimum);
  const system: HiddenSystem = {
    values,
    least,
    secrets: [...secrets, ...given.alike.map(sharedIn)],
    zeros,
    known: [...own.known, ...earlier.known],
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
    leftBy(shown) {
      const { none, bases, answerers } = own.left(shown);
      return {
        few: [...small(bases, values, minimum), ...given.alikeAmong(answerers).map(sharedIn)],
        none,
      };
    },
  };
  return { columns, system };
}
