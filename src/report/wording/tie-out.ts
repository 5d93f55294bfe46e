import { worded } from './worded.js';

/** The page for tying out. */
export const tieOutWording = {
  title: worded<void>({ sv: () => 'Avstämning', en: () => 'Tie-out' }),
  audience: worded<void>({ sv: () => 'Analytikern', en: () => 'The analyst' }),
  about: worded<void>({
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
      'Filtrera bort rader med datum utanför vågens dagar, sedan rader där ingen fråga har ett giltigt svar eller ”vet inte”, och av rader med samma svarsnummer alla utom den första. Då återstår svaren.',
    en: () =>
      'Filter out rows dated outside the days of the wave, then rows in which no question has a valid answer or “don’t know”, and of rows with the same response number all but the first. What remains is the answers.',
  }),
  howPivot: worded<void>({
    sv: () =>
      'Gör en pivottabell med bakgrundsfrågan som rader och antal som värde. Den ska stämma med kolumnen Antal svar nedan; ett tomt eller okänt värde hör till ”Uppgift saknas”.',
    en: () =>
      'Make a pivot table with the background question as rows and the count as values. It should agree with the column Answers below; an empty or unknown value belongs to “Not stated”.',
  }),
  howRate: worded<void>({
    sv: () =>
      'Svarsfrekvensen är kolumnen Besvarade delat med kolumnen efter. Besvarade kan vara färre än Antal svar: svar från enheter där det antalet saknas eller är för lågt är inte med.',
    en: () =>
      'The response rate is the column Answered divided by the one after it. Answered may be less than Answers: answers from units where that number is missing or too low are not in it.',
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
  totalCaption: worded<{ wave: string }>({
    sv: (d) => `${d.wave}: alla`,
    en: (d) => `${d.wave}: all`,
  }),
  group: worded<void>({ sv: () => 'Grupp', en: () => 'Group' }),
  and: worded<void>({ sv: () => ' och ', en: () => ' and ' }),
  finerGroups: worded<void>({
    sv: () => 'Grupper efter fler än två variabler finns i estimates.csv.',
    en: () => 'Groups by more than two variables are in estimates.csv.',
  }),
  window: worded<{ from: string; to: string }>({
    sv: (d) =>
      `Vågen är ett fönster: bara rader med datum från och med ${d.from} till och med ${d.to} hör till den. Filens andra rader är inte med bland de lästa.`,
    en: (d) =>
      `The wave is a window: only rows dated from ${d.from} to ${d.to}, both included, belong to it. Other rows of the file are not among those read.`,
  }),
  fieldPeriod: worded<{ from: string; to: string }>({
    sv: (d) => `Insamlingsperiod: ${d.from} till ${d.to}.`,
    en: (d) => `Field period: ${d.from} to ${d.to}.`,
  }),
  fieldPeriodOf: worded<{ group: string; from: string; to: string }>({
    sv: (d) => `${d.group}: ${d.from} till ${d.to}.`,
    en: (d) => `${d.group}: ${d.from} to ${d.to}.`,
  }),
  outsideKept: worded<void>({
    sv: () => 'Svar på andra dagar räknas ändå.',
    en: () => 'Answers on other days count all the same.',
  }),
  fromCube: worded<{ file: string }>({
    sv: (d) =>
      `Antalen är sparade från en tidigare körning (${d.file}), så stegen före antalet svar finns inte här.`,
    en: (d) =>
      `The counts were kept from an earlier run (${d.file}), so the steps before the number of answers are not here.`,
  }),
  fromCounts: worded<{ file: string; rows: string; columns: string }>({
    sv: (d) =>
      `Antalen är färdiga i filen ${d.file}${d.rows}. Räkna ihop ${d.columns}, rad för rad i varje grupp; det finns inga formulär att följa dem från.`,
    en: (d) =>
      `The counts come ready in the file ${d.file}${d.rows}. Add up ${d.columns}, row by row in each group; there are no forms to follow them from.`,
  }),
  fromShares: worded<{ file: string; rows: string }>({
    sv: (d) =>
      `Andelarna av positiva svar är tryckta procenttal ur filen ${d.file}${d.rows}. De är lästa som de står.`,
    en: (d) =>
      `The shares of positive answers are printed percentages from the file ${d.file}${d.rows}. They are read as they stand.`,
  }),
  rowsWith: worded<{ rows: string }>({
    sv: (d) => `, rader med ${d.rows}`,
    en: (d) => `, rows with ${d.rows}`,
  }),
  rowsWithout: worded<{ rows: string }>({
    sv: (d) => `, utom rader med ${d.rows}`,
    en: (d) => `, except rows with ${d.rows}`,
  }),
  condition: worded<{ column: string; values: string }>({
    sv: (d) => `${d.column} = ${d.values}`,
    en: (d) => `${d.column} = ${d.values}`,
  }),
};
