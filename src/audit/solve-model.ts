import { type CountVector, sumOver } from '../linear/count-vector.js';
import type { Solver, SolverModel } from '../linear/linear-program.js';
import type { CountModel, CountPlace, Target } from './count-model.js';
import { type LinearProgram, reduced } from './reduced-model.js';

/** What an outsider can work out about a withheld count. */
export interface AttackedCount {
  readonly about: CountPlace;
  /** The least and the most that it can be, in whole numbers; null when there is no bound. */
  readonly low: number;
  readonly high: number | null;
  readonly isSafe: boolean;
}

/** What floating point may be off by in a whole number. */
const rounding = 1e-6;

/** The range of every withheld count. @throws Contradiction */
export function attacked(model: CountModel, solver: Solver): AttackedCount[] {
  const { programs, partsOf } = reduced(model);
  const bounds: Bounds[] = [];
  try {
    for (const program of programs) bounds.push(new Bounds(program, solver));
    return model.targets.map((target) => {
      let [low, high] = [0, 0];
      for (const { program, columns, fixed } of partsOf(target.columns)) {
        low += fixed;
        high += fixed;
        const own = bounds[program];
        if (!own || columns.length === 0) continue;
        low += own.least(columns);
        high += own.most(columns);
      }
      return outcome(target, low, high);
    });
  } finally {
    for (const own of bounds) own.close();
  }
}

/** So many of the last counts that were found possible are kept. */
const mostPoints = 50;

/**
 * What sums of a program can be. Counts that were found possible on the way show of many that they can be as small as a
 * row says that they are at least.
 */
class Bounds {
  readonly #model: SolverModel;
  /** What rows say that a sum is at least, where that is not 0. */
  readonly #floors: ReadonlyMap<string, number>;
  readonly #points: Float64Array[] = [];

  constructor(program: LinearProgram, solver: Solver) {
    this.#model = solving(program, solver);
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

  close(): void {
    this.#model.close();
  }

  #best(columns: CountVector, sense: 'min' | 'max'): number {
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

/** Whether a count is not known too well. */
const isOpen: Readonly<Record<Target['rule'], (low: number, high: number, minimum: number) => boolean>> = {
  range: (low, high, minimum) => (low < minimum ? isWide(low, high, minimum) : high > low),
  few: (low, high, minimum) => low >= minimum || isWide(low, high, minimum),
  some: (low, high, minimum) => low === 0 || high >= minimum,
  exact: (low, high, minimum) => low === 0 || low >= minimum || high > low,
};

function isWide(low: number, high: number, minimum: number): boolean {
  return high >= minimum && high - low >= minimum - 1;
}

function outcome({ about, minimum, rule }: Target, least: number, most: number): AttackedCount {
  const low = Math.ceil(least - rounding) + 0;
  const high = Number.isFinite(most) ? Math.floor(most + rounding) + 0 : null;
  return { about, low, high, isSafe: high === null || isOpen[rule](low, high, minimum) };
}
