import { describe, expect, it } from 'vitest';
import { KeptRows } from '../../src/linear/kept-rows.js';
import type { ProgramRow } from '../../src/linear/linear-program.js';

const row = (...columns: number[]): ProgramRow => ({ columns, relation: '=', value: 3 });

describe('kept rows', () => {
  it('are added once, and switched off and on after that', () => {
    const kept = new KeptRows();
    expect(kept.change([row(0), row(1)])).toEqual({ added: [row(0), row(1)], on: [], off: [] });
    expect(kept.change([row(1), row(2)])).toEqual({ added: [row(2)], on: [], off: [0] });
    expect(kept.change([row(0), row(2)])).toEqual({ added: [], on: [{ number: 0, row: row(0) }], off: [1] });
  });

  it('know their place in the list of today', () => {
    const kept = new KeptRows();
    kept.change([row(0), row(1)]);
    kept.change([row(2), row(1)]);
    expect([0, 1, 2].map((number) => kept.placeOf(number))).toEqual([undefined, 1, 0]);
  });

  it('stand once though the list has them twice, at the first place', () => {
    const kept = new KeptRows();
    expect(kept.change([row(0), row(1), row(0)]).added).toEqual([row(0), row(1)]);
    expect(kept.placeOf(0)).toBe(0);
  });

  it('are others when anything about them differs', () => {
    const rows: ProgramRow[] = [
      row(0, 1),
      { ...row(0, 1), value: 4 },
      { ...row(0, 1), relation: '>=' },
      { ...row(0), less: [1] },
      { columns: [1], less: [0], relation: '=', value: 3 },
    ];
    expect(new KeptRows().change(rows).added).toEqual(rows);
  });
});
