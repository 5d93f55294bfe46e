import type { PublishedDocument } from '../publication/document.js';
import type { CsvTable } from './csv-table.js';
import { groupIn } from './estimate-faults.js';
import type { AuditFinding } from './finding.js';

type Found = Omit<Extract<AuditFinding, { kind: 'not-recomputed' }>, 'run'>;

/** Rows of `nonresponse.csv` whose numbers of forms are not those of the published counts. */
export function nonresponseFaults({ path, header, rows }: CsvTable, document: PublishedDocument): Found[] {
  if (!path.endsWith('nonresponse.csv')) return [];
  const at = (row: readonly string[], column: string) => row[header.indexOf(column)] ?? '';
  return rows.flatMap((row, number): Found[] => {
    if (at(row, 'status') !== 'ok') return [];
    const rate = groupIn(row, at, document)?.rate;
    return (['offered', 'answered'] as const).flatMap((column): Found[] =>
      at(row, column) === String(rate?.[column])
        ? []
        : [{ kind: 'not-recomputed', file: path, row: number + 2, column }],
    );
  });
}
