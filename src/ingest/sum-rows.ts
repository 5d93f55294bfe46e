import { codeListOf } from '../config/code-list.js';
import { matchKey } from '../config/match-key.js';
import { type Problem, problem } from '../problems/problem.js';
import type { GroupColumn, OfferedColumns } from './offered-columns.js';
import { RowList } from './row-list.js';
import type { TextRow } from './text-rows.js';
import { wholeNumber } from './whole-number.js';

/** Words that stand where a category would, in a row that adds up others. */
const sumWords: readonly string[] = [
  ...['totalt', 'total', 'totalsumma', 'summa', 'delsumma', 'samtliga', 'alla'],
  ...['grand total', 'sum', 'subtotal', 'all'],
];

/** The categories, by column, of the rows that a row adds up; a column without one takes all of them. */
type Scope = ReadonlyMap<number, string>;

/**
 * The rows without those that add up others (`Totalt`, `Summa Norr`, or at the bottom no word at all), as tally sheets
 * have them, and what there is to say about these: also that a sum is not that of its rows. A row that nothing stands
 * behind is left where it is.
 */
export function withoutSumRows(
  rows: readonly TextRow[],
  columns: OfferedColumns,
): { readonly rows: readonly TextRow[]; readonly problems: readonly Problem[] } {
  const scopes = new Map(rows.flatMap((row) => asPair(row, scopeOfSum(row, columns))));
  const plain = rows.filter((row) => !scopes.has(row));
  const bare = unlabelledSum(plain, columns);
  if (bare) scopes.set(bare, new Map());

  const passed = new RowList();
  const problems: Problem[] = [];
  for (const [row, scope] of scopes) {
    const added = plain.filter((other) => other !== bare && isWithin(other, scope, columns));
    if (added.length === 0) {
      scopes.delete(row);
      continue;
    }
    passed.add(row.number);
    problems.push(...differences(row, added, columns));
  }
  const { count, first } = passed;
  if (count > 0) {
    const place = { file: columns.file, row: first[0] ?? 0 };
    problems.unshift(problem('note', 'sum-rows', { count, first }, place));
  }
  return { rows: rows.filter((row) => !scopes.has(row)), problems };
}

function asPair(row: TextRow, scope: Scope | undefined): [TextRow, Scope][] {
  return scope ? [[row, scope]] : [];
}

/** What a row adds up by its words; undefined when it is no such row. */
function scopeOfSum(row: TextRow, { groups, count, dated }: OfferedColumns): Scope | undefined {
  const scope = new Map<number, string>();
  let isSum = dated !== undefined && sumWords.includes(matchKey(row.fields[dated.column] ?? ''));
  for (const group of groups) {
    const text = row.fields[group.column] ?? '';
    const category = categoryOf(text, group);
    const rest = category === undefined ? withoutSumWord(text, count.field) : undefined;
    if (rest !== undefined) isSum = true;
    const own = category ?? (rest === undefined ? undefined : categoryOf(rest, group));
    if (own !== undefined) scope.set(group.column, own);
    else if (rest === undefined ? matchKey(text) !== '' : rest !== '') return undefined;
  }
  return isSum ? scope : undefined;
}

/** What is left of `Totalt`, `Summa erbjudna`, `Summa Norr` or `Norr totalt`; undefined when there is no such word. */
function withoutSumWord(text: string, counted: string): string | undefined {
  const key = matchKey(text)
    .replace(/:$/, '')
    .replace(` ${matchKey(counted)}`, '')
    .replace(' antal', '');
  if (sumWords.includes(key)) return '';
  for (const word of sumWords) {
    if (key.startsWith(`${word} `)) return key.slice(word.length + 1);
    if (key.endsWith(` ${word}`)) return key.slice(0, -word.length - 1);
  }
  return undefined;
}

/** A row with a number but no word, when the number is the sum of all the others. */
function unlabelledSum(rows: readonly TextRow[], columns: OfferedColumns): TextRow | undefined {
  const { groups, count, dated } = columns;
  if (dated || groups.length === 0 || rows.length < 3) return undefined;
  return rows.find((row) => {
    const isBare = groups.every(({ column }) => matchKey(row.fields[column] ?? '') === '');
    const sum = numberIn(row, count.column);
    return (
      isBare &&
      sum !== null &&
      sum ===
        sumOf(
          rows.filter((other) => other !== row),
          count.column,
        )
    );
  });
}

/** A sum that is not that of its rows. In dated files the rows of other windows are not looked at, so nothing is said. */
function differences(
  row: TextRow,
  added: readonly TextRow[],
  { file, count, dated }: OfferedColumns,
): Problem[] {
  const stated = numberIn(row, count.column);
  const sum = sumOf(added, count.column);
  if (dated || stated === null || stated === sum) return [];
  const place = { file, row: row.number, field: count.field };
  return [problem('warning', 'sum-row-differs', { stated, sum }, place)];
}

function isWithin(row: TextRow, scope: Scope, { groups }: OfferedColumns): boolean {
  return groups.every((group) => {
    const wanted = scope.get(group.column);
    return wanted === undefined || categoryOf(row.fields[group.column] ?? '', group) === wanted;
  });
}

function categoryOf(text: string, { variable, codes }: GroupColumn): string | undefined {
  return matchKey(text) === '' ? undefined : codeListOf(variable)[codes.codeOf(text)]?.id;
}

function sumOf(rows: readonly TextRow[], column: number): number {
  return rows.reduce((sum, row) => sum + (numberIn(row, column) ?? 0), 0);
}

function numberIn(row: TextRow, column: number): number | null {
  return wholeNumber(row.fields[column], { file: '' }).value ?? null;
}
