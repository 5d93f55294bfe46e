import type { DecompositionPart } from '../analysis/decomposition.js';
import { type CsvColumn, csvNumber, csvOf, joinedIds } from './csv.js';

/** Other people's scripts rely on these: columns are only ever appended. */
const columns: readonly CsvColumn<DecompositionPart>[] = [
  { name: 'from', cell: (row) => row.from },
  { name: 'to', cell: (row) => row.to },
  { name: 'measure', cell: (row) => row.measure },
  { name: 'question', cell: (row) => row.question },
  { name: 'component', cell: (row) => row.component },
  { name: 'group', cell: (row) => row.group },
  { name: 'value', cell: (row) => csvNumber(row.value) },
  { name: 'status', cell: (row) => row.status },
  { name: 'on', cell: (row) => row.on },
  { name: 'by', cell: (row) => joinedIds(row.by) },
  { name: 'within', cell: (row) => joinedIds(row.within) },
];

/** `tables/decomposition.csv`: one row per part of a change, in the order given. Empty cells are null. */
export function decompositionCsv(parts: readonly DecompositionPart[]): string {
  return csvOf(columns, parts);
}
