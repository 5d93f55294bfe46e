import type { ExampleFile } from '../example-file.js';
import { randomFrom } from '../random.js';
import { type Cell, type Sheet, xlsxBytes } from '../xlsx.js';
import {
  answerCode,
  answerLabel,
  type Column,
  questionColumns,
  type Returned,
  returnedForms,
} from './exports.js';
import { offeredRows } from './offered.js';
import { type Department, departments, type Form, forms, type WavePlan } from './plan.js';

const folder = 'data/brukarundersokning/2018';

/** How a department keeps its workbook. No two survey tools, and no two administrators, do it alike. */
interface Habits {
  readonly file: string;
  /** Rows above the header. */
  readonly title: boolean;
  readonly answers: 'labels' | 'numbers';
  readonly dateSystem: '1900' | '1904';
}

const habits = (file: string, different: Partial<Habits> = {}): Habits => ({
  file,
  title: false,
  answers: 'labels',
  dateSystem: '1900',
  ...different,
});

const habitsOf: Readonly<Record<Department, Habits>> = {
  Arbetsmarknadsavdelningen: habits('arbetsmarknadsavdelningen.xlsx'),
  'Socialtjänst Innerstaden': habits('socialtjanst-innerstaden.xlsx'),
  'Socialtjänst Norr': habits('socialtjanst-norr.xlsx', { title: true }),
  'Socialtjänst Söder': habits('socialtjanst-soder.xlsx', { dateSystem: '1904' }),
  'Socialtjänst Väster': habits('socialtjanst-vaster.xlsx'),
  'Socialtjänst Öster': habits('socialtjanst-oster.xlsx', { title: true }),
  'Social resurs': habits('social-resurs.xlsx', { answers: 'numbers' }),
  'Boende, etablering och myndighet': habits('boende-etablering-myndighet.xlsx'),
};

/** The year of the spreadsheets: a workbook per department with a sheet per form, and one with the offered forms. */
export function filesOf2018(wave: WavePlan): ExampleFile[] {
  const returned = returnedForms(wave, randomFrom(wave.seed));
  const workbooks = departments.map((department) => {
    const { file, dateSystem } = habitsOf[department];
    const own = returned.filter(({ person }) => person.department === department);
    const sheets = forms.flatMap((form) => {
      const rows = own.filter(({ person }) => person.form === form);
      return rows.length === 0 ? [] : [sheetOf(form, department, rows)];
    });
    return { path: `${folder}/svar/${file}`, bytes: xlsxBytes({ sheets, dateSystem }) };
  });
  return [...workbooks, { path: `${folder}/erbjudna.xlsx`, bytes: xlsxBytes({ sheets: [tally(wave)] }) }];
}

function sheetOf(form: Form, department: Department, rows: readonly Returned[]): Sheet {
  const { title, answers } = habitsOf[department];
  const columns = columnsOf(form, answers);
  return {
    name: form,
    rows: [
      ...(title ? [[`Brukarundersökning IFO 2018 – ${department}`], [`Formulär: ${form}`], []] : []),
      columns.map(({ header }) => header),
      ...rows.map((row) => columns.map(({ write }) => write(row))),
    ],
    merges: title ? ['A1:F1', 'A2:F2'] : [],
  };
}

function columnsOf(form: Form, answers: Habits['answers']): Column<Cell>[] {
  const text = (value: string): Cell => (value === '' ? null : value);
  const questions =
    answers === 'numbers'
      ? questionColumns<Cell>(form, { headers: 'question codes', write: (_, a) => answerCode(a) ?? null })
      : questionColumns<Cell>(form, { headers: 'whole questions', write: (q, a) => text(answerLabel(q, a)) });
  return [
    { header: 'SvarsID', write: ({ number }) => number },
    { header: 'Svarsdatum', write: ({ person }) => ({ date: person.date }) },
    { header: 'Svarssätt', write: ({ person }) => text(person.mode) },
    { header: 'Avdelning', write: ({ person }) => person.department },
    { header: 'Målgrupp', write: ({ person }) => person.targetGroup },
    { header: 'Kön', write: ({ person }) => text(person.gender) },
    { header: 'Kontakttid', write: ({ person }) => text(person.duration) },
    ...questions,
    { header: 'Kommentar', write: ({ comment }) => text(comment) },
  ];
}

function tally(wave: WavePlan): Sheet {
  const rows = offeredRows(wave).map(({ group, department, open, visits, offered }): Cell[] => [
    group.targetGroup,
    department,
    group.form,
    open,
    visits,
    offered,
  ]);
  return {
    name: 'Erbjudna',
    rows: [
      ['Brukarundersökning IFO, oktober 2018'],
      ['Enheternas räkning', null, null, 'Antal', null, null],
      ['Målgrupp', 'Avdelning', 'Formulär', 'Aktuella', 'Besök', 'Erbjudna'],
      ...rows,
    ],
    merges: ['A1:F1', 'A2:C2', 'D2:F2'],
  };
}
