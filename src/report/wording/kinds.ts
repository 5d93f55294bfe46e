import { worded } from './worded.js';

/** A survey with several forms: whose answers a figure is about. "Svar", never persons. */
export const kindWording = {
  heading: worded<{ kind: string; answers: string }>({
    sv: (d) => `${d.kind} · ${d.answers} svar`,
    en: (d) => `${d.kind} · ${d.answers} answers`,
  }),
  titled: worded<{ kind: string; title: string }>({
    sv: (d) => `${d.kind} · ${d.title}`,
    en: (d) => `${d.kind} · ${d.title}`,
  }),
  among: worded<{ kind: string }>({ sv: (d) => ` bland ${d.kind}`, en: (d) => ` among ${d.kind}` }),
  answersFrom: worded<{ kind: string }>({
    sv: (d) => `svar från ${d.kind}`,
    en: (d) => `answers from ${d.kind}`,
  }),
  rateIs: worded<{ rate: string }>({
    sv: (d) => `svarsfrekvens ${d.rate}`,
    en: (d) => `response rate ${d.rate}`,
  }),
  withheld: worded<{ kind: string }>({
    sv: (d) => `Svaren från ${d.kind} visas inte, eftersom små grupper annars kan räknas fram.`,
    en: (d) => `The answers from ${d.kind} are not shown, as small groups could otherwise be worked out.`,
  }),
  noAnswers: worded<{ kind: string; wave: string }>({
    sv: (d) => `Det finns inga svar från ${d.kind} ${d.wave}.`,
    en: (d) => `There are no answers from ${d.kind} in ${d.wave}.`,
  }),
  notPut: worded<{ kind: string; questions: string }>({
    sv: (d) => `Ställs inte till ${d.kind}: ${d.questions}.`,
    en: (d) => `Not put to ${d.kind}: ${d.questions}.`,
  }),
  questionNotPut: worded<void>({ sv: () => 'frågan ställs inte', en: () => 'the question is not put' }),
  noEarlier: worded<{ among: string }>({
    sv: (d) => `Det finns inga tidigare svar${d.among} att jämföra med.`,
    en: (d) => `There are no earlier answers${d.among} to compare with.`,
  }),
  unlike: worded<void>({
    sv: () => 'Grupperna har fått olika formulär, så frågorna kan vara ställda på olika sätt.',
    en: () => 'The groups were given different forms, so the questions may have been put in different ways.',
  }),
  answersByForm: worded<void>({ sv: () => 'Svar per formulär', en: () => 'Answers by form' }),
  form: worded<void>({ sv: () => 'Formulär', en: () => 'Form' }),
  allForms: worded<void>({ sv: () => 'alla', en: () => 'all' }),
  answeredOf: worded<{ answered: string; offered: string }>({
    sv: (d) => `${d.answered} av ${d.offered}`,
    en: (d) => `${d.answered} of ${d.offered}`,
  }),
  answeredOfOffered: worded<void>({
    sv: () => 'Besvarade av erbjudna',
    en: () => 'Answered of offered',
  }),
};
