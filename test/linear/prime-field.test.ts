import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverse, multiply, prime, subtract } from '../../src/linear/prime-field.js';

const remainders = fc.integer({ min: 0, max: prime - 1 });
/** Where the arithmetic folds, or splits a factor in two. */
const edges = [
  0,
  1,
  2,
  3,
  65_535,
  65_536,
  65_537,
  2 ** 30 - 1,
  2 ** 30,
  2 ** 30 + 1,
  prime - 3,
  prime - 2,
  prime - 1,
];

function expectExact(a: number, b: number): void {
  expect(multiply(a, b)).toBe(Number((BigInt(a) * BigInt(b)) % BigInt(prime)));
  expect(subtract(a, b)).toBe(Number((BigInt(a) - BigInt(b) + BigInt(prime)) % BigInt(prime)));
}

describe('arithmetic modulo 2³¹ − 1', () => {
  it('is exact where a double would not be', () => {
    expect(multiply(prime - 1, prime - 1)).toBe(1);
    // −2 times 1 999 999 999.
    expect(multiply(prime - 2, 1_999_999_999)).toBe(2 * prime - 2 * 1_999_999_999);
    expect(subtract(3, 5)).toBe(prime - 2);
  });

  it('agrees with integers of any length', () => {
    fc.assert(fc.property(remainders, remainders, expectExact), { numRuns: 500 });
  });

  it('agrees with them at its edges too', () => {
    for (const a of edges) for (const b of edges) expectExact(a, b);
  });

  it('divides', () => {
    const divided = (a: number) => {
      expect(multiply(a, inverse(a))).toBe(1);
    };
    for (const edge of edges) if (edge > 0) divided(edge);
    fc.assert(fc.property(fc.integer({ min: 1, max: prime - 1 }), divided), { numRuns: 50 });
  });
});
