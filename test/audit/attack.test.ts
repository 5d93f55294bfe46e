import { describe, expect, it } from 'vitest';
import { attack } from '../../src/audit/attack.js';
import { everyCount } from '../../src/audit/solve-model.js';
import { solver } from '../disclosure/protected.js';
import {
  primaryIncome,
  protectedIncome,
  type ReferenceTable,
  safeHeuristic,
  unsafeHeuristic,
} from './reference-tables.js';
import { twoWayDocument } from './two-way-document.js';

const minimum = 4;

function found({ table, pattern }: ReferenceTable) {
  const attacked = attack([twoWayDocument(table, pattern, minimum)], { solver, search: everyCount });
  const place = (group: readonly string[]) => group.map((category) => Number(category.slice(1)));
  return {
    intervals: attacked.map(({ about, low, high }) => [...place(about.group), low, high]),
    unsafe: attacked.filter(({ isSafe }) => !isSafe).map(({ about }) => place(about.group)),
  };
}

describe('an attack on tables of which the ranges are known', () => {
  it.each([
    ['sdcTable, unsafe', unsafeHeuristic],
    ['sdcTable, safe', safeHeuristic],
    ['easySdcTable, small cells alone', primaryIncome],
    ['easySdcTable, protected', protectedIncome],
  ])('finds the very intervals: %s', (_, reference) => {
    expect(found(reference).intervals).toEqual(reference.intervals);
  });

  it('calls the unprotected tables unsafe, and says which cells', () => {
    expect(found(unsafeHeuristic).unsafe).toEqual([[1, 2]]);
    expect(found(primaryIncome).unsafe).toEqual(
      primaryIncome.intervals.map(([row, column]) => [row, column]),
    );
  });

  it('calls the protected ones safe', () => {
    expect(found(safeHeuristic).unsafe).toEqual([]);
    expect(found(protectedIncome).unsafe).toEqual([]);
  });
});
