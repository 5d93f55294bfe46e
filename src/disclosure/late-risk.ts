import type { CountVector } from '../linear/count-vector.js';
import { startSpan } from '../linear/span.js';
import type { QuestionSystem } from './question-layers.js';

/**
 * Whether numbers of people, told after everything else, might say something of who has answered a question. To become
 * a sum of valid answers, what they say of those who did not answer must follow from other sums that are known: from other
 * numbers of people, from counts that are told, and from counts that are 0. To be on the safe side every count of a wanted
 * group that is 0 is taken for known.
 * @param people known numbers of people, as sets of cells
 * @param late those that are to be told
 */
export function mayTellOfAnswers(
  { columns, system }: QuestionSystem,
  people: readonly CountVector[],
  late: readonly CountVector[],
): boolean {
  const { values, known, zeros } = system;
  const { cells } = columns;
  const isZeroColumn = new Uint8Array(values.length);
  for (const zero of zeros) for (const column of zero) isZeroColumn[column] = 1;
  const isOutside = (column: number) =>
    columns.isValid[Math.floor(column / cells)] === false && isZeroColumn[column] === 0;
  const nothingSecret: readonly CountVector[] = [];
  const peopleKnown = startSpan(cells, nothingSecret);
  peopleKnown.know(people);
  const withoutAnswer = startSpan(values.length, nothingSecret);
  withoutAnswer.know(known.map((sum) => sum.filter(isOutside)));
  return late.some((sum) => {
    if (peopleKnown.tells(sum)) return false;
    peopleKnown.know([sum]);
    const outside = columns.withoutAnswer(sum).filter(isOutside);
    if (withoutAnswer.tells(outside)) return true;
    withoutAnswer.know([outside]);
    return false;
  });
}
