import { worded } from './worded.js';

/** When something is not there: one plain sentence each. */
export const absenceWording = {
  someWithheld: worded<void>({
    sv: () => 'Vissa värden visas inte, eftersom små grupper annars kan räknas fram.',
    en: () => 'Some values are not shown, as small groups could otherwise be worked out.',
  }),
  notBrokenDown: worded<{ by: string }>({
    sv: (d) => `Svaren är inte uppdelade efter ${d.by} den här gången.`,
    en: (d) => `The answers are not broken down by ${d.by} this time.`,
  }),
  backgroundNotAsked: worded<{ by: string; wave: string; among: string }>({
    sv: (d) => `Uppgift om ${d.by} samlades inte in${d.among} ${d.wave}.`,
    en: (d) => `No information on ${d.by} was collected${d.among} in ${d.wave}.`,
  }),
  questionNotAsked: worded<{ question: string; wave: string }>({
    sv: (d) => `${d.question}: frågan ställdes inte ${d.wave}.`,
    en: (d) => `${d.question}: not asked in ${d.wave}.`,
  }),
  noPositive: worded<{ question: string }>({
    sv: (d) => `${d.question}: inget svar räknas som positivt, så ingen andel positiva kan visas.`,
    en: (d) => `${d.question}: no answer counts as positive, so no share of positive answers can be shown.`,
  }),
  nonePositive: worded<void>({
    sv: () => 'Ingen fråga har svar som räknas som positiva, så inga andelar positiva kan visas.',
    en: () =>
      'No question has answers that count as positive, so no shares of positive answers can be shown.',
  }),
  noAnswersBy: worded<{ by: string }>({
    sv: (d) => `Det finns inga svar att visa efter ${d.by}.`,
    en: (d) => `There are no answers to show by ${d.by}.`,
  }),
  wholeWithheld: worded<{ by: string }>({
    sv: (d) => `Svaren efter ${d.by} visas inte, eftersom små grupper annars kan räknas fram.`,
    en: (d) => `The answers by ${d.by} are not shown, as small groups could otherwise be worked out.`,
  }),
};
