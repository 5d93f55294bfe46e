import { worded } from './worded.js';

/** Vilka svarade. "Steg" and "sjönk" for certain changes only. */
export const rateWording = {
  rateRose: worded<{ to: string }>({
    sv: (d) => `Svarsfrekvensen steg till ${d.to}`,
    en: (d) => `The response rate rose to ${d.to}`,
  }),
  rateFell: worded<{ to: string }>({
    sv: (d) => `Svarsfrekvensen sjönk till ${d.to}`,
    en: (d) => `The response rate fell to ${d.to}`,
  }),
  rateLevel: worded<{ to: string; earlier: string }>({
    sv: (d) => `Svarsfrekvensen är ${d.to}, ungefär som ${d.earlier}`,
    en: (d) => `The response rate is ${d.to}, about the same as ${d.earlier}`,
  }),
  rateIs: worded<{ to: string }>({
    sv: (d) => `Svarsfrekvensen är ${d.to}`,
    en: (d) => `The response rate is ${d.to}`,
  }),
  offeredName: worded<void>({ sv: () => 'erbjudna', en: () => 'offered' }),
  offeredNumber: worded<void>({ sv: () => 'antalet erbjudna', en: () => 'the number offered' }),
  numberOf: worded<{ name: string }>({
    sv: (d) => `antalet ${d.name}`,
    en: (d) => `the number of ${d.name}`,
  }),
  rateSentenceOf: worded<RateSentence & { name: string }>({
    sv: (d) =>
      `${d.answered} svar av ${d.offered} ${d.name} ${d.wave}: ${d.rate}, med osäkerhetsintervallet ${d.interval}.`,
    en: (d) =>
      `In ${d.wave}, ${d.answered} answers of ${d.offered} ${d.name}: ${d.rate}, with the uncertainty interval ${d.interval}.`,
  }),
  rateSentence: worded<RateSentence>({
    sv: (d) =>
      `${d.answered} av ${d.offered} erbjudna enkäter besvarades ${d.wave}: ${d.rate}, med osäkerhetsintervallet ${d.interval}.`,
    en: (d) =>
      `In ${d.wave}, ${d.answered} of ${d.offered} questionnaires offered were answered: ${d.rate}, with the uncertainty interval ${d.interval}.`,
  }),
  rateChangeSentence: worded<{ earlier: string; difference: string; interval: string }>({
    sv: (d) => `Skillnaden mot ${d.earlier} är ${d.difference}\u00a0procentenheter (${d.interval}).`,
    en: (d) => `The difference from ${d.earlier} is ${d.difference}\u00a0percentage points (${d.interval}).`,
  }),
  rateUnknown: worded<{ wave: string; number: string }>({
    sv: (d) => `Svarsfrekvensen ${d.wave} kan inte räknas fram, eftersom ${d.number} inte är rapporterat.`,
    en: (d) => `The response rate for ${d.wave} cannot be calculated, as ${d.number} has not been reported.`,
  }),
  rateBelowAnswers: worded<{ wave: string }>({
    sv: (d) =>
      `Svarsfrekvensen ${d.wave} kan inte räknas fram, eftersom det uppgivna antalet erbjudna är mindre än antalet svar.`,
    en: (d) =>
      `The response rate for ${d.wave} cannot be calculated, as the reported number offered is less than the number of answers.`,
  }),
  nobodyOffered: worded<{ wave: string }>({
    sv: (d) =>
      `Svarsfrekvensen ${d.wave} kan inte räknas fram, eftersom ingen enligt uppgift har erbjudits enkäten.`,
    en: (d) =>
      `The response rate for ${d.wave} cannot be calculated, as nobody is reported to have been offered the questionnaire.`,
  }),
  rateWithheld: worded<{ wave: string }>({
    sv: (d) => `Svarsfrekvensen ${d.wave} visas inte.`,
    en: (d) => `The response rate for ${d.wave} is not shown.`,
  }),
  rateBy: worded<{ by: string }>({
    sv: (d) => `Svarsfrekvens per ${d.by}`,
    en: (d) => `Response rate by ${d.by}`,
  }),
  rateRoseIn: worded<{ groups: string }>({
    sv: (d) => `Svarsfrekvensen steg i ${d.groups}`,
    en: (d) => `The response rate rose in ${d.groups}`,
  }),
  rateFellIn: worded<{ groups: string }>({
    sv: (d) => `Svarsfrekvensen sjönk i ${d.groups}`,
    en: (d) => `The response rate fell in ${d.groups}`,
  }),
  rateRoseAndFell: worded<{ up: string; down: string }>({
    sv: (d) => `Svarsfrekvensen steg i ${d.up} och sjönk i ${d.down}`,
    en: (d) => `The response rate rose in ${d.up} and fell in ${d.down}`,
  }),
  otherKind: worded<{ earlier: string }>({
    sv: (d) => `Den jämförs inte med ${d.earlier}, då enkäten erbjöds på ett annat sätt.`,
    en: (d) => `It is not compared with ${d.earlier}, when the questionnaire was offered in another way.`,
  }),
  unlikeCompared: worded<{ earlier: string; later: string }>({
    sv: (d) =>
      `Enkäten erbjöds på olika sätt ${d.earlier} och ${d.later}, så skillnaden kan bero på det och inte på hur villiga de tillfrågade var att svara.`,
    en: (d) =>
      `The questionnaire was offered in different ways in ${d.earlier} and ${d.later}, so the difference may be due to that and not to how willing those asked were to answer.`,
  }),
  coverageSentence: worded<{ wave: string; step: string; offered: string; count: string; coverage: string }>({
    sv: (d) =>
      `Täckningsgraden ${d.wave} var ${d.coverage}: ${d.offered} erbjöds enkäten av ${d.count} (${d.step}).`,
    en: (d) =>
      `Coverage in ${d.wave} was ${d.coverage}: ${d.offered} were offered the questionnaire of ${d.count} (${d.step}).`,
  }),
  coverageAbsent: worded<{ wave: string; step: string; why: string }>({
    sv: (d) => `Täckningsgrad ${d.wave} (${d.step}): ${d.why}.`,
    en: (d) => `Coverage in ${d.wave} (${d.step}): ${d.why}.`,
  }),
  coverageColumn: worded<{ step: string }>({
    sv: (d) => `Täckningsgrad (${d.step})`,
    en: (d) => `Coverage (${d.step})`,
  }),
  notReported: worded<{ wave: string; units: string; number: string }>({
    sv: (d) => `Enheter utan uppgift om ${d.number} ${d.wave}: ${d.units}.`,
    en: (d) => `Units that have not reported ${d.number} in ${d.wave}: ${d.units}.`,
  }),
  moreAnswers: worded<{ wave: string; units: string; name: string }>({
    sv: (d) => `Enheter med fler svar än ${d.name} ${d.wave}: ${d.units}.`,
    en: (d) => `Units with more answers than ${d.name} in ${d.wave}: ${d.units}.`,
  }),
  othersOutside: worded<{ wave: string; units: string }>({
    sv: (d) => `Enheter som inte är med i svarsfrekvensen ${d.wave} och inte visas för sig: ${d.units}.`,
    en: (d) => `Units that are not in the response rate for ${d.wave} and are not shown apart: ${d.units}.`,
  }),
  answersStillCount: worded<void>({
    sv: () => 'Svaren därifrån är med i resultaten men inte i svarsfrekvensen.',
    en: () => 'Their answers are in the results but not in the response rate.',
  }),
  someGroups: worded<{ n: string; of: string }>({
    sv: (d) => `${d.n} av ${d.of} grupper`,
    en: (d) => `${d.n} of ${d.of} groups`,
  }),
  rateBySubtitle: worded<{ by: string }>({
    sv: (d) =>
      `Andel besvarade av erbjudna enkäter, per ${d.by}. Strecken visar osäkerhetsintervallen (95\u00a0%).`,
    en: (d) =>
      `Questionnaires answered of those offered, by ${d.by}. The lines show the uncertainty intervals (95%).`,
  }),
  rateBySubtitleOf: worded<{ by: string; number: string }>({
    sv: (d) =>
      `Antalet svar delat med ${d.number}, per ${d.by}. Strecken visar osäkerhetsintervallen (95\u00a0%).`,
    en: (d) =>
      `The number of answers divided by ${d.number}, by ${d.by}. The lines show the uncertainty intervals (95%).`,
  }),
  rateNotBy: worded<{ by: string; number: string }>({
    sv: (d) =>
      `Svarsfrekvens per ${d.by} kan inte visas, eftersom ${d.number} inte är rapporterat uppdelat på ${d.by}.`,
    en: (d) => `Response rates by ${d.by} cannot be shown, as ${d.number} has not been reported by ${d.by}.`,
  }),
};

interface RateSentence {
  readonly wave: string;
  readonly answered: string;
  readonly offered: string;
  readonly rate: string;
  readonly interval: string;
}
