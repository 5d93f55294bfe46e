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
  const solvers: SolverModel[] = [];
  try {
    for (const program of programs) solvers.push(solving(program, solver));
    return model.targets.map((target) => {
      let [low, high] = [0, 0];
      for (const { program, columns, fixed } of partsOf(target.columns)) {
        low += fixed;
        high += fixed;
        const own = solvers[program];
        if (!own || columns.length === 0) continue;
        low += own.best(columns, 'min').value;
        high += own.best(columns, 'max').value;
      }
      return outcome(target, low, high);
    });
  } finally {
    for (const own of solvers) own.close();
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
