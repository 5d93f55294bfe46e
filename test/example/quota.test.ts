import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText, windows1252 } from '../../scripts/example/csv.js';
import { apportion, chosen, repeated } from '../../scripts/example/quota.js';
import { randomFrom, shuffled } from '../../scripts/example/random.js';

describe('random numbers', () => {
  test('the same seed gives the same numbers everywhere', () => {
    const random = randomFrom(1);
    // Reference: the published JavaScript version of mulberry32, first three outputs for seed 1, times 1000.
    expect([random.below(1000), random.below(1000), random.below(1000)]).toEqual([627, 2, 527]);
  });

  test('shuffling keeps every item', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        expect(shuffled(items, randomFrom(seed)).sort()).toEqual([...items].sort());
      }),
    );
  });
});

describe('quotas', () => {
  test('the whole is shared out in proportion, to the last one', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(721, [45, 35, 17, 3])).toEqual([324, 252, 123, 22]);
    expect(repeated(['a', 'b'], [2, 1])).toEqual(['a', 'a', 'b']);
  });

  test('the parts add up and none is a whole unit off', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(5000), weights, (whole, parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const shared = apportion(whole, parts);
        expect(shared.reduce((sum, part) => sum + part, 0)).toBe(whole);
        shared.forEach((part, index) => {
          expect(Math.abs(part - (whole * (parts[index] ?? 0)) / total)).toBeLessThan(1);
        });
      }),
    );
  });

  test('exactly as many are chosen as asked for, and as many of a group as its weight says', () => {
    const items = Array.from({ length: 300 }, (_, index) => index);
    const weightOf = (item: number) => (item < 100 ? 200 : 100);
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 150 }), (seed, quota) => {
        const result = chosen(items, weightOf, quota, randomFrom(seed));
        expect(result.size).toBe(quota);
        const heavy = [...result].filter((item) => item < 100).length;
        expect(Math.abs(heavy - quota / 2)).toBeLessThan(1);
      }),
    );
  });

  test('a weight that asks for more than the whole of an item is refused', () => {
    expect(() => chosen(['a', 'b'], (item) => (item === 'a' ? 9 : 1), 2, randomFrom(1))).toThrow(RangeError);
  });
});

describe('writing', () => {
  test('fields are quoted only where they must be', () => {
    expect(csvText([['a', 'b;c', 'd "e"', 'f\ng', 'h, i']], '\r\n')).toBe(
      'a;"b;c";"d ""e""";"f\ng";h, i\r\n',
    );
  });

  test('windows-1252 has its own bytes for some characters and lacks others', () => {
    expect([...windows1252('å–”')]).toEqual([0xe5, 0x96, 0x94]);
    expect(() => windows1252('→')).toThrow(RangeError);
    expect(() => windows1252('\u0085')).toThrow(RangeError);
  });
});
