import type { ScoreSums } from '../../src/stats/score-sums.js';

export function sumsOf(numbers: readonly number[]): ScoreSums {
  return {
    count: numbers.length,
    sum: numbers.reduce((so, x) => so + x, 0),
    sumOfSquares: numbers.reduce((so, x) => so + x * x, 0),
  };
}
