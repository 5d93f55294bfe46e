import type { QualityRow } from '../analysis/quality-measure.js';
import { type CsvColumn, csvNumber, csvOf, joinedIds } from './csv.js';

/** Other people's scripts rely on these: columns are only ever appended. */
const columns: readonly CsvColumn<QualityRow>[] = [
  { name: 'wave', cell: (row) => row.wave },
  { name: 'measure', cell: (row) => row.measure },
  { name: 'variables', cell: (row) => joinedIds(row.variables) },
  { name: 'value', cell: (row) => csvNumber(row.value) },
  { name: 'status', cell: (row) => row.status },
  { name: 'by', cell: (row) => joinedIds(row.by) },
  { name: 'group', cell: (row) => joinedIds(row.group) },
  { name: 'numerator', cell: (row) => csvNumber(row.numerator) },
  { name: 'denominator', cell: (row) => csvNumber(row.denominator) },
];

/** `tables/quality.csv`: one row per measure, in the order given. Proportions are 0–1, empty cells are null. */
export function answerQualityCsv(rows: readonly QualityRow[]): string {
  return csvOf(columns, rows);
}
