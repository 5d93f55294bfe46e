import type { CountVector } from '../linear/count-vector.js';
import { startSpan } from '../linear/span.js';
import type { AnswerColumns } from './answer-columns.js';

/** What is known of those who did not answer a question. */
export interface WithoutAnswer {
  /** Of the layers without a valid answer alone. */
  readonly columns: AnswerColumns;
  readonly known: readonly CountVector[];
}

const nothingSecret: readonly CountVector[] = [];

/**
 * Those of the numbers of people, told after everything else, that do not follow from the others.
 * @param known sums of people, and of people and forms: these are left out, as the answers to a question know nothing of
 * forms
 * @param cells how many columns are of people
 */
export function newsOfPeople(
  known: readonly CountVector[],
  late: readonly CountVector[],
  cells: number,
): CountVector[] {
  const people = startSpan(cells, nothingSecret);
  people.know(known.filter((sum) => sum.every((column) => column < cells)));
  return late.filter((sum) => {
    if (people.tells(sum)) return false;
    people.know([sum]);
    return true;
  });
}

/**
 * Whether numbers of people, told after everything else, might say something of who has answered a question. To become
 * a sum of valid answers, what they say of those who did not answer must follow from other sums that are known: from other
 * numbers of people, from counts that are told, and from counts that are 0. To be on the safe side every count that is 0 is
 * taken for known.
 * @param news numbers of people that are to be told, none of which follows from what is known and those before it
 */
export function mayTellOfAnswers({ columns, known }: WithoutAnswer, news: readonly CountVector[]): boolean {
  const isOpen = (column: number) => columns.values[column] !== 0;
  const withoutAnswer = startSpan(columns.values.length, nothingSecret);
  withoutAnswer.know(known.map((sum) => sum.filter(isOpen)));
  return news.some((sum) => {
    const outside = columns.respondents(sum).filter(isOpen);
    if (withoutAnswer.tells(outside)) return true;
    withoutAnswer.know([outside]);
    return false;
  });
}
