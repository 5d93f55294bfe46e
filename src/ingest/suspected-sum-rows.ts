import { matchKey } from '../config/match-key.js';
import { type Problem, problem } from '../problems/problem.js';
import type { NamedColumn } from './named-columns.js';
import { RowList, type Rows } from './row-list.js';
import { shownText } from './shown-text.js';
import type { TextRow } from './text-rows.js';
import { wholeNumber } from './whole-number.js';

export interface TableOfCounts {
  readonly file: string;
  readonly header: readonly string[];
  /** Columns whose counts are added up. */
  readonly counts: readonly NamedColumn[];
  /** Columns with other figures, which tell nothing of what a row is about. */
  readonly figures: readonly NamedColumn[];
}

/**
 * Rows that seem to be sums standing beside their parts, which would count everybody twice: every count of such a row is
 * the sum of all other rows, or of all others with the same text in some column (`Norr, totalt` beside the units of
 * `Norr`). A few sets of rows out of many may add up by chance, so those with a sum must be at least a tenth.
 */
export function sumRowProblems(rows: readonly TextRow[], table: TableOfCounts): Problem[] {
  const { file, header } = table;
  if (table.counts.length === 0) return [];
  const counted = rows.map((row) => ({ row, counts: countsOf(row, table) }));
  const told = (found: Rows, column: string | undefined): Problem => {
    const { count, first } = found;
    return problem('warning', 'suspected-sum-rows', { count, first, column }, { file, row: first[0] ?? 0 });
  };
  const whole = sumsIn([counted]);
  const numbers = new Set([...table.counts, ...table.figures].map(({ column }) => column));
  return [
    ...(whole.count > 0 ? [told(whole, undefined)] : []),
    ...header.flatMap((name, column) => {
      if (numbers.has(column)) return [];
      const sets = [...byText(counted, column).values()];
      if (sets.length < 2) return [];
      const found = sumsIn(sets);
      return found.count > 0 ? [told(found, shownText(name))] : [];
    }),
  ];
}

interface CountedRow {
  readonly row: TextRow;
  /** In the order of the columns; null when not reported. */
  readonly counts: readonly (number | null)[];
}

function countsOf({ number, fields }: TextRow, { file, counts }: TableOfCounts) {
  return counts.map(
    ({ column, field }) => wholeNumber(fields[column], { file, row: number, field }).value ?? null,
  );
}

function byText(rows: readonly CountedRow[], column: number): Map<string, CountedRow[]> {
  const sets = new Map<string, CountedRow[]>();
  for (const counted of rows) {
    const key = matchKey(counted.row.fields[column] ?? '');
    const set = sets.get(key);
    if (set) set.push(counted);
    else sets.set(key, [counted]);
  }
  return sets;
}

/** The sum rows of the sets that are large enough to tell; none when too few of these have one. */
function sumsIn(sets: readonly (readonly CountedRow[])[]): Rows {
  const telling = sets.filter((set) => set.filter(isPositive).length > 2);
  const found = new RowList();
  for (const set of telling) {
    const sum = sumRow(set);
    if (sum) found.add(sum.row.number);
  }
  return 10 * found.count < telling.length ? new RowList() : found;
}

function isPositive({ counts }: CountedRow): boolean {
  return counts.some((count) => (count ?? 0) > 0);
}

/** The row with half of the total of every count that all rows report. */
function sumRow(set: readonly CountedRow[]): CountedRow | undefined {
  const width = set[0]?.counts.length ?? 0;
  const reported = [...Array(width).keys()].filter((i) => set.every(({ counts }) => counts[i] !== null));
  const totals = reported.map((i) => set.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0));
  if (!totals.some((total) => total > 0)) return undefined;
  return set.find(({ counts }) => reported.every((i, place) => 2 * (counts[i] ?? 0) === totals[place]));
}
