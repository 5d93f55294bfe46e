import { describe, expect, it } from 'vitest';
import type { Variable } from '../../src/config/codebook.js';
import type { AggregateSource } from '../../src/config/pipeline.js';
import { readAggregate } from '../../src/ingest/aggregate.js';
import { reconstructed } from '../../src/ingest/printed-share.js';
import { fakeEffects } from '../fake-effects.js';
import { codebookOf, codesOf, kon, kontakt, scale, told, wave2018 } from './survey.js';

const positive = {
  ...kontakt,
  scale: {
    id: 'nojd',
    ordered: true,
    categories: [
      { id: 'ja', label: { sv: 'Ja' }, aliases: [], positive: true },
      { id: 'nej', label: { sv: 'Nej' }, aliases: [], positive: false },
    ],
  },
} as Variable;
const omrade = {
  ...kon,
  id: 'omrade',
  label: { sv: 'Område' },
  columns: [],
  scale: scale('omrade', 'norr|Norr', 'soder|Söder'),
} as Variable;

async function read(text: string, source: Partial<AggregateSource> = {}) {
  const effects = fakeEffects({ 'a.csv': text });
  const file: AggregateSource = {
    kind: 'aggregate',
    file: 'a.csv',
    place: { file: 'pipeline.yaml', line: 9 },
    where: [],
    shares: [],
    ...source,
  };
  return readAggregate(file, codebookOf({ variables: [kon, omrade, positive] }), wave2018, effects);
}

const counts = { offered: 'Inbjudna', answered: 'Svarande' } as const;

describe('counts per cell', () => {
  it('are one row per cell; rows of the same cell add up', async () => {
    const text = 'Område;Enhet;Inbjudna;Svarande\nNorr;A;10;7\nNorr;B;20;9\nsöder;C;5;5\n';
    const { value, problems } = await read(text, counts);
    expect(codesOf(problems)).toEqual(['note columns-extra']);
    expect(value?.answered).toEqual([
      { group: { omrade: 'norr' }, answered: 16 },
      { group: { omrade: 'soder' }, answered: 5 },
    ]);
    expect(value?.offered).toEqual([
      { group: { omrade: 'norr' }, offered: 30 },
      { group: { omrade: 'soder' }, offered: 5 },
    ]);
  });

  it('come from the rows that are wanted', async () => {
    const text = 'År,Område,Inbjudna,Svarande\n2017,Norr,10,7\n2018,Norr,20,9\n2018,Hela staden,20,9\n';
    const where = [
      { column: 'år', values: ['2018'] },
      { column: 'Område', values: ['Norr', 'Söder'] },
    ];
    const { value, problems } = await read(text, { ...counts, where });
    expect(problems).toEqual([]);
    expect(value?.answered).toEqual([{ group: { omrade: 'norr' }, answered: 9 }]);
  });

  it('are not reported for a cell when one of its rows is not', async () => {
    const { value } = await read('Område;Inbjudna;Svarande\nNorr;10;7\nNorr;;9\n', counts);
    expect(value?.offered).toEqual([{ group: { omrade: 'norr' }, offered: null }]);
    expect(value?.answered).toEqual([{ group: { omrade: 'norr' }, answered: 16 }]);
  });
});

describe('shares in print', () => {
  const shares = [{ question: 'kontakt', positive: 'Andel nöjda', base: 'Antal svar' }];

  it('become counts with their base, rounded half away from zero', async () => {
    const text = 'Område;Andel nöjda;Antal svar\nNorr;78,4 %;125\nSöder;48;25\n;77;150\n';
    const { value, problems } = await read(text, { shares });
    expect(value?.printed.map(({ group, figure }) => [group, figure])).toEqual([
      [{ omrade: 'norr' }, { positive: 98, base: 125 }],
      [{ omrade: 'soder' }, { positive: 12, base: 25 }],
      [{}, { positive: 116, base: 150 }],
    ]);
    expect(value?.answered).toBeUndefined();
    expect(told(problems)).toEqual([
      'note shares-reconstructed @2 Andel nöjda: Antalen positiva svar är framräknade ur tryckt andel och bas, avrundade till närmaste hela svar: kontakt.',
    ]);
  });

  it('stay shares without a base', async () => {
    const alone = [{ question: 'kontakt', positive: 'Andel nöjda' }];
    const { value, problems } = await read('Andel nöjda\n80\n', { shares: alone });
    expect(value?.printed).toEqual([{ question: 'kontakt', group: {}, figure: { share: 0.8 } }]);
    expect(codesOf(problems)).toEqual(['note shares-alone']);
  });

  it('may be missing for some cells', async () => {
    const { value } = await read('Område;Andel nöjda;Antal svar\nNorr;..;4\nSöder;60;\n', { shares });
    expect(value?.printed).toEqual([
      { question: 'kontakt', group: { omrade: 'soder' }, figure: { share: 0.6 } },
    ]);
  });

  it('add up where they have bases, and not where they have none', async () => {
    const twice = 'Område;Andel nöjda;Antal svar\nNorr;50;10\nNorr;100;10\n';
    const { value } = await read(twice, { shares });
    expect(value?.printed[0]?.figure).toEqual({ positive: 15, base: 20 });
    const { problems } = await read(twice.replaceAll(';10\n', ';\n'), { shares });
    expect(told(problems)).toContain(
      'error share-group-twice @3 Andel nöjda: Gruppen ”norr” står redan på rad 2, och andelar utan bas kan inte läggas ihop. Välj rader med ”where”, eller ange ”base”.',
    );
  });

  it('are doubted where rounding matters, or no count gives them', async () => {
    const { problems } = await read('Område;Andel nöjda;Antal svar\nNorr;78;2000\nSöder;51;3\n', { shares });
    expect(codesOf(problems)).toEqual([
      'warning share-impossible',
      'warning share-rounding',
      'note shares-reconstructed',
    ]);
    expect(problems.map((p) => p.place?.row)).toEqual([3, 2, 2]);
  });

  it('know how coarse a whole per cent is', () => {
    expect(reconstructed({ percent: 86, decimals: 0 }, 7)).toMatchObject({ positive: 6, isPossible: true });
    expect(reconstructed({ percent: 85, decimals: 0 }, 7)).toMatchObject({ isPossible: true });
    expect(reconstructed({ percent: 84, decimals: 0 }, 7)).toMatchObject({ isPossible: false });
    expect(reconstructed({ percent: 80, decimals: 0 }, 200).isCoarse).toBe(false);
    expect(reconstructed({ percent: 80, decimals: 0 }, 400).isCoarse).toBe(true);
    expect(reconstructed({ percent: 80, decimals: 1 }, 400).isCoarse).toBe(false);
  });
});

