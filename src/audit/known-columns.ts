import type { CountVector } from '../linear/count-vector.js';
import { Contradiction, type ProgramRow } from '../linear/linear-program.js';

/**
 * The value of each column that a row alone gives away: the only one in it that is left, or all when they are nobody.
 * Undefined for the others.
 * @param rows none with a column that is both added and subtracted
 * @throws Contradiction
 */
export function knownColumns(columns: number, rows: readonly ProgramRow[]): readonly (number | undefined)[] {
  const equations = rows.filter(({ relation }) => relation === '=').map((row) => new Equation(row));
  const having: Equation[][] = Array.from({ length: columns }, () => []);
  for (const equation of equations) noteIn(equation, having);
  const values: (number | undefined)[] = Array.from({ length: columns });
  const pending = new Set(equations);
  for (const equation of pending) {
    pending.delete(equation);
    const value = equation.valueOfOpen();
    if (value === undefined) continue;
    for (const column of equation.columns) {
      if (values[column] !== undefined) continue;
      values[column] = value;
      give(column, value, having, pending);
    }
  }
  return values;
}

function noteIn(equation: Equation, having: Equation[][]): void {
  for (const column of equation.columns) having[column]?.push(equation);
}

/** Lets every equation that has a column know its value. */
function give(column: number, value: number, having: readonly Equation[][], pending: Set<Equation>): void {
  for (const equation of having[column] ?? []) {
    equation.take(column, value);
    pending.add(equation);
  }
}

/** A row, with what is left of it. */
class Equation {
  readonly columns: CountVector;
  readonly #less: ReadonlySet<number>;
  #rest: number;
  /** How many columns are added, and subtracted, that have no value yet. */
  #more: number;
  #fewer: number;

  constructor({ columns, less = [], value }: ProgramRow) {
    this.columns = less.length > 0 ? [...columns, ...less] : columns;
    this.#less = new Set(less);
    this.#rest = value;
    this.#more = columns.length;
    this.#fewer = less.length;
  }

  take(column: number, value: number): void {
    if (this.#less.has(column)) {
      this.#fewer--;
      this.#rest += value;
    } else {
      this.#more--;
      this.#rest -= value;
    }
  }

  /**
   * What all the columns are that have no value yet; undefined when it does not tell, or there are none.
   * @throws Contradiction
   */
  valueOfOpen(): number | undefined {
    const open = this.#more + this.#fewer;
    if (open === 0) {
      if (this.#rest !== 0) throw new Contradiction('sums that are not what they add up to');
      return undefined;
    }
    const isOneSided = this.#more === 0 || this.#fewer === 0;
    if (!isOneSided || (open > 1 && this.#rest !== 0)) return undefined;
    const value = (this.#more > 0 ? this.#rest : -this.#rest) + 0;
    if (value < 0) throw new Contradiction('a number below zero');
    return value;
  }
}
