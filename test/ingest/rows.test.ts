import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchRows } from '../../src/ingest/batch.js';
import { codebookOf, codesOf, kontakt, readWave, svarsid, told } from './survey.js';

const header = 'SvarsID;Svarsdatum;Kön;F1;F2';
const wave = { id: '2018', date: '2018-10-31', fieldPeriod: { from: '2018-10-01', to: '2018-10-31' } };

describe('rows without an answer', () => {
  it('are set aside: neither a valid nor a don’t-know answer to any question', async () => {
    const { rows, problems, report } = await readWave(`${header}\n1;;Man;;\n2;;Man;;Vet inte\n;;;;\n`);
    expect(rows).toEqual(['man no-answer vet-inte -']);
    expect(report?.files[0]).toMatchObject({ rowsRead: 3, rowsKept: 1, setAside: { empty: 2 } });
    expect(told(problems)).toEqual([
      'note rows-empty @2: Rader utan giltigt svar eller ”vet inte” på någon fråga räknas inte (2 rader: 2, 4).',
    ]);
  });
});

describe('duplicates', () => {
  it('of an id are set aside, over all files of the wave', async () => {
    const files = {
      'a.csv': `${header}\n1;;Man;Lätt;\n2;;Man;Lätt;\n 1 ;;Man;Lätt;\n`,
      'b.csv': `${header}\n3;;Man;Lätt;\n2;;Man;Lätt;\n`,
    };
    const { rows, report, problems } = await readWave(files);
    expect(rows).toHaveLength(3);
    expect(report?.files.map((f) => f.setAside.duplicate)).toEqual([1, 1]);
    expect(problems.map((p) => p.place)).toEqual([
      { file: 'a.csv', row: 4 },
      { file: 'b.csv', row: 3 },
    ]);
    expect(told(problems)[0]).toBe(
      'warning rows-duplicate @4: Svarets id har redan förekommit i vågen, så raden räknas inte (rad 4). Rätta exporten om det är olika svar.',
    );
  });

  it('with other answers are told as ids that were used twice', async () => {
    const { rows, problems } = await readWave(`${header}\n1;;Man;Lätt;\n2;;Man;Lätt;\n1;;Kvinna;Lätt;\n`);
    expect(rows.join()).not.toContain('kvinna');
    expect(told(problems)).toEqual([
      'warning ids-reused @4: Svarets id har redan förekommit i vågen, men med andra svar (rad 4), så raden räknas inte. Om filer eller blad är numrerade var för sig: gör id:n olika, till exempel med avdelningens namn före numret, eller ta bort variabeln med rollen ”id” ur kodboken. Om det är rättade svar: ta bort de äldre raderna.',
    ]);
  });

  it('are an error where half of a file has ids of others, as when each file is numbered from 1', async () => {
    const rowsOf = (answer: string) => [1, 2, 3, 4, 5, 6].map((id) => `${id};;Man;${answer};\n`).join('');
    const norr = `${header}\n${rowsOf('Lätt')}`;
    const restarted = await readWave({ 'norr.csv': norr, 'soder.csv': `${header}\n${rowsOf('Svårt')}` });
    expect(restarted.report).toBeUndefined();
    expect(restarted.problems).toMatchObject([
      { code: 'ids-reused', severity: 'error', place: { file: 'soder.csv' } },
    ]);
    // An export that holds the months before as well.
    const longer = await readWave({ 'norr.csv': norr, 'senare.csv': `${norr}7;;Kvinna;Svårt;\n` });
    expect(longer.rows).toHaveLength(7);
    expect(codesOf(longer.problems)).toEqual(['warning rows-duplicate']);
  });

  it('are found across encodings', async () => {
    const latin = Uint8Array.from('SvarsID;F1\nå1;1\n', (c) => c.charCodeAt(0));
    const codebook = codebookOf({ variables: [svarsid, kontakt] });
    const { report } = await readWave({ 'a.csv': 'SvarsID;F1\nå1;1\n', 'b.csv': latin }, { codebook });
    expect(report?.files[1]).toMatchObject({ encoding: 'windows-1252', setAside: { duplicate: 1 } });
  });

  it('are not rows without id, nor a form sent in after an empty one', async () => {
    const { rows, problems } = await readWave(
      `${header}\n;;Man;Lätt;\n;;Man;Lätt;\n7;;Man;;\n7;;Kvinna;Lätt;\n`,
    );
    expect(rows).toHaveLength(3);
    expect(codesOf(problems)).toEqual(['note rows-empty']);
  });

  it('may be what ids are that differ in capitals only: both count, and the reader is told', async () => {
    const ids = ['S1', 's2', 's1', 'S2', 'S1', '7', '8'];
    const codebook = codebookOf({ variables: [svarsid, kontakt] });
    const { report, problems } = await readWave(`SvarsID;F1\n${ids.map((i) => `${i};1\n`).join('')}`, {
      codebook,
    });
    expect(report?.files[0]).toMatchObject({ rowsKept: 6, setAside: { duplicate: 1 } });
    expect(told(problems)).toContain(
      'warning ids-differ-in-case @4: Svarets id skiljer sig bara i stora och små bokstäver från ett tidigare i vågen (2 rader: 4, 5), och båda räknas. Är det samma svar: skriv id:t likadant, eller ta bort raden.',
    );
  });

  it('are all but one of each id', async () => {
    const codebook = codebookOf({ variables: [svarsid, kontakt] });
    const id = fc.oneof(fc.stringMatching(/^[a-zåäö0-9]{1,3}$/), fc.constantFrom('a', 'å', 'ab'));
    await fc.assert(
      fc.asyncProperty(fc.array(id, { minLength: 1, maxLength: 60 }), async (ids) => {
        const text = `SvarsID;F1\n${ids.map((i) => `${i};1\n`).join('')}`;
        const { report } = await readWave(text, { codebook });
        expect(report?.files[0]?.rowsKept).toBe(new Set(ids).size);
      }),
    );
  });
});

