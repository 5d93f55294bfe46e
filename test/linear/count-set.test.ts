import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountSet } from '../../src/linear/count-set.js';

describe('a set of sums', () => {
  it('has each sum once, in the order of adding', () => {
    const set = new CountSet([[3, 4], [1], [3, 4], [], [1, 2]]);
    set.add([1]);
    set.add([2]);
    expect(set.sums).toEqual([[3, 4], [1], [], [1, 2], [2]]);
  });

  it('has a sum that is another list of the same columns, but not one in another order', () => {
    const set = new CountSet([[3, 4]]);
    expect(set.has([3, 4])).toBe(true);
    expect(set.has([4, 3])).toBe(false);
    expect(set.has([3])).toBe(false);
    expect(set.has([3, 4, 5])).toBe(false);
  });

  it('does not take two sums for one when their hashes are the same', () => {
    // By Fowler, Noll and Vo's hash of 32 bits, a column at a time.
    const step = (hash: number, column: number) => Math.imul(hash ^ column, 0x01000193);
    const start = 0x811c9dc5;
    const [first, second] = [
      [1, 7],
      [2, 7 ^ step(start, 1) ^ step(start, 2)],
    ];
    const hashOf = (sum: readonly number[]) => sum.reduce(step, start);
    expect(hashOf(first)).toBe(hashOf(second));
    const set = new CountSet([first]);
    expect(set.has(second)).toBe(false);
    set.add(second);
    expect(set.sums).toEqual([first, second]);
    expect(set.has(first)).toBe(true);
    expect(set.has(second)).toBe(true);
  });

  it('has what has been added and nothing else', () => {
    const sum = fc.array(fc.nat(3), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(sum), fc.array(sum), (added, asked) => {
        const set = new CountSet(added);
        const texts = [...new Set(added.map((one) => one.join()))];
        expect(set.sums.map((one) => one.join())).toEqual(texts);
        for (const one of asked) expect(set.has(one)).toBe(texts.includes(one.join()));
      }),
    );
  });
});
