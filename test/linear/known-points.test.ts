import { describe, expect, it } from 'vitest';
import type { CountVector } from '../../src/linear/count-vector.js';
import { KnownPoints } from '../../src/linear/known-points.js';
import type { Range } from '../../src/linear/range.js';

const truth = [2, 2, 2, 2];
const total = [0, 1, 2, 3];
const isNarrow = ({ low, high }: Range) => high - low < 2;
const columns = truth.map((_, column) => ({ sum: [column], isNarrow }));

/** The columns that are open beside these sums, given points that agree with the total. */
function openBeside(
  found: readonly (readonly number[])[],
  equal: readonly CountVector[],
  atLeastOne: readonly CountVector[] = [],
): number[] {
  const points = new KnownPoints();
  points.open(columns, truth, [total], []);
  for (const point of found) points.add(point);
  return points.open(columns, truth, equal, atLeastOne).flatMap(({ sum }) => sum);
}

describe('known points', () => {
  it('leave everything open when there is none', () => {
    expect(openBeside([], [total])).toEqual([0, 1, 2, 3]);
  });

  it('show what they move to be wide', () => {
    expect(openBeside([[4, 0, 2, 2]], [total])).toEqual([2, 3]);
  });

  it('are mixed until they agree with a sum that has become known', () => {
    const found = [
      [6, 0, 0, 2],
      [0, 0, 6, 2],
    ];
    // A third of the second with two thirds of the first: 4, 0, 2, 2.
    expect(openBeside(found, [total, [0, 1]])).toEqual([2, 3]);
  });

  it('are forgotten when all of them are on one side of what has become known', () => {
    const found = [
      [6, 0, 0, 2],
      [8, 0, 0, 0],
    ];
    expect(openBeside(found, [total, [0, 1]])).toEqual([0, 1, 2, 3]);
  });

  it('are forgotten when they make a sum nothing that is known to be something', () => {
    expect(openBeside([[4, 0, 2, 2]], [total], [[1]])).toEqual([0, 1, 2, 3]);
  });

  it('show a sum to be as wide as the whole numbers between them', () => {
    // From 0.5 to 2.6 there are 1 and 2.
    const found = [
      [0.5, 3.5, 2, 2],
      [2.6, 1.4, 2, 2],
    ];
    expect(openBeside(found, [total])).toEqual([0, 1, 2, 3]);
  });
});
