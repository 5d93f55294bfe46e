import type { CsvTable } from './csv-table.js';
import type { AuditFinding } from './finding.js';
import type { GroupLookup } from './group-lookup.js';

type Found = Omit<Extract<AuditFinding, { kind: 'not-recomputed' }>, 'run'>;

/** Rows of `nonresponse.csv` whose numbers of forms are not those of the published counts. */
export function nonresponseFaults({ path, header, rows }: CsvTable, groupIn: GroupLookup): Found[] {
  if (!path.endsWith('nonresponse.csv')) return [];
  return rows.flatMap((row, number): Found[] => {
    const at = (column: string) => row[header.indexOf(column)] ?? '';
    if (at('status') !== 'ok') return [];
    const rate = groupIn(at('wave'), at('by'), at('group'))?.rate;
    return (['offered', 'answered'] as const).flatMap((column): Found[] =>
      at(column) === String(rate?.[column])
        ? []
        : [{ kind: 'not-recomputed', file: path, row: number + 2, column }],
    );
  });
}
