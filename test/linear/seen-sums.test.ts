import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prime } from '../../src/linear/prime-field.js';
import { SeenSums } from '../../src/linear/seen-sums.js';

const remainder = fc.integer({ min: 0, max: prime - 1 });
const print = fc.record({ a: remainder, b: remainder });
const opposite = ({ a, b }: { a: number; b: number }) => ({ a: (prime - a) % prime, b: (prime - b) % prime });

test('a sum that has been seen has an opposite', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(print, print), { minLength: 1 }), (pairs) => {
      const seen = new SeenSums(pairs.length);
      for (const [one, other] of pairs) seen.add(one, other);
      for (const [one, other] of pairs) {
        expect(seen.mayHaveOpposite(opposite(one), opposite(other))).toBe(true);
        expect(seen.mayHaveOpposite(opposite(other), opposite(one))).toBe(true);
      }
    }),
  );
});

test('of sums that have not been seen, few are taken for such as have', () => {
  const seen = new SeenSums(1000);
  const scattered = (n: number) => ({ a: (n * 48_271 * 16_807) % prime, b: 0 });
  for (let n = 1; n <= 1000; n++) seen.add(scattered(n), scattered(n + 5000));
  const found = Array.from({ length: 1000 }, (_, n) =>
    seen.mayHaveOpposite(scattered(20_000 + n), scattered(40_000 + 7 * n)),
  );
  expect(found.filter((one) => one).length).toBeLessThan(100);
});
