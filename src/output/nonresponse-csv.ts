import type { Nonresponse } from '../analysis/nonresponse.js';
import { type CsvColumn, csvNumber, csvOf, joinedIds } from './csv.js';

/** Other people's scripts rely on these: columns are only ever appended. */
const columns: readonly CsvColumn<Nonresponse>[] = [
  { name: 'wave', cell: (row) => row.wave },
  { name: 'by', cell: (row) => joinedIds(row.by) },
  { name: 'group', cell: (row) => joinedIds(row.group) },
  { name: 'offered', cell: (row) => csvNumber(row.offered) },
  { name: 'answered', cell: (row) => csvNumber(row.answered) },
  { name: 'rate', cell: (row) => csvNumber(row.rate) },
  { name: 'share_offered', cell: (row) => csvNumber(row.shareOffered) },
  { name: 'share_answered', cell: (row) => csvNumber(row.shareAnswered) },
  { name: 'difference', cell: (row) => csvNumber(row.difference) },
  { name: 'status', cell: (row) => row.status },
];

/** `tables/nonresponse.csv`: one row per group, in the order given. Proportions are 0–1, empty cells are null. */
export function nonresponseCsv(rows: readonly Nonresponse[]): string {
  return csvOf(columns, rows);
}
