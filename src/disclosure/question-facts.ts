import type { Status } from '../config/vocabulary.js';
import type { CountVector } from '../linear/count-vector.js';
import type { AskedQuestion } from './asked-question.js';
import type { AlikeAmong, AlikeGroup, AnswersGiven } from './question-layers.js';

/** `base-only`: how many have answered is told, but not what. */
export type AnswerStatus = Status | 'base-only';

/** A question of a source, before anything of it is told. */
export interface QuestionFacts {
  readonly asked: AskedQuestion;
  readonly alike: readonly AlikeGroup[];
  readonly alikeAmong: AlikeAmong;
  readonly known: {
    /** Numbers of people, as sets of inner cells. */
    readonly people: readonly CountVector[];
    /** Valid bases, as sets of inner cells. */
    readonly bases: readonly CountVector[];
  };
  /** What earlier publications have told. */
  readonly earlier: NonNullable<AnswersGiven['earlier']>;
}
