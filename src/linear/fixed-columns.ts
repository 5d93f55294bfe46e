import { type CountVector, sumOver } from './count-vector.js';
import type { LinearProgram, ProgramRow } from './linear-program.js';

/** A linear program in which only some columns can change. */
export interface PartlyFixed {
  /** Over the free columns, renumbered. */
  readonly program: LinearProgram;
  /** Per row of it: the number of the row that it comes from. */
  readonly origins: readonly number[];
  /** The free columns of a sum, renumbered, and what the fixed ones add to it. */
  partOf(sum: CountVector): { readonly columns: CountVector; readonly fixed: number };
  /** All columns, given the free ones. */
  whole(point: ArrayLike<number>): Float64Array;
}

/** What is left of a program when all columns but the free ones have their value. Rows that become the same are one. */
export function withFixedColumns(
  rows: readonly ProgramRow[],
  free: ReadonlySet<number>,
  values: ArrayLike<number>,
): PartlyFixed {
  const numbers = new Map([...free].map((column, number) => [column, number]));
  const partOf = (sum: CountVector) => {
    const columns: number[] = [];
    let fixed = 0;
    for (const column of sum) {
      const number = numbers.get(column);
      if (number === undefined) fixed += values[column] ?? 0;
      else columns.push(number);
    }
    return { columns, fixed };
  };
  const distinct = new Map<string, { readonly row: ProgramRow; readonly origin: number }>();
  for (const [origin, { columns: all, relation, value }] of rows.entries()) {
    const { columns, fixed } = partOf(all);
    const row = { columns, relation, value: value - fixed };
    const key = `${relation}${columns.join()}`;
    const other = distinct.get(key)?.row;
    const isImplied = columns.length === 0 || (relation === '>=' && row.value <= 0);
    if (!isImplied && (other === undefined || other.value < row.value)) distinct.set(key, { row, origin });
  }
  const left = [...distinct.values()];
  return {
    program: { columns: free.size, rows: left.map(({ row }) => row) },
    origins: left.map(({ origin }) => origin),
    partOf,
    whole(point) {
      const all = Float64Array.from(values);
      for (const [column, number] of numbers) all[column] = point[number] ?? 0;
      return all;
    },
  };
}

/** That a sum of columns is what it is. */
export function exactly(columns: CountVector, values: ArrayLike<number>): ProgramRow {
  return { columns, relation: '=', value: sumOver(values, columns) };
}
