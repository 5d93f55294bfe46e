import { describe, expect, it } from 'vitest';
import { decompositionsOf } from '../../src/analysis/decompositions.js';
import { estimatesOf } from '../../src/analysis/estimates.js';
import { changeFaults } from '../../src/audit/change-faults.js';
import { type CsvTable, csvTable } from '../../src/audit/csv-table.js';
import { estimateFaults } from '../../src/audit/estimate-faults.js';
import { groupLookup } from '../../src/audit/group-lookup.js';
import { decompositionCsv } from '../../src/output/decomposition-csv.js';
import { estimatesCsv } from '../../src/output/estimates-csv.js';
import type { PublishedDocument } from '../../src/publication/document.js';
import { readDocument } from '../../src/publication/read-document.js';
import { codebookOf, counted, type Row } from '../cube/survey.js';
import { protectedWith } from '../disclosure/protected.js';

/*
 * Tables are written from a small survey, and then one number in them is changed: the audit must name the very row.
 */

const codebook = codebookOf();
const times = (count: number, values: Row['values']): Row[] =>
  Array.from({ length: count }, () => ({ values }));
const before = [
  ...times(8, { kon: 'kvinna', kontakt: 'latt', svar: 'svart' }),
  ...times(5, { kon: 'man', kontakt: 'svart', svar: 'svart' }),
  ...times(6, { kon: 'man', kontakt: 'latt' }),
];
const after = [...before, ...times(9, { kon: 'kvinna', kontakt: 'svart', svar: 'latt' })];
const published = protectedWith({
  codebook,
  breakdowns: [['kon']],
  minimum: 3,
  waves: [
    { id: 'a', cube: counted(codebook, before) },
    { id: 'b', cube: counted(codebook, after) },
  ],
});

/** As `published.json` has them. */
function documentOf(): PublishedDocument {
  const groups = (wave: (typeof published.counts.waves)[number]) =>
    wave.tables.map(({ by, groups: all }) => ({
      by,
      groups: all.map(({ missing: _, coverage: __, questions, ...group }) => ({
        ...group,
        coverage: [],
        questions: questions.map(({ status, counts }) => ({
          status,
          counts: counts?.map(({ count }) => count) ?? null,
        })),
      })),
    }));
  const document = {
    ...{
      format: 'svarsbild-published',
      version: 1,
      pipeline: 'p',
      survey: 'enkat',
      minimum: 3,
      minimumOffered: 3,
    },
    ...{ empty: 'shown', apart: [], families: [], inWords: [] },
    waves: published.counts.waves.map((wave) => ({
      ...{ wave: wave.wave, offeredBy: [], modes: [], files: [], inPrint: [], tables: groups(wave) },
      questions: counted(codebook, before).questions,
    })),
  };
  const read = readDocument(new TextEncoder().encode(JSON.stringify(document)));
  if ('fault' in read) throw new Error(read.fault);
  return read.document;
}

/** The faults after the first row that `isRow` finds has another text in a column. */
function faultsAfter(
  text: string,
  file: string,
  isRow: (line: string) => boolean,
  column: string,
  put: string,
) {
  const lines = text.split('\n');
  const place = (lines[0] ?? '').split(',').indexOf(column);
  const number = lines.findIndex(isRow);
  const cells = (lines[number] ?? '').split(',');
  expect(cells[place]).not.toBe(put);
  cells[place] = put;
  lines[number] = cells.join(',');
  const table = csvTable(file, lines.join('\n'));
  const found = [...faultsOf(table), ...changeFaults(table)];
  return { changed: number + 1, found: found.map((one) => [one.row, one.column]) };
}

function faultsOf(table: CsvTable) {
  const document = documentOf();
  return estimateFaults(table, document, groupLookup(document));
}

describe('an audit of estimates', () => {
  const text = estimatesCsv(estimatesOf(published, codebook));

  it('finds nothing in what the program writes', () => {
    expect(text).toContain('area-positive,tillganglighet,,,,14,32');
    expect(faultsOf(csvTable('tables/estimates.csv', text))).toEqual([]);
  });

  it.each([
    ['share', 'numerator', '9'],
    ['share-positive', 'value', '0.5'],
    ['area-positive', 'numerator', '15'],
    ['area-positive', 'n_effective', '30'],
  ])('finds a %s with another %s', (measure, column, put) => {
    const isRow = (line: string) => line.startsWith(`a,${measure},`);
    const { changed, found } = faultsAfter(text, 'tables/estimates.csv', isRow, column, put);
    expect(found.map(([row]) => row)).toContain(changed);
    expect(new Set(found.map(([row]) => row)).size).toBe(1);
  });
});

describe('an audit of changes', () => {
  const wanted = [{ from: 'a', to: 'b', matchedOn: 'kon' }];
  const text = decompositionCsv(decompositionsOf(published, codebook, wanted, () => true));

  it('finds nothing in what the program writes', () => {
    expect(text).toMatch(/share-positive,kontakt,within,kvinna,-/);
    expect(changeFaults(csvTable('tables/decomposition.csv', text))).toEqual([]);
  });

  it('finds a change whose parts do not add up to it', () => {
    const isRow = (line: string) => line.includes('share-positive,kontakt,within,kvinna');
    const { found } = faultsAfter(text, 'tables/decomposition.csv', isRow, 'value', '-0.1');
    const change = text.split('\n').findIndex((line) => line.includes('share-positive,kontakt,change')) + 1;
    expect(found).toEqual([[change, 'value']]);
  });

  it('finds a difference that is not that of its values', () => {
    const rows =
      'from,to,from_value,to_value,difference,status\na,b,0.25,0.75,0.5,ok\na,b,0.25,0.75,0.4,ok\na,b,,,,withheld\n';
    const found = changeFaults(csvTable('tables/comparisons.csv', rows));
    expect(found.map(({ row, column }) => [row, column])).toEqual([[3, 'difference']]);
  });
});
