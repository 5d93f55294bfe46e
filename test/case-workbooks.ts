import { type Cell, type Sheet, xlsxBytes } from '../scripts/example/xlsx.js';

/*
 * The spreadsheets of the cases in test/cases, readable. After a change here, let case-workbooks.test.ts write what
 * it expects into the case's `changed` folder, and move it into `input`.
 */

/** Workbooks by path within test/cases. */
export const caseWorkbooks: ReadonlyMap<string, Uint8Array> = new Map([
  ['spreadsheet/input/svar.xlsx', workbookOf(about(), missbruk(), bistand(), offered())],
  ['spreadsheet-problems/input/flera-blad.xlsx', workbookOf(missbruk(), { ...bistand(), name: 'Svar 2' })],
  ['spreadsheet-problems/input/flera-rubrikrader.xlsx', workbookOf(twoHeaders())],
  ['spreadsheet-problems/input/formler.xlsx', workbookOf(uncalculated())],
  ['spreadsheet-problems/input/erbjudna.xlsx', workbookOf({ ...offered(), rows: [['Målgrupp', 'Antal']] })],
  ['spreadsheet-problems/input/gammal.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ['spreadsheet-problems/input/avbruten.xlsx', workbookOf(bistand()).subarray(0, 600)],
]);

function workbookOf(...sheets: Sheet[]): Uint8Array {
  return xlsxBytes({ sheets });
}

function about(): Sheet {
  return { name: 'Om enkäten', rows: [['Brukarundersökning 2018'], ['Kontakt', 'kvalitet@example.org']] };
}

/** Titles, then two rows of headers: groups of questions and, below, the questions. Codes are numbers, dates are dates. */
function missbruk(): Sheet {
  return {
    name: 'Missbruk',
    rows: [
      ['Brukarundersökning 2018, missbruk'],
      [],
      ['Löpnr', 'Datum', 'Kön', 'Målgrupp', 'Tillgänglighet', null],
      [null, null, null, null, 'kontakt', 'svar'],
      ...answers(8, 'Missbruk', (i) => [1 + (i % 2), i % 4 === 3 ? 3 : 1 + (i % 2)]),
    ],
    merges: ['A1:F1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3'],
  };
}

/** Labels, some of them by formulas; a row with nothing in it; a hidden row, which counts. */
function bistand(): Sheet {
  const labels = ['Lätt', 'Svårt', 'Vet inte'];
  const rows = answers(8, 'Bistånd', (i) => [
    labels[i % 2] ?? '',
    { formula: `VLOOKUP(E${i + 2};koder;2)`, value: labels[i % 3] ?? '' },
  ]);
  return {
    name: 'Bistånd',
    rows: [
      ['Löpnr', 'Datum', 'Kön', 'Målgrupp', 'kontakt', 'svar'],
      ...rows.slice(0, 5),
      [],
      ...rows.slice(5),
    ],
    hiddenRows: [3],
  };
}

function offered(): Sheet {
  return {
    name: 'Erbjudna',
    rows: [
      ['Utlämnade enkäter'],
      ['Målgrupp', 'Erbjudna', 'Övertäckning'],
      ['Missbruk', 12, 1],
      ['Bistånd', { formula: 'SUM(B10:B12)', value: 20 }],
    ],
  };
}

function twoHeaders(): Sheet {
  const codes = ['kon', 'malgrupp', 'kontakt', 'svar'];
  const texts = ['Kön', 'Målgrupp', 'Hur lätt är det att få kontakt?', 'Hur lätt är det att få svar?'];
  return { name: 'Svar', rows: [['Enkäten'], codes, texts, [1, 'Bistånd', 1, 2]] };
}

function uncalculated(): Sheet {
  const header = ['Kön', 'Målgrupp', 'kontakt', 'svar'];
  return {
    name: 'Svar',
    rows: [header, ['Man', 'Bistånd', { formula: 'B2' }, 1], ['Man', 'Bistånd', 1, { error: '#N/A' }]],
  };
}

function answers(count: number, group: string, given: (i: number) => Cell[]): Cell[][] {
  return Array.from({ length: count }, (_, i) => [
    `${group[0]}-0${i + 1}`,
    { date: `2018-10-${String(i + 1).padStart(2, '0')}` },
    i % 2 === 0 ? 'Kvinna' : 2,
    group,
    ...given(i),
  ]);
}
