import { describe, expect, it } from 'vitest';
import type { Window } from '../../src/config/pipeline.js';
import { type OfferedFile, readOfferedCounts } from '../../src/ingest/offered.js';
import { periodOf, periodText } from '../../src/ingest/periods.js';
import { fakeEffects } from '../fake-effects.js';
import { codebookOf, codesOf, kon, readWave, told } from './survey.js';

const first: Window = {
  from: '2018-01-01',
  to: '2018-04-14',
  source: 's',
  edges: ['2018-01-01', '2018-04-15', '2018-09-01'],
};
const wave = { id: 'jan-apr', window: first };

describe('a window over responses', () => {
  const header = 'SvarsID;Svarsdatum;Kön;F1;F2\n';

  it('takes its own days, both ends included, and says nothing of the others', async () => {
    const rows = ['1;2017-12-31;K;1;1', '2;2018-01-01;K;1;1', '3;2018-04-14;M;1;1', '4;2018-04-15;M;1;1'];
    const { report, problems, batches } = await readWave(`${header}${rows.join('\n')}\n`, { wave });
    expect(batches).toEqual([2]);
    expect(report?.files[0]).toMatchObject({ rowsRead: 2, rowsKept: 2 });
    expect(problems).toEqual([]);
  });

  it('sets aside rows without a readable date, and says so', async () => {
    const rows = ['1;;K;1;1', '2;feb 2018;K;1;1', '3;2018-02-01;K;1;1'];
    const { report, problems } = await readWave(`${header}${rows.join('\n')}\n`, { wave });
    expect(report?.files[0]?.setAside['outside-field-period']).toBe(2);
    expect(told(problems)).toEqual([
      'warning date-unreadable @3 Svarsdatum: ”feb 2018” går inte att läsa som datum (rad 3); svaret räknas inte, eftersom vågen är ett fönster. Skriv datum som 2018-10-03, 20181003 eller 03.10.2018.',
      'warning rows-dateless-window @2: Rader utan datum räknas inte, eftersom vågen är ett fönster (rad 2). Fyll i datum.',
    ]);
  });

  it('counts an id once in the whole source, whichever window is read', async () => {
    const text = `${header}1;2018-02-01;K;1;1\n1;2018-05-01;K;1;1\n2;2018-05-02;M;1;1\n`;
    const later = { ...wave, window: { ...first, from: '2018-04-15', to: '2018-08-31' } };
    const { report } = await readWave(text, { wave: later });
    expect(report?.files[0]).toMatchObject({ rowsRead: 2, rowsKept: 1, setAside: { duplicate: 1 } });
  });

  it('needs a column with dates, and somebody in it', async () => {
    const noDates = await readWave('SvarsID;Kön;F1;F2\n1;K;1;1\n', { wave });
    expect(told(noDates.problems)).toContain(
      'error window-date-column-missing @1: Vågen har ett fönster (”window”), men filen saknar kolumn för datum (variabeln ”datum”). Lägg till den, eller ta bort fönstret.',
    );
    const nobody = await readWave(`${header}1;2019-01-01;K;1;1\n`, { wave });
    expect(told(nobody.problems)).toEqual([
      'error rows-none-in-window @: Fönstret ”jan-apr” har inga svar att räkna mellan 2018-01-01 och 2018-04-14. Kontrollera filen, kodboken och fönstret.',
    ]);
  });
});

describe('the period of a day', () => {
  it('is its month, or the part of the month that the windows cut', () => {
    const edges = [20180101, 20180415];
    const period = (day: number) => periodText(periodOf(day, edges));
    expect([20180101, 20180331, 20180401, 20180414, 20180415, 20180430].map(period)).toEqual([
      '2018-01',
      '2018-03',
      '2018-04-01',
      '2018-04-01',
      '2018-04-15',
      '2018-04-15',
    ]);
  });
});

describe('dated offered counts', () => {
  async function read(rows: readonly string[], window = first) {
    const effects = fakeEffects({ 'e.csv': `Kön;Månad;Avslutade\n${rows.join('\n')}\n` });
    const source: OfferedFile = {
      kind: 'file',
      file: 'e.csv',
      count: 'Avslutade',
      date: 'Månad',
      place: { file: 'pipeline.yaml' },
    };
    return readOfferedCounts(source, codebookOf({ variables: [kon] }), { id: 'w', window }, effects);
  }

  it('count in the window only, whatever way the month is written', async () => {
    const rows = ['K;2018-01;10', 'K;februari 2018;11', 'M;Feb 2018;7', 'K;2018-03-31;12', 'K;2018-09;99'];
    const { value, problems } = await read([...rows, 'M;2018-03-05;1', 'M;2018-03-06;2', 'M;2018-04-02;']);
    expect(problems).toEqual([]);
    expect(value?.cells).toEqual([
      { group: { kon: 'kvinna' }, period: '2018-01', offered: 10 },
      { group: { kon: 'kvinna' }, period: '2018-02', offered: 11 },
      { group: { kon: 'man' }, period: '2018-02', offered: 7 },
      { group: { kon: 'kvinna' }, period: '2018-03', offered: 12 },
      { group: { kon: 'man' }, period: '2018-03', offered: 1 },
      { group: { kon: 'man' }, period: '2018-03', offered: 2 },
      { group: { kon: 'man' }, period: '2018-04-01', offered: null },
    ]);
  });

  it('cannot be divided where an edge cuts the month', async () => {
    expect(told((await read(['K;2018-04;10', 'K;2018-02;5'])).problems)).toEqual([
      'error offered-date-across @2 Månad: Månaden ”2018-04” delas av ett fönster som börjar eller slutar vid 2018-04-15, så antalet går inte att fördela. Dela raden i två med dag i stället för månad, eller lägg fönstrets gräns vid ett månadsskifte.',
    ]);
  });

  it('say what is wrong with a month, a row that stands twice, and a window without rows', async () => {
    expect(told((await read(['K;vår 2018;10', 'K;2018-13;1'])).problems)).toEqual([
      'error offered-date-unreadable @2 Månad: ”vår 2018” är varken en månad eller en dag. Skriv 2018-01, 2018-01-31 eller januari 2018.',
      'error offered-date-unreadable @3 Månad: ”2018-13” är varken en månad eller en dag. Skriv 2018-01, 2018-01-31 eller januari 2018.',
    ]);
    expect(codesOf((await read(['K;2018-02;1', 'K;2018-02;2'])).problems)).toEqual([
      'error offered-group-twice',
    ]);
    expect(codesOf((await read(['K;2019-02;1'])).problems)).toEqual(['error offered-none-in-window']);
  });
});
