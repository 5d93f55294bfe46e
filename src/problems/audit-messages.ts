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
  'ledger-unreadable': message<{ path: string; fault: string }>({
    sv: (d) =>
      `${d.path} går inte att läsa som en förteckning över det som publicerats (${d.fault}). Filen skrivs bara av ”svarsbild publish”: hämta tillbaka den senaste hela versionen. Utan den går det inte att skydda mot vad som redan är publicerat.`,
    en: (d) =>
      `${d.path} cannot be read as a record of what has been published (${d.fault}). The file is written by “svarsbild publish” alone: restore the latest whole version. Without it nothing can be protected against what is published already.`,
  }),
  'ledger-unknown-category': message<{ wave: string; variable: string; category: string }>({
    sv: (d) =>
      `Våg ${d.wave} har publicerats för ”${d.category}” i ${d.variable}, som kodboken inte längre känner till. Det går därför inte att se vad nya indelningar avslöjar om den. Har gruppen gått upp i en annan: skriv ”${d.category}” som alias där. Har den delats: lägg till en bakgrundsvariabel med ”derive: {from: ${d.variable}, map: …}” där kategorin finns kvar.`,
    en: (d) =>
      `Wave ${d.wave} has been published for “${d.category}” in ${d.variable}, which the codebook no longer knows. It cannot be seen what new groups would reveal of it. If the group has become part of another, write “${d.category}” as an alias there. If it was split, add a background variable with “derive: {from: ${d.variable}, map: …}” that still has the category.`,
  }),
  'published-window-changed': message<{ wave: string; from: string; to: string }>({
    sv: (d) =>
      `Fönstret ${d.from}–${d.to} har publicerats (våg ${d.wave}) och svaren i det är inte längre desamma. Ett nytt resultat skulle visa vilka svar som tillkommit eller försvunnit, så inget skrivs. Låt sena svar höra till nästa fönster: använd datumet då svaret kom in som datum i kodboken, eller ta bort de sena raderna ur exporten.`,
    en: (d) =>
      `The window ${d.from}–${d.to} has been published (wave ${d.wave}) and the answers in it are no longer the same. A new result would show which answers have come or gone, so nothing is written. Let late answers belong to the next window: use the day on which the answer came in as the date in the codebook, or take the late rows out of the export.`,
  }),
  'change-too-small': message<{ wave: string; edition: number; date: string | undefined }>({
    sv: (d) =>
      `Våg ${d.wave}: underlaget har ändrats sedan version ${d.edition} publicerades${d.date === undefined ? '' : ` ${d.date}`}, men så lite att skillnaden mellan versionerna skulle visa vad enstaka personer har svarat. Inget skrivs. Vänta tills fler svar har ändrats, eller låt den publicerade versionen gälla.`,
    en: (d) =>
      `Wave ${d.wave}: the data have changed since edition ${d.edition} was published${d.date === undefined ? '' : ` ${d.date}`}, but by so little that the difference between the editions would show what single people have answered. Nothing is written. Wait until more answers have changed, or let the published edition stand.`,
  }),
  'published-as-other-wave': message<{ wave: string; other: string }>({
    sv: (d) =>
      `Våg ${d.wave} har precis samma svar som våg ${d.other}, som är publicerad. Ge den samma id som då, så att den skyddas tillsammans med det som är ute. Inget skrevs.`,
    en: (d) =>
      `The wave ${d.wave} has exactly the same answers as the wave ${d.other}, which has been published. Give it the same id as then, so that it is protected together with what is out. Nothing is written.`,
  }),
  'published-otherwise': message<{ wave: string; was: 'window' | 'whole' }>({
    sv: (d) =>
      d.was === 'window'
        ? `Våg ${d.wave} är publicerad som ett fönster (window). Låt den vara ett fönster nu också: annars skyddas den inte tillsammans med det som är ute. Inget skrevs.`
        : `Våg ${d.wave} är publicerad som en hel våg, utan window. Ta bort window ur den: annars skyddas den inte tillsammans med det som är ute. Inget skrevs.`,
    en: (d) =>
      d.was === 'window'
        ? `The wave ${d.wave} has been published as a window. Let it be a window now as well: otherwise it is not protected together with what is out. Nothing is written.`
        : `The wave ${d.wave} has been published as a whole, without a window. Remove its window: otherwise it is not protected together with what is out. Nothing is written.`,
  }),
  'file-published-otherwise': message<{
    wave: string;
    other: string;
    file: string;
    was: 'window' | 'whole';
  }>({
    sv: (d) =>
      d.was === 'window'
        ? `Våg ${d.wave} läser hela ${d.file}, som är publicerad i fönster (window), bland annat våg ${d.other}. Skillnaden mellan dem kan avslöja enstaka personer, och de skyddas inte tillsammans. Ge våg ${d.wave} ett window och samma responses som fönstren, eller ta bort den ur pipelinen. Finns inget av svaren från då i filen: ge den ett annat namn. Inget skrevs.`
        : `Våg ${d.wave} är ett fönster (window) över ${d.file}, som är publicerad som en hel våg, ${d.other}. Skillnaden mellan dem kan avslöja enstaka personer, och de skyddas inte tillsammans. Redovisa svaren som våg ${d.other}, utan window, eller ta bort våg ${d.wave} ur pipelinen. Finns inget av svaren från då i filen: ge den ett annat namn. Inget skrevs.`,
    en: (d) =>
      d.was === 'window'
        ? `The wave ${d.wave} reads all of ${d.file}, which has been published in windows, the wave ${d.other} among them. The difference between them could give single people away, and they are not protected together. Give the wave ${d.wave} a window and the same responses as the windows, or remove it from the pipeline. If none of the answers of then is in the file, give it another name. Nothing is written.`
        : `The wave ${d.wave} is a window over ${d.file}, which has been published as a whole wave, ${d.other}. The difference between them could give single people away, and they are not protected together. Report the answers as the wave ${d.other}, without a window, or remove the wave ${d.wave} from the pipeline. If none of the answers of then is in the file, give it another name. Nothing is written.`,
  }),
  'not-beside-published': message<{ wave: string; by: string; group: string }>({
    sv: (d) =>
      `Våg ${d.wave}: tillsammans med det som redan är publicerat skulle det gå att räkna fram, eller nästan, hur många det är ${d.group === '' ? 'i hela vågen' : `i ”${d.group}” (${d.by})`}. Inget skrivs. Ta bort indelningen ur breakdowns, eller slå ihop kategorier i kodboken.`,
    en: (d) =>
      `Wave ${d.wave}: together with what is published already, it could be worked out, or nearly, how many there are ${d.group === '' ? 'in the whole wave' : `in “${d.group}” (${d.by})`}. Nothing is written. Leave the groups out of breakdowns, or merge categories in the codebook.`,
  }),
  'published-contradicts': message<{ wave: string; by: string; group: string }>({
    sv: (d) =>
      `Våg ${d.wave}: talen ${d.group === '' ? 'för hela vågen' : `för ”${d.group}” (${d.by})`} i förteckningen över det som publicerats säger emot andra tal i den. Det går därför inte att se vad en ny rapport avslöjar, så inget skrivs. Hämta tillbaka den senaste hela versionen av förteckningen; den ska bara ändras av ”svarsbild publish”.`,
    en: (d) =>
      `Wave ${d.wave}: the numbers ${d.group === '' ? 'for the whole wave' : `for “${d.group}” (${d.by})`} in the record of what has been published contradict others in it. It cannot be seen what a new report would reveal, so nothing is written. Restore the latest whole version of the record; only “svarsbild publish” is to change it.`,
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
