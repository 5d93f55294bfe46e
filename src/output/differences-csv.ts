import type { Difference } from '../analysis/difference.js';
import { type CsvColumn, csvNumber, csvOf, joinedIds } from './csv.js';

/** Other people's scripts rely on these: columns are only ever appended. */
const columns: readonly CsvColumn<Difference>[] = [
  { name: 'wave', cell: (row) => row.wave },
  { name: 'measure', cell: (row) => row.measure },
  { name: 'question', cell: (row) => row.question },
  { name: 'by', cell: (row) => joinedIds(row.by) },
  { name: 'group', cell: (row) => joinedIds(row.group) },
  { name: 'against', cell: ({ against }) => (typeof against === 'string' ? against : joinedIds(against)) },
  { name: 'difference', cell: (row) => csvNumber(row.difference) },
  { name: 'lower', cell: (row) => csvNumber(row.lower) },
  { name: 'upper', cell: (row) => csvNumber(row.upper) },
  { name: 'p', cell: (row) => csvNumber(row.p) },
  { name: 'p_adjusted', cell: (row) => csvNumber(row.pAdjusted) },
  { name: 'status', cell: (row) => row.status },
  { name: 'test', cell: (row) => row.test },
  { name: 'group_value', cell: (row) => csvNumber(row.groupValue) },
  { name: 'against_value', cell: (row) => csvNumber(row.againstValue) },
  { name: 'group_numerator', cell: (row) => csvNumber(row.groupNumerator) },
  { name: 'group_denominator', cell: (row) => csvNumber(row.groupDenominator) },
  { name: 'against_numerator', cell: (row) => csvNumber(row.againstNumerator) },
  { name: 'against_denominator', cell: (row) => csvNumber(row.againstDenominator) },
  { name: 'effect', cell: (row) => csvNumber(row.effect) },
  { name: 'groups', cell: (row) => joinedIds(row.groups) },
];

/** `tables/differences.csv`: one row per difference, in the order given. Proportions are 0–1, empty cells are null. */
export function differencesCsv(differences: readonly Difference[]): string {
  return csvOf(columns, differences);
}
