import { type CsvTable, keyColumns } from './csv-table.js';
import type { AuditFinding } from './finding.js';

type Found = Omit<Extract<AuditFinding, { kind: 'number-without-status' }>, 'run'>;

/** Fields that are filled in rows whose status is not `ok`. Rows count from 1, which is the header. */
export function numbersWithoutStatus({ path, header, rows }: CsvTable): Found[] {
  const status = header.indexOf('status');
  if (status < 0) return [];
  const figures = [...header.entries()].filter(([, column]) => !keyColumns.has(column));
  return rows.flatMap((row, number) =>
    row[status] === 'ok'
      ? []
      : figures
          .filter(([place]) => (row[place] ?? '') !== '')
          .map(
            ([, column]): Found => ({ kind: 'number-without-status', file: path, row: number + 2, column }),
          ),
  );
}