describe('what is wrong with them is an error', () => {
  const shares = [{ question: 'kontakt', positive: 'Andel', base: 'Bas' }];

  it('unknown categories, each told once', async () => {
    const text = 'Område;Inbjudna;Svarande\nNord;1;1\nTotalt;3;3\nTotalt;3;3\nSöder;2;2\n;1;1\n';
    expect(told((await read(text, counts)).problems)).toEqual([
      'error aggregate-unknown-category @2 Område: ”Nord” är ingen av variabelns kategorier i kodboken (rad 2). Menade du ”Norr”? Rätta filen, lägg till värdet under ”aliases”, eller välj bort raderna med ”where”. Summarader ska inte vara med.',
      'error aggregate-unknown-category @3 Område: ”Totalt” är ingen av variabelns kategorier i kodboken (2 rader: 3, 4). Rätta filen, lägg till värdet under ”aliases”, eller välj bort raderna med ”where”. Summarader ska inte vara med.',
      'error offered-group-empty @6 Område: Raden säger inte vilken kategori av ”omrade” den gäller. Fyll i den, eller ta bort raden.',
    ]);
  });

  it('percentages over 100, no numbers, a base of nobody', async () => {
    const { problems } = await read('Andel;Bas;Kön\n101;5;K\nåtta;5;M\n-5;5;Annat\n80;0;K\n', { shares });
    expect(told(problems)).toEqual([
      'error share-over-100 @2 Andel: Andelen ”101” är över 100 procent. Rätta den, eller kontrollera att det är rätt kolumn.',
      'error share-not-number @3 Andel: ”åtta” är ingen procentandel. Skriv ett tal mellan 0 och 100, som 78 eller 78,4 %.',
      'error share-not-number @4 Andel: ”-5” är ingen procentandel. Skriv ett tal mellan 0 och 100, som 78 eller 78,4 %.',
      'error share-without-answers @5 Andel: Andelen ”80” har basen 0, alltså inga svar. Rätta den ena, eller lämna andelen tom.',
    ]);
  });

  it('no number of answers', async () => {
    expect(codesOf((await read('Kön;Inbjudna;Svarande\nK;5;\nM;5;fem\n', counts)).problems)).toEqual([
      'error offered-not-number',
      'error aggregate-answered-empty',
    ]);
  });

  it('columns and rows that are not there', async () => {
    const noColumns = await read('Kön;Inbjudan;Svarande\nK;5;5\n', {
      ...counts,
      where: [{ column: 'År', values: ['2018'] }],
    });
    expect(codesOf(noColumns.problems)).toEqual([
      'note columns-extra',
      'error offered-column-missing',
      'error offered-column-missing',
    ]);
    const noRows = await read('Kön;År;Inbjudna;Svarande\nK;2017;5;5\nM;2016;5;5\n', {
      ...counts,
      where: [{ column: 'År', values: ['2018'] }],
    });
    expect(told(noRows.problems)).toEqual([
      'error where-no-row @: Ingen rad har ”År” = 2018, som ”where” väljer. Kolumnen har: 2017, 2016.',
    ]);
  });

  it('a question without a positive answer', async () => {
    const codebook = codebookOf({ variables: [kon, kontakt] });
    const source: AggregateSource = {
      kind: 'aggregate',
      file: 'a.csv',
      place: { file: 'pipeline.yaml' },
      where: [],
      shares: [{ question: 'kontakt', positive: 'Andel' }],
    };
    const { problems } = await readAggregate(
      source,
      codebook,
      wave2018,
      fakeEffects({ 'a.csv': 'Andel\n80\n' }),
    );
    expect(codesOf(problems)).toEqual(['error share-without-positive']);
  });
});
