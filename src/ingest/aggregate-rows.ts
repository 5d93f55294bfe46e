import { codeListOf } from '../config/code-list.js';
import { matchKey } from '../config/match-key.js';
import { type Checked, hasErrors, type Problem, problem } from '../problems/problem.js';
import { isMissingMark } from './missing-mark.js';
import type { NamedColumn } from './named-columns.js';
import type { GroupColumn } from './offered-columns.js';
import { contradictionProblems } from './offered-contradictions.js';
import type { OfferedCount } from './offered-rows.js';
import type { PrintedShare } from './printed-share.js';
import { PrintedShares, type ShareColumn } from './printed-shares.js';
import { RowList } from './row-list.js';
import { shownText } from './shown-text.js';
import type { TextRow } from './text-rows.js';
import { wholeNumber } from './whole-number.js';

/** How many answered in one group; the groups of a wave do not overlap. */
export interface AnsweredCount {
  readonly group: Readonly<Record<string, string>>;
  readonly answered: number;
}

/** What an aggregate file says. */
export interface AggregateCounts {
  /** Undefined when the file does not say how many answered. */
  readonly answered: readonly AnsweredCount[] | undefined;
  /** Undefined when the file does not say how many were offered. */
  readonly offered: readonly OfferedCount[] | undefined;
  readonly printed: readonly PrintedShare[];
}

export interface AggregateColumns {
  readonly file: string;
  readonly groups: readonly GroupColumn[];
  readonly answered: NamedColumn | undefined;
  readonly offered: NamedColumn | undefined;
  readonly shares: readonly ShareColumn[];
}

interface Sums {
  readonly group: Readonly<Record<string, string>>;
  answered: number;
  offered: number | null;
}

/** Counts of the given rows, those of the same group added up. An offered count that one of them lacks is not reported. */
export function aggregateRows(rows: readonly TextRow[], columns: AggregateColumns): Checked<AggregateCounts> {
  const { file } = columns;
  const groups = new GroupReader(columns);
  const printed = new PrintedShares(file, columns.shares);
  const sums = new Map<string, Sums>();
  const unanswered = new RowList();
  const problems: Problem[] = [];
  for (const row of rows) {
    const group = groups.read(row);
    const numberIn = (column: NamedColumn | undefined) => {
      const place = { file, row: row.number, ...(column && { field: column.field }) };
      const number = wholeNumber(column && row.fields[column.column], place);
      problems.push(...number.problems);
      return number.value ?? null;
    };
    const [answered, offered] = [numberIn(columns.answered), numberIn(columns.offered)];
    const isEmpty = columns.answered && isMissingMark(row.fields[columns.answered.column] ?? '');
    if (isEmpty) unanswered.add(row.number);
    printed.add(group, row);
    if (!group) continue;
    const key = JSON.stringify(group);
    const sum = sums.get(key) ?? { group, answered: 0, offered: 0 };
    sum.answered += answered ?? 0;
    sum.offered = sum.offered === null || offered === null ? null : sum.offered + offered;
    sums.set(key, sum);
  }
  if (unanswered.count > 0 && columns.answered) {
    const { count, first } = unanswered;
    const place = { file, row: first[0] ?? 0, field: columns.answered.field };
    problems.push(problem('error', 'aggregate-answered-empty', { count, first }, place));
  }
  problems.push(...groups.problems, ...printed.problems());
  if (hasErrors(problems)) return { problems };
  const cells = [...sums.values()];
  const value = {
    answered: columns.answered && cells.map(({ group, answered }) => ({ group, answered })),
    offered: columns.offered && cells.map(({ group, offered }) => ({ group, offered })),
    printed: printed.shares,
  };
  return { value, problems };
}

/** Finds the group of a row, and remembers what it did not understand, every unknown value once. */
class GroupReader {
  readonly #columns: AggregateColumns;
  readonly #unknown = new Map<string, { column: GroupColumn; text: string; rows: RowList }>();
  readonly #wrong: Problem[] = [];

  constructor(columns: AggregateColumns) {
    this.#columns = columns;
  }

  /**
   * Without counts of answers each row is a printed figure by itself, and an empty category means everybody; rows
   * with counts add up, so each must say which cell it is.
   */
  read(row: TextRow): Record<string, string> | undefined {
    const { file, groups, answered } = this.#columns;
    const group: Record<string, string> = {};
    let understood = true;
    for (const column of groups) {
      const { variable, codes, field } = column;
      const text = row.fields[column.column] ?? '';
      const category = codeListOf(variable)[codes.codeOf(text)];
      if (matchKey(text) === '') {
        if (!answered) continue;
        const place = { file, row: row.number, field };
        this.#wrong.push(problem('error', 'offered-group-empty', { variable: variable.id }, place));
        understood = false;
      } else if (category) group[variable.id] = category.id;
      else {
        this.#noteUnknown(column, text, row.number);
        understood = false;
      }
    }
    const variables = groups.map(({ variable }) => variable);
    const contradictions = contradictionProblems(group, variables, { file, row: row.number });
    this.#wrong.push(...contradictions);
    return understood && contradictions.length === 0 ? group : undefined;
  }

  get problems(): Problem[] {
    const { file } = this.#columns;
    const unknown = [...this.#unknown.values()].map(({ column, text, rows: { count, first } }) => {
      const near = column.codes.nearest(text);
      const details = { value: shownText(text), nearest: near && shownText(near), count, first };
      const place = { file, row: first[0] ?? 0, field: column.field };
      return problem('error', 'aggregate-unknown-category', details, place);
    });
    return [...unknown, ...this.#wrong];
  }

  #noteUnknown(column: GroupColumn, text: string, row: number): void {
    const key = `${column.column} ${matchKey(text)}`;
    const known = this.#unknown.get(key) ?? { column, text, rows: new RowList() };
    known.rows.add(row);
    this.#unknown.set(key, known);
  }
}
