import type { CategoricalVariable } from '../config/codebook.js';
import type { FieldPeriod, Window } from '../config/pipeline.js';
import { type Place, type Problem, problem, type Severity } from '../problems/problem.js';
import type { CategoryCodes } from './category-codes.js';
import type { ColumnPlan } from './column-plan.js';
import { isAmbiguousDate } from './dates.js';
import type { NumberColumn } from './number-column.js';
import type { RowCoder } from './row-coder.js';
import type { Rows } from './row-list.js';
import { shownText } from './shown-text.js';
import type { UnknownValues } from './unknown-values.js';

export interface CodedFile {
  readonly file: string;
  readonly coder: RowCoder;
  readonly plan: ColumnPlan;
  readonly codesOf: (variable: CategoricalVariable) => CategoryCodes;
  readonly fieldPeriod: FieldPeriod | undefined;
  readonly window: Window | undefined;
}

/** Everything about the rows of a file that the reader must know. Values of ids and comments are never told. */
export function rowProblems(read: CodedFile): Problem[] {
  const { coder, plan, codesOf, fieldPeriod, window, file } = read;
  const { setAside } = coder;
  const fieldOf = (column: number) => ({ file, field: shownText(plan.header[column] ?? '') });
  const values = [...plan.coded].flatMap(([variable, column]) => {
    const unknown = coder.unknownIn(column);
    return unknown ? valueProblems(unknown, codesOf(variable), fieldOf(column)) : [];
  });
  const numbers = [...plan.numbers.values()].flatMap((column) => {
    const read = coder.numbersIn(column);
    return read ? numberProblems(read, fieldOf(column)) : [];
  });
  const dates =
    plan.date === undefined
      ? []
      : dateProblems(coder.unknownDates, fate(fieldPeriod, window), fieldOf(plan.date));
  return [
    ...(coder.rowsRead === 0 && !window ? [problem('warning', 'rows-none', {}, { file })] : []),
    ...values,
    ...numbers,
    ...dates,
    ...coder.outsidePeriods.flatMap(({ variable, rows }) => outsidePeriodsProblems(variable, rows, file)),
    ...(fieldPeriod ? outsideProblems(coder, fieldPeriod, file) : []),
    ...(window ? rowsProblem('warning', 'rows-dateless-window', coder.dateless, file) : []),
    ...rowsProblem('warning', 'rows-duplicate', setAside.duplicate, file),
    ...rowsProblem('warning', 'ids-differ-in-case', coder.caseTwins, file),
    ...rowsProblem('note', 'rows-empty', setAside.empty, file),
    ...rowsProblem('warning', 'rows-short', coder.shortRows, file),
    ...rowsProblem('warning', 'rows-long', coder.longRows, file),
  ];
}

function valueProblems(unknown: UnknownValues, codes: CategoryCodes, place: Place): Problem[] {
  const listed = unknown.listed.map(({ shown, text, rows }) => {
    const near = codes.nearest(text);
    const details = { value: shown, nearest: near === undefined ? undefined : shownText(near) };
    return problem('warning', 'value-unknown', { ...details, ...plain(rows) }, inFirst(rows, place));
  });
  return [...listed, ...others(unknown.others, place)];
}

/** Cells that are no numbers, then numbers for which a derived variable has no group. */
function numberProblems({ unreadable, outside }: NumberColumn, place: Place): Problem[] {
  const wrong = unreadable.listed.map(({ shown, rows }) =>
    problem('warning', 'number-unreadable', { value: shown, ...plain(rows) }, inFirst(rows, place)),
  );
  const beyond = outside.flatMap(({ variable, values }) => [
    ...values.listed.map(({ shown, rows }) => {
      const details = { value: shown, variable: variable.id, ...plain(rows) };
      return problem('warning', 'number-outside-bins', details, inFirst(rows, place));
    }),
    ...others(values.others, place),
  ]);
  return [...wrong, ...others(unreadable.others, place), ...beyond];
}

/** Dates in none of the periods that the waves of the pipeline are about. */
function outsidePeriodsProblems(variable: CategoricalVariable, rows: Rows, file: string): Problem[] {
  if (rows.count === 0) return [];
  const details = { variable: variable.id, ...plain(rows) };
  return [problem('warning', 'date-outside-periods', details, inFirst(rows, { file }))];
}

type Fate = 'set-aside' | 'without-window' | 'without-month';

function fate(fieldPeriod: FieldPeriod | undefined, window: Window | undefined): Fate {
  if (window) return 'without-window';
  return fieldPeriod && fieldPeriod.outside !== 'keep' ? 'set-aside' : 'without-month';
}

function dateProblems(unknown: UnknownValues, fateOfRows: Fate, place: Place): Problem[] {
  const listed = unknown.listed.map(({ shown, text, rows }) => {
    const code = isAmbiguousDate(text) ? 'date-ambiguous' : 'date-unreadable';
    return problem('warning', code, { value: shown, fate: fateOfRows, ...plain(rows) }, inFirst(rows, place));
  });
  return [...listed, ...others(unknown.others, place)];
}

function others(rows: Rows, place: Place): Problem[] {
  if (rows.count === 0) return [];
  return [problem('warning', 'values-unknown-more', plain(rows), inFirst(rows, place))];
}

/** Rows outside the field period; those without any date have a message of their own. */
function outsideProblems(coder: RowCoder, period: FieldPeriod, file: string): Problem[] {
  const fate = period.outside ?? 'set-aside';
  const outside = coder.fieldPeriodRules.flatMap(({ span, group, outside: rows }) => {
    if (rows.count === 0) return [];
    const details = { ...span, group, fate, ...plain(rows) };
    return [problem('warning', 'rows-outside-period', details, inFirst(rows, { file }))];
  });
  const { dateless } = coder;
  if (dateless.count === 0) return outside;
  const details = { fate, ...plain(dateless) };
  return [...outside, problem('warning', 'rows-dateless', details, inFirst(dateless, { file }))];
}

type AboutRows =
  | 'rows-dateless-window'
  | 'rows-duplicate'
  | 'ids-differ-in-case'
  | 'rows-empty'
  | 'rows-short'
  | 'rows-long';

function rowsProblem(severity: Severity, code: AboutRows, rows: Rows, file: string): Problem[] {
  return rows.count === 0 ? [] : [problem(severity, code, plain(rows), inFirst(rows, { file }))];
}

function plain({ count, first }: Rows): Rows {
  return { count, first };
}

function inFirst({ first: [row] }: Rows, place: Place): Place {
  return row === undefined ? place : { ...place, row };
}
