import { worded } from './worded.js';

/** Figures that were in print already: what they are called, whether they agree, and what may explain it if not. */
export const printedWording = {
  heading: worded<void>({ sv: () => 'Tryckta uppgifter', en: () => 'Figures already in print' }),
  caption: worded<void>({
    sv: () => 'Tryckta uppgifter som skiljer sig från underlaget',
    en: () => 'Printed figures that differ from the data',
  }),
  printed: worded<void>({ sv: () => 'Tryckt', en: () => 'Printed' }),
  figure: worded<void>({ sv: () => 'Uppgift', en: () => 'Figure' }),
  ours: worded<void>({ sv: () => 'Underlaget ger', en: () => 'The data give' }),
  reason: worded<void>({ sv: () => 'Trolig orsak', en: () => 'Likely reason' }),
  allAgree: worded<{ checked: string }>({
    sv: (d) =>
      `Jämförda tryckta uppgifter: ${d.checked}. ${d.checked === '1' ? 'Den' : 'Alla'} stämmer med underlaget.`,
    en: (d) =>
      `Printed figures compared: ${d.checked}. ${d.checked === '1' ? 'It agrees' : 'All agree'} with the data.`,
  }),
  someDiffer: worded<{ checked: string; agreed: string; differing: string }>({
    sv: (d) =>
      `Jämförda tryckta uppgifter: ${d.checked}. Stämmer med underlaget: ${d.agreed}, skiljer sig: ${d.differing}. Ingenting är rättat.`,
    en: (d) =>
      `Printed figures compared: ${d.checked}. Agreeing with the data: ${d.agreed}, differing: ${d.differing}. Nothing has been corrected.`,
  }),
  notCompared: worded<{ figures: string }>({
    sv: (d) => `Kan inte jämföras: ${d.figures}.`,
    en: (d) => `Cannot be compared: ${d.figures}.`,
  }),
  inWave: worded<{ what: string; wave: string; why: string }>({
    sv: (d) => `${d.what}, ${d.wave} (${d.why})`,
    en: (d) => `${d.what}, ${d.wave} (${d.why})`,
  }),
  proportion: worded<{ percent: string; numerator: string; denominator: string }>({
    sv: (d) => `${d.percent} (${d.numerator} av ${d.denominator})`,
    en: (d) => `${d.percent} (${d.numerator} of ${d.denominator})`,
  }),
};

export const printedNumbers = {
  offered: worded<void>({ sv: () => 'antal erbjudna', en: () => 'number offered' }),
  answered: worded<void>({ sv: () => 'antal svar', en: () => 'number of answers' }),
  'response-rate': worded<void>({ sv: () => 'svarsfrekvens', en: () => 'response rate' }),
  'share-positive': worded<void>({ sv: () => 'andel positiva svar', en: () => 'share of positive answers' }),
  base: worded<void>({ sv: () => 'antal giltiga svar', en: () => 'number of valid answers' }),
};

export const printedReasons = {
  'half-even': worded<void>({
    sv: () => 'avrundat till närmaste jämna siffra',
    en: () => 'rounded to the nearest even digit',
  }),
  truncated: worded<void>({ sv: () => 'avkortat, inte avrundat', en: () => 'cut off, not rounded' }),
  twice: worded<void>({ sv: () => 'avrundat två gånger', en: () => 'rounded twice' }),
  coarser: worded<void>({ sv: () => 'avrundat till färre decimaler', en: () => 'rounded to fewer decimals' }),
  'dont-know': worded<void>({
    sv: () => '”vet inte” är medräknat bland svaren',
    en: () => '“don’t know” is counted among the answers',
  }),
  'all-asked': worded<void>({
    sv: () => 'alla som fick frågan är medräknade',
    en: () => 'everyone who was asked is counted',
  }),
  units: worded<void>({
    sv: () => 'svar från enheter utan uppgift om erbjudna är medräknade',
    en: () => 'answers from units without an offered count are counted',
  }),
  'printed-counts': worded<void>({
    sv: () => 'följer av de tryckta antalen',
    en: () => 'follows from the printed counts',
  }),
  unknown: worded<void>({ sv: () => 'okänd orsak', en: () => 'reason unknown' }),
};

export const printedAbsence = {
  withheld: worded<void>({ sv: () => 'visas inte', en: () => 'not shown' }),
  empty: worded<void>({ sv: () => 'inga svar', en: () => 'no answers' }),
  'not-asked': worded<void>({ sv: () => 'frågades inte', en: () => 'not asked' }),
  'not-reported': worded<void>({ sv: () => 'inte rapporterat', en: () => 'not reported' }),
  'not-comparable': worded<void>({ sv: () => 'räknat på annat sätt', en: () => 'counted in another way' }),
  'not-pooled': worded<void>({
    sv: () => 'olika slags svarande räknas inte ihop',
    en: () => 'kinds of respondents are not added together',
  }),
  'not-broken-down': worded<void>({
    sv: () => 'svaren är inte uppdelade så',
    en: () => 'the answers are not broken down like that',
  }),
};
