import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prime } from '../../src/linear/prime-field.js';
import {
  dividedBy,
  indicator,
  isZero,
  minusMultiple,
  type SparseVector,
  valueAt,
} from '../../src/linear/sparse-vector.js';

const length = 6;
/** Small numbers above and below zero, so that entries often cancel, and some large ones. */
const value = fc.constantFrom(0, 0, 1, 2, prime - 1, prime - 2, 1_234_567_890);
const denseVector = fc.array(value, { minLength: length, maxLength: length });

function sparse(dense: readonly number[]): SparseVector {
  const columns = [...dense.keys()].filter((column) => dense[column] !== 0);
  return {
    columns: Int32Array.from(columns),
    values: Int32Array.from(columns.map((column) => dense[column] ?? 0)),
  };
}

function modulo(value: bigint): number {
  const left = value % BigInt(prime);
  return Number(left < 0n ? left + BigInt(prime) : left);
}

describe('a sparse vector', () => {
  it('of columns has one in each of them, by ascending column', () => {
    expect(indicator([10, 2, 9])).toEqual(sparse([0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1]));
    expect(isZero(indicator([]))).toBe(true);
    expect(isZero(indicator([0]))).toBe(false);
  });

  it('has the value of every column', () => {
    fc.assert(
      fc.property(denseVector, (dense) => {
        const vector = sparse(dense);
        expect(Array.from({ length }, (_, column) => valueAt(vector, column))).toEqual(dense);
        expect([valueAt(vector, -1), valueAt(vector, length)]).toEqual([0, 0]);
      }),
    );
  });

  it('less a multiple of another is what it is entry by entry, without the zeros', () => {
    fc.assert(
      fc.property(denseVector, value, denseVector, (a, factor, b) => {
        const expected = a.map((left, column) =>
          modulo(BigInt(left) - BigInt(factor) * BigInt(b[column] ?? 0)),
        );
        expect(minusMultiple(sparse(a), factor, sparse(b))).toEqual(sparse(expected));
      }),
      { numRuns: 300 },
    );
  });

  it('divided by an entry has one there, and is the same but for a factor', () => {
    fc.assert(
      fc.property(
        denseVector,
        fc.nat(length - 1),
        fc.integer({ min: 1, max: prime - 1 }),
        (dense, column, own) => {
          const vector = sparse(dense.with(column, own));
          const divided = dividedBy(vector, column);
          expect(valueAt(divided, column)).toBe(1);
          expect(isZero(minusMultiple(vector, own, divided))).toBe(true);
        },
      ),
    );
  });
});