describe('dates that cannot be read', () => {
  it('are told once for each way in which they are wrong', async () => {
    const days = ['43376', '43377', '43376', '3/10/2018', '2018-13', '3 okt', '5/11/2018', '2018-10-03'];
    const { problems } = await readWave(
      `Svarsdatum;Kön;F1;F2\n${days.map((day) => `${day};Man;Lätt;Lätt\n`).join('')}`,
    );
    expect(told(problems.filter((p) => p.severity === 'warning'))).toEqual([
      expect.stringMatching(/date-unreadable @6 .*”2018-13” och ett värde till går inte.*2 rader: 6, 7/),
      expect.stringMatching(/date-ambiguous @5 .*I ”3.10.2018” och ett värde till.*2 rader: 5, 8/),
      'warning date-serial @2 Svarsdatum: ”43376” och ett värde till är troligen datum som Excel har skrivit som tal (3 rader: 2, 3, 4); svaret räknas, men hör inte till någon månad. Ge kolumnen formatet Datum i Excel och exportera på nytt, eller ange arbetsboken (.xlsx) själv.',
    ]);
  });
});

describe('the field period', () => {
  it('includes its first and last day; later and earlier answers are set aside', async () => {
    const days = ['2018-09-30', '2018-10-01', '2018-10-31 23:59', '2018-11-01'];
    const text = `${header}\n${days.map((d, i) => `${i};${d};Man;Lätt;\n`).join('')}`;
    const { rows, report, problems } = await readWave(text, { wave });
    expect(rows).toEqual(Array(2).fill('man latt no-answer 2018-10'));
    expect(report?.files[0]?.setAside['outside-field-period']).toBe(2);
    expect(told(problems)).toEqual([
      'warning rows-outside-period @2: Svar utanför insamlingsperioden 2018-10-01–2018-10-31 räknas inte (2 rader: 2, 5). Ändra ”field-period” om de hör dit.',
    ]);
  });

  it('leaves out rows whose date is missing or cannot be read', async () => {
    const text = `${header}\n1;;Man;Lätt;\n2;i går;Man;Lätt;\n3;3/10/2018;Man;Lätt;\n4;2018-10-03;Man;Lätt;\n`;
    const { report, problems } = await readWave(text, { wave });
    expect(report?.files[0]).toMatchObject({ rowsKept: 1, setAside: { 'outside-field-period': 3 } });
    expect(told(problems)).toEqual([
      'warning dates-not-shown @3 Svarsdatum: Kolumnen har text som inte liknar datum (rad 3); svaret räknas inte, eftersom vågen har en insamlingsperiod. Texten visas inte här, eftersom den kan vara en kommentar. Är det rätt kolumn? Skriv i så fall datum som 2018-10-03, 20181003 eller 03.10.2018.',
      'warning date-ambiguous @4 Svarsdatum: I ”3/10/2018” går det inte att veta vad som är dag och vad som är månad (rad 4); svaret räknas inte, eftersom vågen har en insamlingsperiod. Exportera datum som 2018-10-03.',
      'warning rows-dateless @2: Rader utan datum räknas inte, eftersom vågen har en insamlingsperiod (rad 2). Fyll i datum, eller ta bort perioden.',
    ]);
  });

  it('when there is none, keeps such rows without a month', async () => {
    const { rows, problems } = await readWave(
      `${header}\n1;;Man;Lätt;\n2;i går;Man;Lätt;\n3;2017-12-24;Man;Lätt;\n`,
    );
    expect(rows.map((row) => row.split(' ').at(-1))).toEqual(['-', '-', '2017-12']);
    expect(told(problems)[0]).toContain('svaret räknas, men hör inte till någon månad');
    expect(problems).toHaveLength(1);
  });

  it('keeps silent about unknown values of the rows it sets aside', async () => {
    const text = `${header}\n1;2018-10-03;Man;Lätt;\n2;2017-10-03;Herre;Lätt;\n`;
    const { problems, report } = await readWave(text, { wave });
    expect(codesOf(problems)).toEqual(['warning rows-outside-period']);
    expect(report?.files[0]?.invalidValues).toBe(0);
  });
});

