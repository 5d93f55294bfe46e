import { codeListOf } from '../config/code-list.js';
import { matchKey } from '../config/match-key.js';
import { type Checked, hasErrors, type Place, type Problem, problem } from '../problems/problem.js';
import { unknownCode } from './category-codes.js';
import type { NamedColumn } from './named-columns.js';
import type { OfferedColumns } from './offered-columns.js';
import { contradictionProblems } from './offered-contradictions.js';
import { datedRow } from './offered-date.js';
import { periodOfRow } from './offered-period.js';
import { shownText } from './shown-text.js';
import { withoutSumRows } from './sum-rows.js';
import type { TextRow } from './text-rows.js';
import { wholeNumber } from './whole-number.js';

/** How many were offered in one group, or where the file is dated in one period or some days of it. */
export interface OfferedCount {
  /** Category id per background variable; a variable left out means any. */
  readonly group: Readonly<Record<string, string>>;
  /** Offered less overcoverage; null when the unit did not report. */
  readonly offered: number | null;
  /** Counts further up the ladder, the widest first; absent when the file has none. */
  readonly ladder?: readonly LadderCount[];
  /** As in the cells of a cube: `2018-10`, or the first day of a part of a month. Only in dated files. */
  readonly period?: string;
}

export interface LadderCount {
  readonly step: string;
  /** Null when not reported. */
  readonly count: number | null;
}

/**
 * The counts of all rows that are not empty, but for sums and for lines of text such as a source. Every group may
 * stand once only.
 */
export function offeredRows(rows: readonly TextRow[], columns: OfferedColumns): Checked<OfferedCount[]> {
  const { file, groups } = columns;
  const filled = rows.filter(({ fields }) => fields.some((text) => matchKey(text) !== ''));
  const [first, second] = filled;
  if (!first) return { problems: [problem('error', 'rows-none', {}, { file })] };
  if (second && groups.length === 0 && !columns.dated) {
    return { problems: [problem('error', 'offered-without-group', { rows: filled.length }, { file })] };
  }

  const { rows: plain, problems: sums } = withoutSumRows(filled, columns);
  const problems: Problem[] = [...sums];
  let inWindow = 0;
  const rowOfGroup = new Map<string, number>();
  const cells = plain.flatMap((row) => {
    const line = textLine(row, columns);
    if (line) {
      problems.push(line);
      return [];
    }
    const when = periodOfRow(row, file, columns.dated);
    problems.push(...when.problems);
    if (when.value === undefined) return [];
    inWindow++;
    const { period } = when.value;
    const group = groupOf(row, columns);
    const offered = offeredOf(row, columns);
    const ladder = ladderCounts(row, columns);
    problems.push(...group.problems, ...offered.problems, ...ladder.problems);
    if (!group.value || offered.value === undefined) return [];
    const key = JSON.stringify([
      group.value,
      period && matchKey(row.fields[columns.dated?.column ?? -1] ?? ''),
    ]);
    const earlier = rowOfGroup.get(key);
    if (earlier !== undefined) {
      const details = { group: shownText(Object.values(group.value).join(' · ')), earlier };
      problems.push(problem('error', 'offered-group-twice', details, { file, row: row.number }));
    }
    rowOfGroup.set(key, row.number);
    const steps = columns.ladder.length > 0 && ladder.value ? { ladder: ladder.value } : {};
    const cell = { group: group.value, offered: offered.value, ...steps };
    return [period === undefined ? cell : { ...cell, period }];
  });
  if (columns.dated && inWindow === 0 && !hasErrors(problems)) {
    const { from, to } = columns.dated.window;
    problems.push(problem('error', 'offered-none-in-window', { from, to }, { file }));
  }
  return hasErrors(problems) ? { problems } : { value: cells, problems };
}

/** A row without any number that is about no group, as a warning: not a count that is wrong, but a word about the table. */
function textLine(row: TextRow, columns: OfferedColumns): Problem | undefined {
  const { file, groups, count, overcoverage, ladder, dated } = columns;
  const textIn = (column: number) => row.fields[column] ?? '';
  const figures = [count, overcoverage, ...ladder];
  if (figures.some(({ column }) => matchKey(textIn(column)) !== '')) return undefined;
  const unknown = groups.find(({ column, codes }) => codes.codeOf(textIn(column)) === unknownCode);
  const undated = dated && datedRow(textIn(dated.column), dated).kind === 'unreadable' ? dated : undefined;
  const column = unknown ?? undated;
  if (!column) return undefined;
  const text = textIn(column.column);
  const near = unknown?.codes.nearest(text);
  const details = { value: shownText(text), nearest: near && shownText(near) };
  return problem('warning', 'offered-text-line', details, { file, row: row.number, field: column.field });
}

function groupOf(row: TextRow, { file, groups }: OfferedColumns): Checked<Record<string, string>> {
  const group: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const { variable, codes, column, field } of groups) {
    const text = row.fields[column] ?? '';
    const place = { file, row: row.number, field };
    const category = codeListOf(variable)[codes.codeOf(text)];
    if (matchKey(text) === '') {
      problems.push(problem('error', 'offered-group-empty', { variable: variable.id }, place));
    } else if (category === undefined) {
      const near = codes.nearest(text);
      const details = { value: shownText(text), nearest: near && shownText(near) };
      problems.push(problem('error', 'offered-unknown-category', details, place));
    } else group[variable.id] = category.id;
  }
  const variables = groups.map(({ variable }) => variable);
  problems.push(...contradictionProblems(group, variables, { file, row: row.number }));
  return problems.length > 0 ? { problems } : { value: group, problems };
}

function offeredOf(row: TextRow, { file, count, overcoverage }: OfferedColumns): Checked<number | null> {
  const at = (field: string): Place => ({ file, row: row.number, field });
  const counted = wholeNumber(row.fields[count.column], at(count.field));
  const outside = wholeNumber(row.fields[overcoverage.column], at(overcoverage.field));
  const problems = [...counted.problems, ...outside.problems];
  if (counted.value === undefined || outside.value === undefined) return { problems };
  if (counted.value === null) return { value: null, problems };
  const offered = counted.value - (outside.value ?? 0);
  if (offered >= 0) return { value: offered, problems };
  const details = { count: counted.value, overcoverage: outside.value ?? 0 };
  return { problems: [problem('error', 'offered-negative', details, at(overcoverage.field))] };
}

/** The counts of a row's ladder. One that is smaller than the next reported one below it is a warning. */
function ladderCounts(row: TextRow, { file, count, ladder }: OfferedColumns): Checked<LadderCount[]> {
  const at = ({ field }: NamedColumn): Place => ({ file, row: row.number, field });
  const problems: Problem[] = [];
  const steps = ladder.map((step) => {
    const read = wholeNumber(row.fields[step.column], at(step));
    problems.push(...read.problems);
    return { ...step, count: read.value ?? null };
  });
  const lowest = wholeNumber(row.fields[count.column], at(count)).value ?? null;
  const reported = [...steps, { ...count, count: lowest }].filter((step) => step.count !== null);
  for (const [index, upper] of reported.entries()) {
    const lower = reported[index + 1];
    if (lower === undefined || (upper.count ?? 0) >= (lower.count ?? 0)) continue;
    const details = { upper: upper.field, lower: lower.field };
    problems.push(problem('warning', 'ladder-shrinks', details, at(upper)));
  }
  return { value: steps.map(({ step, count: counted }) => ({ step, count: counted })), problems };
}
