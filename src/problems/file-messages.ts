import { message } from './message.js';

/** Messages about files that are named and cannot be read, whatever should be in them. */
export const fileMessages = {
  'file-missing': message<{ path: string; what: keyof typeof swedishFile }>({
    sv: (d) => `${swedishFile[d.what]} ${d.path} finns inte. Kontrollera sökvägen.`,
    en: (d) => `${englishFile[d.what]} ${d.path} does not exist. Check the path.`,
  }),
  'file-unreadable': message<{ path: string; reason: keyof typeof swedishReason }>({
    sv: (d) => `${d.path} går inte att läsa: ${swedishReason[d.reason]}.`,
    en: (d) => `${d.path} cannot be read: ${englishReason[d.reason]}.`,
  }),
  'file-too-large': message<{ path: string; megabytes: number; most: number }>({
    sv: (d) =>
      `${d.path} är ${d.megabytes} MB. Högst ${d.most} MB läses av en sådan fil. Kontrollera att det är rätt fil.`,
    en: (d) =>
      `${d.path} has ${d.megabytes} MB. At most ${d.most} MB are read of such a file. Check that it is the right one.`,
  }),
  'file-name-personnummer': message<{ wave: string }>({
    sv: (d) =>
      `Vågen ”${d.wave}” har en fil eller mapp vars namn innehåller något som ser ut som ett personnummer, så filen läses inte: namnet skulle stå i det som publiceras. Döp om den. Är det datum och klockslag, skriv bara datumet.`,
    en: (d) =>
      `The wave “${d.wave}” has a file or folder whose name holds what looks like a personnummer, so the file is not read: the name would stand in what is published. Rename it. If it is a date and a time, write the date alone.`,
  }),
  'file-outside': message<{ path: string }>({
    sv: (d) =>
      `${d.path} ligger utanför arbetsmappen, som är mappen ovanför pipelinens egen, eller är en länk dit. Flytta in filen, eller tillåt mappen den ligger i med --allow <mapp>.`,
    en: (d) =>
      `${d.path} lies outside the workspace, which is the folder above the pipeline’s own, or is a link to there. Move the file in, or allow the folder it lies in with --allow <dir>.`,
  }),
};

const swedishFile = {
  pipeline: 'Pipelinen',
  codebook: 'Kodboken',
  template: 'Rapportmallen',
  data: 'Datafilen',
  ledger: 'Förteckningen',
};
const englishFile = {
  pipeline: 'The pipeline',
  codebook: 'The codebook',
  template: 'The report template',
  data: 'The data file',
  ledger: 'The record',
};

const swedishReason = {
  folder: 'det är en mapp, inte en fil',
  denied: 'du har inte rätt att läsa den',
  special: 'det är ingen vanlig fil',
  'broken-link': 'det är en länk till något som inte finns',
  other: 'operativsystemet säger nej',
};
const englishReason = {
  folder: 'it is a folder, not a file',
  denied: 'you may not read it',
  special: 'it is no ordinary file',
  'broken-link': 'it is a link to something that does not exist',
  other: 'the operating system refuses',
};
