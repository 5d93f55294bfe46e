import type { Comparison } from '../analysis/comparison.js';
import { type CsvColumn, csvNumber, csvOf, joinedIds } from './csv.js';

/** Other people's scripts rely on these: columns are only ever appended. */
const columns: readonly CsvColumn<Comparison>[] = [
  { name: 'from', cell: (row) => row.from },
  { name: 'to', cell: (row) => row.to },
  { name: 'measure', cell: (row) => row.measure },
  { name: 'question', cell: (row) => row.question },
  { name: 'category', cell: (row) => row.category },
  { name: 'by', cell: (row) => joinedIds(row.by) },
  { name: 'group', cell: (row) => joinedIds(row.group) },
  { name: 'basis', cell: (row) => row.basis },
  { name: 'from_value', cell: (row) => csvNumber(row.fromValue) },
  { name: 'to_value', cell: (row) => csvNumber(row.toValue) },
  { name: 'difference', cell: (row) => csvNumber(row.difference) },
  { name: 'lower', cell: (row) => csvNumber(row.lower) },
  { name: 'upper', cell: (row) => csvNumber(row.upper) },
  { name: 'p', cell: (row) => csvNumber(row.p) },
  { name: 'p_adjusted', cell: (row) => csvNumber(row.pAdjusted) },
  { name: 'status', cell: (row) => row.status },
  { name: 'test', cell: (row) => row.test },
];

/** `tables/comparisons.csv`: one row per comparison, in the order given. Proportions are 0–1, empty cells are null. */
export function comparisonsCsv(comparisons: readonly Comparison[]): string {
  return csvOf(columns, comparisons);
}
