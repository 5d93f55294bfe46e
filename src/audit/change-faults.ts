import type { CsvTable } from './csv-table.js';
import type { AuditFinding } from './finding.js';

type Found = Omit<Extract<AuditFinding, { kind: 'not-recomputed' }>, 'run'>;

/** Beside the sizes of what is added: tables have ten digits. */
const tolerance = 1e-8;

/**
 * Rows about changes that do not follow from themselves: a difference that is not the later value less the earlier one in
 * `comparisons.csv`, a change whose parts do not add up to it in `decomposition.csv`.
 */
export function changeFaults(table: CsvTable): Found[] {
  if (table.path.endsWith('comparisons.csv')) return differenceFaults(table);
  return table.path.endsWith('decomposition.csv') ? partFaults(table) : [];
}

function differenceFaults({ path, header, rows }: CsvTable): Found[] {
  return rows.flatMap((row, number): Found[] => {
    const at = (column: string) => row[header.indexOf(column)] ?? '';
    if (at('status') !== 'ok') return [];
    const isRight = isSum(Number(at('to_value')), [Number(at('from_value')), Number(at('difference'))]);
    return isRight ? [] : [{ kind: 'not-recomputed', file: path, row: number + 2, column: 'difference' }];
  });
}

function partFaults({ path, header, rows }: CsvTable): Found[] {
  const read = rows.map((row) => {
    const at = (column: string) => row[header.indexOf(column)] ?? '';
    const about = ['from', 'to', 'measure', 'question', 'on', 'by', 'within'].map(at).join('|');
    return { about, component: at('component'), group: at('group'), value: at('value') };
  });
  return read.flatMap((change, number): Found[] => {
    const own = read.filter(({ about, component }) => about === change.about && component !== 'change');
    const isTakenApart = change.component === 'change' && change.value !== '' && own[0]?.value !== '';
    if (!isTakenApart) return [];
    const all = own.filter(({ group }) => group === '').map(({ value }) => Number(value));
    const ofGroups = own.filter(({ group }) => group !== '').map(({ value }) => Number(value));
    const isRight = isSum(Number(change.value), all) && isSum(Number(change.value), ofGroups);
    return isRight ? [] : [{ kind: 'not-recomputed', file: path, row: number + 2, column: 'value' }];
  });
}

function isSum(whole: number, parts: readonly number[]): boolean {
  const size = parts.reduce((sum, part) => sum + Math.abs(part), 1);
  return Math.abs(parts.reduce((sum, part) => sum + part, 0) - whole) <= tolerance * size;
}
