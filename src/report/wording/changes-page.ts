import { worded } from './worded.js';

const missingKinds: Readonly<Record<'sv' | 'en', Readonly<Record<string, string>>>> = {
  sv: {
    'no-answer': 'inget svar',
    'dont-know': 'vet inte',
    refused: 'vill inte svara',
    'not-applicable': 'inte aktuell',
    'not-asked': 'inte ställd',
    invalid: 'ogiltigt svar',
  },
  en: {
    'no-answer': 'no answer',
    'dont-know': "don't know",
    refused: 'refused',
    'not-applicable': 'not applicable',
    'not-asked': 'not asked',
    invalid: 'invalid answer',
  },
};

/** The page with what has changed since it was published. */
export const changesWording = {
  title: worded<{ before: number }>({
    sv: (d) => `Ändrat sedan version ${d.before}`,
    en: (d) => `Changed since edition ${d.before}`,
  }),
  audience: worded<void>({ sv: () => 'Alla läsare', en: () => 'All readers' }),
  about: worded<void>({
    sv: () => 'tal som var andra i den version som redan är publicerad',
    en: () => 'figures that were others in the edition that is published already',
  }),
  heading: worded<void>({ sv: () => 'Ändrade tal', en: () => 'Changed figures' }),
  nothing: worded<void>({
    sv: () => 'Inga tal som publicerades då har ändrats.',
    en: () => 'No figure that was published then has changed.',
  }),
  caption: worded<{ wave: string }>({
    sv: (d) => `${d.wave}: före och efter`,
    en: (d) => `${d.wave}: before and after`,
  }),
  group: worded<void>({ sv: () => 'Grupp', en: () => 'Group' }),
  figure: worded<void>({ sv: () => 'Tal', en: () => 'Figure' }),
  before: worded<void>({ sv: () => 'Före', en: () => 'Before' }),
  after: worded<void>({ sv: () => 'Efter', en: () => 'After' }),
  offered: worded<void>({ sv: () => 'Erbjudna', en: () => 'Offered' }),
  valid: worded<{ question: string }>({
    sv: (d) => `${d.question}: giltiga svar`,
    en: (d) => `${d.question}: valid answers`,
  }),
  count: worded<{ question: string; answer: string }>({
    sv: (d) => `${d.question}: ${d.answer}`,
    en: (d) => `${d.question}: ${d.answer}`,
  }),
  missing: worded<{ kind: string }>({
    sv: (d) => missingKinds.sv[d.kind] ?? d.kind,
    en: (d) => missingKinds.en[d.kind] ?? d.kind,
  }),
};
