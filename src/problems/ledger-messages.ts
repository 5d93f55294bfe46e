import type { Language } from '../language/language.js';
import { listed, message } from './message.js';

/** Messages about what a run is beside what has been published. */
export const ledgerMessages = {
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
  'change-too-small': message<{ wave: string; editions: readonly EarlierEdition[] }>({
    sv: (d) =>
      d.editions.some(({ isChanged }) => isChanged)
        ? `Våg ${d.wave}: underlaget har ändrats sedan ${changedOnes(d.editions, 'sv')} publicerades, i någon grupp eller i hela vågen med så få svar att skillnaden skulle kunna visa vad enstaka personer har svarat.${swedishUnchanged(d.editions)} Inget skrivs. Vänta tills fler svar har ändrats, eller låt det som är publicerat gälla.`
        : `Våg ${d.wave}: grupperna är indelade på ett annat sätt än i ${namesOf(d.editions, 'sv')}, och bredvid den går inte ens hela vågen att visa utan att skillnaden skulle kunna visa vad enstaka personer har svarat. Inget skrivs. Ta tillbaka den tidigare indelningen i kodboken, eller låt det som är publicerat gälla.`,
    en: (d) =>
      d.editions.some(({ isChanged }) => isChanged)
        ? `Wave ${d.wave}: the data have changed since the publication of ${changedOnes(d.editions, 'en')}, in some group or in the whole wave by so few answers that the difference could show what single people have answered.${englishUnchanged(d.editions)} Nothing is written. Wait until more answers have changed, or let what is published stand.`
        : `Wave ${d.wave}: its groups are made in another way than in ${namesOf(d.editions, 'en')}, and beside that not even the whole wave can be told without a difference that could show what single people have answered. Nothing is written. Bring back the earlier groups in the codebook, or let what is published stand.`,
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
  'few-changed-since-published': message<ChangeTold>({
    sv: (d) => {
      const where = d.group === '' ? 'i hela vågen' : `i ”${d.group}” (${d.by})`;
      const rest = d.of === 'rest' ? `i det som blir kvar ${where} när visade grupper dras ifrån` : where;
      const changed = d.question === '' ? 'antalet' : `svaren på frågan ${d.question}`;
      const it = d.question === '' ? 'det' : 'de';
      return `Våg ${d.wave}: ${changed} har ändrats ${rest} sedan ${it} publicerades, men så lite att skillnaden skulle visa vad enstaka personer har svarat, eller att de har kommit till eller försvunnit. Inget skrivs. Vänta tills fler svar har ändrats, eller låt det som är publicerat gälla.${swedishLeaveOut(d)}`;
    },
    en: (d) => {
      const where = d.group === '' ? 'in the whole wave' : `in “${d.group}” (${d.by})`;
      const rest = d.of === 'rest' ? `in what the shown groups leave ${where}` : where;
      const isNumber = d.question === '';
      const changed = isNumber ? 'the number has' : `the answers to the question ${d.question} have`;
      const published = isNumber ? 'it was published' : 'they were published';
      return `Wave ${d.wave}: ${changed} changed ${rest} since ${published}, but by so little that the difference would show what single people have answered, or that they have come or gone. Nothing is written. Wait until more answers have changed, or let what is published stand.${englishLeaveOut(d)}`;
    },
  }),
  'published-contradicts': message<{ wave: string; by: string; group: string }>({
    sv: (d) =>
      `Våg ${d.wave}: talen ${d.group === '' ? 'för hela vågen' : `för ”${d.group}” (${d.by})`} i förteckningen över det som publicerats säger emot andra tal i den. Det går därför inte att se vad en ny rapport avslöjar, så inget skrivs. Hämta tillbaka den senaste hela versionen av förteckningen; den ska bara ändras av ”svarsbild publish”.`,
    en: (d) =>
      `Wave ${d.wave}: the numbers ${d.group === '' ? 'for the whole wave' : `for “${d.group}” (${d.by})`} in the record of what has been published contradict others in it. It cannot be seen what a new report would reveal, so nothing is written. Restore the latest whole version of the record; only “svarsbild publish” is to change it.`,
  }),
};

/** A number that is told again, and has changed by too little. */
interface ChangeTold {
  readonly wave: string;
  readonly by: string;
  readonly group: string;
  /** Whether it is the group itself, or what the shown groups leave of it. */
  readonly of: 'group' | 'rest';
  /** Empty when it is about people or forms. */
  readonly question: string;
}

/** What the run could do without: the breakdown when it is not about the whole wave, else the question. */
function swedishLeaveOut({ by, question }: ChangeTold): string {
  if (by !== '') return ' Det går också att ta bort indelningen ur breakdowns.';
  return question === '' ? '' : ' Det går också att ta bort frågan ur kodboken för den här versionen.';
}

function englishLeaveOut({ by, question }: ChangeTold): string {
  if (by !== '') return ' Or leave the groups out of breakdowns.';
  return question === '' ? '' : ' Or take the question out of the codebook for this edition.';
}

/** An edition in which a wave has been published. */
interface EarlierEdition {
  readonly edition: number;
  readonly date: string | undefined;
  /** Set when it is another than the run's. */
  readonly pipeline: string | undefined;
  /** Whether some of its numbers would be others today. */
  readonly isChanged: boolean;
}

function changedOnes(editions: readonly EarlierEdition[], language: Language): string {
  return namesOf(
    editions.filter(({ isChanged }) => isChanged),
    language,
  );
}

/** What has been published since may tell the same as today; the older one is out all the same. */
function swedishUnchanged(editions: readonly EarlierEdition[]): string {
  const same = editions.filter(({ isChanged }) => !isChanged);
  if (same.length === 0) return '';
  return ` Talen i ${namesOf(same, 'sv')} är desamma som nu, men den äldre är också ute, och det som visas nu går att jämföra med den.`;
}

function englishUnchanged(editions: readonly EarlierEdition[]): string {
  const same = editions.filter(({ isChanged }) => !isChanged);
  if (same.length === 0) return '';
  return ` The numbers in ${namesOf(same, 'en')} are the same as now, but the older one is out as well, and what is told now can be compared with it.`;
}

/** `version 1 (2019-01-31), version 2 (2019-03-01)` */
function namesOf(editions: readonly EarlierEdition[], language: Language): string {
  const names = editions.map(({ edition, date, pipeline }) => {
    const of = pipeline === undefined ? '' : `${language === 'sv' ? ' av' : ' of'} ${pipeline}`;
    const on = date === undefined ? '' : ` (${date})`;
    return `${language === 'sv' ? 'version' : 'edition'} ${edition}${of}${on}`;
  });
  return listed(names, language);
}
