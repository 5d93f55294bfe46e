import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startSpan } from '../../src/linear/span.js';
import { isCombination } from '../disclosure/rational-elimination.js';

describe('a span', () => {
  it('refuses the last part of a sum with one secret part', () => {
    const span = startSpan(3, [[2]]);
    expect(span.offer([[0, 1, 2]])).toBe(true);
    expect(span.offer([[0]])).toBe(true);
    expect(span.offer([[1]])).toBe(false);
  });

  it('forgets what it refused', () => {
    const span = startSpan(3, [[2]]);
    expect(
      span.offer([
        [0, 1],
        [0, 1, 2],
      ]),
    ).toBe(false);
    expect(span.offer([[0, 1, 2]])).toBe(true);
  });

  it('judges counts that are published together by what they tell together', () => {
    const span = startSpan(3, [[0, 1]]);
    expect(span.offer([[0], [1]])).toBe(false);
    expect(span.offer([[0]])).toBe(true);
    expect(span.offer([[1]])).toBe(false);
  });

  it('lets through whatever follows from what is published', () => {
    const span = startSpan(4, [[3]]);
    expect(span.offer([[0, 1], [0]])).toBe(true);
    expect(span.offer([[1]])).toBe(true);
  });

  it('knows every part of a sum that is known to be zero, published or not', () => {
    const facts = [
      [0, 1, 2, 3],
      [0, 1],
      [2, 4],
    ];
    expect(startSpan(5, [[4]], []).offer(facts)).toBe(true);
    expect(startSpan(5, [[4]], [[2, 3]]).offer(facts)).toBe(false);
  });

  it('forgets what is taken back', () => {
    const span = startSpan(3, [[0], [1]]);
    expect(span.offer([[0, 1, 2]])).toBe(true);
    span.undo();
    expect(span.offer([[1, 2]])).toBe(true);
    expect(span.offer([[0, 1, 2]])).toBe(false);
  });

  it('refuses exactly those counts after which a secret is a rational combination of the published ones', () => {
    const vectors = fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), {
      minLength: 1,
      maxLength: 12,
    });
    const secretSets = fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(vectors, secretSets, (candidates, secrets) => {
        const dense = (vector: readonly number[]) =>
          [0, 1, 2, 3, 4, 5].map((c) => (vector.includes(c) ? 1 : 0));
        const span = startSpan(6, secrets);
        const published: number[][] = [];
        for (const candidate of candidates) {
          const tells = secrets.some((secret) =>
            isCombination([...published, dense(candidate)], dense(secret)),
          );
          expect(span.offer([candidate])).toBe(!tells);
          if (!tells) published.push(dense(candidate));
        }
      }),
    );
  });
});
