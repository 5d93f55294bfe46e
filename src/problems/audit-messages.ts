import { count } from '../language/numbers.js';
import { message } from './message.js';

/** Messages about auditing and publishing run directories. */
export const auditMessages = {
  'no-run-directory': message<{ path: string; file: string; why: keyof typeof swedishNoFolder }>({
    sv: (d) =>
      `${d.path} ${swedishNoFolder[d.why](d.file)} Ange mappen med rapporten, till exempel out/brukarundersokning; en körning från en äldre version behöver göras om.`,
    en: (d) =>
      `${d.path} ${englishNoFolder[d.why](d.file)} Name the folder with the report, such as out/brukarundersokning; a run of an older version has to be made again.`,
  }),
  'run-file-unread': message<{ path: string; reason: keyof typeof swedishUnread }>({
    sv: (d) =>
      `${d.path} går inte att granska: ${swedishUnread[d.reason]}. Kör pipelinen igen, eller ta bort den ur mappen.`,
    en: (d) =>
      `${d.path} cannot be audited: ${englishUnread[d.reason]}. Run the pipeline again, or take it out of the folder.`,
  }),
  'run-file-missing': message<{ path: string; manifest: string }>({
    sv: (d) => `${d.path} finns inte, fast ${d.manifest} räknar upp den. Kör pipelinen igen.`,
    en: (d) => `${d.path} does not exist, though ${d.manifest} lists it. Run the pipeline again.`,
  }),
  'manifest-foreign': message<{ path: string }>({
    sv: (d) =>
      `${d.path} är inte skriven av en körning, eller har ändrats så att den inte går att läsa eller nämner filer utanför mappen. Kör pipelinen igen.`,
    en: (d) =>
      `${d.path} was not written by a run, or was changed so that it cannot be read or names files outside the folder. Run the pipeline again.`,
  }),
  'run-too-many-files': message<{ folder: string; files: number; most: number }>({
    sv: (d) =>
      `${d.folder} har ${count(d.files, 'sv')} filer; högst ${count(d.most, 'sv')} läses. Kontrollera att det är mappen som en körning har skrivit.`,
    en: (d) =>
      `${d.folder} has ${count(d.files, 'en')} files; at most ${count(d.most, 'en')} are read. Check that it is the folder that a run has written.`,
  }),
  'run-too-large': message<{ folder: string; megabytes: number; most: number }>({
    sv: (d) =>
      `Filerna i ${d.folder} är ${count(d.megabytes, 'sv')} MB tillsammans; högst ${count(d.most, 'sv')} MB läses. Kontrollera att det är mappen som en körning har skrivit.`,
    en: (d) =>
      `The files in ${d.folder} are ${count(d.megabytes, 'en')} MB together; at most ${count(d.most, 'en')} MB are read. Check that it is the folder that a run has written.`,
  }),
  'no-ledger': message<{ folder: string }>({
    sv: (d) =>
      `Det framgår inte vilken förteckning ${d.folder} ska föras in i. Skriv ”disclosure: {ledger: ../publications.json}” i pipelinen och kör den igen, eller ange filen med --ledger.`,
    en: (d) =>
      `It is not known which record ${d.folder} is to be entered in. Write “disclosure: {ledger: ../publications.json}” in the pipeline and run it again, or name the file with --ledger.`,
  }),
  'run-changed': message<{ file: string }>({
    sv: (d) =>
      `${d.file} är inte som körningen skrev den. Publicera bara det som körningen har skrivit: kör pipelinen igen.`,
    en: (d) =>
      `${d.file} is not as the run wrote it. Publish only what the run has written: run the pipeline again.`,
  }),
  'audit-found': message<{ folder: string; findings: number }>({
    sv: (d) =>
      `Granskningen av ${d.folder} hittade ${d.findings} fel, så inget förs in. Se vilka med ”svarsbild audit ${d.folder}”.`,
    en: (d) =>
      `The audit of ${d.folder} found ${d.findings} ${d.findings === 1 ? 'fault' : 'faults'}, so nothing is entered. See which with “svarsbild audit ${d.folder}”.`,
  }),
};

const swedishNoFolder = {
  missing: () => 'finns inte.',
  file: () => 'är en fil, ingen mapp.',
  link: () => 'är en länk. Ange i stället mappen som den leder till.',
  denied: () => 'går inte att läsa: operativsystemet säger nej.',
  foreign: (file: string) => `är ingen mapp som en körning har skrivit: där finns ingen ${file}.`,
};
const englishNoFolder = {
  missing: () => 'does not exist.',
  file: () => 'is a file, no folder.',
  link: () => 'is a link. Name the folder that it leads to instead.',
  denied: () => 'cannot be read: the operating system refuses.',
  foreign: (file: string) => `is no folder that a run has written: there is no ${file} in it.`,
};

const swedishUnread = {
  missing: 'den finns inte',
  'broken-link': 'det är en länk till något som inte finns',
  special: 'det är ingen vanlig fil',
  outside: 'det är en länk som leder ut ur mappen',
  folder: 'det är en länk till en mapp',
  denied: 'du har inte rätt att läsa den',
  other: 'operativsystemet säger nej',
};
const englishUnread = {
  missing: 'it does not exist',
  'broken-link': 'it is a link to something that does not exist',
  special: 'it is no ordinary file',
  outside: 'it is a link that leads out of the folder',
  folder: 'it is a link to a folder',
  denied: 'you may not read it',
  other: 'the operating system refuses',
};
