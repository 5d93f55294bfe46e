import type { CountVector } from '../linear/count-vector.js';
import { Contradiction, type ProgramRow } from '../linear/linear-program.js';
import type { CountModel } from './count-model.js';
import { knownColumns } from './known-columns.js';

/** What is known of some counts, none of which is below zero. */
export interface LinearProgram {
  readonly columns: number;
  readonly rows: readonly ProgramRow[];
}

/** What is left to find out once everything that follows by simple subtraction has its value. */
export interface ReducedModel {
  /** Sets of columns that have nothing to do with each other. */
  readonly programs: readonly LinearProgram[];
  /** A sum, as the columns that are left in each program and what the others add to it. */
  partsOf(sum: CountVector): readonly SumPart[];
}

export interface SumPart {
  /** −1 for what has a value already. */
  readonly program: number;
  readonly columns: CountVector;
  readonly fixed: number;
}

/** @throws Contradiction */
export function reduced({ columns, rows }: CountModel): ReducedModel {
  const value = knownColumns(columns, rows);
  const isOpen = (column: number) => value[column] === undefined;
  const openRows = rows.flatMap((row) => openPart(row, value));

  const root = Int32Array.from({ length: columns }, (_, column) => column);
  const rootOf = (column: number): number => {
    let at = column;
    while (root[at] !== at) {
      root[at] = root[root[at] ?? at] ?? at;
      at = root[at] ?? at;
    }
    return at;
  };
  for (const { columns: more, less = [] } of openRows) {
    const [first, ...others] = [...more, ...less];
    for (const other of others) root[rootOf(other)] = rootOf(first ?? other);
  }
  const programOf = new Map<number, number>();
  const sizes: number[] = [];
  const place = new Int32Array(columns).fill(-1);
  for (let column = 0; column < columns; column++) {
    if (!isOpen(column)) continue;
    const key = rootOf(column);
    const program = programOf.get(key) ?? programOf.size;
    programOf.set(key, program);
    place[column] = sizes[program] ?? 0;
    sizes[program] = (sizes[program] ?? 0) + 1;
  }
  const programRows: ProgramRow[][] = sizes.map(() => []);
  const placed = (some: CountVector) => some.map((column) => place[column] ?? -1);
  for (const row of openRows) {
    const [first] = [...row.columns, ...(row.less ?? [])];
    const program = programOf.get(rootOf(first ?? 0)) ?? 0;
    programRows[program]?.push({ ...row, columns: placed(row.columns), less: placed(row.less ?? []) });
  }
  return {
    programs: sizes.map((size, program) => ({ columns: size, rows: distinct(programRows[program] ?? []) })),
    partsOf(sum) {
      const parts = new Map<number, number[]>();
      let fixed = 0;
      for (const column of sum) {
        if (!isOpen(column)) {
          fixed += value[column] ?? 0;
          continue;
        }
        const program = programOf.get(rootOf(column)) ?? -1;
        const part = parts.get(program);
        if (part) part.push(place[column] ?? -1);
        else parts.set(program, [place[column] ?? -1]);
      }
      return [
        { program: -1, columns: [], fixed },
        ...[...parts].map(([program, own]) => ({ program, columns: own, fixed: 0 })),
      ];
    },
  };
}

/** The columns of a row that have no value yet, and what they come to. */
function open({ columns, less = [], value }: ProgramRow, known: readonly (number | undefined)[]) {
  let rest = value;
  const left = (some: CountVector, sign: 1 | -1) =>
    some.filter((column) => {
      const own = known[column];
      if (own !== undefined) rest -= sign * own;
      return own === undefined;
    });
  const more = left(columns, 1);
  return { more, less: left(less, -1), rest };
}

function openPart(row: ProgramRow, known: readonly (number | undefined)[]): ProgramRow[] {
  const { more, less, rest } = open(row, known);
  const isImplied = row.relation === '>=' && less.length === 0 && rest <= 0;
  if (isImplied || (more.length === 0 && less.length === 0 && row.relation === '=')) return [];
  if (more.length === 0 && less.length === 0) throw new Contradiction('nobody where somebody is said to be');
  return [{ columns: more, less, relation: row.relation, value: rest }];
}

function distinct(rows: readonly ProgramRow[]): ProgramRow[] {
  const keyOf = ({ columns, less = [], relation, value }: ProgramRow) =>
    `${relation}${value}|${columns.join()}|${less.join()}`;
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}
