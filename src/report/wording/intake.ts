import type { SetAsideReason } from '../../config/vocabulary.js';
import { type Worded, worded } from './worded.js';

/** From forms to answers: the data-quality part of the method, and the page for tying out. */
export const intakeWording = {
  quality: worded<void>({ sv: () => 'Datakvalitet', en: () => 'Data quality' }),
  allCounted: worded<{ wave: string; rows: string }>({
    sv: (d) => `${d.wave}: ${d.rows} rader lästes och alla räknas.`,
    en: (d) => `${d.wave}: ${d.rows} rows were read and all of them count.`,
  }),
  someSetAside: worded<{ wave: string; rows: string; setAside: string; reasons: string }>({
    sv: (d) => `${d.wave}: av ${d.rows} rader som lästes räknas ${d.setAside} inte (${d.reasons}).`,
    en: (d) => `${d.wave}: of ${d.rows} rows read, ${d.setAside} do not count (${d.reasons}).`,
  }),
  reason: worded<{ count: string; reason: string }>({
    sv: (d) => `${d.count} ${d.reason}`,
    en: (d) => `${d.count} ${d.reason}`,
  }),
  howAnswered: worded<{ variable: string }>({
    sv: (d) => `Hur enkäten besvarades: ${d.variable}`,
    en: (d) => `How the questionnaire was answered: ${d.variable}`,
  }),
  howAnsweredHeading: worded<void>({
    sv: () => 'Hur enkäten besvarades',
    en: () => 'How the questionnaire was answered',
  }),

  tieOut: worded<void>({ sv: () => 'Avstämning', en: () => 'Tie-out' }),
  tieOutAudience: worded<void>({ sv: () => 'Analytikern', en: () => 'The analyst' }),
  tieOutAbout: worded<void>({
    sv: () => 'från inkomna formulär till svar, per fil och grupp, för den som räknar efter',
    en: () => 'from forms received to answers, by file and group, for whoever counts again',
  }),
  how: worded<void>({ sv: () => 'Så räknar du efter', en: () => 'How to count again' }),
  howOpen: worded<void>({
    sv: () => 'Öppna vågens exportfiler i ett kalkylprogram, med alla rader under varandra på ett blad.',
    en: () =>
      'Open the export files of the wave in a spreadsheet, with all rows below each other on one sheet.',
  }),
  howFilter: worded<void>({
    sv: () =>
      'Filtrera bort rader med datum utanför insamlingsperioden, sedan rader där ingen fråga har ett giltigt svar eller ”vet inte”, och av rader med samma svarsnummer alla utom den första. Då återstår svaren.',
    en: () =>
      'Filter out rows dated outside the field period, then rows in which no question has a valid answer or “don’t know”, and of rows with the same response number all but the first. What remains is the answers.',
  }),
  howPivot: worded<void>({
    sv: () =>
      'Gör en pivottabell med bakgrundsfrågan som rader och antal som värde. Den ska stämma med kolumnen Antal svar nedan; ett tomt eller okänt värde hör till ”Uppgift saknas”.',
    en: () =>
      'Make a pivot table with the background question as rows and the count as values. It should agree with the column Answers below; an empty or unknown value belongs to “Not stated”.',
  }),
  howRate: worded<void>({
    sv: () =>
      'Svarsfrekvensen är Besvarade delat med Erbjudna. Besvarade kan vara färre än Antal svar: svar från enheter vars antal erbjudna saknas eller är för lågt är inte med.',
    en: () =>
      'The response rate is Answered divided by Offered. Answered may be less than Answers: answers from units whose offered count is missing or too low are not in it.',
  }),
  howRows: worded<void>({
    sv: () =>
      'Vilka rader det gäller, med fil och radnummer, står i den interna mappen .svarsbild, som inte ska publiceras.',
    en: () =>
      'Which rows it is about, with file and row number, is in the internal folder .svarsbild, which must not be published.',
  }),
  step: worded<void>({ sv: () => 'Steg', en: () => 'Step' }),
  amount: worded<void>({ sv: () => 'Antal', en: () => 'Count' }),
  file: worded<void>({ sv: () => 'Fil', en: () => 'File' }),
  received: worded<void>({ sv: () => 'Inkomna formulär', en: () => 'Forms received' }),
  notEntered: worded<void>({ sv: () => 'Inte inlagda', en: () => 'Not entered' }),
  rowsRead: worded<void>({ sv: () => 'Rader lästa', en: () => 'Rows read' }),
  setAside: worded<{ reason: string }>({
    sv: (d) => `Räknas inte: ${d.reason}`,
    en: (d) => `Not counted: ${d.reason}`,
  }),
  stepsCaption: worded<{ wave: string }>({
    sv: (d) => `${d.wave}: från formulär till svar`,
    en: (d) => `${d.wave}: from forms to answers`,
  }),
  filesCaption: worded<{ wave: string }>({
    sv: (d) => `${d.wave}: per fil`,
    en: (d) => `${d.wave}: by file`,
  }),
  filesWithheld: worded<void>({
    sv: () =>
      'En fil är ofta en enhet, och skyddas som en grupp: få svar eller få rader visas inte, och inte heller det som de skulle kunna räknas fram ur. Alla tal per fil finns i den interna mappen.',
    en: () =>
      'A file is often a unit and is protected like a group: few answers or few rows are not shown, nor what they could be worked out from. All numbers by file are in the internal folder.',
  }),
  groupsCaption: worded<{ wave: string; by: string }>({
    sv: (d) => `${d.wave}: efter ${d.by}`,
    en: (d) => `${d.wave}: by ${d.by}`,
  }),
  notFromExports: worded<{ wave: string }>({
    sv: (d) =>
      `${d.wave} är inte läst ur exportfiler i den här körningen, så stegen före antalet svar visas inte.`,
    en: (d) =>
      `${d.wave} was not read from export files in this run, so the steps before the number of answers are not shown.`,
  }),
};

/** Why rows do not count, as it stands after a number. */
export const reasonWording: Readonly<Record<SetAsideReason, Worded<void>>> = {
  'outside-field-period': worded<void>({
    sv: () => 'utanför insamlingsperioden',
    en: () => 'outside the field period',
  }),
  empty: worded<void>({
    sv: () => 'utan svar på någon fråga',
    en: () => 'without an answer to any question',
  }),
  duplicate: worded<void>({
    sv: () => 'med upprepat svarsnummer',
    en: () => 'with a repeated response number',
  }),
};

/** The same as the header of a column. */
export const reasonHeading: Readonly<Record<SetAsideReason, Worded<void>>> = {
  'outside-field-period': worded<void>({ sv: () => 'Utanför perioden', en: () => 'Outside the period' }),
  empty: worded<void>({ sv: () => 'Utan svar', en: () => 'Without answers' }),
  duplicate: worded<void>({ sv: () => 'Upprepade', en: () => 'Repeated' }),
};
