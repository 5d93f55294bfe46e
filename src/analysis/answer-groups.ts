import type { MissingKind } from '../config/vocabulary.js';
import type { QuestionCount } from '../disclosure/published.js';

/** How the answers to one question fall; `asked` = `valid` + `dontKnow` + `noAnswer`. */
export interface AnswerGroups {
  /** Everybody but those to whom the question was not put (`not-asked`) or did not apply (`not-applicable`). */
  readonly asked: number;
  readonly valid: number;
  readonly dontKnow: number;
  /** Asked but without a usable answer: `no-answer`, `refused` or `invalid`. */
  readonly noAnswer: number;
}

const groupOfKind = {
  valid: 'valid',
  'dont-know': 'dontKnow',
  'no-answer': 'noAnswer',
  refused: 'noAnswer',
  invalid: 'noAnswer',
  'not-asked': 'outside',
  'not-applicable': 'outside',
} as const satisfies Record<'valid' | MissingKind, string>;

export function answerGroupsOf(counts: readonly QuestionCount[]): AnswerGroups {
  const sums = { valid: 0, dontKnow: 0, noAnswer: 0, outside: 0 };
  for (const { kind, count } of counts) sums[groupOfKind[kind]] += count;
  const { valid, dontKnow, noAnswer } = sums;
  return { asked: valid + dontKnow + noAnswer, valid, dontKnow, noAnswer };
}
