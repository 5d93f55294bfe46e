import highsModule, { type Model, type ModelData, type ModelStatusCode } from 'highs';
import { Contradiction, type LinearProgram, type Solution, type Solver } from './linear-program.js';

/** The package's types take its module for a CommonJS one, whose default export would be a property of what is imported. */
const load = highsModule as unknown as (typeof highsModule)['default'];

/** Duals nearer to zero than this are rounding. */
const tolerance = 1e-7;

let loaded: Promise<Solver> | undefined;

/** HiGHS, in WebAssembly. Loading takes a moment, so it is done once. */
export function highsSolver(): Promise<Solver> {
  loaded ??= loadedSolver();
  return loaded;
}

async function loadedSolver(): Promise<Solver> {
  const highs = await load();
  const { modelStatus, objectiveSense } = highs.constants;
  return (program) => {
    const model = highs.createModel();
    model.options.set('output_flag', false);
    model.options.set('simplex_strategy', 4);
    model.passModel(modelData(program));
    const all = { kind: 'range', from: 0, to: program.columns - 1 } as const;
    return {
      best(sum, sense): Solution {
        const costs = new Float64Array(program.columns);
        for (const column of sum) costs[column] = 1;
        model.changeColsCost(all, costs);
        model.changeObjectiveSense(sense === 'max' ? objectiveSense.maximize : objectiveSense.minimize);
        const status = solved(model, modelStatus.optimal);
        // Counts are not below zero, so that there is a least sum whenever they can be true at all.
        const isBounded = sense === 'min';
        if (status === modelStatus.infeasible || (isBounded && status === modelStatus.unboundedOrInfeasible))
          throw new Contradiction('a linear program without a solution');
        if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) {
          return {
            value: sense === 'max' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
            binding: [],
          };
        }
        if (status !== modelStatus.optimal) throw new Error(`linear program not solved (${status})`);
        const { colValue, rowDual } = model.getSolution();
        const binding = [...rowDual.entries()].flatMap(([row, dual]) =>
          Math.abs(dual) > tolerance ? [row] : [],
        );
        return { value: model.getObjectiveValue(), point: colValue, binding };
      },
      close: () => model.dispose(),
    };
  };
}

/** What was found for the bound before helps, but for now and then: then the bound is found without it. */
function solved(model: Model, optimal: ModelStatusCode): ModelStatusCode {
  model.run();
  const status = model.getModelStatus();
  if (status === optimal) return status;
  model.clearSolver();
  model.run();
  return model.getModelStatus();
}

function modelData({ columns, rows }: LinearProgram): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const coefficients: number[] = [];
  for (const { columns: more, less = [] } of rows) {
    for (const column of more) {
      indices.push(column);
      coefficients.push(1);
    }
    for (const column of less) {
      indices.push(column);
      coefficients.push(-1);
    }
    starts.push(indices.length);
  }
  const values = rows.map(({ value }) => value);
  return {
    numCols: columns,
    numRows: rows.length,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
    rowLower: values,
    rowUpper: rows.map(({ relation, value }) => (relation === '=' ? value : Number.POSITIVE_INFINITY)),
    matrix: { format: 'csr', numRows: rows.length, numCols: columns, starts, indices, values: coefficients },
  };
}
