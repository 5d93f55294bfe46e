import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Book, type Cell, type Sheet, xlsxBytes } from '../../scripts/example/xlsx.js';
import { ingestResponses } from '../../src/ingest/ingest-responses.js';
import { headerSearchRows, maxColumns } from '../../src/limits.js';
import { fakeEffects } from '../fake-effects.js';
import { codebookOf, codesOf, kontakt, type Reading, readWave, told, wave2018 } from './survey.js';

const header = ['SvarsID', 'Svarsdatum', 'Kön', 'F1', 'F2'];

/** A workbook of one sheet, named as the export of a survey tool might name it. */
function sheetOf(rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}): Sheet {
  return { name: 'Svar', rows, ...more };
}

async function read(sheets: readonly Sheet[], reading: Reading = {}, dateSystem?: Book['dateSystem']) {
  return readWave(xlsxBytes({ sheets, ...(dateSystem && { dateSystem }) }), reading);
}

describe('a spreadsheet', () => {
  it('is read like a CSV file, whatever its name', async () => {
    const rows = [
      [...header, 'Kommentar'],
      ['a', '2018-10-03', 'Kvinna', 'Lätt', 'Svårt', 'Bra <bemötande> & "snabbt"'],
      ['b', '2018-10-04', 'Man', 'Svårt', null, null],
    ];
    const wave = await read([sheetOf(rows)]);
    expect(wave.problems).toEqual([]);
    expect(wave.rows).toEqual(['kvinna latt svart 2018-10', 'man svart no-answer 2018-10']);
    expect(wave.report?.files[0]).toMatchObject({
      path: 'svar.csv',
      sheet: 'Svar',
      rowsRead: 2,
      rowsKept: 2,
    });
    expect(wave.report?.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(wave.report?.files[0]).not.toHaveProperty('delimiter');
  });

  it('may hold codes as numbers, in whole or as formulas, and true or false', async () => {
    const rows = [
      ['F1'],
      [1],
      [1.0],
      [{ formula: 'A2*2', value: 2 }],
      [{ formula: 'LOWER("LÄTT")', value: 'lätt' }],
      [true],
    ];
    const { rows: coded, problems } = await read([sheetOf(rows)], {
      codebook: codebookOf({ variables: [kontakt] }),
    });
    expect(coded).toEqual(['latt -', 'latt -', 'svart -', 'latt -']);
    expect(told(problems.filter((p) => p.severity === 'warning'))).toEqual([
      'warning value-unknown @6 F1: ”TRUE” är inget av kodbokens svarsalternativ (rad 6) och räknas som ogiltigt. Lägg till det under ”aliases” eller ”missing”, eller rätta filen.',
    ]);
  });

  it('keeps "0180" as it is, and tells it from 180', async () => {
    const rows = [
      header.slice(0, 4),
      ['0180', null, null, 'Lätt'],
      [180, null, null, 'Lätt'],
      ['180', null, null, 'Lätt'],
    ];
    const { problems, rows: kept } = await read([sheetOf(rows)], {
      codebook: codebookOf({ variables: codebookOf().variables.filter((v) => v.id !== 'paverka') }),
    });
    expect(kept).toHaveLength(2);
    expect(codesOf(problems)).toEqual(['warning rows-duplicate']);
    expect(problems[0]?.place).toMatchObject({ row: 4, sheet: 'Svar' });
  });

  it.each(['1900', '1904'] as const)('has real dates, counted from %s', async (dateSystem) => {
    const wave = { id: '2018', date: '2018-10-31', fieldPeriod: { from: '2018-10-01', to: '2018-10-31' } };
    const rows = [
      header,
      ['a', { date: '2018-10-01' }, 'Man', 'Lätt', 'Lätt'],
      ['b', { date: '2018-10-31T23:59:59.700' }, 'Man', 'Lätt', 'Lätt'],
      ['c', { date: '2018-11-01' }, 'Man', 'Lätt', 'Lätt'],
      ['d', { date: '2014-10-02' }, 'Man', 'Lätt', 'Lätt'],
    ];
    const { report, problems } = await read([sheetOf(rows)], { wave }, dateSystem);
    expect(report?.files[0]?.rowsKept).toBe(2);
    expect(told(problems)).toEqual([
      'warning rows-outside-period @4: Svar utanför insamlingsperioden 2018-10-01–2018-10-31 räknas inte (2 rader: 4, 5). Ändra ”field-period” om de hör dit.',
    ]);
  });

  it.each([
    ['1900', 43376],
    ['1904', 41914],
  ] as const)(
    'may have days as numbers without the format of dates, counted from %s',
    async (dateSystem, day) => {
      const wave = { id: '2018', date: '2018-10-31', fieldPeriod: { from: '2018-10-03', to: '2018-10-03' } };
      const rows = [
        header,
        ['a', day, 'Man', 'Lätt', 'Lätt'],
        ['b', day + 0.99, 'Man', 'Lätt', 'Lätt'],
        ['c', `${day + 1}`, 'Man', 'Lätt', 'Lätt'],
      ];
      const { report } = await read([sheetOf(rows)], { wave }, dateSystem);
      expect(report?.files[0]).toMatchObject({ rowsKept: 2, setAside: { 'outside-field-period': 1 } });
    },
  );

  it('may have empty rows, which are passed over, and its rows are counted as Excel does', async () => {
    const rows = [
      header,
      [],
      ['', ' ', null],
      ['a', null, 'Man', 'Lätt', 'Fel'],
      [],
      ['b', null, 'Man', 'Lätt', 'Lätt'],
    ];
    const { report, problems } = await read([sheetOf(rows)]);
    expect(report?.files[0]?.rowsRead).toBe(2);
    expect(problems.map((p) => p.place)).toEqual([{ file: 'svar.csv', sheet: 'Svar', row: 4, field: 'F2' }]);
  });
});

describe('the header', () => {
  const answers = [
    ['a', null, 'Man', 'Lätt', 'Lätt'],
    ['b', null, 'Kvinna', 'Lätt', 'Lätt'],
  ];

  it('may stand below titles and other lines', async () => {
    const title = [['Brukarundersökning 2018'], ['Uttag', { date: '2018-11-02' }], [], ['Kön', 'Frågor']];
    const { report, problems } = await read([sheetOf([...title, header, ...answers], { merges: ['A1:E1'] })]);
    expect(problems).toEqual([]);
    expect(report?.files[0]?.rowsKept).toBe(2);
  });

  it('may have groups of questions above it, with the other headers merged over both rows', async () => {
    const groups = ['SvarsID', 'Svarsdatum', 'Kön', 'Kontakten', 'glömd under sammanfogningen'];
    const below = [null, null, null, 'F1', 'F2'];
    const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'];
    const { report, rows, problems } = await read([sheetOf([groups, below, ...answers], { merges })]);
    expect(problems).toEqual([]);
    expect(rows).toEqual(['man latt latt -', 'kvinna latt latt -']);
    expect(report?.files[0]?.rowsRead).toBe(2);
  });

  it('may take two rows without anything merged, when both are needed', async () => {
    const groups = ['SvarsID', 'Svarsdatum', 'Kön', 'Kontakten', null];
    const { rows, problems, report } = await read([
      sheetOf([['Enkäten'], groups, [null, null, null, 'F1', 'F2'], ...answers]),
    ]);
    expect(problems).toEqual([]);
    expect(rows).toEqual(['man latt latt -', 'kvinna latt latt -']);
    expect(report?.files[0]?.rowsRead).toBe(2);
  });

  it('takes one row when the next has only answers, some of which are words of the codebook', async () => {
    const { rows } = await read([sheetOf([header, ['a', null, 'Kön', 'Lätt', 'Lätt'], ...answers])]);
    expect(rows).toEqual(['invalid latt latt -', 'kvinna latt latt -']);
  });

  it('counts a merged header for its first column', async () => {
    const merged = ['SvarsID', 'Svarsdatum', 'Kön', 'F1', 'F1', 'F2'];
    const { rows } = await read([
      sheetOf([merged, ['a', null, 'Man', 'Lätt', 'skräp', 'Svårt']], { merges: ['D1:E1'] }),
    ]);
    expect(rows).toEqual(['man latt svart -']);
  });

  it('that stands twice is an error that names both rows', async () => {
    const { problems, report } = await read([sheetOf([['Enkät'], header, ...answers, header, ...answers])]);
    expect(report).toBeUndefined();
    expect(told(problems)).toEqual([
      'error header-rows-several @2: Flera rader kan vara rubrikraden: raderna 2, 5 har lika många (5) av kodbokens kolumner. Ta bort alla utom en.',
    ]);
  });

  it('is looked for at the top only', async () => {
    const lines = Array.from({ length: headerSearchRows }, (_, i) => [`Rad ${i + 1}`]);
    const last = await read([sheetOf([...lines.slice(1), header, ...answers])]);
    expect(last.report?.files[0]?.rowsKept).toBe(2);
    const below = await read([sheetOf([...lines, header, ...answers])]);
    expect(codesOf(below.problems)).toEqual(['error columns-none']);
  });

  it('that is not recognised is shown as it stands', async () => {
    const { problems } = await read([sheetOf([['Enkät'], ['Fråga A', 'Fråga B'], ['x', 'y']])]);
    expect(told(problems)[0]).toContain(
      'columns-none @2: Ingen kolumn känns igen. Filen har: ”Fråga A”, ”Fråga B”.',
    );
  });

  it('may not be wider than what is read', async () => {
    const wide = [...header, ...Array.from({ length: maxColumns }, () => 'x')];
    const { problems } = await read([sheetOf([wide])]);
    expect(problems).toMatchObject([{ code: 'header-too-wide', details: { columns: maxColumns + 5 } }]);
  });
});

describe('the sheet', () => {
  const about = { name: 'Om enkäten', rows: [['Kön är frivilligt']] };
  const answers = sheetOf([header, ['a', null, 'Man', 'Lätt', 'Lätt']]);
  const others = sheetOf([header, ['b', null, 'Kvinna', 'Lätt', 'Lätt']], { name: 'Svar öppenvården' });

  it('is the one whose header matches the codebook best', async () => {
    const { report, problems } = await read([about, answers, { name: 'Tomt', rows: [] }]);
    expect(report?.files[0]).toMatchObject({ sheet: 'Svar', rowsKept: 1 });
    expect(told(problems)).toEqual([
      'note sheet-chosen @: Bladet ”Svar” läses, eftersom dess rubriker passar bäst. Övriga blad läses inte: Om enkäten, Tomt.',
    ]);
  });

  it('must be named when several match equally well', async () => {
    const { report, problems } = await read([answers, about, others]);
    expect(report).toBeUndefined();
    expect(told(problems)).toEqual([
      'error sheets-several @: Flera blad har kodbokens kolumner: Svar, Svar öppenvården. Ange vilket som ska läsas med ”sheet” i pipelinen. Ska flera blad med svar läsas: ”sheets: [blad, blad]”, eller ”sheets: {blad: formulär}”.',
    ]);
  });

  it('must be named also when one of the sheets with answers has more of the columns than the others', async () => {
    const fewer = sheetOf(
      [
        ['SvarsID', 'F1', 'F2'],
        ['b', 'Lätt', 'Lätt'],
      ],
      { name: 'Söder' },
    );
    const codes = sheetOf([['Kön', 'Kod']], { name: 'Koder' });
    const { report, problems } = await read([answers, codes, fewer]);
    expect(report).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'sheets-several', details: { sheets: ['Svar', 'Söder'] } }]);
  });

  it('is never a diagram that fills a sheet of its own', async () => {
    const whole = withChart(xlsxBytes({ sheets: [answers, { name: 'Diagram1', rows: [] }] }), 2);
    const { report, problems } = await readWave(whole);
    expect(problems).toEqual([]);
    expect(report?.files[0]).toMatchObject({ sheet: 'Svar', rowsKept: 1 });
    const named = await readWave(whole, { sheet: 'Diagram1' });
    expect(named.problems).toMatchObject([{ code: 'sheet-missing', details: { sheets: ['Svar'] } }]);
  });

  it('that cannot be read is not taken for a diagram', async () => {
    const whole = withChart(xlsxBytes({ sheets: [answers, others, { name: 'Diagram1', rows: [] }] }), 3);
    const parts = unzipSync(whole);
    const damaged = zipSync({ ...parts, 'xl/worksheets/sheet2.xml': strToU8('<worksheet><sheetData') });
    expect(codesOf((await readWave(damaged)).problems)).toEqual(['error workbook-damaged']);
  });

  it('may be named in the pipeline, upper or lower case', async () => {
    const { rows, problems } = await read([answers, others], { sheet: 'svar öppenvården' });
    expect(rows).toEqual(['kvinna latt latt -']);
    expect(problems).toEqual([]);
  });

  it('that is named must be there', async () => {
    const { problems } = await read([answers, about], { sheet: 'Svaren' });
    expect(told(problems)).toEqual([
      'error sheet-missing @: Bladet ”Svaren” finns inte. Menade du ”Svar”? Det som finns är: Svar, Om enkäten. Rätta namnet i pipelinen.',
    ]);
  });

  it('must have something in it that is known', async () => {
    const unknown = await read([about, { name: 'Blad2', rows: [['A', 'B']] }]);
    expect(told(unknown.problems)).toEqual([
      'error sheets-unknown @: I inget av bladen känns någon kolumn igen: Om enkäten, Blad2. Kontrollera att det är rätt fil, lägg till rubrikerna under ”columns” i kodboken, eller ange ”sheet” i pipelinen.',
    ]);
    expect(codesOf((await read([sheetOf([])])).problems)).toEqual(['error sheet-empty']);
    expect(codesOf((await read([sheetOf([header])])).problems)).toEqual([
      'warning rows-none',
      'error rows-none-kept',
    ]);
  });

  it('may be hidden, and so may its rows: they count, and the reader is told', async () => {
    const rows = [header, ['a', null, 'Man', 'Lätt', 'Lätt'], ['b', null, 'Man', 'Lätt', 'Lätt']];
    const { report, problems } = await read([sheetOf(rows, { state: 'veryHidden', hiddenRows: [3] })]);
    expect(report?.files[0]?.rowsKept).toBe(2);
    expect(told(problems)).toEqual([
      'note sheet-hidden @: Bladet är dolt i Excel, men läses som det är.',
      'note rows-hidden @: Rader som är dolda i Excel, till exempel av ett filter, räknas som de andra (rad 3). Ta bort dem om de inte ska räknas.',
    ]);
  });

  it('is part of what makes two readings of a file the same', async () => {
    const effects = fakeEffects({ 'a.xlsx': xlsxBytes({ sheets: [answers, others] }) });
    const reading = async (...sheets: string[]) => {
      const files = sheets.map((sheet) => ({ path: 'a.xlsx', sheet }));
      return ingestResponses({ files, wave: wave2018, codebook: codebookOf() }, effects, () => {});
    };
    const both = await reading('Svar', 'Svar öppenvården');
    expect(both.problems).toEqual([]);
    expect(both.value?.files.map((f) => f.rowsKept)).toEqual([1, 1]);
    // Without an id the same answers would be counted twice.
    const withoutId = xlsxBytes({
      sheets: [
        sheetOf([
          ['Kön', 'F1', 'F2'],
          ['Man', 'Lätt', 'Lätt'],
        ]),
      ],
    });
    const twice = await readWave({ 'a.xlsx': withoutId, 'kopia.xlsx': withoutId });
    expect(codesOf(twice.problems)).toContain('warning data-same-content');
  });
});

