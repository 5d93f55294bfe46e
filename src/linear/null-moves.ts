import type { CountVector } from './count-vector.js';
import { EchelonRows, type PivotRow } from './echelon-rows.js';
import { PendingNumbers } from './pending-numbers.js';
import { multiply, prime, subtract } from './prime-field.js';
import { dividedBy, isZero } from './sparse-vector.js';

/** A change of elementary counts, by whole numbers, that changes none of the sums that somebody knows. */
export interface Move {
  readonly columns: readonly number[];
  /** Not zero; one per column. */
  readonly changes: readonly number[];
}

/** Beyond this a change is no use: hardly any count can give so many. */
const largestChange = 8;

/**
 * Changes that leave these sums as they are: one for each of the wanted columns that can change by itself, less those
 * that would need large numbers. The other columns are solved for, first those with the largest counts: they have the most
 * to give, so that the changes can really be made.
 * @param values the count in each column
 */
export function nullMoves(
  sums: readonly CountVector[],
  values: ArrayLike<number>,
  wanted: ReadonlySet<number>,
): Move[] {
  const columns = values.length;
  const rank = (column: number) => (wanted.has(column) ? -1 : (values[column] ?? 0));
  const rows = new EchelonRows(columns);
  for (const sum of sums) {
    const residual = rows.residualOf(sum);
    if (isZero(residual)) continue;
    const pivot = residual.columns.reduce((best, column) => (rank(column) > rank(best) ? column : best));
    rows.add({ pivot, row: dividedBy(residual, pivot) });
  }
  const pivots = new Set(rows.rows.map(({ pivot }) => pivot));
  const solver = new BackSubstitution(columns, rows.rows);
  return [...wanted]
    .filter((column) => !pivots.has(column))
    .flatMap((column) => solver.moveFrom(column) ?? []);
}

/** Solves a system in echelon form for one free column at a time. */
class BackSubstitution {
  readonly #rows: readonly PivotRow[];
  /** Per column, the rows that have it other than as their pivot; ascending. */
  readonly #having: number[][];
  readonly #solution: Float64Array;
  /** Rows to solve, from the last: numbered from the end. */
  readonly #pending = new PendingNumbers();

  constructor(columns: number, rows: readonly PivotRow[]) {
    this.#rows = rows;
    this.#having = Array.from({ length: columns }, () => []);
    this.#solution = new Float64Array(columns);
    this.#pending.makeRoom(rows.length);
    for (const [number, { pivot, row }] of rows.entries()) {
      for (const column of row.columns) if (column !== pivot) this.#having[column]?.push(number);
    }
  }

  /** The change by one in a free column, and what must change with it; undefined when that takes large numbers. */
  moveFrom(free: number): Move | undefined {
    const solution = this.#solution;
    const changed = [free];
    const last = this.#rows.length - 1;
    for (const row of this.#having[free] ?? []) this.#pending.add(last - row);
    solution[free] = 1;
    // A row needs the solution of later rows only.
    for (let place = this.#pending.take(); place >= 0; place = this.#pending.take()) {
      const next = this.#rows[last - place];
      if (!next) continue;
      const value = subtract(0, this.#sumWithoutPivot(next));
      if (value === 0) continue;
      solution[next.pivot] = value;
      changed.push(next.pivot);
      for (const row of this.#having[next.pivot] ?? []) this.#pending.add(last - row);
    }
    const columns = changed.sort((a, b) => a - b);
    const changes = columns.map((column) => signed(solution[column] ?? 0));
    for (const column of columns) solution[column] = 0;
    return changes.every((change) => Math.abs(change) <= largestChange) ? { columns, changes } : undefined;
  }

  #sumWithoutPivot({ pivot, row }: PivotRow): number {
    let sum = 0;
    for (let k = 0; k < row.columns.length; k++) {
      const column = row.columns[k] ?? 0;
      const known = this.#solution[column] ?? 0;
      if (known === 0 || column === pivot) continue;
      sum = subtract(sum, subtract(0, multiply(known, row.values[k] ?? 0)));
    }
    return sum;
  }
}

/** The whole number near zero that leaves this remainder. */
function signed(remainder: number): number {
  return remainder > prime / 2 ? remainder - prime : remainder;
}
