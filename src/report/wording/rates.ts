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
  rateSentence: worded<RateSentence>({
    sv: (d) =>
      `${d.wave} besvarades ${d.answered} av ${d.offered} erbjudna enkäter: ${d.rate}, med osäkerhetsintervallet ${d.interval}.`,
    en: (d) =>
      `In ${d.wave}, ${d.answered} of ${d.offered} questionnaires offered were answered: ${d.rate}, with the uncertainty interval ${d.interval}.`,
  }),
  rateChangeSentence: worded<{ earlier: string; difference: string; interval: string }>({
    sv: (d) => `Skillnaden mot ${d.earlier} är ${d.difference}\u00a0procentenheter (${d.interval}).`,
    en: (d) => `The difference from ${d.earlier} is ${d.difference}\u00a0percentage points (${d.interval}).`,
  }),
  rateUnknown: worded<{ wave: string }>({
    sv: (d) =>
      `Svarsfrekvensen ${d.wave} kan inte räknas fram, eftersom antalet erbjudna inte är rapporterat.`,
    en: (d) =>
      `The response rate for ${d.wave} cannot be calculated, as the number offered has not been reported.`,
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
  rateNotBy: worded<{ by: string }>({
    sv: (d) =>
      `Svarsfrekvens per ${d.by} kan inte visas, eftersom antalet erbjudna inte är rapporterat uppdelat på ${d.by}.`,
    en: (d) =>
      `Response rates by ${d.by} cannot be shown, as the number offered has not been reported by ${d.by}.`,
  }),
};

interface RateSentence {
  readonly wave: string;
  readonly answered: string;
  readonly offered: string;
  readonly rate: string;
  readonly interval: string;
}
