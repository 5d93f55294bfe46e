import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountVector } from '../../src/linear/count-vector.js';
import { EchelonRows } from '../../src/linear/echelon-rows.js';
import type { PivotRow } from '../../src/linear/pivot-row.js';
import { dividedBy, indicator, isZero } from '../../src/linear/sparse-vector.js';
import { TrackedVectors } from '../../src/linear/tracked-vectors.js';
import { eliminated, isInRowSpace } from '../disclosure/rational-elimination.js';
import { columnCount, dense, sums } from './random-sums.js';

/** The next row of a basis, with the pivot that is cheapest for the vectors; undefined when the sum follows already. */
function nextRow(rows: EchelonRows, tracked: TrackedVectors, one: CountVector): PivotRow | undefined {
  const residual = rows.residualOf(one);
  if (isZero(residual)) return undefined;
  const pivot = tracked.rarestColumn(residual);
  const row = { pivot, row: dividedBy(residual, pivot) };
  rows.add(row);
  return row;
}

/** Numbers of the vectors that follow from these sums, in fractions. */
function following(known: readonly CountVector[], vectors: readonly CountVector[]): number[] {
  const space = eliminated(known.map((one) => dense(one)));
  return [...vectors.keys()].filter((number) => isInRowSpace(space, dense(vectors[number] ?? [])));
}

const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

describe('tracked vectors', () => {
  it('say which of them have come to nothing', () => {
    const tracked = new TrackedVectors(3, [[0, 1], [2], [0, 1, 2]]);
    expect(tracked.reduceBy({ pivot: 2, row: indicator([2]) })).toEqual([1]);
    expect(tracked.reduceBy({ pivot: 0, row: indicator([0, 1]) })).toEqual([0, 2]);
  });

  it('are eliminated where the fewest of them have an entry', () => {
    const tracked = new TrackedVectors(4, [[0, 1], [1, 2], [0, 1, 2], [0]]);
    expect(tracked.rarestColumn(indicator([0, 1, 2]))).toBe(2);
    expect(tracked.rarestColumn(indicator([0, 1, 2, 3]))).toBe(3);
  });

  it('come to nothing when they follow from the rows, each of them once', () => {
    let found = 0;
    fc.assert(
      fc.property(sums, sums, (vectors, known) => {
        const tracked = new TrackedVectors(columnCount, vectors);
        const rows = new EchelonRows(columnCount);
        let before: readonly number[] = [];
        for (const [number, one] of known.entries()) {
          const row = nextRow(rows, tracked, one);
          const now = following(known.slice(0, number + 1), vectors);
          const gone = row ? tracked.reduceBy(row) : [];
          expect(ascending(gone)).toEqual(now.filter((vector) => !before.includes(vector)));
          before = now;
          found += gone.length;
        }
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('are as they were at the last keeping when what came after is taken back', () => {
    fc.assert(
      fc.property(sums, sums, sums, sums, (vectors, kept, tried, known) => {
        const tracked = new TrackedVectors(columnCount, vectors);
        const rows = new EchelonRows(columnCount);
        const reduced = (one: CountVector) => {
          const row = nextRow(rows, tracked, one);
          return row ? tracked.reduceBy(row) : [];
        };
        const before = kept.flatMap(reduced);
        tracked.keep();
        const length = rows.rows.length;
        for (const one of tried) reduced(one);
        tracked.restore();
        rows.truncate(length);
        const after = known.flatMap(reduced);
        expect(ascending([...before, ...after])).toEqual(following([...kept, ...known], vectors));
      }),
      { numRuns: 500 },
    );
  });
});
