import type { ProtectionLog, TableLog } from '../disclosure/protection-log.js';
import { type CsvColumn, csvNumber, csvOf, joinedIds } from '../output/csv.js';

const columns: readonly CsvColumn<TableLog>[] = [
  { name: 'wave', cell: (row) => row.wave },
  { name: 'by', cell: (row) => joinedIds(row.by) },
  { name: 'groups', cell: (row) => csvNumber(row.groups) },
  { name: 'withheld_small', cell: (row) => csvNumber(row.small) },
  { name: 'withheld_for_others', cell: (row) => csvNumber(row.covering) },
  { name: 'rates_withheld', cell: (row) => csvNumber(row.rates) },
  { name: 'questions_withheld', cell: (row) => csvNumber(row.questions) },
  { name: 'distributions_withheld', cell: (row) => csvNumber(row.distributions) },
];

/** `protection.csv`: per wave and table, how many groups there are and how many figures are withheld, and why. */
export function protectionCsv({ tables }: ProtectionLog): string {
  return csvOf(columns, tables);
}
