import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EstimatedMean, estimatedMean, standardisedMean } from '../../src/stats/estimated-mean.js';
import { addScores, type ScoreSums } from '../../src/stats/score-sums.js';

const first: EstimatedMean = { mean: 2, variance: 0.1, degreesOfFreedom: 9 };
const second: EstimatedMean = { mean: 4, variance: 0.2, degreesOfFreedom: 19 };

function sumsOf(numbers: readonly number[]): ScoreSums {
  const one = (x: number): ScoreSums => ({ count: 1, sum: x, sumOfSquares: x * x });
  return numbers.map(one).reduce(addScores);
}

describe('a mean of groups with weights', () => {
  // By hand: 0.5·2 + 0.5·4; 0.25·0.1 + 0.25·0.2; 0.075²/(0.025²/9 + 0.05²/19)
  it('has the mean, the variance and the degrees of freedom of its parts', () => {
    const both = standardisedMean([
      { weight: 3, mean: first },
      { weight: 3, mean: second },
    ]);
    expect(both?.mean).toBe(3);
    expect(both?.variance).toBeCloseTo(0.075, 12);
    expect(both?.degreesOfFreedom).toBeCloseTo(27.981818181818, 10);
  });

  // By hand: 0.75·2 + 0.25·4; 0.5625·0.1 + 0.0625·0.2; 0.06875²/(0.05625²/9 + 0.0125²/19)
  it('leans to the heavier one', () => {
    const both = standardisedMean([
      { weight: 75, mean: first },
      { weight: 25, mean: second },
    ]);
    expect(both?.mean).toBe(2.5);
    expect(both?.variance).toBeCloseTo(0.06875, 12);
    expect(both?.degreesOfFreedom).toBeCloseTo(13.1371428571429, 10);
  });

  it('is the group itself when there is one, whatever it weighs', () => {
    const alone = standardisedMean([
      { weight: 7, mean: first },
      { weight: 0, mean: second },
    ]);
    expect(alone).toEqual({ mean: 2, variance: 0.1, degreesOfFreedom: expect.closeTo(9, 12) });
  });

  it('is not known better than its least known group, and nothing without groups', () => {
    const single = estimatedMean(sumsOf([5]));
    expect(single).toEqual({ mean: 5, variance: null, degreesOfFreedom: null });
    expect(
      standardisedMean([
        { weight: 1, mean: first },
        { weight: 1, mean: single },
      ]),
    ).toEqual({ mean: 3.5, variance: null, degreesOfFreedom: null });
    expect(standardisedMean([])).toBeNull();
    expect(() => standardisedMean([{ weight: -1, mean: first }])).toThrow(RangeError);
  });

  it('weighted by their sizes is the mean of all numbers', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [one, other] = [sumsOf(a), sumsOf(b)];
        const both = standardisedMean([
          { weight: one.count, mean: estimatedMean(one) },
          { weight: other.count, mean: estimatedMean(other) },
        ]);
        expect(both?.mean).toBeCloseTo(estimatedMean(addScores(one, other)).mean, 12);
      }),
    );
  });
});
