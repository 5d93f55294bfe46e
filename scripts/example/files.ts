import { type Answer, answersTo } from './answers.js';
import { commentsBy } from './comments.js';
import { csvText, type Table, utf8WithMark, windows1252 } from './csv.js';
import { type WavePlan, wavePlans } from './plan.js';
import { type Question, questions } from './questions.js';
import { randomFrom, shuffled } from './random.js';
import { respondentsOf } from './respondents.js';

/** A file of the example: where it belongs in the repository, and what is in it. */
export interface ExampleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every generated file of the example `brukarundersokning`: the same bytes each time. */
export function exampleFiles(): ExampleFile[] {
  return wavePlans.flatMap((wave) => {
    const folder = `data/brukarundersokning/${wave.id}`;
    return [
      { path: `${folder}/svar.csv`, bytes: written[wave.id](responses(wave)) },
      { path: `${folder}/erbjudna.csv`, bytes: written[wave.id](offered(wave)) },
    ];
  });
}

/* The survey tool changed between the years, as they do: encoding, line ends, and codes that became labels. */
const written: Readonly<Record<WavePlan['id'], (table: Table) => Uint8Array>> = {
  '2017': (table) => windows1252(csvText(table, '\r\n')),
  '2018': (table) => utf8WithMark(csvText(table, '\n')),
};

function answerText(wave: WavePlan['id'], question: Question, answer: Answer): string {
  if (answer === undefined) return '';
  return wave === '2017' ? String(answer + 1) : (question.labels[answer] ?? 'Vet inte');
}

function responses(wave: WavePlan): Table {
  const random = randomFrom(wave.seed);
  const people = respondentsOf(wave, random);
  const answers = questions.map((question) => answersTo(question, wave.id, people, random));
  const comments = commentsBy(people, random);
  const withDuration = wave.id === '2018';
  const header = [
    'SvarsID',
    'Svarsdatum',
    'Avdelning',
    'Målgrupp',
    'Kön',
    ...(withDuration ? ['Kontakttid'] : []),
    ...questions.map((question) => question.header),
    'Kommentar',
  ];
  const arrived = shuffled(people, random).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const rows = arrived.map((person, index) => [
    `S${wave.id.slice(2)}-${String(index + 1).padStart(4, '0')}`,
    person.date,
    person.department,
    person.targetGroup,
    person.gender,
    ...(withDuration ? [person.duration] : []),
    ...questions.map((question, place) => answerText(wave.id, question, answers[place]?.get(person))),
    comments.get(person) ?? '',
  ]);
  return [header, ...rows];
}

function offered(wave: WavePlan): Table {
  const rows = wave.groups.flatMap(({ targetGroup, units }) =>
    units.map((unit) => [targetGroup, unit.department, String(unit.offered)]),
  );
  return [['Målgrupp', 'Avdelning', 'Erbjudna'], ...rows];
}
