import { message } from './message.js';

/** Messages about auditing and publishing run directories. */
export const auditMessages = {
  'no-run-directory': message<{ path: string; file: string }>({
    sv: (d) =>
      `${d.path} är ingen mapp som en körning har skrivit: där finns ingen ${d.file}. Ange mappen med rapporten, till exempel out/brukarundersokning; en körning från en äldre version behöver göras om.`,
    en: (d) =>
      `${d.path} is no folder that a run has written: there is no ${d.file} in it. Name the folder with the report, such as out/brukarundersokning; a run of an older version has to be made again.`,
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
  'not-beside-published': message<{ wave: string; by: string; group: string }>({
    sv: (d) =>
      `Våg ${d.wave}: tillsammans med det som redan är publicerat skulle det gå att räkna fram, eller nästan, hur många det är ${d.group === '' ? 'i hela vågen' : `i ”${d.group}” (${d.by})`}. Inget skrivs. Ta bort indelningen ur breakdowns, eller slå ihop kategorier i kodboken.`,
    en: (d) =>
      `Wave ${d.wave}: together with what is published already, it could be worked out, or nearly, how many there are ${d.group === '' ? 'in the whole wave' : `in “${d.group}” (${d.by})`}. Nothing is written. Leave the groups out of breakdowns, or merge categories in the codebook.`,
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
