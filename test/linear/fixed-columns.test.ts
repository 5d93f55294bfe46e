import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOver } from '../../src/linear/count-vector.js';
import { exactly, withFixedColumns } from '../../src/linear/fixed-columns.js';
import type { ProgramRow } from '../../src/linear/linear-program.js';
import { columnCount, counts, everyColumn, sum } from './random-sums.js';

const isMet = ({ columns, relation, value }: ProgramRow, point: ArrayLike<number>) =>
  relation === '=' ? sumOver(point, columns) === value : sumOver(point, columns) >= value;

/** All points with up to so many in each of so many columns. */
function pointsUpTo(most: number, columns: number): number[][] {
  if (columns === 0) return [[]];
  const shorter = pointsUpTo(most, columns - 1);
  return Array.from({ length: most + 1 }, (_, count) => shorter.map((point) => [...point, count])).flat();
}

describe('a program with fixed columns', () => {
  it('asks of the free columns what the others leave', () => {
    const values = [2, 3, 4];
    const rows = [exactly([0, 1, 2], values), { columns: [0, 1], relation: '>=', value: 4 } as const];
    const { program, origins } = withFixedColumns(rows, new Set([0, 2]), values);
    expect(program).toEqual({
      columns: 2,
      rows: [
        { columns: [0, 1], relation: '=', value: 6 },
        { columns: [0], relation: '>=', value: 1 },
      ],
    });
    expect(origins).toEqual([0, 1]);
  });

  it('leaves out what the fixed columns see to', () => {
    const values = [2, 3, 4];
    const rows = [exactly([1, 2], values), { columns: [0, 1], relation: '>=', value: 1 } as const];
    expect(withFixedColumns(rows, new Set([0]), values).program.rows).toEqual([]);
  });

  it('keeps of rows that have become the same the one that asks most', () => {
    const values = [2, 0, 1];
    const rows = [
      { columns: [0, 2], relation: '>=', value: 2 },
      { columns: [0, 1], relation: '>=', value: 2 },
    ] as const;
    const { program, origins } = withFixedColumns(rows, new Set([0]), values);
    expect(program.rows).toEqual([{ columns: [0], relation: '>=', value: 2 }]);
    expect(origins).toEqual([1]);
  });

  it('agrees with the whole program for all ways the free columns can be', () => {
    let agreed = 0;
    const row = fc.tuple(sum, fc.constantFrom('=' as const, '>=' as const), fc.nat(2));
    const free = fc.subarray([...everyColumn], { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), free, counts, (drawn, open, values) => {
        // All of them true of the counts as they are.
        const rows = drawn.map(([columns, relation, less]): ProgramRow => {
          const truth = sumOver(values, columns);
          return { columns, relation, value: relation === '=' ? truth : Math.max(0, truth - less) };
        });
        const { program, origins, whole, partOf } = withFixedColumns(rows, new Set(open), values);
        expect(program.columns).toBe(open.length);
        expect(origins).toHaveLength(program.rows.length);
        for (const point of pointsUpTo(3, open.length)) {
          const all = whole(point);
          expect(all).toHaveLength(columnCount);
          for (const column of everyColumn)
            if (!open.includes(column)) expect(all[column]).toBe(values[column]);
          expect(program.rows.every((one) => isMet(one, point))).toBe(rows.every((one) => isMet(one, all)));
          for (const { columns } of rows) {
            const part = partOf(columns);
            expect(part.fixed + sumOver(point, part.columns)).toBe(sumOver(all, columns));
          }
          agreed += 1;
        }
        for (const [number, { columns, relation, value }] of program.rows.entries()) {
          const origin = rows[origins[number] ?? -1];
          const part = partOf(origin?.columns ?? []);
          const left = {
            columns: part.columns,
            relation: origin?.relation,
            value: (origin?.value ?? 0) - part.fixed,
          };
          expect({ columns, relation, value }).toEqual(left);
        }
      }),
      { numRuns: 200 },
    );
    expect(agreed).toBeGreaterThan(1000);
  });
});
