import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountVector } from '../../src/linear/count-vector.js';
import { familiesOf, remaining, small } from '../../src/linear/remaining.js';
import { isCombination } from '../disclosure/rational-elimination.js';
import { columnCount, dense, everyColumn, sums } from './random-sums.js';

type List = readonly CountVector[];

function leftOf(known: List, ...lists: readonly List[]): CountVector[] {
  return remaining(known, familiesOf(lists, columnCount));
}

/** The same by its definition: each sum, each list, each member. */
function byDefinition(known: List, lists: readonly List[]): CountVector[] {
  const isKnown = (one: CountVector) => known.some((other) => other.join() === one.join());
  return known.flatMap((one) =>
    lists.flatMap((list) => {
      const inside = list.filter(
        (member) =>
          member.length > 0 &&
          member.length < one.length &&
          isKnown(member) &&
          member.every((column) => one.includes(column)),
      );
      const rest = one.filter((column) => !inside.flat().includes(column));
      return inside.length > 0 && rest.length > 0 ? [rest] : [];
    }),
  );
}

const [one, two, three] = [
  [0, 1],
  [2, 3],
  [4, 5, 6],
];
const total = [...one, ...two, ...three];

describe('what known sums leave', () => {
  it('is a total less the categories that are known', () => {
    expect(leftOf([total, one], [one, two, three])).toEqual([[2, 3, 4, 5, 6]]);
    expect(leftOf([total, one, three], [one, two, three])).toEqual([two]);
  });

  it('is nothing when all categories are known, or none', () => {
    expect(leftOf([total, one, two, three], [one, two, three])).toEqual([]);
    expect(leftOf([total], [one, two, three])).toEqual([]);
  });

  it('is nothing of a category that is not known, nor of one that is only in part within the sum', () => {
    expect(leftOf([total, two], [one])).toEqual([]);
    expect(leftOf([[0, 1, 2], two], [one, two])).toEqual([]);
  });

  it('is taken for each list by itself', () => {
    const other = [
      [0, 3],
      [1, 2, 4, 5, 6],
    ];
    expect(leftOf([total, one, [0, 3]], [one, two, three], other)).toEqual([
      [2, 3, 4, 5, 6],
      [1, 2, 4, 5, 6],
    ]);
  });

  it('is told once, however often it is left', () => {
    expect(leftOf([total, one, two, [0, 1, 2, 3]], [one, two, three], [[0, 1, 2, 3], three])).toEqual([
      three,
    ]);
  });

  it('is what the definition says, and what adding and subtracting gives', () => {
    let found = 0;
    const places = fc.array(fc.nat(2), { minLength: columnCount, maxLength: columnCount });
    const list = places.map((of) =>
      [0, 1, 2].map((number) => everyColumn.filter((column) => of[column] === number)),
    );
    const lists = fc.array(list, { minLength: 1, maxLength: 3 });
    const shown = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 5 });
    fc.assert(
      fc.property(sums, lists, shown, (others, families, chosen) => {
        const members = chosen.map(([family, member]) => families[family]?.[member] ?? []);
        const known = [...others, ...members].filter((sum) => sum.length > 0);
        const left = leftOf(known, ...families).map((sum) => sum.join());
        const expected = byDefinition(known, families);
        expect(left.sort()).toEqual([...new Set(expected.map((sum) => sum.join()))].sort());
        for (const sum of expected) {
          expect(
            isCombination(
              known.map((other) => dense(other)),
              dense(sum),
            ),
          ).toBe(true);
        }
        found += left.length;
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(200);
  });
});

describe('small sums', () => {
  it('are about somebody, and about fewer than the minimum', () => {
    expect(small([[0], [1], [2], [0, 1], [1, 2], []], [0, 4, 1], 5)).toEqual([[1], [2], [0, 1]]);
  });
});
