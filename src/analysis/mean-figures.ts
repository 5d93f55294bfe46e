import type { Scale } from '../config/codebook.js';
import type { QuestionCount } from '../disclosure/published.js';
import { addScores, meanOf, type ScoreSums } from '../stats/score-sums.js';
import { meanLimits } from '../stats/t-test.js';
import type { Estimate } from './estimate.js';
import { absent, type Figures } from './figures.js';

/** The score of every valid category; undefined unless all of them have one, since the others would have no place in a mean. */
export function scoresOf({ categories }: Scale): ReadonlyMap<string, number> | undefined {
  const valid = categories.filter(({ missing }) => missing === undefined);
  const scores = valid.flatMap(({ id, score }) => (score === undefined ? [] : [[id, score] as const]));
  return valid.length > 0 && scores.length === valid.length ? new Map(scores) : undefined;
}

/**
 * The mean score of the valid answers, with its 95 % t interval; without one when there is a single answer, or all have
 * answered alike. The numerator is the sum of the scores.
 *
 * @see methods, section 1; `meanLimits`
 */
export function meanFigures(
  counts: readonly QuestionCount[],
  scores: ReadonlyMap<string, number>,
): Figures & Pick<Estimate, 'scores'> {
  const sums = counts.reduce<ScoreSums>(
    (before, { id, kind, count }) => {
      const score = scores.get(id);
      if (kind !== 'valid' || score === undefined) return before;
      return addScores(before, { count, sum: score * count, sumOfSquares: score * score * count });
    },
    { count: 0, sum: 0, sumOfSquares: 0 },
  );
  if (sums.count === 0) return absent('empty');
  const limits = meanLimits(sums);
  return {
    numerator: sums.sum,
    denominator: sums.count,
    value: meanOf(sums),
    lower: limits?.lower ?? null,
    upper: limits?.upper ?? null,
    status: 'ok',
    nEffective: sums.count,
    method: limits ? 't' : '',
    scores: sums,
  };
}
