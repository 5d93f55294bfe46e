import type { Estimate } from '../analysis/estimate.js';
import { type CsvColumn, csvNumber, csvOf, joinedIds } from './csv.js';

/** Other people's scripts rely on these: columns are only ever appended. */
const columns: readonly CsvColumn<Estimate>[] = [
  { name: 'wave', cell: (row) => row.wave },
  { name: 'measure', cell: (row) => row.measure },
  { name: 'question', cell: (row) => row.question },
  { name: 'category', cell: (row) => row.category },
  { name: 'by', cell: (row) => joinedIds(row.by) },
  { name: 'group', cell: (row) => joinedIds(row.group) },
  { name: 'numerator', cell: (row) => csvNumber(row.numerator) },
  { name: 'denominator', cell: (row) => csvNumber(row.denominator) },
  { name: 'value', cell: (row) => csvNumber(row.value) },
  { name: 'lower', cell: (row) => csvNumber(row.lower) },
  { name: 'upper', cell: (row) => csvNumber(row.upper) },
  { name: 'status', cell: (row) => row.status },
  { name: 'n_effective', cell: (row) => csvNumber(row.nEffective) },
  { name: 'method', cell: (row) => row.method },
];

/** After the others, when the pipeline asks for them. */
const populationColumns: readonly CsvColumn<Estimate>[] = [
  { name: 'population', cell: (row) => csvNumber(row.population?.size ?? null) },
  { name: 'population_lower', cell: (row) => csvNumber(row.population?.lower ?? null) },
  { name: 'population_upper', cell: (row) => csvNumber(row.population?.upper ?? null) },
];

/** `tables/estimates.csv`: one row per estimate, in the order given. Proportions are 0–1, empty cells are null. */
export function estimatesCsv(estimates: readonly Estimate[]): string {
  const hasPopulation = estimates.some(({ population }) => population !== undefined);
  return csvOf(hasPopulation ? [...columns, ...populationColumns] : columns, estimates);
}
