import type { CategoricalVariable } from '../config/codebook.js';
import type { FieldPeriod, Window } from '../config/pipeline.js';
import { listedRows } from '../limits.js';
import { type Place, type Problem, problem, type Severity } from '../problems/problem.js';
import type { CategoryCodes } from './category-codes.js';
import type { ColumnPlan } from './column-plan.js';
import { isAmbiguousDate, isSerialDate } from './dates.js';
import { isLikeDate } from './like-a-date.js';
import type { NumberColumn } from './number-column.js';
import type { RowCoder } from './row-coder.js';
import type { Rows } from './row-list.js';
import type { RowTally } from './row-tally.js';
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
  const { columns, tally } = coder;
  const fieldOf = (column: number) => ({ file, field: shownText(plan.header[column] ?? '') });
  const values = [...plan.coded].flatMap(([variable, column]) => {
    const unknown = columns.codedAt(column)?.unknown;
    return unknown ? valueProblems(unknown, codesOf(variable), fieldOf(column)) : [];
  });
  const numbers = [...plan.numbers.values()].flatMap((column) => {
    const read = columns.numbersAt(column);
    return read ? numberProblems(read, fieldOf(column)) : [];
  });
  const dates =
    plan.date === undefined
      ? []
      : dateProblems(columns.unknownDates, fate(fieldPeriod, window), fieldOf(plan.date));
  return [
    ...(tally.rowsRead === 0 && !window ? [problem('warning', 'rows-none', {}, { file })] : []),
    ...values,
    ...numbers,
    ...dates,
    ...coder.outsidePeriods.flatMap(({ variable, rows }) => outsidePeriodsProblems(variable, rows, file)),
    ...(fieldPeriod ? outsideProblems(coder, fieldPeriod, file) : []),
    ...(window ? rowsProblem('warning', 'rows-dateless-window', tally.dateless, file) : []),
    ...rowsProblem('warning', 'rows-duplicate', tally.repeated, file),
    ...rowsProblem(reusedSeverity(tally), 'ids-reused', tally.reusedIds, file),
    ...rowsProblem('warning', 'ids-differ-in-case', tally.caseTwins, file),
    ...rowsProblem('note', 'rows-empty', tally.setAside.empty, file),
    ...rowsProblem('warning', 'rows-short', tally.shortRows, file),
    ...rowsProblem('warning', 'rows-long', tally.longRows, file),
  ];
}

function valueProblems(unknown: UnknownValues, codes: CategoryCodes, place: Place): Problem[] {
  const listed = unknown.listed.map(({ shown, text, rows }) => {
    const near = codes.nearest(text);
    const details = { value: shown, nearest: near === undefined ? undefined : shownText(near) };
    return problem('warning', 'value-unknown', { ...details, ...plain(rows) }, inFirst(rows, place));
  });
  return [...listed, ...unlisted(unknown, place)];
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
    ...unlisted(values, place),
  ]);
  return [...wrong, ...unlisted(unreadable, place), ...beyond];
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

const dateFaults = ['dates-not-shown', 'date-unreadable', 'date-ambiguous', 'date-serial'] as const;

/** One problem for each way in which dates may be unclear: a column is mostly wrong in one way, in many values. */
function dateProblems(unknown: UnknownValues, fateOfRows: Fate, place: Place): Problem[] {
  const told = dateFaults.flatMap((code) => {
    const alike = unknown.listed.filter(({ text }) => dateFault(text) === code);
    const [first, ...rest] = alike;
    if (!first) return [];
    const rows = together(alike.map((value) => value.rows));
    const at = inFirst(rows, place);
    if (code === 'dates-not-shown') return [problem('warning', code, { fate: fateOfRows, ...rows }, at)];
    const details = { value: first.shown, more: rest.length, fate: fateOfRows, ...rows };
    return [problem('warning', code, details, at)];
  });
  return [...told, ...unlisted(unknown, place)];
}

function dateFault(text: string): (typeof dateFaults)[number] {
  if (!isLikeDate(text)) return 'dates-not-shown';
  if (isAmbiguousDate(text)) return 'date-ambiguous';
  return isSerialDate(text) ? 'date-serial' : 'date-unreadable';
}

function together(lists: readonly Rows[]): Rows {
  const first = lists.flatMap((list) => list.first).sort((a, b) => a - b);
  return { count: lists.reduce((sum, { count }) => sum + count, 0), first: first.slice(0, listedRows) };
}

function unlisted({ others, untold }: UnknownValues, place: Place): Problem[] {
  const told = (code: 'values-unknown-more' | 'values-not-shown', rows: Rows) =>
    rows.count === 0 ? [] : [problem('warning', code, plain(rows), inFirst(rows, place))];
  return [...told('values-unknown-more', others), ...told('values-not-shown', untold)];
}

/** Rows outside the field period; those without any date have a message of their own. */
function outsideProblems(coder: RowCoder, period: FieldPeriod, file: string): Problem[] {
  const fate = period.outside ?? 'set-aside';
  const outside = coder.fieldPeriodRules.flatMap(({ span, group, outside: rows }) => {
    if (rows.count === 0) return [];
    const details = { ...span, group, fate, ...plain(rows) };
    return [problem('warning', 'rows-outside-period', details, inFirst(rows, { file }))];
  });
  const { dateless } = coder.tally;
  if (dateless.count === 0) return outside;
  const details = { fate, ...plain(dateless) };
  return [...outside, problem('warning', 'rows-dateless', details, inFirst(dateless, { file }))];
}

type AboutRows =
  | 'rows-dateless-window'
  | 'rows-duplicate'
  | 'ids-reused'
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

/**
 * Ids that somebody else had may be slips. They are numbers that begin anew in each file when half of the rows have them,
 * and some of these (answers may happen to be the same) other answers: an export that repeats an earlier one has none.
 */
function reusedSeverity({ reusedIds, setAside, rowsRead }: RowTally): Severity {
  const [reused, duplicates] = [reusedIds.count, setAside.duplicate.count];
  return reused >= 5 && reused * 5 >= duplicates && duplicates * 2 >= rowsRead ? 'error' : 'warning';
}
