import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { xlsxBytes } from '../../scripts/example/xlsx.js';
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

async function read(text: string | Uint8Array, source: Partial<AggregateSource> = {}) {
  const effects = fakeEffects({ 'a.csv': text });
  const file: AggregateSource = {
    kind: 'aggregate',
    file: 'a.csv',
    place: { file: 'pipeline.yaml', line: 9 },
    where: [],
    without: [],
    shares: [],
    ...source,
  };
  return readAggregate(file, codebookOf({ variables: [kon, omrade, positive] }), wave2018, effects);
}

const counts = { offered: 'Inbjudna', answered: 'Svarande' } as const;

/** The workbook with a cell in a number format of its own. */
function formatted(workbook: Uint8Array, address: string, format: string): Uint8Array {
  const parts = unzipSync(workbook);
  const changed = (part: string, change: (xml: string) => string) => ({
    [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))),
  });
  return zipSync({
    ...parts,
    ...changed('xl/styles.xml', (xml) =>
      xml
        .replace('<numFmts count="2">', `<numFmts count="3"><numFmt numFmtId="170" formatCode="${format}"/>`)
        .replace('</cellXfs>', '<xf numFmtId="170"/></cellXfs>'),
    ),
    ...changed('xl/worksheets/sheet1.xml', (xml) => xml.replace(`r="${address}"`, `r="${address}" s="3"`)),
  });
}

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
    expect(codesOf(problems)).toEqual(['note condition-unused']);
    expect(value?.answered).toEqual([{ group: { omrade: 'norr' }, answered: 9 }]);
  });

  it('are not reported for a cell when one of its rows is not', async () => {
    const { value } = await read('Område;Inbjudna;Svarande\nNorr;10;7\nNorr;;9\n', counts);
    expect(value?.offered).toEqual([{ group: { omrade: 'norr' }, offered: null }]);
    expect(value?.answered).toEqual([{ group: { omrade: 'norr' }, answered: 16 }]);
    for (const mark of ['..', '-', '.', '–']) {
      const marked = await read(`Område;Inbjudna;Svarande\nNorr;${mark};7\n`, counts);
      expect(marked.value?.offered).toEqual([{ group: { omrade: 'norr' }, offered: null }]);
      const none = await read(`Område;Inbjudna;Svarande\nNorr;9;${mark}\n`, counts);
      expect(codesOf(none.problems)).toEqual(['error aggregate-answered-empty']);
    }
  });
});

describe('rows that are left out', () => {
  const text = 'Område;Enhet;Inbjudna;Svarande\nNorr;Totalt;30;16\nNorr;A;10;7\nNorr;B;20;9\nSöder;C;5;5\n';

  it('have one of the unwanted values', async () => {
    const without = [{ column: 'Enhet', values: ['totalt'] }];
    const { value, problems } = await read(text, { ...counts, without });
    expect(problems).toEqual([]);
    expect(value?.answered).toEqual([
      { group: { omrade: 'norr' }, answered: 16 },
      { group: { omrade: 'soder' }, answered: 5 },
    ]);
  });

  it('are not all of them', async () => {
    const without = [{ column: 'Område', values: ['Norr', 'Söder'] }];
    const { value, problems } = await read(text, { ...counts, without });
    expect(value).toBeUndefined();
    expect(codesOf(problems)).toContain('error without-every-row');
  });

  it('are told of when a value is misspelt, as are the rows that are wanted', async () => {
    const { problems } = await read(text, {
      ...counts,
      where: [{ column: 'Område', values: ['Norr', 'Sodra'] }],
      without: [{ column: 'Enhet', values: ['Totalte'] }],
    });
    expect(told(problems).filter((line) => line.includes('condition-unused'))).toEqual([
      'warning condition-unused @: ”where” nämner ”Sodra”, men ingen rad har det i kolumnen ”Område”. Menade du ”Söder”? Rätta värdet, eller ta bort det.',
      'warning condition-unused @: ”without” nämner ”Totalte”, men ingen rad har det i kolumnen ”Enhet”. Menade du ”Totalt”? Rätta värdet, eller ta bort det.',
    ]);
  });
});

describe('sums beside their parts', () => {
  const sums = async (...rows: string[]) => {
    const { problems } = await read(['Område;Enhet;Inbjudna;Svarande', ...rows, ''].join('\n'), counts);
    return told(problems.filter((p) => p.code === 'suspected-sum-rows'));
  };

  it('are told of when they are the sum of all other rows', async () => {
    expect(await sums('Norr;A;10;7', 'Söder;B;20;9', 'Söder;Alla;30;16')).toEqual([
      'warning suspected-sum-rows @4: Summarader ser ut att stå bredvid sina delar, så att samma svar räknas flera gånger (rad 4): antalen är summan av alla andra rader. Välj bort summorna med ”without”, eller ta bara dem med ”where”. Är det en slump behöver inget göras.',
    ]);
  });

  it('are told of when they are the sum of the others with the same text in a column, read or not', async () => {
    expect(
      await sums('Norr;Alla;30;16', 'Norr;A;10;7', 'Norr;B;20;9', 'Söder;C;50;20', 'Söder;D;9;2'),
    ).toEqual([
      expect.stringContaining('(rad 2): antalen är summan av de andra raderna med samma ”Område”.'),
    ]);
    expect(await sums('Norr;X;30;16', 'Söder;X;10;7', 'Söder;X;20;9', 'Söder;Y;50;20')).toEqual([
      expect.stringContaining('med samma ”Enhet”'),
    ]);
  });

  it('are not suspected where one of the counts does not add up', async () => {
    expect(await sums('Norr;Alla;30;17', 'Norr;A;10;7', 'Norr;B;20;9', 'Söder;C;50;20')).toEqual([]);
  });

  it('are not suspected where there is one part only, or where it may be chance', async () => {
    expect(await sums('Norr;A;10;7', 'Söder;B;10;7')).toEqual([]);
    expect(await sums('Norr;A;10;7', 'Norr;B;10;7', 'Norr;C;0;0')).toEqual([]);
    const others = Array.from({ length: 11 }, (_, i) => [
      `Norr;X${i};20;9`,
      `Söder;X${i};20;9`,
      `Norr;X${i};20;9`,
    ]);
    expect(await sums('Norr;A;30;16', 'Söder;A;10;7', 'Norr;A;20;9', ...others.flat())).toEqual([]);
  });

  it('may lack a count that is not reported', async () => {
    expect(await sums('Norr;Alla;;16', 'Norr;A;10;7', 'Norr;B;;9', 'Söder;C;50;20')).toHaveLength(1);
  });
});

