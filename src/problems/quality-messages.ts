import { message } from './message.js';

/** Messages about what is known of an intake: follow-up questions, forms received. */
export const qualityMessages = {
  'asked-if-not-before': message<{ question: string; condition: string }>({
    sv: (d) =>
      `Frågan ”${d.question}” kan inte bero på ”${d.condition}”: villkoret måste ha svarsalternativ och stå före frågan i kodboken. Flytta det, eller ändra ”asked-if”.`,
    en: (d) =>
      `The question “${d.question}” cannot depend on “${d.condition}”: the condition must have categories and stand before the question in the codebook. Move it, or change “asked-if”.`,
  }),
  'received-twice': message<{ wave: string }>({
    sv: (d) =>
      `Våg ${d.wave} anger ”received” både för sig själv och för sina filer. Behåll det ena, så att talen inte kan säga emot varandra.`,
    en: (d) =>
      `Wave ${d.wave} gives “received” both for itself and for its files. Keep one of them, so that the numbers cannot contradict each other.`,
  }),
  'received-for-several': message<{ pattern: string; files: number }>({
    sv: (d) =>
      `”received” hör till en fil, men ”${d.pattern}” passar på ${d.files} filer. Ange filerna var för sig, eller ”received” för hela vågen.`,
    en: (d) =>
      `“received” belongs to one file, but “${d.pattern}” fits ${d.files} files. Give the files one by one, or “received” for the whole wave.`,
  }),
  'received-fewer-than-rows': message<{ wave: string; received: number; rows: number }>({
    sv: (d) =>
      `Våg ${d.wave}: det kom in ${d.received} formulär enligt pipelinen, men filen eller filerna har ${d.rows} rader. Kontrollera ”received” och att samma formulär inte har matats in två gånger.`,
    en: (d) =>
      `Wave ${d.wave}: according to the pipeline ${d.received} forms came in, but there are ${d.rows} rows. Check “received”, and that no form has been entered twice.`,
  }),
  'internal-not-writable': message<{ path: string }>({
    sv: (d) =>
      `Mappen ${d.path} för det interna kan inte användas: den innehåller något annat än Svarsbilds egna filer, ligger i (eller runt) mappen som ska publiceras, eller går inte att skriva till. Välj en annan med --internal.`,
    en: (d) =>
      `The folder ${d.path} for internal files cannot be used: it holds something else than files of Svarsbild, lies in (or around) the folder to be published, or cannot be written. Choose another with --internal.`,
  }),
};
