import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { requireSample, type Sample } from './sample.js';

export interface TrendTest {
  /** χ² with one degree of freedom. */
  readonly statistic: number;
  /** Two-sided, 0–1. */
  readonly p: number;
  /** How much the proportion rises per unit of the score, by weighted least squares. */
  readonly slope: number;
}

/**
 * The Cochran–Armitage test that a proportion neither rises nor falls over ordered groups. With two groups it is the
 * score test. Null when it cannot be tested: all proportions 0 or all 1, or only one score among the groups. A group
 * without trials keeps its place in the order and says nothing.
 *
 * Worked out from the counts, not the proportions, so that equal proportions in whole-numbered counts and scores give
 * exactly χ² = 0.
 *
 * @param scores the groups' places on the scale, one each; 1, 2, 3 … when left out
 * @throws RangeError when a group is not a sample, or scores are not one finite number per group
 * @see Armitage 1955, Biometrics 11:375–386; R `prop.trend.test(x, n, score)`, and for the slope
 *   `coef(lm(x/n ~ score, weights = n))[2]`
 */
export function trendTest(
  groups: readonly Sample[],
  scores: readonly number[] = groups.map((_, index) => index + 1),
): TrendTest | null {
  const scored = withScores(groups, scores);
  const origin = scored[0]?.score;
  if (origin === undefined || scored.every(({ score }) => score === origin)) return null;
  let [trials, successes] = [0, 0];
  let [placeSum, squareSum, productSum] = [0, 0, 0];
  for (const { group, score } of scored) {
    // From the first score, so that years, say, lose no digits in the squares.
    const place = score - origin;
    trials += group.trials;
    successes += group.successes;
    placeSum += group.trials * place;
    squareSum += group.trials * place * place;
    productSum += group.successes * place;
  }
  const failures = trials - successes;
  if (successes === 0 || failures === 0) return null;
  const spread = trials * squareSum - placeSum * placeSum;
  const covariance = trials * productSum - successes * placeSum;
  const statistic = (covariance / successes / failures) * (covariance / spread) * trials;
  return { statistic, p: 2 * normalCdf(-Math.sqrt(statistic), 0, 1), slope: covariance / spread };
}

/** The groups that have trials, with their scores. */
function withScores(groups: readonly Sample[], scores: readonly number[]) {
  if (scores.length !== groups.length) {
    throw new RangeError(`${scores.length} scores for ${groups.length} groups`);
  }
  return groups.flatMap((group, index) => {
    const score = scores[index] ?? Number.NaN;
    if (!Number.isFinite(score)) throw new RangeError(`not a score: ${score}`);
    if (group.trials === 0 && group.successes === 0) return [];
    requireSample(group);
    return [{ group, score }];
  });
}
