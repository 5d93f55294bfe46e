import Papa from 'papaparse';

/** A table of a run. */
export interface CsvTable {
  readonly path: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Every number in rows that are `ok`. */
  readonly numbers: readonly number[];
}

export function csvTable(path: string, text: string): CsvTable {
  const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const status = header.indexOf('status');
  const ok = status < 0 ? rows : rows.filter((row) => row[status] === 'ok');
  return { path, header, rows, numbers: ok.flatMap((row) => row.flatMap(asNumber)) };
}

function asNumber(field: string): number[] {
  return /^-?\d+(\.\d+)?(e-?\d+)?$/.test(field) ? [Number(field)] : [];
}
