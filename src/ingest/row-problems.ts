import type { CategoricalVariable } from '../config/codebook.js';
import type { FieldPeriod } from '../config/pipeline.js';
import { type Place, type Problem, problem, type Severity } from '../problems/problem.js';
import type { CategoryCodes } from './category-codes.js';
import type { ColumnPlan } from './column-plan.js';
import { isAmbiguousDate } from './dates.js';
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
}

/** Everything about the rows of a file that the reader must know. Values of ids and comments are never told. */
export function rowProblems(read: CodedFile): Problem[] {
  const { coder, plan, codesOf, fieldPeriod, file } = read;
  const { setAside } = coder;
  const fieldOf = (column: number) => ({ file, field: shownText(plan.header[column] ?? '') });
  const values = [...plan.coded].flatMap(([variable, column]) => {
    const unknown = coder.unknownIn(column);
    return unknown ? valueProblems(unknown, codesOf(variable), fieldOf(column)) : [];
  });
  const dates =
    plan.date === undefined ? [] : dateProblems(coder.unknownDates, fieldPeriod, fieldOf(plan.date));
  return [
    ...(coder.rowsRead === 0 ? [problem('warning', 'rows-none', {}, { file })] : []),
    ...values,
    ...dates,
    ...(fieldPeriod ? outsideProblems(coder, fieldPeriod, file) : []),
    ...rowsProblem('warning', 'rows-duplicate', setAside.duplicate, file),
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

function dateProblems(unknown: UnknownValues, period: FieldPeriod | undefined, place: Place): Problem[] {
  const fate = period ? 'set-aside' : 'without-month';
  const listed = unknown.listed.map(({ shown, text, rows }) => {
    const code = isAmbiguousDate(text) ? 'date-ambiguous' : 'date-unreadable';
    return problem('warning', code, { value: shown, fate, ...plain(rows) }, inFirst(rows, place));
  });
  return [...listed, ...others(unknown.others, place)];
}

function others(rows: Rows, place: Place): Problem[] {
  if (rows.count === 0) return [];
  return [problem('warning', 'values-unknown-more', plain(rows), inFirst(rows, place))];
}

/** Rows outside the field period; those without any date have a message of their own. */
function outsideProblems(coder: RowCoder, period: FieldPeriod, file: string): Problem[] {
  const late = coder.outside;
  const outside =
    late.count === 0
      ? []
      : [problem('warning', 'rows-outside-period', { ...period, ...plain(late) }, inFirst(late, { file }))];
  return [...outside, ...rowsProblem('warning', 'rows-dateless', coder.dateless, file)];
}

type AboutRows = 'rows-dateless' | 'rows-duplicate' | 'rows-empty' | 'rows-short' | 'rows-long';

function rowsProblem(severity: Severity, code: AboutRows, rows: Rows, file: string): Problem[] {
  return rows.count === 0 ? [] : [problem(severity, code, plain(rows), inFirst(rows, { file }))];
}

function plain({ count, first }: Rows): Rows {
  return { count, first };
}

function inFirst({ first: [row] }: Rows, place: Place): Place {
  return row === undefined ? place : { ...place, row };
}
