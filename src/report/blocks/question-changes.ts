import { type Change, changeOf, hasValues, verdictOf } from '../change.js';
import type { Context } from '../context.js';

/** A question's share of positive answers in both waves. */
export interface QuestionChange {
  readonly question: string;
  readonly change: Change;
}

/** The questions that were tested, by how they came out; certain ones by the size of the change, the largest first. */
export interface QuestionChanges {
  readonly up: readonly QuestionChange[];
  readonly down: readonly QuestionChange[];
  readonly level: readonly QuestionChange[];
}

export function questionChanges(context: Context): QuestionChanges {
  const tested = context.labels.questions.flatMap(({ id }) => {
    const change = changeOf({ measure: 'share-positive', question: id }, context);
    return change && hasValues(change) ? [{ question: id, change }] : [];
  });
  const withVerdict = (verdict: string) => tested.filter(({ change }) => verdictOf(change) === verdict);
  return {
    up: withVerdict('up').sort((a, b) => b.change.difference - a.change.difference),
    down: withVerdict('down').sort((a, b) => a.change.difference - b.change.difference),
    level: withVerdict('level'),
  };
}
