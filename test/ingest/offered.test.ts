import { describe, expect, it } from 'vitest';
import { type OfferedFile, readOfferedCounts } from '../../src/ingest/offered.js';
import { fakeEffects } from '../fake-effects.js';
import { codebookOf, codesOf, kon, scale, told, wave2018 } from './survey.js';

const malgrupp = {
  ...kon,
  id: 'malgrupp',
  label: { sv: 'Målgrupp' },
  columns: [],
  scale: scale('malgrupp', 'missbruk|Missbruk|mb', 'ekonomi|Ekonomiskt bistånd'),
};

async function read(content: string | Uint8Array, source: Partial<OfferedFile> = {}) {
  const effects = fakeEffects({ 'erbjudna.csv': content });
  const place = { file: 'pipeline.yaml', line: 7 };
  const file = { kind: 'file' as const, file: 'erbjudna.csv', count: 'Erbjudna', place, ...source };
  return readOfferedCounts(file, codebookOf({ variables: [kon, malgrupp] }), wave2018, effects);
}

describe('counts of offered questionnaires', () => {
  it('are one number per group', async () => {
    const { value, problems } = await read('Målgrupp;Erbjudna\nMissbruk;1 076\nekonomi;0\n;\n');
    expect(problems).toEqual([]);
    expect(value?.cells).toEqual([
      { group: { malgrupp: 'missbruk' }, offered: 1076 },
      { group: { malgrupp: 'ekonomi' }, offered: 0 },
    ]);
    expect(value?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('may be by several variables, less overcoverage, and not reported', async () => {
    const text = 'malgrupp,Kön,ERBJUDNA,Övertäckning\nmb,K,100,7\nmb,M,50,\nEkonomiskt bistånd,K,,3\n';
    const { value } = await read(text, { overcoverage: 'Övertäckning' });
    expect(value?.cells).toEqual([
      { group: { kon: 'kvinna', malgrupp: 'missbruk' }, offered: 93 },
      { group: { kon: 'man', malgrupp: 'missbruk' }, offered: 50 },
      { group: { kon: 'kvinna', malgrupp: 'ekonomi' }, offered: null },
    ]);
  });

  it('may be a single total', async () => {
    const { value } = await read('Erbjudna\n3205\n');
    expect(value?.cells).toEqual([{ group: {}, offered: 3205 }]);
  });

  it('are read in windows-1252 as well', async () => {
    const bytes = Uint8Array.from('Målgrupp;Erbjudna\nEkonomiskt bistånd;5\n', (c) => c.charCodeAt(0));
    expect((await read(bytes)).value?.cells).toEqual([{ group: { malgrupp: 'ekonomi' }, offered: 5 }]);
  });
});

describe('tally sheets as they are', () => {
  const cellsOf = async (text: string, source: Partial<OfferedFile> = {}) => {
    const { value, problems } = await read(text, source);
    return [
      ...(value?.cells ?? []).map((cell) => [...Object.values(cell.group), cell.offered]),
      ...told(problems),
    ];
  };

  it('may have counts that are not there', async () => {
    expect(await cellsOf('Målgrupp;Erbjudna\nMissbruk;..\nekonomi;-\n')).toEqual([
      ['missbruk', null],
      ['ekonomi', null],
    ]);
  });

  it.each(['Totalt', 'SUMMA:', 'Summa erbjudna', 'Totalt antal', 'Grand Total', ''])(
    'may have a row with the sum, called “%s”',
    async (word) => {
      expect(await cellsOf(`Målgrupp;Erbjudna\nMissbruk;1 000\nekonomi;76\n${word};1 076\n`)).toEqual([
        ['missbruk', 1000],
        ['ekonomi', 76],
        'note sum-rows @4: Summarader läses inte (rad 4): det de summerar står på andra rader.',
      ]);
    },
  );

  it('may have sums of parts, which are compared with their rows', async () => {
    const rows = [
      'Missbruk;K;10',
      'Missbruk;M;20',
      'Summa missbruk;;31',
      'ekonomi;K;5',
      'ekonomi;Totalt;5',
      'Totalt;;35',
    ];
    expect(await cellsOf(['Målgrupp;Kön;Erbjudna', ...rows].join('\n'))).toEqual([
      ['kvinna', 'missbruk', 10],
      ['man', 'missbruk', 20],
      ['kvinna', 'ekonomi', 5],
      'note sum-rows @4: Summarader läses inte (3 rader: 4, 6, 7): det de summerar står på andra rader.',
      'warning sum-row-differs @4 Erbjudna: Summaraden säger 31, men raderna den summerar ger 30. Raderna räknas, summan inte. Kontrollera att ingen rad saknas eller är fel.',
    ]);
  });

  it('may not have a sum in place of what it adds up, nor a number that belongs to nobody', async () => {
    const alone = await cellsOf('Målgrupp;Kön;Erbjudna\nMissbruk;Totalt;30\nekonomi;K;5\n');
    expect(alone).toEqual([expect.stringContaining('error offered-unknown-category @2 Kön: ”Totalt”')]);
    const unsaid = await cellsOf('Målgrupp;Erbjudna\nMissbruk;10\nekonomi;5\n;14\n');
    expect(unsaid).toEqual([expect.stringContaining('error offered-group-empty @4')]);
  });

  it('may have lines of text, which are told', async () => {
    expect(await cellsOf('Målgrupp;Erbjudna\nMissbruk;10\nKälla: enheterna;\nEkonomiskt bistnd;\n')).toEqual([
      ['missbruk', 10],
      'warning offered-text-line @3 Målgrupp: ”Källa: enheterna” känns inte igen, och raden har inget antal, så den läses inte. Rätta namnet om raden är en enhet.',
      'warning offered-text-line @4 Målgrupp: ”Ekonomiskt bistnd” känns inte igen, och raden har inget antal, så den läses inte. Menade du ”Ekonomiskt bistånd”? Rätta namnet om raden är en enhet.',
    ]);
  });

  it('may have sums where the counts are dated, in whichever column', async () => {
    const text =
      'Månad;Målgrupp;Erbjudna\n2018-01;mb;4\n2018-02;mb;5\n2019-01;mb;9\n2018-02;Totalt;5\nTotalt;;18\nKälla: enheterna;;\n';
    const window = { from: '2018-01-01', to: '2018-12-31', source: 's', edges: ['2018-01-01', '2019-01-01'] };
    const file = {
      kind: 'file' as const,
      file: 'e.csv',
      count: 'Erbjudna',
      date: 'Månad',
      place: { file: 'p.yaml' },
    };
    const codebook = codebookOf({ variables: [malgrupp] });
    const wave = { ...wave2018, window };
    const { value, problems } = await readOfferedCounts(file, codebook, wave, fakeEffects({ 'e.csv': text }));
    expect(value?.cells.map(({ period, offered }) => [period, offered])).toEqual([
      ['2018-01', 4],
      ['2018-02', 5],
    ]);
    expect(codesOf(problems)).toEqual(['note sum-rows', 'warning offered-text-line']);
  });
});

describe('what is wrong with them is an error', () => {
  async function errors(content: string, source: Partial<OfferedFile> = {}): Promise<string[]> {
    const { value, problems } = await read(content, source);
    expect(value).toBeUndefined();
    return told(problems);
  }

  it('no such column', async () => {
    expect(await errors('Målgrupp;Erbjudnaa\nMissbruk;1\n')).toContain(
      'error offered-column-missing @1: Kolumnen ”Erbjudna” som pipelinen nämner finns inte. Menade du ”Erbjudnaa”? Filen har: Målgrupp, Erbjudnaa.',
    );
    const noOvercoverage = await read('Målgrupp;Erbjudna\nMissbruk;1\n', { overcoverage: 'Övertäckning' });
    expect(codesOf(noOvercoverage.problems)).toEqual(['error offered-column-missing']);
  });

  it('no column at all that is known', async () => {
    const { problems } = await read('a;b\n1;2\n');
    expect(codesOf(problems)).toEqual(['error columns-none']);
  });

  it('not a count', async () => {
    for (const value of ['12,5', '-3', 'ca 10', '1 07']) {
      expect(await errors(`Målgrupp;Erbjudna\nMissbruk;"${value}"\n`)).toEqual([
        `error offered-not-number @2 Erbjudna: ”${value}” är inte ett antal. Skriv ett heltal som är noll eller större; lämna tomt om antalet inte har rapporterats.`,
      ]);
    }
  });

  it('more overcoverage than offered', async () => {
    const text = 'Målgrupp;Erbjudna;Ö\nMissbruk;3;4\n';
    expect(await errors(text, { overcoverage: 'Ö' })).toEqual([
      'error offered-negative @2 Ö: Övertäckningen (4) är större än antalet erbjudna (3). Rätta en av dem.',
    ]);
  });

  it('an unknown category, or none', async () => {
    expect(await errors('Målgrupp;Erbjudna\nMisbruk;3\nTotala;9\n;9\n')).toEqual([
      'error offered-unknown-category @2 Målgrupp: ”Misbruk” är ingen av variabelns kategorier i kodboken. Menade du ”Missbruk”? Rätta filen, eller lägg till värdet under ”aliases”. Summarader ska inte vara med.',
      'error offered-unknown-category @3 Målgrupp: ”Totala” är ingen av variabelns kategorier i kodboken. Rätta filen, eller lägg till värdet under ”aliases”. Summarader ska inte vara med.',
      'error offered-group-empty @4 Målgrupp: Raden säger inte vilken kategori av ”malgrupp” den gäller. Fyll i den, eller ta bort raden.',
    ]);
  });

  it('a group that the codebook maps to another', async () => {
    const fokus = {
      ...malgrupp,
      id: 'fokus',
      label: { sv: 'Fokus' },
      scale: scale('fokus', 'vuxna|Vuxna', 'pengar|Pengar'),
      derive: { way: 'map' as const, from: 'malgrupp', to: { missbruk: 'vuxna', ekonomi: 'pengar' } },
    };
    const effects = fakeEffects({ 'e.csv': 'Målgrupp;Fokus;Erbjudna\nMissbruk;Vuxna;1\nekonomi;Vuxna;2\n' });
    const file = {
      kind: 'file' as const,
      file: 'e.csv',
      count: 'Erbjudna',
      place: { file: 'pipeline.yaml' },
    };
    const { problems } = await readOfferedCounts(
      file,
      codebookOf({ variables: [malgrupp, fokus] }),
      wave2018,
      effects,
    );
    expect(told(problems)).toEqual([
      'error offered-group-contradicts @3: Raden anger både ”ekonomi” och ”vuxna”, men enligt kodboken hör ”ekonomi” till ”pengar”. Rätta raden, eller ”map” i kodboken.',
    ]);
  });

  it('the same group twice', async () => {
    expect(await errors('Målgrupp;Erbjudna\nMissbruk;3\nmb;4\n')).toEqual([
      'error offered-group-twice @3: Gruppen ”missbruk” står redan på rad 2. Slå ihop raderna.',
    ]);
  });

  it('several rows that nothing tells apart', async () => {
    expect(await errors('Enhet;Erbjudna\nA;3\nB;4\n')).toContain(
      'error offered-without-group @: Filen har 2 rader men ingen kolumn som är en bakgrundsvariabel i kodboken, så raderna går inte att skilja åt. Ge kolumnen variabelns id, etikett eller en rubrik under ”columns”.',
    );
  });

  it('no rows, no file', async () => {
    expect(await errors('Målgrupp;Erbjudna\n')).toEqual([
      'error rows-none @: Filen har en rubrikrad men inga rader under den. Kontrollera exporten.',
    ]);
    const { problems } = await read('', { file: 'finns-inte.csv' });
    expect(problems).toMatchObject([{ code: 'file-missing', place: { file: 'pipeline.yaml', line: 7 } }]);
  });
});