describe('response rates in print beside the counts', () => {
  const rates = async (...rows: string[]) => {
    const text = ['Enhet;Inbjudna;Svarande;Andel', ...rows, ''].join('\n');
    return (await read(text, { ...counts, rate: 'Andel' })).problems;
  };

  it('are compared, and those that differ told with their likely reason', async () => {
    // 65.45 %, 66.67 %, 50.00 % and 85.69 %.
    const problems = await rates(
      'A;55;36;66',
      'B;3;2;67 %',
      'C;10;5;51',
      'D;1076;922;85',
      'E;;4;80',
      'F;7;4;',
    );
    expect(told(problems.filter((p) => p.code !== 'columns-extra'))).toEqual([
      'note printed-rates-compared @Andel: Tryckta svarsfrekvenser jämförda med antalen på samma rad: 4. Stämmer: 1, skiljer sig: 3.',
      'note printed-rates-differ @2 Andel: Den tryckta svarsfrekvensen stämmer inte med antalen (rad 2): avrundad två gånger. Det är antalen som räknas.',
      'warning printed-rates-differ @4 Andel: Den tryckta svarsfrekvensen stämmer inte med antalen (rad 4): okänd orsak. Det är antalen som räknas.',
      'note printed-rates-differ @5 Andel: Den tryckta svarsfrekvensen stämmer inte med antalen (rad 5): avkortad, inte avrundad. Det är antalen som räknas.',
    ]);
  });

  it('must be percentages', async () => {
    expect(codesOf(await rates('A;55;36;hög', 'B;3;2;104'))).toEqual([
      'note columns-extra',
      'error share-not-number',
      'error share-over-100',
    ]);
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

  it.each(['0%', '0.0\\ %', '[Red]0.00%;-0%'])(
    'are as Excel shows them where a cell has the format %s',
    async (format) => {
      const rows = [
        ['Andel nöjda', 'Antal svar'],
        [0.57, 100],
      ];
      const workbook = formatted(xlsxBytes({ sheets: [{ name: 'Blad1', rows }] }), 'A2', format);
      const { value, problems } = await read(workbook, { shares });
      expect(value?.printed[0]?.figure).toEqual({ positive: 57, base: 100 });
      expect(codesOf(problems)).toEqual(['note shares-reconstructed']);
    },
  );

  it('are numbers where the percent sign is only written after them, and may have many digits', async () => {
    const rows = [
      ['Andel nöjda', 'Antal svar'],
      [66.6666666666667, 99],
    ];
    const workbook = formatted(xlsxBytes({ sheets: [{ name: 'Blad1', rows }] }), 'A2', '0.0&quot; %&quot;');
    const { value, problems } = await read(workbook, { shares });
    expect(value?.printed[0]?.figure).toEqual({ positive: 66, base: 99 });
    expect(codesOf(problems)).toEqual(['note shares-reconstructed']);
  });

  it('are refused where they are parts of one instead of per cent', async () => {
    const inParts = await read('Område;Andel nöjda;Antal svar\nNorr;1;4\nSöder;0,78;50\n', { shares });
    expect(inParts.value).toBeUndefined();
    expect(told(inParts.problems)).toEqual([
      'error shares-of-one @2 Andel nöjda: Ingen andel i kolumnen är över 1, så de är troligen skrivna som delar av ett (0,78) och inte i procent. Räkna om dem till procent (0,78 blir 78), eller skriv procenttecknet om de verkligen är så små.',
      expect.stringContaining('share-impossible'),
      expect.stringContaining('shares-reconstructed'),
    ]);
    const small = 'Område;Andel nöjda;Antal svar\nNorr;0,5 %;200\nSöder;1 %;100\n';
    expect((await read(small, { shares })).value?.printed).toHaveLength(2);
    const mixed = 'Område;Andel nöjda;Antal svar\nNorr;0,5;200\nSöder;40;100\n';
    expect((await read(mixed, { shares })).value?.printed).toHaveLength(2);
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
      'error aggregate-unknown-category @2 Område: ”Nord” är ingen av variabelns kategorier i kodboken (rad 2). Menade du ”Norr”? Rätta filen, lägg till värdet under ”aliases”, eller välj bort raderna med ”without”. Summarader ska inte vara med.',
      'error aggregate-unknown-category @3 Område: ”Totalt” är ingen av variabelns kategorier i kodboken (2 rader: 3, 4). Rätta filen, lägg till värdet under ”aliases”, eller välj bort raderna med ”without”. Summarader ska inte vara med.',
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
      without: [],
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
