import { codeListOf, codeOfKind } from '../config/code-list.js';
import type { CategoricalVariable } from '../config/codebook.js';
import { periodId } from '../config/period-categories.js';
import type { BatchBuffer } from './batch-buffer.js';
import { type Day, noDay } from './dates.js';
import { periodOf } from './periods.js';
import { RowList } from './row-list.js';

/** A variable whose codes follow from the codes of another. */
interface Mapped {
  readonly from: Int16Array;
  readonly to: Int16Array;
  /** Code by code of the source. */
  readonly table: Int16Array;
}

/** A variable whose codes follow from the date. */
interface Dated {
  readonly variable: CategoricalVariable;
  readonly to: Int16Array;
  readonly codeOf: (day: Day) => number | undefined;
  readonly invalid: number;
  readonly outside: RowList;
}

/** Codes the variables that are derived from categories (`map`) or from the date (`period`). */
export class DerivedCodes {
  readonly #mapped: readonly Mapped[];
  readonly #dated: readonly Dated[];

  /** A file without a column of dates did not ask for any variable that is derived from them. */
  constructor(batch: BatchBuffer, dateColumn: number | undefined) {
    this.#mapped = batch.variables.flatMap((variable) => mapped(variable, batch));
    const dated = batch.variables.filter((variable) => variable.derive?.way === 'period');
    if (dateColumn === undefined) for (const variable of dated) batch.fillNotAsked(variable);
    this.#dated = dateColumn === undefined ? [] : dated.map((variable) => datedBy(variable, batch));
  }

  /** To be called when the row's own cells are coded. */
  fill(row: number, day: Day): void {
    for (const { from, to, table } of this.#mapped) to[row] = table[from[row] as number] as number;
    for (const { to, codeOf, invalid } of this.#dated) to[row] = codeOf(day) ?? invalid;
  }

  /** Remembers dates of a kept row for which a variable has no category. */
  report(row: number, day: Day): void {
    for (const { codeOf, outside } of this.#dated) if (codeOf(day) === undefined) outside.add(row);
  }

  /** Per variable derived from the date: the reported rows. */
  get outside(): readonly { readonly variable: CategoricalVariable; readonly rows: RowList }[] {
    return this.#dated.map(({ variable, outside }) => ({ variable, rows: outside }));
  }
}

function mapped(variable: CategoricalVariable, batch: BatchBuffer): Mapped[] {
  const { derive } = variable;
  const source = batch.variables.find((v) => v.id === derive?.from);
  if (derive?.way !== 'map' || !source) return [];
  const codes = codeListOf(variable);
  const table = codeListOf(source).map(({ id, kind }) =>
    kind === 'valid' ? codes.findIndex((code) => code.id === derive.to[id]) : codeOfKind(codes, kind),
  );
  return [{ from: batch.codesOf(source), to: batch.codesOf(variable), table: Int16Array.from(table) }];
}

/** The code for a day: undefined when no category is for its period, `invalid` when it cannot be read. */
function datedBy(variable: CategoricalVariable, batch: BatchBuffer): Dated {
  const codes = codeListOf(variable);
  const invalid = codeOfKind(codes, 'invalid');
  const noAnswer = codeOfKind(codes, 'no-answer');
  const unit = variable.derive?.way === 'period' ? variable.derive.unit : 'month';
  const byMonth = new Map<number, number | undefined>();
  const codeOf = (day: Day) => {
    if (day === noDay) return noAnswer;
    if (day < noDay) return invalid;
    const month = periodOf(day);
    if (!byMonth.has(month)) {
      const id = periodId(unit, month);
      const code = codes.findIndex((c) => c.id === id && c.kind === 'valid');
      byMonth.set(month, code < 0 ? undefined : code);
    }
    return byMonth.get(month);
  };
  return { variable, to: batch.codesOf(variable), codeOf, invalid, outside: new RowList() };
}
