import { worded } from './worded.js';

/** What respondents have written in their own words. */
export const commentWording = {
  notIncluded: worded<void>({
    sv: () => 'Kommentarer är inte med den här gången.',
    en: () => 'Comments are not included this time.',
  }),
  none: worded<void>({
    sv: () => 'Inga kommentarer visas.',
    en: () => 'No comments are shown.',
  }),
  notShown: worded<{ groups: string }>({
    sv: (d) => `Inga kommentarer visas för: ${d.groups}.`,
    en: (d) => `No comments are shown for: ${d.groups}.`,
  }),
  about: worded<{ minimum: string }>({
    sv: (d) =>
      `Kommentarerna är ett urval: en person har läst och godkänt dem en och en. De står i slumpvis ordning och kan vara förkortade; ord inom klammer ersätter namn, nummer och adresser. De säger inget om hur många som tycker samma sak. En grupps kommentarer visas bara om gruppen har minst ${d.minimum} svar och minst ${d.minimum} kommentarer.`,
    en: (d) =>
      `The comments are a selection: a person has read them and let them through one by one. They stand in random order and may be shortened; words in brackets stand for names, numbers and addresses. They do not tell how many think the same. A group’s comments are shown only if the group has at least ${d.minimum} answers and at least ${d.minimum} comments.`,
  }),
};
