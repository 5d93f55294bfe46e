import { describe, expect, it } from 'vitest';
import { xlsxBytes } from '../../scripts/example/xlsx.js';
import { answersOf, checkedWave } from './survey.js';

/** A workbook with answers, one sheet for each name; a sheet called `Om` has none. */
function workbookOf(...names: string[]): Uint8Array {
  const answers = [
    ['Enhet', 'nojd'],
    ['Övrig', 'Ja'],
  ];
  const rowsOf = (name: string) => (name === 'Om' ? [['Enkäten 2018'], ['Enhet', 'Norr']] : answers);
  return xlsxBytes({ sheets: names.map((name) => ({ name, rows: rowsOf(name) })) });
}

const sheets = '{id: "2018", responses: {file: "s*.xlsx", sheets: [Vuxna, Ungdomar 13+]}}';

describe('the files of a wave', () => {
  it('are read once each, however often the pipeline names them', async () => {
    const files = { 's1.csv': answersOf('Övrig'), 's2.csv': answersOf('Övrig', 'Övrig') };
    expect(await checkedWave('{id: "2018", responses: [s1.csv, "s*.csv"]}', files)).toEqual([
      '6:38 note file-named-again: s1.csv nämns flera gånger i vågen, men läses en gång.',
    ]);
  });
});

describe('the sheets of workbooks', () => {
  it('are read from each workbook that has them', async () => {
    const files = { 's1.xlsx': workbookOf('Om', 'Vuxna', 'ungdomar 13+'), 's2.xlsx': workbookOf('Vuxna') };
    expect(await checkedWave(sheets, files)).toEqual([
      'note sheets-absent: Arbetsboken saknar blad som andra arbetsböcker har: Ungdomar 13+. Det är rätt om det inte finns några sådana svar.',
    ]);
  });

  it('must be in one of the workbooks', async () => {
    const files = { 's1.xlsx': workbookOf('Vuxna', 'Ungdomar'), 's2.xlsx': workbookOf('Om', 'Vuxna') };
    expect(await checkedWave(sheets, files)).toEqual([
      'warning sheets-unread: Blad som ser ut att ha svar läses inte, eftersom de inte står under ”sheets”: Ungdomar. Lägg till dem, eller ta bort dem ur arbetsboken.',
      '6:29 error sheet-missing: Bladet ”Ungdomar 13+” finns inte. Menade du ”Ungdomar”? Det som finns är: Vuxna, Ungdomar, Om. Rätta namnet i pipelinen.',
    ]);
  });

  it('are looked for in workbooks, each of which must have one', async () => {
    const files = {
      's1.xlsx': workbookOf('Vuxna', 'Ungdomar 13+'),
      's2.xlsx': workbookOf('Om', 'Svar'),
      's3.xlsx': answersOf('Övrig'),
      's4.xlsx': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      's5.xlsx': Uint8Array.of(0x50, 0x4b, 3, 4),
    };
    expect((await checkedWave(sheets, files)).map((line) => line.slice(0, 90))).toEqual(
      [
        'error sheets-none: Arbetsboken har inget av bladen under ”sheets”: Vuxna, Ungdomar 13+. Den',
        'error sheets-of-text: Filen är text (CSV), inte en Excelfil, så den har inga blad att läsa. Ange',
        'error workbook-old: Filen är i det gamla Excelformatet (.xls), vad den än heter. Öppna den i Exc',
        'error workbook-damaged: Filen börjar som en Excelfil (.xlsx) men går inte att läsa: den är skada',
      ].map((line) => line.slice(0, 90)),
    );
  });

  it('are named once each', async () => {
    const wave = '{id: "2018", responses: {file: s.xlsx, sheets: [Vuxna, "vuxna "]}}';
    expect(await checkedWave(wave, { 's.xlsx': workbookOf('Vuxna') })).toEqual([
      '6:60 error sheet-twice: Bladet ”vuxna ” nämns två gånger, så svaren skulle räknas två gånger. Ta bort det ena.',
    ]);
  });
});
