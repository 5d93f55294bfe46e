import { codeListOf } from '../config/code-list.js';
import type { CategoricalVariable, Codebook } from '../config/codebook.js';
import { matchKey } from '../config/match-key.js';
import { type Checked, hasErrors, type Place, type Problem, problem } from '../problems/problem.js';
import { type CategoryCodes, categoryCodes } from './category-codes.js';
import type { Claims } from './column-claims.js';
import type { NamedColumn } from './named-columns.js';
import { contradictionProblems } from './offered-contradictions.js';
import { type DatedColumn, periodOfRow } from './offered-period.js';
import { shownText } from './shown-text.js';
import type { TextRow } from './text-rows.js';
import { scaleIn, type WaveInfo } from './wave-variables.js';

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

/** A column that takes part in naming the group. */
export interface GroupColumn extends NamedColumn {
  readonly variable: CategoricalVariable;
  readonly codes: CategoryCodes;
}

export interface OfferedColumns {
  readonly file: string;
  readonly groups: readonly GroupColumn[];
  readonly count: NamedColumn;
  readonly overcoverage: NamedColumn;
  readonly ladder: readonly (NamedColumn & { readonly step: string })[];
  readonly dated?: DatedColumn;
}

export function groupColumns(
  backgrounds: readonly CategoricalVariable[],
  claims: Claims,
  header: readonly string[],
  codebook: Codebook,
  wave: WaveInfo,
): GroupColumn[] {
  return backgrounds.flatMap((variable) => {
    const column = claims.found.get(variable.id);
    if (column === undefined) return [];
    const codes = categoryCodes(variable, scaleIn(codebook, wave, variable));
    return [{ variable, codes, column, field: shownText(header[column] ?? '') }];
  });
}

/** The counts of all rows that are not empty. Every group may stand once only. */
export function offeredRows(rows: readonly TextRow[], columns: OfferedColumns): Checked<OfferedCount[]> {
  const { file, groups } = columns;
  const filled = rows.filter(({ fields }) => fields.some((text) => matchKey(text) !== ''));
  const [first, second] = filled;
  if (!first) return { problems: [problem('error', 'rows-none', {}, { file })] };
  if (second && groups.length === 0 && !columns.dated) {
    return { problems: [problem('error', 'offered-without-group', { rows: filled.length }, { file })] };
  }

  const problems: Problem[] = [];
  let inWindow = 0;
  const rowOfGroup = new Map<string, number>();
  const cells = filled.flatMap((row) => {
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

/** A whole number, possibly in groups of three (`1 076`); null when the cell is empty or not there. */
export function wholeNumber(text: string | undefined, place: Place): Checked<number | null> {
  const key = matchKey(text ?? '');
  if (key === '') return { value: null, problems: [] };
  const number = /^(\d+|\d{1,3}( \d{3})+)$/.test(key) ? Number(key.replaceAll(' ', '')) : Number.NaN;
  if (Number.isSafeInteger(number)) return { value: number, problems: [] };
  return { problems: [problem('error', 'offered-not-number', { value: shownText(text ?? '') }, place)] };
}
