import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highsSolver } from '../../src/linear/highs.js';
import { Contradiction, type LinearProgram, type ProgramRow } from '../../src/linear/linear-program.js';

const solver = await highsSolver();

const is = (columns: readonly number[], value: number): ProgramRow => ({ columns, relation: '=', value });
const atLeast = (columns: readonly number[], value: number): ProgramRow => ({
  columns,
  relation: '>=',
  value,
});

/** Smallest and largest that a sum can be. */
function rangeOf(program: LinearProgram, sum: readonly number[]): readonly [number, number] {
  const model = solver(program);
  const [low, high] = [model.best(sum, 'min').value, model.best(sum, 'max').value];
  model.close();
  return [low, high];
}

/** Four cells in two rows and two columns, with these margins: what one cell can be has been known since Fréchet. */
function twoByTwo([top, bottom]: readonly [number, number], left: number): LinearProgram {
  return { columns: 4, rows: [is([0, 1], top), is([2, 3], bottom), is([0, 2], left)] };
}

describe('HiGHS', () => {
  it('finds the bounds of a cell between margins', () => {
    expect(rangeOf(twoByTwo([7, 5], 9), [0])).toEqual([4, 7]);
    expect(rangeOf(twoByTwo([7, 5], 9), [1, 2])).toEqual([2, 8]);
  });

  it('finds them for any margins', () => {
    const total = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(total, total, total, (top, bottom, drawn) => {
        const left = Math.min(drawn, top + bottom);
        const [low, high] = rangeOf(twoByTwo([top, bottom], left), [0]);
        expect(low).toBeCloseTo(Math.max(0, left - bottom), 6);
        expect(high).toBeCloseTo(Math.min(top, left), 6);
      }),
      { numRuns: 60 },
    );
  });

  it('gives counts that make it so, and the rows that keep it from being better', () => {
    const rows = [is([0, 1], 10), is([1, 2], 4), atLeast([2], 1), atLeast([0, 1, 2], 2)];
    const { value, point, binding } = solver({ columns: 3, rows }).best([0], 'min');
    expect(value).toBeCloseTo(7, 6);
    expect(Array.from(point ?? [], Math.round)).toEqual([7, 3, 1]);
    expect(binding).toEqual([0, 1, 2]);
  });

  it('subtracts what a row says to subtract', () => {
    const rows: ProgramRow[] = [is([0, 1], 10), { columns: [0], less: [1], relation: '=', value: 4 }];
    expect(rangeOf({ columns: 2, rows }, [0])).toEqual([7, 7]);
    const more: ProgramRow[] = [is([0, 1], 10), { columns: [0], less: [1], relation: '>=', value: 4 }];
    expect(rangeOf({ columns: 2, rows: more }, [1])).toEqual([0, 3]);
  });

  it('says when there is no bound', () => {
    const model = solver({ columns: 3, rows: [atLeast([0], 2), is([1], 3)] });
    expect(model.best([0], 'max')).toEqual({ value: Number.POSITIVE_INFINITY, binding: [] });
    expect(model.best([0], 'min').value).toBe(2);
    expect(model.best([1, 2], 'max').value).toBe(Number.POSITIVE_INFINITY);
    expect(model.best([1, 2], 'min').value).toBe(3);
    model.close();
  });

  it('has zero as the least and no bound above when nothing is known', () => {
    expect(rangeOf({ columns: 2, rows: [] }, [0])).toEqual([0, Number.POSITIVE_INFINITY]);
  });

  it.each([
    ['a sum that is two things', [is([0, 1], 5), is([0, 1], 6)]],
    ['a part that is larger than the whole', [is([0, 1], 5), atLeast([0], 6)]],
    ['a count below zero', [is([0, 1], 5), is([0, 1, 2], 4)]],
  ])('throws when what is known cannot be true: %s', (_, rows) => {
    for (const sense of ['max', 'min'] as const) {
      const model = () => solver({ columns: 3, rows }).best([2], sense);
      expect(model).toThrow(Contradiction);
    }
  });

  it('is not led astray by rows that say the same several times, nor by zeros', () => {
    const margins = [is([0, 1, 2], 3), is([3, 4, 5], 3), is([0, 3], 3), is([1, 4], 0), is([2, 5], 3)];
    const rows = [...margins, ...margins, is([0, 1, 2, 3, 4, 5], 6), atLeast([1, 4], 0), atLeast([0, 3], 3)];
    expect(rangeOf({ columns: 6, rows }, [0])).toEqual([0, 3]);
    expect(rangeOf({ columns: 6, rows }, [1])).toEqual([0, 0]);
    expect(rangeOf({ columns: 6, rows }, [0, 2])).toEqual([3, 3]);
  });

  it('answers the same whatever it has been asked before', () => {
    const table = twoByTwo([7, 5], 9);
    const question = fc.tuple(fc.subarray([0, 1, 2, 3]), fc.constantFrom('max' as const, 'min' as const));
    fc.assert(
      fc.property(fc.array(question, { minLength: 2, maxLength: 8 }), (questions) => {
        const asked = solver(table);
        for (const [sum, sense] of questions) {
          const fresh = solver(table);
          expect(asked.best(sum, sense).value).toBeCloseTo(fresh.best(sum, sense).value, 6);
          fresh.close();
        }
        asked.close();
      }),
      { numRuns: 20 },
    );
  });
});
