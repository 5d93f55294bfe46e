import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountVector, sumOver } from '../../src/linear/count-vector.js';
import { smallBlocks } from '../../src/linear/small-blocks.js';
import { startSpan } from '../../src/linear/span.js';
import { eliminated, isInRowSpace } from '../disclosure/rational-elimination.js';
import { choicesOf, counts, dense, everyColumn, sums } from './random-sums.js';

const columnsOf = (parts: readonly CountVector[]) => parts.flat().sort((a, b) => a - b);

/** The blocks that these known sums leave, in an order that does not depend on how they were found. */
function blocksOf(
  known: readonly CountVector[],
  parts: readonly CountVector[],
  values: readonly number[],
  minimum: number,
): number[][] {
  const span = startSpan(values.length, [[0]]);
  span.know(known);
  const found = smallBlocks(span.basis, parts, values, minimum).map((block) => [...block]);
  return found.sort((a, b) => a.join().localeCompare(b.join()));
}

/** All sets of parts that are few together and can be worked out: tried one by one, in fractions. */
function workedOut(
  known: readonly CountVector[],
  parts: readonly CountVector[],
  values: readonly number[],
  minimum: number,
): CountVector[][] {
  const space = eliminated(known.map((one) => dense(one)));
  return choicesOf(parts)
    .filter((set) => sumOver(values, set.flat()) < minimum)
    .filter((set) => isInRowSpace(space, dense(set.flat())));
}

/** Those that hold no other of them: the rest of one that does can be worked out too. */
function smallest(sets: readonly CountVector[][]): CountVector[][] {
  const isWithin = (inner: readonly CountVector[], outer: readonly CountVector[]) =>
    inner.length < outer.length && inner.every((part) => outer.includes(part));
  return sets.filter((set) => !sets.some((other) => isWithin(other, set)));
}

/** Every column by itself, or some of them put together two and two. */
const partitions: fc.Arbitrary<number[][]> = fc.constantFrom(
  everyColumn.map((column) => [column]),
  [[0, 1], [2], [3], [4], [5], [6]],
  [[0, 3], [1, 4], [2], [5], [6]],
);

describe('small blocks', () => {
  it('are what a total leaves beside its parts', () => {
    const known = [
      [0, 1, 2, 3],
      [0, 1],
    ];
    const parts = [[0], [1], [2], [3]];
    expect(blocksOf(known, parts, [9, 9, 2, 1], 5)).toEqual([[2, 3]]);
    expect(blocksOf(known, parts, [9, 9, 4, 1], 5)).toEqual([]);
  });

  it('are what is left by adding and subtracting several sums', () => {
    // The first three have everybody twice but the last, who is in all three; a third of what that leaves is the last.
    const known = [
      [0, 1, 3],
      [0, 2, 3],
      [1, 2, 3],
      [0, 1, 2],
    ];
    expect(blocksOf(known, [[0], [1], [2], [3]], [9, 9, 9, 3], 5)).toEqual([[3]]);
  });

  it('are those of three or four parts that come out only together', () => {
    // What is in 4 and 5, and in 4 and 5 together, leaves the rest. 6 and 7 tell the small ones apart, but not what they are.
    const ofThree = [
      [0, 1, 4],
      [2, 5],
      [4, 5],
      [0, 6],
    ];
    const ofFour = [
      [0, 1, 4],
      [2, 3, 5],
      [4, 5],
      [0, 6],
      [2, 7],
    ];
    const parts = [0, 1, 2, 3, 4, 5, 6, 7].map((column) => [column]);
    const values = [1, 1, 1, 1, 20, 20, 20, 20];
    expect(blocksOf(ofThree, parts, values, 4)).toEqual([[0, 1, 2]]);
    expect(blocksOf(ofThree, parts, values, 3)).toEqual([]);
    expect(blocksOf(ofFour, parts, values, 5)).toEqual([[0, 1, 2, 3]]);
    expect(blocksOf(ofFour, parts, values, 4)).toEqual([]);
  });

  it('are never of what is in no known sum', () => {
    expect(blocksOf([[0, 1]], [[0], [1], [2]], [9, 9, 1], 5)).toEqual([]);
  });

  it('are every smallest set of few that can be worked out, and nothing else', () => {
    let found = 0;
    fc.assert(
      fc.property(sums, partitions, counts, fc.constantFrom(2, 3, 4, 5), (known, parts, given, minimum) => {
        const values = given.map((count) => count + 1);
        const blocks = blocksOf(known, parts, values, minimum);
        const all = workedOut(known, parts, values, minimum);
        expect(all.map(columnsOf)).toEqual(expect.arrayContaining(blocks));
        expect(blocks).toEqual(expect.arrayContaining(smallest(all).map(columnsOf)));
        expect(new Set(blocks.map((block) => block.join())).size).toBe(blocks.length);
        found += blocks.length;
      }),
      { numRuns: 1500 },
    );
    expect(found).toBeGreaterThan(200);
  });

  it('are found with a larger minimum too, when they are no more than four parts', () => {
    fc.assert(
      fc.property(sums, counts, fc.constantFrom(8, 12), (known, given, minimum) => {
        const values = given.map((count) => count + 1);
        const parts = everyColumn.map((column) => [column]);
        const blocks = blocksOf(known, parts, values, minimum);
        const all = workedOut(known, parts, values, minimum);
        expect(all.map(columnsOf)).toEqual(expect.arrayContaining(blocks));
        const ofFour = smallest(all).filter((set) => set.length <= 4);
        expect(blocks).toEqual(expect.arrayContaining(ofFour.map(columnsOf)));
      }),
      { numRuns: 500 },
    );
  });
});
