import highsModule, { type Highs, type Model } from 'highs';
import { type CountVector, sumOver } from './count-vector.js';
import { KeptRows } from './kept-rows.js';
import {
  Contradiction,
  type ProgramRow,
  type Solution,
  type Solver,
  type SolverModel,
} from './linear-program.js';

/** The package's types take its module for a CommonJS one, whose default export would be a property of what is imported. */
const load = highsModule as unknown as (typeof highsModule)['default'];

/** Duals nearer to zero than this are rounding. */
const tolerance = 1e-7;

/**
 * From so many changed costs times rows on, an interior point is sooner there than steps from what was best before. Measured
 * on programs of 2 000 columns × 1 400 rows and 8 500 × 4 000.
 */
const farAway = 2_000_000;

let loaded: Promise<Solver> | undefined;

/** HiGHS, in WebAssembly. Loading takes a moment, so it is done once. */
export function highsSolver(): Promise<Solver> {
  loaded ??= load().then((highs) => (origin, least) => new HighsModel(highs, origin, least));
  return loaded;
}

/** Its columns are how far the counts are from the origin: there, a row that is let go of is 0 as before. */
class HighsModel implements SolverModel {
  readonly #highs: Highs;
  readonly #origin: ArrayLike<number>;
  /** How much less than there a count can be, per column. */
  readonly #room: Float64Array;
  readonly #model: Model;
  readonly #rows = new KeptRows();
  /** Of every row that there has ever been. */
  readonly #relations: ProgramRow['relation'][] = [];
  #isPassed = false;
  /** Undefined before the first bound. */
  #costs: Float64Array | undefined;

  constructor(highs: Highs, origin: ArrayLike<number>, least: ArrayLike<number> = []) {
    this.#highs = highs;
    this.#origin = origin;
    this.#room = Float64Array.from(origin, (count, column) => count - (least[column] ?? 0));
    this.#model = highs.createModel();
    this.#model.options.set('output_flag', false);
    this.#model.options.set('simplex_strategy', 4);
    this.#model.options.set('presolve', 'off');
  }

  restrict(rows: readonly ProgramRow[]): void {
    const model = this.#model;
    const { added, on, off } = this.#rows.change(rows);
    for (const number of off)
      model.changeRowBounds(number, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    for (const { number, row } of on) model.changeRowBounds(number, ...this.#bounds(row));
    const bounds = added.map((row) => this.#bounds(row));
    const lower = Float64Array.from(bounds, ([least]) => least);
    const upper = Float64Array.from(bounds, ([, most]) => most);
    const matrix = matrixOf(added, this.#origin.length);
    if (!this.#isPassed) this.#pass(lower, upper, matrix);
    else if (added.length > 0) model.addRows({ lower, upper, matrix });
    this.#relations.push(...added.map(({ relation }) => relation));
  }

  /** The first rows together with the columns. */
  #pass(rowLower: Float64Array, rowUpper: Float64Array, matrix: ReturnType<typeof matrixOf>): void {
    const columns = this.#origin.length;
    this.#isPassed = true;
    this.#model.passModel({
      numCols: columns,
      numRows: rowLower.length,
      colCost: new Float64Array(columns),
      colLower: this.#room.map((room) => -room),
      colUpper: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
      rowLower,
      rowUpper,
      matrix,
    });
  }

  best(sum: CountVector, sense: 'max' | 'min'): Solution {
    if (!this.#isPassed) this.restrict([]);
    const { modelStatus, objectiveSense } = this.#highs.constants;
    const model = this.#model;
    const columns = this.#origin.length;
    const costs = new Float64Array(columns);
    for (const column of sum) costs[column] = 1;
    model.changeColsCost({ kind: 'range', from: 0, to: columns - 1 }, costs);
    model.changeObjectiveSense(sense === 'max' ? objectiveSense.maximize : objectiveSense.minimize);
    this.#run(costs);
    const status = model.getModelStatus();
    const isUndecided = status === modelStatus.unboundedOrInfeasible;
    // Counts are not below zero, so that there is a least sum whenever they can be true at all.
    if (status === modelStatus.infeasible || (isUndecided && sense === 'min'))
      throw new Contradiction('a linear program without a solution');
    if (isUndecided || status === modelStatus.unbounded)
      return { value: sense === 'max' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY, binding: [] };
    if (status !== modelStatus.optimal) throw new Error(`linear program not solved (${status})`);
    const { colValue, rowDual } = model.getSolution();
    const binding: number[] = [];
    for (let row = 0; row < rowDual.length; row++) {
      const place = Math.abs(rowDual[row] ?? 0) > tolerance ? this.#rows.placeOf(row) : undefined;
      if (place !== undefined) binding.push(place);
    }
    const point = colValue.map((distance, column) => distance + (this.#origin[column] ?? 0));
    return { value: model.getObjectiveValue() + sumOver(this.#origin, sum), point, binding };
  }

  close(): void {
    this.#model.dispose();
  }

  /** What was found for the bound before helps, but for now and then: then the bound is found without it. */
  #run(costs: Float64Array): void {
    const model = this.#model;
    const changed = costs.reduce((n, cost, column) => (cost === this.#costs?.[column] ? n : n + 1), 0);
    if (!this.#costs) this.#startNearOrigin();
    this.#costs = costs;
    if (changed * this.#relations.length > farAway) {
      model.clearSolver();
      model.options.set('solver', 'ipm');
      model.options.set('presolve', 'on');
      model.run();
      model.options.set('solver', 'simplex');
      model.options.set('presolve', 'off');
    } else model.run();
    if (model.getModelStatus() === this.#highs.constants.modelStatus.optimal) return;
    model.clearSolver();
    model.run();
  }

  /**
   * Lets the solver choose its first basis among the columns that can be less than at the origin: what is left out of
   * it is then where it is at the origin, or not far from there. It takes a third of the steps.
   */
  #startNearOrigin(): void {
    const { basic, lower } = this.#highs.constants.basisStatus;
    this.#model.setBasis({
      colStatus: Int32Array.from(this.#room, (room) => (room > 0 ? basic : lower)),
      rowStatus: Int32Array.from(this.#relations, (relation) => (relation === '=' ? lower : basic)),
    });
  }

  /** In distances from the origin. */
  #bounds({ columns, less = [], relation, value }: ProgramRow): [number, number] {
    const lower = value - sumOver(this.#origin, columns) + sumOver(this.#origin, less);
    return [lower, relation === '=' ? lower : Number.POSITIVE_INFINITY];
  }
}

function matrixOf(rows: readonly ProgramRow[], columns: number) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const put = (some: CountVector, value: number): void => {
    for (const column of some) {
      indices.push(column);
      values.push(value);
    }
  };
  for (const { columns: more, less = [] } of rows) {
    put(more, 1);
    put(less, -1);
    starts.push(indices.length);
  }
  return {
    format: 'csr',
    numRows: rows.length,
    numCols: columns,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  } as const;
}
