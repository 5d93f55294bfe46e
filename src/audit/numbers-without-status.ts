import type { CsvTable } from './csv-table.js';
import type { AuditFinding } from './finding.js';

/** What a row is about; every other column tells how much. */
const keys: ReadonlySet<string> = new Set([
  ...['wave', 'from', 'to', 'measure', 'question', 'category', 'by', 'group', 'against', 'basis'],
  ...['component', 'on', 'within', 'variables', 'status', 'test', 'method', 'groups'],
]);

type Found = Omit<Extract<AuditFinding, { kind: 'number-without-status' }>, 'run'>;

/** Fields that are filled in rows whose status is not `ok`. Rows count from 1, which is the header. */
export function numbersWithoutStatus({ path, header, rows }: CsvTable): Found[] {
  const status = header.indexOf('status');
  if (status < 0) return [];
  return rows.flatMap((row, number) =>
    row[status] === 'ok'
      ? []
      : header.flatMap((column, place): Found[] =>
          keys.has(column) || (row[place] ?? '') === ''
            ? []
            : [{ kind: 'number-without-status', file: path, row: number + 2, column }],
        ),
  );
}
