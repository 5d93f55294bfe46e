import type { ChangedFigure } from '../publication/changed-figures.js';
import { type CsvColumn, csvNumber, csvOf, joinedIds } from './csv.js';

/** Columns are only ever appended. `after` is empty when the figure is not shown any more. */
const columns: readonly CsvColumn<ChangedFigure>[] = [
  { name: 'wave', cell: (row) => row.wave },
  { name: 'measure', cell: (row) => row.measure },
  { name: 'question', cell: (row) => row.question },
  { name: 'category', cell: (row) => row.category },
  { name: 'by', cell: (row) => joinedIds(row.by) },
  { name: 'group', cell: (row) => joinedIds(row.group) },
  { name: 'before', cell: (row) => csvNumber(row.before) },
  { name: 'after', cell: (row) => csvNumber(row.after) },
];

/** `tables/changes.csv`: the published counts that are others now than in the edition before. */
export function changesCsv(changes: readonly ChangedFigure[]): string {
  return csvOf(columns, changes);
}
