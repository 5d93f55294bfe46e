import { describe, expect, it } from 'vitest';
import type { Variable } from '../../src/config/codebook.js';
import { codebookOf, codesOf, kon, kontakt, paverka, readWave, told } from './survey.js';

const row = 'Man;Lätt;Svårt\n';

describe('headers', () => {
  it('match columns, label in any language, and id, whatever the case, spaces and composition', async () => {
    const decomposed = 'ko\u0308N';
    for (const header of ['Könstillhörighet', 'gender', 'KON', `  ${decomposed}\u00a0`]) {
      for (const question of ['f1', '"Hur  lätt\när kontakten?"']) {
        const { rows, problems } = await readWave(`${header};${question};F2\n${row}`);
        expect(told(problems).filter((t) => !t.startsWith('note'))).toEqual([]);
        expect(rows).toEqual(['man latt svart -']);
      }
    }
  });

  it('in the list of columns go before label and id', async () => {
    const { rows, problems } = await readWave('Kön;Könstillhörighet;F1;F2\nKvinna;Man;Lätt;Svårt\n');
    expect(rows).toEqual(['man latt svart -']);
    expect(told(problems)).toContain(
      'note columns-extra @1: Kolumner som kodboken inte nämner läses inte: ”Kön”.',
    );
  });

  it('given for the wave replace all others', async () => {
    const codebook = codebookOf({ waves: { '2018': { kontakt: { columns: ['Fråga 7'] } } } });
    const { rows } = await readWave('Kön;F1;Fråga 7;F2\nMan;Svårt;Lätt;Svårt\n', { codebook });
    expect(rows).toEqual(['man latt svart -']);
    const { problems } = await readWave(`Kön;F1;F2\n${row}`, { codebook });
    expect(codesOf(problems)).toContain('error column-missing');
  });
});

describe('a column that is missing', () => {
  it('is an error with the nearest header', async () => {
    const { problems, report } = await readWave('Kön;Hur lätt är kontaken?;F2\nMan;Lätt;Lätt\n');
    expect(report).toBeUndefined();
    expect(told(problems)).toContain(
      'error column-missing @1: Kolumnen ”F1” (variabeln ”kontakt”) saknas. Menade du ”Hur lätt är kontaken?”? Lägg till rubriken under ”columns” i kodboken, eller ange ”since”/”until” om frågan inte ställdes i vågen ”2018”.',
    );
  });

  it('is named by the headers that were sought: those of the wave, where it has its own', async () => {
    const columns = ['F9', 'Fråga 9'];
    const codebook = codebookOf({ waves: { '2018': { kontakt: { columns } } } });
    const { problems } = await readWave('Kön;F1;F2\nMan;Lätt;Lätt\n', { codebook });
    expect(told(problems).join()).toContain('Kolumnen ”F9” eller ”Fråga 9” (variabeln ”kontakt”) saknas.');
  });

  it('is told for every variable at once', async () => {
    const { problems } = await readWave('Kön\nMan\n');
    expect(codesOf(problems).filter((c) => c.startsWith('error'))).toEqual([
      'error column-missing',
      'error column-missing',
    ]);
  });

  it('is not asked when the codebook says so, and every row has that code', async () => {
    const later: Variable = { ...kon, since: '2019-01-01' };
    const codebook = codebookOf({ variables: [later, kontakt, paverka] });
    const { rows, problems } = await readWave('F1;F2\nLätt;Svårt\nLätt;\n', { codebook });
    expect(told(problems)).toEqual([]);
    expect(rows).toEqual(['not-asked latt svart -', 'not-asked latt no-answer -']);
  });

  it('cannot be every question: there would be nothing to answer', async () => {
    const early = { until: '2017-12-31' };
    const codebook = codebookOf({ variables: [kon, { ...kontakt, ...early }, { ...paverka, ...early }] });
    const { problems, report } = await readWave('Kön\nMan\n', { codebook });
    expect(report).toBeUndefined();
    expect(told(problems)).toContain(
      'error questions-not-asked @1: Enligt kodboken ställdes ingen fråga i vågen ”2018” (2018-10-31), så det finns inga svar att räkna. Ändra ”since” eller ”until” hos frågorna, eller vågens ”date”.',
    );
  });

  it('is not read when it is there although it was not asked', async () => {
    const codebook = codebookOf({ variables: [kontakt, { ...paverka, until: '2017-12-31' }] });
    const { rows, problems } = await readWave('F1;F2\nLätt;Svårt\n', { codebook });
    expect(rows).toEqual(['latt not-asked -']);
    expect(told(problems)).toEqual([
      'warning column-not-asked @1 F2: Enligt kodboken ställdes ”paverka” inte 2018-10-31, så kolumnen läses inte. Ändra ”since” eller ”until” om det är fel.',
    ]);
  });

  it('is a note only for ids, and nothing for dates and comments', async () => {
    const { problems } = await readWave(`Kön;F1;F2\n${row}`);
    expect(codesOf(problems)).toEqual(['note id-column-missing']);
  });

  it('is an error for dates when the wave has a field period', async () => {
    const wave = { id: '2018', fieldPeriod: { from: '2018-10-01', to: '2018-10-31' } };
    const inFile = await readWave(`Kön;F1;F2\n${row}`, { wave });
    expect(told(inFile.problems)).toContain(
      'error date-column-missing @1: Vågen har en insamlingsperiod (”field-period”), men filen saknar kolumn för datum (variabeln ”datum”). Lägg till den, eller ta bort perioden.',
    );
    const codebook = codebookOf({ variables: [kon, kontakt, paverka] });
    const inCodebook = await readWave(`Kön;F1;F2\n${row}`, { wave, codebook });
    expect(told(inCodebook.problems)[0]).toContain('kodboken har ingen variabel med rollen ”date”');
  });
});

