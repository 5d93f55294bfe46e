import { type CountVector, sumOver } from '../linear/count-vector.js';
import type { Solver, SolverModel } from '../linear/linear-program.js';
import { type Range, rounding, widened } from '../linear/range.js';
import type { CountModel } from './count-model.js';
import { type LinearProgram, reduced, type SumPart } from './reduced-model.js';

/**
 * Calls back with what sums of a model's columns can be.
 * @throws Contradiction when the counts cannot all be true, as far as something is asked of them
 */
export function inBounds<T>(
  model: CountModel,
  solver: Solver,
  use: (sumOf: (columns: CountVector) => BoundedSum) => T,
): T {
  const { programs, partsOf } = reduced(model);
  const bounds = programs.map((program) => new Bounds(program, solver));
  try {
    return use((columns) => new BoundedSum(partsOf(columns), bounds));
  } finally {
    for (const own of bounds) own.close();
  }
}

/** A sum over several programs. */
export class BoundedSum {
  readonly #parts: readonly { readonly columns: CountVector; readonly bounds: Bounds }[];
  readonly #fixed: number;

  constructor(parts: readonly SumPart[], bounds: readonly Bounds[]) {
    this.#fixed = parts.reduce((sum, { fixed }) => sum + fixed, 0);
    this.#parts = parts.flatMap(({ program, columns }) => {
      const own = bounds[program];
      return own && columns.length > 0 ? [{ columns, bounds: own }] : [];
    });
  }

  least(): number {
    return this.#parts.reduce((sum, { columns, bounds }) => sum + bounds.least(columns), this.#fixed);
  }

  most(): number {
    return this.#parts.reduce((sum, { columns, bounds }) => sum + bounds.most(columns), this.#fixed);
  }

  /** Within what it has been found possible so far; undefined before anything has. */
  seen(): Range | undefined {
    let range: Range | undefined = { low: this.#fixed, high: this.#fixed };
    for (const { columns, bounds } of this.#parts) {
      const own = bounds.seen(columns);
      range = range && own && { low: range.low + own.low, high: range.high + own.high };
    }
    return range;
  }
}

/** So many of the last counts that were found possible are kept. */
const mostPoints = 50;

/**
 * What sums of a program can be. Counts that were found possible on the way show of many that they can be as small as a
 * row says that they are at least.
 */
class Bounds {
  readonly #program: LinearProgram;
  readonly #solver: Solver;
  /** Of many nothing is asked. */
  #model: SolverModel | undefined;
  /** What rows say that a sum is at least, where that is not 0. */
  readonly #floors: ReadonlyMap<string, number>;
  readonly #points: Float64Array[] = [];

  constructor(program: LinearProgram, solver: Solver) {
    this.#program = program;
    this.#solver = solver;
    this.#floors = new Map(
      program.rows.flatMap(({ columns, less = [], relation, value }) =>
        relation === '>=' && less.length === 0 ? [[columns.join(), value]] : [],
      ),
    );
  }

  least(columns: CountVector): number {
    const floor = Math.max(0, this.#floors.get(columns.join()) ?? 0);
    const isReached = this.#points.some((point) => sumOver(point, columns) < floor + rounding);
    return isReached ? floor : this.#best(columns, 'min');
  }

  most(columns: CountVector): number {
    return this.#best(columns, 'max');
  }

  seen(columns: CountVector): Range | undefined {
    let range: Range | undefined;
    for (const point of this.#points) {
      const value = sumOver(point, columns);
      range = widened(range ?? { low: value, high: value }, value);
    }
    return range;
  }

  close(): void {
    this.#model?.close();
  }

  #best(columns: CountVector, sense: 'min' | 'max'): number {
    this.#model ??= solving(this.#program, this.#solver);
    const { value, point } = this.#model.best(columns, sense);
    if (point) this.#points.push(point);
    if (this.#points.length > mostPoints) this.#points.shift();
    return value;
  }
}

/** A program of which nothing is known but its rows. */
export function solving({ columns, rows }: LinearProgram, solver: Solver): SolverModel {
  const model = solver(new Float64Array(columns));
  model.restrict(rows);
  return model;
}