/** The workbook with one of its sheets (from 1) turned into a chart. */
function withChart(workbook: Uint8Array, number: number): Uint8Array {
  const { [`xl/worksheets/sheet${number}.xml`]: _, ...parts } = unzipSync(workbook);
  const relations = 'xl/_rels/workbook.xml.rels';
  const sheet = new RegExp(`/worksheet" Target="worksheets/sheet${number}`);
  const changed = strFromU8(parts[relations] ?? new Uint8Array()).replace(
    sheet,
    '/chartsheet" Target="chartsheets/sheet1',
  );
  const chart = strToU8('<chartsheet><drawing/></chartsheet>');
  return zipSync({ ...parts, [relations]: strToU8(changed), 'xl/chartsheets/sheet1.xml': chart });
}

describe('cells without a usable value', () => {
  it('are errors such as #N/A, told with their addresses', async () => {
    const rows = [
      [...header, 'Enhet'],
      ['a', null, 'Man', { error: '#N/A' }, 'Lätt', { error: '#REF!' }],
      ['b', null, 'Man', 'Lätt', { error: '#N/A' }],
    ];
    const { rows: coded, problems } = await read([sheetOf(rows)]);
    expect(coded).toEqual(['man invalid latt -', 'man latt invalid -']);
    expect(told(problems.filter((p) => p.code === 'cells-error'))).toEqual([
      'warning cells-error @2: Celler har felvärden som #N/A (D2, E3). De är inga svar. Rätta formlerna, eller töm cellerna.',
    ]);
    expect(codesOf(problems)).toContain('warning value-unknown');
  });

  it('are shown only as what they are in Excel, since a file can call any text an error', async () => {
    const rows = [header, ['a', null, 'Man', 'Lätt', { error: 'Anna Andersson' }]];
    const { problems } = await read([sheetOf(rows)]);
    expect(problems.find((p) => p.code === 'cells-error')?.details).toEqual({
      cells: ['E2'],
      values: ['#?'],
    });
  });

  it('are formulas that were never calculated: what they say is not known, so nothing is read', async () => {
    const rows = [header, ['a', null, 'Man', { formula: 'F2' }, 'Lätt'], ['b', null, 'Man', 'Lätt', 'Lätt']];
    const { report, problems } = await read([sheetOf(rows)]);
    expect(report).toBeUndefined();
    expect(told(problems)).toEqual([
      'error cells-uncalculated @2: Formler saknar sparat värde (D2), så vad som står där är inte känt. Öppna filen i Excel, spara den, och läs in den på nytt.',
    ]);
  });

  it('do not matter in columns that are not read, nor when the value is an empty text', async () => {
    const rows = [
      [...header, 'Enhet'],
      ['a', null, 'Man', { formula: 'IF(A1="";"";1)', value: '' }, 'Lätt', { formula: 'A1' }],
    ];
    const { rows: coded, problems } = await read([sheetOf(rows)]);
    expect(coded).toEqual(['man no-answer latt -']);
    expect(codesOf(problems)).toEqual(['note columns-extra']);
  });

  it('are those below the first of a range merged over several rows', async () => {
    const rows = [header, ['a', null, 'Man', 'Lätt', 'Lätt'], ['b', null, 'Man', 'Lätt', 'Lätt']];
    const { rows: coded, problems } = await read([sheetOf(rows, { merges: ['C2:C3'] })]);
    expect(coded).toEqual(['man latt latt -', 'no-answer latt latt -']);
    expect(told(problems)).toEqual([
      'warning cells-merged @2: Celler är sammanfogade över flera rader (C2:C3). Värdet räknas bara för den första; de andra är tomma. Dela cellerna och fyll i värdet på varje rad.',
    ]);
  });
});

describe('what the pipeline says of another kind of file', () => {
  it('is told as not used', async () => {
    const book = await read([sheetOf([header, ['a', null, 'Man', 'Lätt', 'Lätt']])], { delimiter: ';' });
    expect(told(book.problems)).toEqual([
      'warning setting-unused @: Filen är en Excelfil, inte text, så ”delimiter” i pipelinen används inte. Ta bort det, eller kontrollera att det är rätt fil.',
    ]);
    const text = await readWave('Kön;F1;F2\nMan;Lätt;Lätt\n', { sheet: 'Svar' });
    expect(codesOf(text.problems)).toContain('warning setting-unused');
  });
});
