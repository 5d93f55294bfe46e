import { describe, expect, it } from 'vitest';
import { type Sheet, xlsxBytes } from '../../scripts/example/xlsx.js';
import type { Variable } from '../../src/config/codebook.js';
import { type OfferedFile, readOfferedCounts } from '../../src/ingest/offered.js';
import { fakeEffects } from '../fake-effects.js';
import { codebookOf, codesOf, kon, scale, told, wave2018 } from './survey.js';

async function read(
  sheets: readonly Sheet[],
  source: Partial<OfferedFile> = {},
  codebook = codebookOf({ variables: [kon] }),
) {
  const effects = fakeEffects({ 'erbjudna.xlsx': xlsxBytes({ sheets }) });
  const place = { file: 'pipeline.yaml', line: 7 };
  const file = { kind: 'file' as const, file: 'erbjudna.xlsx', count: 'Erbjudna', place, ...source };
  return readOfferedCounts(file, codebook, wave2018, effects);
}

const counts: Sheet = {
  name: 'Erbjudna',
  rows: [
    ['Utlämnade enkäter, hösten 2018'],
    ['Kön', 'Erbjudna', 'Övertäckning'],
    ['Kvinna', 1076, 3],
    ['Man', { formula: 'SUM(B9:B10)', value: 950 }],
    [],
    ['Annat', null, null],
  ],
  merges: ['A1:C1'],
};

describe('counts of offered questionnaires in a spreadsheet', () => {
  it('are numbers or formulas below the header; an empty cell is not reported', async () => {
    const { value, problems } = await read([counts], { overcoverage: 'Övertäckning' });
    expect(problems).toEqual([]);
    expect(value?.cells).toEqual([
      { group: { kon: 'kvinna' }, offered: 1073 },
      { group: { kon: 'man' }, offered: 950 },
      { group: { kon: 'annat' }, offered: null },
    ]);
    expect(value?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('may be on a sheet of their own beside the answers', async () => {
    const answers = {
      name: 'Svar',
      rows: [
        ['Kön', 'F1'],
        ['Man', 1],
      ],
    };
    expect((await read([answers, counts])).value?.cells).toHaveLength(3);
    const { problems } = await read([answers, counts], { sheet: 'Erbjudnaa' });
    expect(told(problems)[0]).toContain('Bladet ”Erbjudnaa” finns inte. Menade du ”Erbjudna”?');
  });

  it('may have a group that is merged over its rows, but not a count', async () => {
    const rows = [
      ['Enhet', 'Kön', 'Erbjudna'],
      ['Norr', 'Kvinna', 10],
      [null, 'Man', 12],
      ['Söder', 'Kvinna', 20],
      [null, 'Man', null],
      [],
    ];
    const enhet = {
      ...kon,
      id: 'enhet',
      label: { sv: 'Enhet' },
      columns: [],
      scale: scale('enhet', 'norr|Norr', 'soder|Söder'),
    };
    const codebook = codebookOf({ variables: [kon, enhet as Variable] });
    const merged = async (...merges: string[]) => read([{ name: 'Blad1', rows, merges }], {}, codebook);
    const { value, problems } = await merged('A2:A3', 'A4:A6');
    expect(problems).toEqual([]);
    expect(value?.cells.map(({ group, offered }) => [group.enhet, group.kon, offered])).toEqual([
      ['norr', 'kvinna', 10],
      ['norr', 'man', 12],
      ['soder', 'kvinna', 20],
      ['soder', 'man', null],
    ]);
    const counts = await merged('A2:A3', 'A4:A5', 'C4:C5');
    expect(counts.value).toBeUndefined();
    expect(codesOf(counts.problems)).toEqual(['error cells-merged']);
  });

  it('are errors when they are no counts, with row, column and sheet', async () => {
    const rows = [
      ['Kön', 'Erbjudna'],
      ['Kvinna', 12.5],
      ['Man', { date: '2018-10-03' }],
      ['Annat', { error: '#REF!' }],
    ];
    const { value, problems } = await read([{ name: 'Blad1', rows }]);
    expect(value).toBeUndefined();
    expect(problems.map((p) => [p.code, p.place?.sheet, p.place?.row, p.place?.field])).toEqual([
      ['cells-error', 'Blad1', 4, undefined],
      ['offered-not-number', 'Blad1', 2, 'Erbjudna'],
      ['offered-not-number', 'Blad1', 3, 'Erbjudna'],
      ['offered-not-number', 'Blad1', 4, 'Erbjudna'],
    ]);
  });

  it('without their column are an error that shows what is there', async () => {
    const { problems } = await read([
      {
        name: 'Blad1',
        rows: [
          ['Kön', 'Utlämnade'],
          ['Man', 3],
        ],
      },
    ]);
    expect(told(problems)).toContain(
      'error offered-column-missing @1: Kolumnen ”Erbjudna” som pipelinen nämner finns inte. Filen har: Kön, Utlämnade.',
    );
  });
});