describe('a header that cannot be understood', () => {
  it('has none of the columns', async () => {
    const { problems, report } = await readWave('Namn;Adress\nA;B\n');
    expect(report).toBeUndefined();
    expect(told(problems)).toEqual([
      'error columns-none @1: Ingen kolumn känns igen. Filen har: ”Namn”, ”Adress”. Kodboken väntar: ”svarsid”, ”datum”, ”Könstillhörighet”, ”F1”, ”F2”, ”kommentar”. Kontrollera att det är rätt fil, att rubrikraden är med, och lägg annars till rubrikerna under ”columns” i kodboken.',
    ]);
  });

  it('has two columns for one variable', async () => {
    const { problems } = await readWave('Kön;Gender;F1;F2\nMan;Man;Lätt;Lätt\n');
    expect(told(problems)).toContain(
      'error columns-several @1 Kön: Variabeln ”kon” passar in på flera kolumner: ”Kön”, ”Gender”. Ange den rätta i kodboken, under ”waves” om det bara gäller den här vågen.',
    );
    expect(codesOf(problems)).not.toContain('error column-missing');
  });

  it('has the same header twice: an error if it is used, else a note', async () => {
    const used = await readWave('Kön;F1;F2;F1\nMan;Lätt;Lätt;Lätt\n');
    expect(used.report).toBeUndefined();
    expect(told(used.problems)).toContain(
      'error header-twice @1 F1: Rubriken ”F1” står i kolumnerna 2, 4, så det går inte att veta vilken som är variabeln ”kontakt”. Ge dem olika rubriker.',
    );
    const unused = await readWave('x;Kön;F1;F2;X ;\nx;Man;Lätt;Lätt;x;\n');
    expect(unused.report).toBeDefined();
    expect(told(unused.problems)).toContain(
      'note header-twice @1: Rubriken ”x” står i kolumnerna 1, 5. Ingen av dem används.',
    );
  });

  it('has a column that fits two variables', async () => {
    const codebook = codebookOf({ variables: [kontakt, { ...paverka, columns: ['F1'] }] });
    const { problems } = await readWave('F1;F2\nLätt;Lätt\n', { codebook });
    expect(told(problems)).toContain(
      'error column-shared @1 F1: Kolumnen passar in på flera variabler: ”kontakt”, ”paverka”. Ge dem olika ”columns” i kodboken.',
    );
  });
});
