import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highsSolver } from '../../src/linear/highs.js';
import {
  Contradiction,
  type ProgramRow,
  type Solution,
  type SolverModel,
} from '../../src/linear/linear-program.js';

const solver = await highsSolver();

const is = (columns: readonly number[], value: number): ProgramRow => ({ columns, relation: '=', value });
const atLeast = (columns: readonly number[], value: number): ProgramRow => ({
  columns,
  relation: '>=',
  value,
});

interface LinearProgram {
  readonly columns: number;
  readonly rows: readonly ProgramRow[];
}

function modelOf(
  { columns, rows }: LinearProgram,
  origin = Array.from({ length: columns }, () => 0),
): SolverModel {
  const model = solver(origin);
  model.restrict(rows);
  return model;
}

/** Smallest and largest that a sum can be. */
function rangeOf(program: LinearProgram, sum: readonly number[]): readonly [number, number] {
  const model = modelOf(program);
  const range = rangeIn(model, sum);
  model.close();
  return range;
}

function rangeIn(model: SolverModel, sum: readonly number[]): readonly [number, number] {
  return [model.best(sum, 'min').value, model.best(sum, 'max').value];
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
    const { value, point, binding } = modelOf({ columns: 3, rows }).best([0], 'min');
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
    const model = modelOf({ columns: 3, rows: [atLeast([0], 2), is([1], 3)] });
    expect(model.best([0], 'max')).toEqual({ value: Number.POSITIVE_INFINITY, binding: [] });
    expect(model.best([0], 'min').value).toBe(2);
    expect(model.best([1, 2], 'max').value).toBe(Number.POSITIVE_INFINITY);
    expect(model.best([1, 2], 'min').value).toBe(3);
    model.close();
  });

  it('is not below what it is at least', () => {
    const model = solver([5, 4], [3, 1]);
    model.restrict([is([0, 1], 9)]);
    expect(rangeIn(model, [0])).toEqual([3, 8]);
    expect(rangeIn(model, [1])).toEqual([1, 6]);
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
      const model = () => modelOf({ columns: 3, rows }).best([2], sense);
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
        const asked = modelOf(table);
        for (const [sum, sense] of questions) {
          const fresh = modelOf(table);
          expect(asked.best(sum, sense).value).toBeCloseTo(fresh.best(sum, sense).value, 6);
          fresh.close();
        }
        asked.close();
      }),
      { numRuns: 20 },
    );
  });

  it('can let go of rows and take others on, from wherever it looks', () => {
    const margins = [is([0, 1], 7), is([2, 3], 5), is([0, 2], 9)];
    const lists = [margins, margins.slice(0, 2), [...margins, atLeast([3], 2)], margins.slice(1), margins];
    for (const origin of [undefined, [5, 2, 4, 1]]) {
      const kept = modelOf({ columns: 4, rows: [] }, origin);
      for (const rows of lists) {
        kept.restrict(rows);
        for (const sum of [[0], [1, 2]])
          expect(rangeIn(kept, sum)).toEqual(rangeOf({ columns: 4, rows }, sum));
      }
      kept.close();
    }
  });

  it('numbers the rows that bind as they stand in the list of today', () => {
    const model = modelOf({ columns: 3, rows: [is([0, 1], 10), is([1, 2], 4)] });
    expect(model.best([0], 'max').binding).toEqual([0]);
    model.restrict([atLeast([1], 3), is([1, 2], 4), is([0, 1], 10)]);
    const { value, binding } = model.best([0], 'max');
    expect([value, new Set(binding)]).toEqual([7, new Set([0, 2])]);
    model.close();
  });

  it('finds the same from within as step by step when there is much to change', () => {
    // So many columns and rows that it starts from an interior point.
    const [units, months] = [60, 40];
    const cell = (unit: number, month: number) => unit * months + month;
    const all = (count: number) => Array.from({ length: count }, (_, n) => n);
    const rows = [
      ...all(units).map((unit) =>
        is(
          all(months).map((month) => cell(unit, month)),
          months,
        ),
      ),
      ...all(months).map((month) =>
        is(
          all(units).map((unit) => cell(unit, month)),
          units,
        ),
      ),
      ...all(units * months).map((one) => atLeast([one], 0)),
    ];
    const model = modelOf(
      { columns: units * months, rows },
      all(units * months).map(() => 1),
    );
    const corner = all(20).flatMap((unit) => all(30).map((month) => cell(unit, month)));
    const asked: Solution[] = [model.best(corner, 'max'), model.best(corner, 'min')];
    // No more than all of the 20 units, no less than what 30 months hold beside the 40 other units.
    expect(asked.map(({ value }) => Math.round(value * 1e6) / 1e6)).toEqual([800, 200]);
    expect(rangeIn(model, [cell(0, 0)]).map(Math.round)).toEqual([0, 40]);
    model.close();
  });
});
