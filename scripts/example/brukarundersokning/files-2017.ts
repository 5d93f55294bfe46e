import { csvText, windows1252 } from '../csv.js';
import type { ExampleFile } from '../example-file.js';
import { randomFrom } from '../random.js';
import { answerCode, type Column, questionColumns, returnedForms } from './exports.js';
import { offeredRows } from './offered.js';
import { type Form, forms, type WavePlan } from './plan.js';

const folder = 'data/brukarundersokning/2017';
const fileNames: Readonly<Record<Form, string>> = {
  Vuxna: 'vuxna.csv',
  Vårdnadshavare: 'vardnadshavare.csv',
  'Ungdomar 13+': 'ungdomar.csv',
};

/** The survey tool of 2017: one windows-1252 file per form, answers as numbers, and a tally of offered forms. */
export function filesOf2017(wave: WavePlan): ExampleFile[] {
  const returned = returnedForms(wave, randomFrom(wave.seed));
  const answers = forms.map((form) => {
    const columns = columnsOf(form);
    const rows = returned.filter(({ person }) => person.form === form);
    const table = [
      columns.map(({ header }) => header),
      ...rows.map((row) => columns.map(({ write }) => write(row))),
    ];
    return { path: `${folder}/${fileNames[form]}`, bytes: windows1252(csvText(table, '\r\n')) };
  });
  return [...answers, { path: `${folder}/erbjudna.csv`, bytes: windows1252(csvText(tally(wave), '\r\n')) }];
}

function columnsOf(form: Form): Column<string>[] {
  return [
    { header: 'SvarsID', write: ({ number }) => number },
    { header: 'Svarsdatum', write: ({ person }) => person.date },
    { header: 'Svarssätt', write: ({ person }) => person.mode },
    { header: 'Avdelning', write: ({ person }) => person.department },
    { header: 'Målgrupp', write: ({ person }) => person.targetGroup },
    { header: 'Kön', write: ({ person }) => person.gender },
    ...questionColumns(form, {
      headers: 'whole questions',
      write: (_, answer) => String(answerCode(answer) ?? ''),
    }),
    { header: 'Kommentar', write: ({ comment }) => comment },
  ];
}

function tally(wave: WavePlan): string[][] {
  const rows = offeredRows(wave).map(({ group, department, offered }) => [
    group.targetGroup,
    department,
    group.form,
    String(offered),
  ]);
  return [['Målgrupp', 'Avdelning', 'Formulär', 'Erbjudna'], ...rows];
}
