import type { CountPlace } from '../audit/count-model.js';
import type { AuditFinding } from '../audit/finding.js';
import type { AttackedCount } from '../audit/solve-model.js';
import type { Language } from '../language/language.js';

/** What `svarsbild audit` says. */
export interface AuditWording {
  header(): string;
  /** One withheld count with its range. */
  count(count: AttackedCount): string;
  finding(finding: AuditFinding): string;
  /** How many withheld counts were attacked, and how many findings there are. */
  summary(counts: number, findings: number): string;
}

/** The categories of a group as they stand in the tables. */
function groupText(by: readonly string[], group: readonly string[], everybody: string): string {
  return by.map((variable, axis) => `${variable}=${group[axis]}`).join(' ') || everybody;
}

const measures = {
  sv: { respondents: 'svar', offered: 'erbjudna', valid: 'giltiga svar' },
  en: { respondents: 'answers', offered: 'offered', valid: 'valid answers' },
} as const;

const throughQuestion = { sv: ', genom frågan', en: ', through the question' } as const;

function placeOf(about: CountPlace, language: Language): string {
  const everybody = language === 'sv' ? 'alla' : 'all';
  const through = about.measure === 'respondents' ? throughQuestion[language] : '';
  const question = about.question === '' ? '' : `${through} ${about.question}`;
  const group = groupText(about.by, about.group, everybody);
  return `${about.wave} · ${measures[language][about.measure]}${question} · ${group}`;
}

function rangeOf({ low, high }: AttackedCount): string {
  return high === null ? `≥ ${low}` : `${low}–${high}`;
}

export const auditWording: Readonly<Record<Language, AuditWording>> = {
  sv: {
    header: () => 'Vad en utomstående kan räkna ut om varje värde som inte visas (minst–mest):',
    count: (count) =>
      `${placeOf(count.about, 'sv')}: ${rangeOf(count)}${count.isSafe ? '' : '  ← för snävt'}`,
    finding: (finding) => swedish(finding),
    summary: (counts, findings) =>
      `${counts} dolda värden granskade. ${findings === 0 ? 'Inget av dem går att räkna ut, och alla tal i filerna är publicerade tal.' : `${findings} ${findings === 1 ? 'fel' : 'fel'} hittade: publicera inte det här.`}`,
  },
  en: {
    header: () => 'What an outsider can work out of every value that is not shown (least–most):',
    count: (count) =>
      `${placeOf(count.about, 'en')}: ${rangeOf(count)}${count.isSafe ? '' : '  ← too narrow'}`,
    finding: (finding) => english(finding),
    summary: (counts, findings) =>
      `${counts} withheld values audited. ${findings === 0 ? 'None of them can be worked out, and every number in the files is a published one.' : `${findings} ${findings === 1 ? 'fault' : 'faults'} found: do not publish this.`}`,
  },
};

/** Why a file cannot be looked into, and what to do. */
const unreadable = {
  sv: {
    damaged: 'arkivet är skadat. Ta bort filen ur mappen, eller gör om den',
    'too-large':
      'den skulle packas upp till mer än vad som läses, som en fil gjord för att fylla minnet. Ta bort den ur mappen',
    'no-json': 'det är ingen hel JSON-fil. Kör pipelinen igen',
    'unknown-kind':
      'den är av ett slag som ingen körning skriver, så vad som helst kan stå i den. Flytta den ur mappen',
  },
  en: {
    damaged: 'the archive is damaged. Take the file out of the folder, or make it again',
    'too-large':
      'it would unpack to more than is read, like a file made to fill the memory. Take it out of the folder',
    'no-json': 'it is no whole JSON file. Run the pipeline again',
    'unknown-kind':
      'it is of a kind that no run writes, so that anything may stand in it. Move it out of the folder',
  },
} as const;

function swedish(finding: AuditFinding): string {
  switch (finding.kind) {
    case 'derivable':
      return `Går att räkna ut: ${placeOf(finding.count.about, 'sv')} är ${rangeOf(finding.count)}.`;
    case 'contradiction':
      return `De publicerade talen säger emot varandra: ${placeOf(finding.about, 'sv')} går inte ihop med talen före i published.json. Kör pipelinen igen, och ändra inget i mappen för hand.`;
    case 'no-document':
      return `${finding.run}/${finding.file} går inte att läsa: ${finding.fault === 'JSON' ? 'det är ingen hel JSON-fil' : `fel vid ${finding.fault}`}. Kör pipelinen igen.`;
    case 'unreadable':
      return `${finding.run}/${finding.file} går inte att granska: ${unreadable.sv[finding.fault]}.`;
    case 'number-without-status':
      return `${finding.run}/${finding.file}, rad ${finding.row}, kolumn ${finding.column}: ett tal i en rad som inte ska ha något.`;
    case 'not-recomputed':
      return `${finding.run}/${finding.file}, rad ${finding.row}, kolumn ${finding.column}: talet följer inte av de publicerade antalen.`;
    case 'unexplained':
      return `${finding.run}/${finding.file}: talet ”${finding.number}” i ”${finding.text}” är inget publicerat tal.`;
    case 'small-change':
      return `Våg ${finding.wave}, ${groupText(finding.by, finding.group, 'alla')}: två körningar skiljer sig med ${finding.change}, vilket avslöjar dem som tillkommit eller försvunnit.`;
  }
}

function english(finding: AuditFinding): string {
  switch (finding.kind) {
    case 'derivable':
      return `Can be worked out: ${placeOf(finding.count.about, 'en')} is ${rangeOf(finding.count)}.`;
    case 'contradiction':
      return `The published numbers contradict each other: ${placeOf(finding.about, 'en')} cannot be true beside the numbers before it in published.json. Run the pipeline again, and change nothing in the folder by hand.`;
    case 'no-document':
      return `${finding.run}/${finding.file} cannot be read: ${finding.fault === 'JSON' ? 'it is no whole JSON file' : `wrong at ${finding.fault}`}. Run the pipeline again.`;
    case 'unreadable':
      return `${finding.run}/${finding.file} cannot be audited: ${unreadable.en[finding.fault]}.`;
    case 'number-without-status':
      return `${finding.run}/${finding.file}, row ${finding.row}, column ${finding.column}: a number in a row that should have none.`;
    case 'not-recomputed':
      return `${finding.run}/${finding.file}, row ${finding.row}, column ${finding.column}: the number does not follow from the published counts.`;
    case 'unexplained':
      return `${finding.run}/${finding.file}: the number “${finding.number}” in “${finding.text}” is no published one.`;
    case 'small-change':
      return `Wave ${finding.wave}, ${groupText(finding.by, finding.group, 'all')}: two runs differ by ${finding.change}, which gives away those who were added or taken out.`;
  }
}