describe('ragged rows', () => {
  it('that are short have empty fields instead, whatever the row before held', async () => {
    const { rows, problems } = await readWave(
      `${header}\n1;2018-10-01;Man;Lätt;Svårt\n2;;Kvinna;Lätt\n3;;Man;Vet inte\n`,
    );
    expect(rows.slice(1)).toEqual(['kvinna latt no-answer -', 'man vet-inte no-answer -']);
    expect(told(problems)).toEqual([
      'warning rows-short @3: Rader med färre fält än rubrikraden (2 rader: 3, 4); de fält som saknas räknas som tomma. Kontrollera att raderna är hela.',
    ]);
  });

  it('that are long are told when the surplus holds something', async () => {
    const { problems } = await readWave(`${header}\n1;;Man;Lätt;Svårt;;\n2;;Man;Lätt;Svårt;x\n`);
    expect(problems).toMatchObject([
      { code: 'rows-long', severity: 'warning', details: { count: 1, first: [3] } },
    ]);
  });
});

describe('a stray quotation mark', () => {
  const withComments = `${header};Kommentar\n`;

  it('is told with its row when the next one happens to end a field, so that rows are lost', async () => {
    const between = ['2;;Man;Lätt;Svårt;', '3;;Man;Lätt;Svårt;'];
    for (const lost of [[], between]) {
      const text = ['1;;Man;Lätt;Svårt;"Bra', ...lost, '9;;Man;Lätt;Svårt;Dåligt"', ''].join('\n');
      const { problems, report } = await readWave(withComments + text);
      expect(report?.files[0]?.rowsRead).toBe(1);
      expect(told(problems)).toEqual([
        'warning rows-swallowed @2: Ett fält inom citattecken (") ser ut att innehålla andra rader, som då inte räknas (rad 2). Oftast öppnar ett ensamt citattecken fältet: ta bort det eller skriv det dubbelt (""). Är texten som den ska behöver inget göras.',
      ]);
    }
  });

  it('is told also when the lost row ends where its field did, in the middle', async () => {
    const { problems } = await readWave(
      'Kommentar;Kön;F1;F2\n"Bra;Man;Lätt;Lätt\r\nDåligt";Man;Lätt;Lätt\r\n',
    );
    expect(codesOf(problems)).toContain('warning rows-swallowed');
  });

  it('is not suspected in a comment of several lines with a few delimiters', async () => {
    const comment = '"Bra; för det mesta\r\nMen: sent; och dyrt\r\n\r\nHej"';
    const { problems } = await readWave(`${withComments}1;;Man;Lätt;Svårt;${comment}\n`);
    expect(told(problems)).toEqual([]);
  });
});

describe('batches', () => {
  it('are full except the last of a file, and every row comes through in order', async () => {
    const codebook = codebookOf({ variables: [kontakt] });
    const cycle = ['Lätt', 'Svårt', 'Vet inte'];
    const lines = Array.from({ length: batchRows + 3 }, (_, i) => `${cycle[i % 3]}\n`);
    const { batches, rows } = await readWave(`F1\n${lines.join('')}`, { codebook, pieceBytes: 10_000 });
    expect(batches).toEqual([batchRows, 3]);
    const expected = ['latt -', 'svart -', 'vet-inte -'];
    expect(rows.every((row, i) => row === expected[i % 3])).toBe(true);
    expect(rows).toHaveLength(batchRows + 3);
  });
});
