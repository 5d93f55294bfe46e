import { didYouMean, message } from './message.js';

/** Messages about printed figures (`published:`) in a pipeline, and about how they agree with the data. */
export const printedMessages = {
  'printed-nothing': message<Record<never, never>>({
    sv: () =>
      'Här står ingen tryckt siffra. Ange ”offered”, ”answered” eller ”rate”, eller för en fråga ”share” och ”base”.',
    en: () =>
      'There is no printed figure here. Give “offered”, “answered” or “rate”, or for a question “share” and “base”.',
  }),
  'printed-mixed': message<{ key: string; about: 'question' | 'rate' }>({
    sv: (d) =>
      d.about === 'question'
        ? `”${d.key}” hör till svarsfrekvensen och kan inte stå hos en fråga. Skriv den som en egen post utan ”question”.`
        : `”${d.key}” hör till en fråga. Ange vilken med ”question”.`,
    en: (d) =>
      d.about === 'question'
        ? `“${d.key}” belongs to the response rate and cannot stand with a question. Make it an entry of its own without “question”.`
        : `“${d.key}” belongs to a question. Say which with “question”.`,
  }),
  'percent-over-100': message<Record<never, never>>({
    sv: () => 'En andel kan inte vara över 100 procent. Kontrollera mot trycket.',
    en: () => 'A share cannot be above 100 per cent. Check it against the print.',
  }),
  'printed-unknown-question': message<{ id: string; nearest: string | undefined }>({
    sv: (d) => `Kodboken har ingen fråga ”${d.id}”.${didYouMean(d.nearest, 'sv')}`,
    en: (d) => `The codebook has no question “${d.id}”.${didYouMean(d.nearest, 'en')}`,
  }),
  'printed-without-positive': message<{ id: string; scale: string }>({
    sv: (d) =>
      `Frågan ”${d.id}” har ingen andel positiva att jämföra med. Märk positiva svarsalternativ i skalan ”${d.scale}”, eller ta bort ”share”.`,
    en: (d) =>
      `The question “${d.id}” has no share positive to compare with. Mark positive categories in the scale “${d.scale}”, or remove “share”.`,
  }),
  'printed-small': message<{ minimum: number }>({
    sv: (d) =>
      `Den tryckta gruppen är mindre än ${d.minimum}. Det som redan är tryckt går inte att skydda; programmet visar den inte och räknar med att alla känner till antalet. Kontrollera att det verkligen är publicerat.`,
    en: (d) =>
      `The printed group is smaller than ${d.minimum}. What is in print cannot be protected; the program does not show it and takes it that everybody knows the number. Make sure that it has really been published.`,
  }),
  'printed-differs': message<PrintedDifference>({
    sv: (d) =>
      `Tryckt uppgift, våg ${d.wave}, ${d.what.sv}: ${d.printed.sv}. Underlaget ger ${d.ours.sv}: ${d.reason.sv}. Skillnaden redovisas i rapporten; ingenting rättas.`,
    en: (d) =>
      `Printed figure, wave ${d.wave}, ${d.what.en}: ${d.printed.en}. The data give ${d.ours.en}: ${d.reason.en}. The report lists the difference; nothing is corrected.`,
  }),
  'printed-not-compared': message<{ wave: string; what: InBoth; why: InBoth }>({
    sv: (d) => `Tryckt uppgift, våg ${d.wave}, ${d.what.sv}, kan inte jämföras: ${d.why.sv}.`,
    en: (d) => `Printed figure, wave ${d.wave}, ${d.what.en}, cannot be compared: ${d.why.en}.`,
  }),
};

/** Words from the report, which are not this room's, so that the report and the message say the same. */
interface InBoth {
  readonly sv: string;
  readonly en: string;
}

interface PrintedDifference {
  readonly wave: string;
  readonly what: InBoth;
  readonly printed: InBoth;
  readonly ours: InBoth;
  readonly reason: InBoth;
}
