import type { Occurrence } from '../ingest/quality.js';
import type { Language } from '../language/language.js';
import { count } from '../language/numbers.js';
import { type CsvColumn, csvOf } from '../output/csv.js';
import { withoutFormulas } from '../output/excel-csv.js';
import type { WaveQuality } from './wave-quality.js';
import { internalWording } from './wording.js';

interface Row extends Partial<Omit<Occurrence, 'kind'>> {
  readonly wave: string;
  readonly kind: Occurrence['kind'] | 'not-listed';
}

const columns: readonly CsvColumn<Row>[] = [
  { name: 'wave', cell: (row) => row.wave },
  { name: 'file', cell: (row) => withoutFormulas(row.file ?? '') },
  { name: 'row', cell: (row) => (row.row === undefined ? '' : String(row.row)) },
  { name: 'column', cell: (row) => withoutFormulas(row.column ?? '') },
  { name: 'value', cell: (row) => withoutFormulas(row.value ?? '') },
  { name: 'kind', cell: (row) => row.kind },
  { name: 'suggestion', cell: (row) => withoutFormulas(row.suggestion ?? '') },
  { name: 'sheet', cell: (row) => withoutFormulas(row.sheet ?? '') },
];

/** `data-quality.csv`: every odd row and cell, by wave in the order of the files. Confidential. */
export function qualityCsv(waves: readonly WaveQuality[], language: Language): string {
  const rows = waves.flatMap(({ wave, occurrences, unlisted }): Row[] => {
    const listed = occurrences.map((occurrence) => ({ wave, ...occurrence }));
    if (unlisted === 0) return listed;
    const suggestion = internalWording.notListed[language]({ more: count(unlisted, language) });
    return [...listed, { wave, kind: 'not-listed', suggestion }];
  });
  return csvOf(columns, rows);
}
