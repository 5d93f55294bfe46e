import { describe, expect, it } from 'vitest';
import { primaryIncome, protectedIncome, safeHeuristic, unsafeHeuristic } from '../audit/reference-tables.js';
import { exposedPeople, partsOf } from './attacker.js';
import { protectedWith } from './protected.js';
import { isCombination } from './rational-elimination.js';
import { respondentsIn } from './shown.js';
import { alike, surveyOf } from './survey.js';

/*
 * Two-way tables that other programs use to show good and bad suppression, with the cells that exact linear
 * programming finds recoverable. `·` in a pattern is a withheld cell.
 */

/** The withheld cells, as row and column from 1, that follow from the totals and the cells that are shown. */
function recoverable(pattern: readonly string[]): string[] {
  const cells = pattern.flatMap((row, r) => [...row].map((mark, c) => ({ r, c, isHidden: mark === '·' })));
  const indicator = (isIn: (cell: { r: number; c: number }) => boolean) =>
    cells.map((cell) => Number(isIn(cell)));
  const totals = [
    ...pattern.map((_, r) => indicator((cell) => cell.r === r)),
    ...[...(pattern[0] ?? '')].map((_, c) => indicator((cell) => cell.c === c)),
  ];
  const shown = cells.filter(({ isHidden }) => !isHidden).map((one) => indicator((cell) => cell === one));
  return cells
    .filter(
      (one) =>
        one.isHidden &&
        isCombination(
          [...totals, ...shown],
          indicator((cell) => cell === one),
        ),
    )
    .map(({ r, c }) => `${r + 1},${c + 1}`);
}

function protectedTable(table: readonly (readonly number[])[], minimum: number) {
  const rows = table.map((_, r) => `r${r + 1}`);
  const columns = (table[0] ?? []).map((_, c) => `c${c + 1}`);
  const survey = surveyOf({ row: rows, column: columns });
  const some = table.flatMap((row, r) =>
    row.map((n, c) => alike(n, { row: `r${r + 1}`, column: `c${c + 1}` })),
  );
  const filled = some.filter(({ times }) => times > 0);
  const breakdowns = [['row'], ['column'], ['row', 'column']];
  const waves = [{ id: 'now', cube: survey.cube(filled) }];
  const { counts } = protectedWith({ codebook: survey.codebook, breakdowns, minimum, waves });
  const tables = counts.waves[0]?.tables ?? [];
  const exposed = exposedPeople(tables, filled, partsOf([[], ...breakdowns], filled), minimum);
  const shown = Object.values(respondentsIn(tables[3]));
  const pattern = table.map((row, r) =>
    row.map((_, c) => (shown[r * columns.length + c] === 'withheld' ? '·' : '+')).join(''),
  );
  return { tables, exposed, pattern };
}

describe('the attacker of these tests', () => {
  it('recovers what linear programming recovers from unsafe patterns', () => {
    expect(recoverable(unsafeHeuristic.pattern)).toEqual(['1,2']);
    expect(recoverable(primaryIncome.pattern)).toEqual([
      '2,2',
      '4,2',
      '8,2',
      '9,1',
      '9,2',
      '9,4',
      '10,2',
      '11,2',
    ]);
  });

  it('recovers nothing from safe ones', () => {
    expect(recoverable(safeHeuristic.pattern)).toEqual([]);
    expect(recoverable(protectedIncome.pattern)).toEqual([]);
  });
});

describe('protection of reference tables', () => {
  it('hides the cell of five with three others', () => {
    const { tables, exposed, pattern } = protectedTable(safeHeuristic.table, 6);
    expect(exposed).toEqual([]);
    expect(recoverable(pattern)).toEqual([]);
    expect(tables.slice(0, 3).map((table) => table.withheld)).toEqual(['nothing', 'nothing', 'nothing']);
    expect(pattern.join('').split('·').length - 1).toBe(4);
    expect(pattern[1]?.[2]).toBe('·');
  });

  it('hides every cell from one to three so that none can be worked out', () => {
    const { tables, exposed, pattern } = protectedTable(primaryIncome.table, 4);
    expect(exposed).toEqual([]);
    for (const [r, row] of primaryIncome.table.entries()) {
      for (const [c, n] of row.entries()) if (n > 0 && n < 4) expect(pattern[r]?.[c]).toBe('·');
    }
    expect(tables.slice(0, 3).map((table) => table.withheld)).toEqual(['nothing', 'nothing', 'nothing']);
    // Hardly more than the fifteen of easySdcTable, which hides the two zeros besides.
    expect(pattern.join('').split('·').length - 1).toBeLessThanOrEqual(15);
  });
});
