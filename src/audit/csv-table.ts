import Papa from 'papaparse';

/** A table of a run. */
export interface CsvTable {
  readonly path: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Every number in rows that are `ok`, in the columns that runs write, each once. */
  readonly numbers: readonly number[];
}

/** What a row is about; every other column tells how much. */
export const keyColumns: ReadonlySet<string> = new Set([
  ...['wave', 'from', 'to', 'measure', 'question', 'category', 'by', 'group', 'against', 'basis'],
  ...['component', 'on', 'within', 'variables', 'status', 'test', 'method', 'groups'],
]);

const figureColumns: ReadonlySet<string> = new Set([
  ...['numerator', 'denominator', 'value', 'lower', 'upper', 'n_effective', 'p', 'p_adjusted', 'effect'],
  ...['from_value', 'to_value', 'difference', 'group_value', 'group_numerator', 'group_denominator'],
  ...['against_value', 'against_numerator', 'against_denominator', 'offered', 'answered', 'rate'],
  ...['share_offered', 'share_answered', 'before', 'after'],
]);

const ours = /^tables\/(changes|comparisons|decomposition|differences|estimates|nonresponse|quality)\.csv$/;

/** Whether runs write a column of this name in a table of this name. */
function isOurs(path: string, column: string): boolean {
  return ours.test(path) && (keyColumns.has(column) || figureColumns.has(column));
}

export function csvTable(path: string, text: string): CsvTable {
  const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const status = header.indexOf('status');
  const ok = status < 0 ? rows : rows.filter((row) => row[status] === 'ok');
  const figures = [...header.entries()].filter(([, column]) => isOurs(path, column)).map(([place]) => place);
  const fields = new Set<string>();
  for (const row of ok) for (const place of figures) fields.add(row[place] ?? '');
  return { path, header, rows, numbers: [...fields].filter(isNumber).map(Number) };
}

/** The fields of columns, or whole tables, that no run writes, and the names of these columns. */
export function foreignFields({ path, header, rows }: CsvTable): string[] {
  const isForeign = header.map((column) => !isOurs(path, column));
  return [header, ...rows].flatMap((row) => row.filter((_, place) => isForeign[place] ?? true));
}

function isNumber(field: string): boolean {
  return /^-?\d+(\.\d+)?(e-?\d+)?$/.test(field);
}
