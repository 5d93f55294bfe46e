import type { QualityKind } from '../ingest/quality.js';
import { type Worded, worded } from '../report/wording/worded.js';

/** The internal page on data quality, which only the analyst sees. */
export const internalWording = {
  title: worded<void>({ sv: () => 'Datakvalitet', en: () => 'Data quality' }),
  audience: worded<void>({ sv: () => 'Internt, för analytikern', en: () => 'Internal, for the analyst' }),
  secret: worded<void>({
    sv: () => 'Får inte publiceras eller spridas: talen är inte skyddade.',
    en: () => 'Must not be published or passed on: the numbers are not protected.',
  }),
  about: worded<void>({ sv: () => 'Vad orden betyder', en: () => 'What the words mean' }),
  list: worded<void>({
    sv: () =>
      'Varje förekomst, med fil, rad och kolumn, står i data-quality.csv i samma mapp. Kommentarer och svarsnummer är aldrig med. Tabellerna ovan har bara med det som förekommer.',
    en: () =>
      'Every occurrence, with file, row and column, is in data-quality.csv in the same folder. Comments and response numbers are never in it. The tables above hold only what occurs.',
  }),
  byFile: worded<{ wave: string }>({ sv: (d) => `${d.wave}: per fil`, en: (d) => `${d.wave}: by file` }),
  byGroup: worded<{ wave: string; by: string }>({
    sv: (d) => `${d.wave}: efter ${d.by}`,
    en: (d) => `${d.wave}: by ${d.by}`,
  }),
  byDay: worded<{ wave: string }>({
    sv: (d) => `${d.wave}: svar per dag, dagar med få svar sammanslagna`,
    en: (d) => `${d.wave}: answers per day, days with few answers taken together`,
  }),
  days: worded<void>({ sv: () => 'Dagar', en: () => 'Days' }),
  answers: worded<void>({ sv: () => 'Svar', en: () => 'Answers' }),
  byGroupHint: worded<{ id: string; name: string }>({
    sv: (d) => `Skriv till exempel ”quality: {by: ${d.id}}” i pipelinen för samma tabell efter ${d.name}.`,
    en: (d) => `Write for example “quality: {by: ${d.id}}” in the pipeline for the same table by ${d.name}.`,
  }),
  nothingHeading: worded<void>({ sv: () => 'Inget att granska', en: () => 'Nothing to look at' }),
  nothingRead: worded<void>({
    sv: () => 'Ingen våg i den här körningen är läst rad för rad, så det finns inga rader att granska.',
    en: () => 'No wave of this run was read row by row, so there are no rows to look at.',
  }),
  values: worded<{ wave: string }>({
    sv: (d) => `${d.wave}: värden som inte förstods`,
    en: (d) => `${d.wave}: values that were not understood`,
  }),
  valuesMost: worded<{ wave: string; shown: string }>({
    sv: (d) => `${d.wave}: värden som inte förstods, de ${d.shown} vanligaste`,
    en: (d) => `${d.wave}: values that were not understood, the ${d.shown} most common`,
  }),
  file: worded<void>({ sv: () => 'Fil', en: () => 'File' }),
  column: worded<void>({ sv: () => 'Kolumn', en: () => 'Column' }),
  value: worded<void>({ sv: () => 'Värde', en: () => 'Value' }),
  times: worded<void>({ sv: () => 'Förekomster', en: () => 'Occurrences' }),
  suggestion: worded<void>({ sv: () => 'Menades kanske', en: () => 'Perhaps meant' }),
  rowsRead: worded<void>({ sv: () => 'Rader lästa', en: () => 'Rows read' }),
  rowsKept: worded<void>({ sv: () => 'Räknas', en: () => 'Counted' }),
  notListed: worded<{ more: string }>({
    sv: (d) => `${d.more} förekomster till ryms inte i listan`,
    en: (d) => `${d.more} more occurrences than the list has room for`,
  }),
};

export interface KindWording {
  readonly name: Worded<void>;
  readonly meaning: Worded<void>;
}

function kind(name: Worded<void>, meaning: Worded<void>): KindWording {
  return { name, meaning };
}

/** What each kind of oddity is called, and what it means for the answers. */
export const kindWording: Readonly<Record<QualityKind, KindWording>> = {
  'unknown-value': kind(
    { sv: () => 'Okänt värde', en: () => 'Unknown value' },
    {
      sv: () => 'finns inte i kodboken. Cellen räknas som ej svar, raden räknas.',
      en: () => 'not in the codebook. The cell counts as no answer, the row counts.',
    },
  ),
  'date-unreadable': kind(
    { sv: () => 'Oläsligt datum', en: () => 'Unreadable date' },
    {
      sv: () => 'går inte att förstå. Med insamlingsperiod eller fönster räknas raden inte.',
      en: () => 'cannot be understood. With a field period or window the row does not count.',
    },
  ),
  'date-missing': kind(
    { sv: () => 'Datum saknas', en: () => 'No date' },
    {
      sv: () => 'i en våg med insamlingsperiod eller fönster. Raden räknas inte.',
      en: () => 'in a wave with a field period or window. The row does not count.',
    },
  ),
  'outside-field-period': kind(
    { sv: () => 'Utanför perioden', en: () => 'Outside the period' },
    {
      sv: () => 'datumet ligger utanför insamlingsperioden. Raden räknas inte.',
      en: () => 'the date is outside the field period. The row does not count.',
    },
  ),
  empty: kind(
    { sv: () => 'Tomt svar', en: () => 'Empty answer' },
    {
      sv: () => 'ingen fråga har ett giltigt svar eller ”vet inte”. Raden räknas inte.',
      en: () => 'no question has a valid answer or “don’t know”. The row does not count.',
    },
  ),
  duplicate: kind(
    { sv: () => 'Dubblett', en: () => 'Duplicate' },
    {
      sv: () => 'svarsnumret har redan räknats i vågen. Raden räknas inte.',
      en: () => 'the response number has been counted in the wave already. The row does not count.',
    },
  ),
  'row-short': kind(
    { sv: () => 'Kort rad', en: () => 'Short row' },
    {
      sv: () => 'färre fält än rubrikraden. De som saknas räknas som tomma.',
      en: () => 'fewer fields than the header. Those missing count as empty.',
    },
  ),
  'row-long': kind(
    { sv: () => 'Lång rad', en: () => 'Long row' },
    {
      sv: () => 'fler fält än rubrikraden. De överskjutande läses inte.',
      en: () => 'more fields than the header. The surplus is not read.',
    },
  ),
  'straight-lining': kind(
    { sv: () => 'Samma läge', en: () => 'Straight-lining' },
    {
      sv: () =>
        'alla besvarade frågor med ordnad skala (minst fyra) har svaret på samma plats i skalan. Det kan vara en nöjd eller missnöjd persons ärliga svar; många i en fil är värda en fråga. Raden räknas.',
      en: () =>
        'all answered questions with an ordered scale (at least four) have the answer in the same place of the scale. It may be the honest answers of somebody content or discontent; many in one file are worth a question. The row counts.',
    },
  ),
  'impossible-skip': kind(
    { sv: () => 'Omöjligt hopp', en: () => 'Impossible skip' },
    {
      sv: () => 'en följdfråga är besvarad fast den inte skulle ställas (”asked-if”). Svaret räknas.',
      en: () =>
        'a follow-up question is answered though it was not to be asked (“asked-if”). The answer counts.',
    },
  ),
};
