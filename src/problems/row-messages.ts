import type { Language } from '../language/language.js';
import { count } from '../language/numbers.js';
import { didYouMean, message } from './message.js';

/** How many rows a message is about, and the numbers of the first of them. */
export interface RowsTold {
  readonly count: number;
  readonly first: readonly number[];
}

/** Messages about the rows of a data file. */
export const rowMessages = {
  'rows-none': message<Record<never, never>>({
    sv: () => 'Filen har en rubrikrad men inga rader under den. Kontrollera exporten.',
    en: () => 'The file has a header but no rows below it. Check the export.',
  }),
  'rows-none-kept': message<{
    wave: string;
    read: number;
    outside: number;
    empty: number;
    duplicate: number;
  }>({
    sv: (d) =>
      `Vågen ”${d.wave}” har inga svar att räkna: av ${count(d.read, 'sv')} rader ligger ${count(d.outside, 'sv')} utanför insamlingsperioden, ${count(d.empty, 'sv')} saknar svar på alla frågor och ${count(d.duplicate, 'sv')} är dubbletter. Kontrollera fil, kodbok och period.`,
    en: (d) =>
      `The wave “${d.wave}” has no answers to count: of ${count(d.read, 'en')} rows ${count(d.outside, 'en')} are outside the field period, ${count(d.empty, 'en')} answer no question and ${count(d.duplicate, 'en')} are duplicates. Check file, codebook and period.`,
  }),
  'value-unknown': message<RowsTold & { value: string; nearest: string | undefined }>({
    sv: (d) =>
      `”${d.value}” är inget av kodbokens svarsalternativ (${rowsOf(d, 'sv')}) och räknas som ogiltigt.${didYouMean(d.nearest, 'sv')} Lägg till det under ”aliases” eller ”missing”, eller rätta filen.`,
    en: (d) =>
      `“${d.value}” is none of the codebook's categories (${rowsOf(d, 'en')}) and counts as invalid.${didYouMean(d.nearest, 'en')} Add it under “aliases” or “missing”, or mend the file.`,
  }),
  'values-unknown-more': message<RowsTold>({
    sv: (d) =>
      `Kolumnen har fler okända värden än de som listas (${rowsOf(d, 'sv')}). Är det rätt kolumn för variabeln?`,
    en: (d) =>
      `The column has more unknown values than those listed (${rowsOf(d, 'en')}). Is it the right column for the variable?`,
  }),
  'values-not-shown': message<RowsTold>({
    sv: (d) =>
      `Kolumnen har okända värden i rader med fel antal fält, eller på flera rader (${rowsOf(d, 'sv')}). De räknas som ogiltiga, och visas inte här eftersom de kan vara delar av en kommentar eller ett id. Rätta skiljetecken, radbrytningar och citattecken i raderna.`,
    en: (d) =>
      `The column has unknown values in rows with the wrong number of fields, or of several lines (${rowsOf(d, 'en')}). They count as invalid, and are not shown here since they may be parts of a comment or an id. Mend delimiters, line breaks and quotation marks in the rows.`,
  }),
  'date-unreadable': message<RowsTold & { value: string; more: number; fate: DateFate }>({
    sv: (d) =>
      `”${d.value}”${more(d, 'sv')} går inte att läsa som datum (${rowsOf(d, 'sv')}); ${swedishFate[d.fate]}. Skriv datum som 2018-10-03, 20181003 eller 03.10.2018.`,
    en: (d) =>
      `“${d.value}”${more(d, 'en')} cannot be read as a date (${rowsOf(d, 'en')}); ${englishFate[d.fate]}. Write dates as 2018-10-03, 20181003 or 03.10.2018.`,
  }),
  'dates-not-shown': message<RowsTold & { fate: DateFate }>({
    sv: (d) =>
      `Kolumnen har text som inte liknar datum (${rowsOf(d, 'sv')}); ${swedishFate[d.fate]}. Texten visas inte här, eftersom den kan vara en kommentar. Är det rätt kolumn? Skriv i så fall datum som 2018-10-03, 20181003 eller 03.10.2018.`,
    en: (d) =>
      `The column has text that does not look like dates (${rowsOf(d, 'en')}); ${englishFate[d.fate]}. The text is not shown here, since it may be a comment. Is it the right column? If so, write dates as 2018-10-03, 20181003 or 03.10.2018.`,
  }),
  'date-serial': message<RowsTold & { value: string; more: number; fate: DateFate }>({
    sv: (d) =>
      `”${d.value}”${more(d, 'sv')} är troligen datum som Excel har skrivit som tal (${rowsOf(d, 'sv')}); ${swedishFate[d.fate]}. Ge kolumnen formatet Datum i Excel och exportera på nytt, eller ange arbetsboken (.xlsx) själv.`,
    en: (d) =>
      `“${d.value}”${more(d, 'en')} is probably a date that Excel has written as a number (${rowsOf(d, 'en')}); ${englishFate[d.fate]}. Give the column the format Date in Excel and export again, or give the workbook (.xlsx) itself.`,
  }),
  'date-ambiguous': message<RowsTold & { value: string; more: number; fate: DateFate }>({
    sv: (d) =>
      `I ”${d.value}”${more(d, 'sv')} går det inte att veta vad som är dag och vad som är månad (${rowsOf(d, 'sv')}); ${swedishFate[d.fate]}. Exportera datum som 2018-10-03.`,
    en: (d) =>
      `Which part of “${d.value}”${more(d, 'en')} is the day and which the month cannot be known (${rowsOf(d, 'en')}); ${englishFate[d.fate]}. Export dates as 2018-10-03.`,
  }),
  'rows-dateless': message<RowsTold & { fate: OutsideFate }>({
    sv: (d) =>
      d.fate === 'keep'
        ? `Rader utan datum räknas, fast vågen har en insamlingsperiod, eftersom den har ”outside: keep” (${rowsOf(d, 'sv')}).`
        : `Rader utan datum räknas inte, eftersom vågen har en insamlingsperiod (${rowsOf(d, 'sv')}). Fyll i datum, eller ta bort perioden.`,
    en: (d) =>
      d.fate === 'keep'
        ? `Rows without a date are counted although the wave has a field period, since it has “outside: keep” (${rowsOf(d, 'en')}).`
        : `Rows without a date are not counted, since the wave has a field period (${rowsOf(d, 'en')}). Fill in the dates, or remove the period.`,
  }),
  'rows-outside-period': message<
    RowsTold & { from: string; to: string; group: GroupTold | undefined; fate: OutsideFate }
  >({
    sv: (d) => {
      const of = d.group ? ` för ”${d.group.variable}: ${d.group.category}”` : '';
      const outside = `Svar utanför insamlingsperioden ${d.from}–${d.to}${of}`;
      return d.fate === 'keep'
        ? `${outside} räknas ändå, eftersom perioden har ”outside: keep” (${rowsOf(d, 'sv')}).`
        : `${outside} räknas inte (${rowsOf(d, 'sv')}). Ändra ”field-period” om de hör dit.`;
    },
    en: (d) => {
      const of = d.group ? ` of “${d.group.variable}: ${d.group.category}”` : '';
      const outside = `Answers outside the field period ${d.from} to ${d.to}${of}`;
      return d.fate === 'keep'
        ? `${outside} are counted all the same, since the period has “outside: keep” (${rowsOf(d, 'en')}).`
        : `${outside} are not counted (${rowsOf(d, 'en')}). Change “field-period” if they belong.`;
    },
  }),
  'number-unreadable': message<RowsTold & { value: string }>({
    sv: (d) =>
      `”${d.value}” är inget tal (${rowsOf(d, 'sv')}) och räknas som ogiltigt. Skriv tal som 15 eller 15,5, lägg till värdet under ”missing”, eller rätta filen.`,
    en: (d) =>
      `“${d.value}” is not a number (${rowsOf(d, 'en')}) and counts as invalid. Write numbers as 15 or 15.5, add the value under “missing”, or mend the file.`,
  }),
  'number-outside-bins': message<RowsTold & { value: string; variable: string }>({
    sv: (d) =>
      `”${d.value}” ligger utanför alla grupper i ”${d.variable}” (${rowsOf(d, 'sv')}) och räknas som ogiltigt där. Utvidga ”bins”, lägg till värdet under ”missing”, eller rätta filen.`,
    en: (d) =>
      `“${d.value}” is outside all groups of “${d.variable}” (${rowsOf(d, 'en')}) and counts as invalid there. Widen “bins”, add the value under “missing”, or mend the file.`,
  }),
  'date-outside-periods': message<RowsTold & { variable: string }>({
    sv: (d) =>
      `Datumen ligger utanför alla perioder i ”${d.variable}” (${rowsOf(d, 'sv')}) och räknas som ogiltiga där. Perioderna kommer av vågornas ”field-period” eller året i ”date”; ändra dem om svaren hör dit.`,
    en: (d) =>
      `The dates are outside all periods of “${d.variable}” (${rowsOf(d, 'en')}) and count as invalid there. The periods come from the waves' “field-period” or the year of their “date”; change these if the answers belong.`,
  }),
  'rows-swallowed': message<RowsTold>({
    sv: (d) =>
      `Ett fält inom citattecken (") ser ut att innehålla andra rader, som då inte räknas (${rowsOf(d, 'sv')}). Oftast öppnar ett ensamt citattecken fältet: ta bort det eller skriv det dubbelt (""). Är texten som den ska behöver inget göras.`,
    en: (d) =>
      `A field in quotation marks (") seems to hold other rows, which are not counted then (${rowsOf(d, 'en')}). Mostly a lone quotation mark opens the field: remove it or double it (""). If the text is as it should be, nothing needs doing.`,
  }),
  'rows-duplicate': message<RowsTold>({
    sv: (d) =>
      `Svarets id har redan förekommit i vågen, så raden räknas inte (${rowsOf(d, 'sv')}). Rätta exporten om det är olika svar.`,
    en: (d) =>
      `The id of the answer has already occurred in the wave, so the row is not counted (${rowsOf(d, 'en')}). Mend the export if the answers differ.`,
  }),
  'ids-reused': message<RowsTold>({
    sv: (d) =>
      `Svarets id har redan förekommit i vågen, men med andra svar (${rowsOf(d, 'sv')}), så raden räknas inte. Om filer eller blad är numrerade var för sig: gör id:n olika, till exempel med avdelningens namn före numret, eller ta bort variabeln med rollen ”id” ur kodboken. Om det är rättade svar: ta bort de äldre raderna.`,
    en: (d) =>
      `The id of the answer has already occurred in the wave, but with other answers (${rowsOf(d, 'en')}), so the row is not counted. If files or sheets are numbered separately: make the ids different, for instance with the department's name before the number, or remove the variable with the role “id” from the codebook. If these are corrected answers: remove the older rows.`,
  }),
  'ids-differ-in-case': message<RowsTold>({
    sv: (d) =>
      `Svarets id skiljer sig bara i stora och små bokstäver från ett tidigare i vågen (${rowsOf(d, 'sv')}), och båda räknas. Är det samma svar: skriv id:t likadant, eller ta bort raden.`,
    en: (d) =>
      `The id of the answer differs from an earlier one in the wave in capital and small letters only (${rowsOf(d, 'en')}), and both count. If it is the same answer: write the id in one way, or remove the row.`,
  }),
  'rows-empty': message<RowsTold>({
    sv: (d) => `Rader utan giltigt svar eller ”vet inte” på någon fråga räknas inte (${rowsOf(d, 'sv')}).`,
    en: (d) =>
      `Rows without a valid or don't-know answer to any question are not counted (${rowsOf(d, 'en')}).`,
  }),
  'rows-short': message<RowsTold>({
    sv: (d) =>
      `Rader med färre fält än rubrikraden (${rowsOf(d, 'sv')}); de fält som saknas räknas som tomma. Kontrollera att raderna är hela.`,
    en: (d) =>
      `Rows with fewer fields than the header (${rowsOf(d, 'en')}); the missing fields count as empty. Check that the rows are whole.`,
  }),
  'rows-long': message<RowsTold>({
    sv: (d) =>
      `Rader med fler fält än rubrikraden (${rowsOf(d, 'sv')}); de överskjutande läses inte. Ofta saknas citattecken om en text med skiljetecken, och då har svaren hamnat i fel kolumn.`,
    en: (d) =>
      `Rows with more fields than the header (${rowsOf(d, 'en')}); the surplus is not read. Often a text with a delimiter lacks its quotation marks, and then the answers are in the wrong columns.`,
  }),
};

/** What becomes of a row outside the field period. */
type OutsideFate = 'set-aside' | 'keep';

/** A group as pipelines name it. */
interface GroupTold {
  readonly variable: string;
  readonly category: string;
}

/** What becomes of a row whose date is not understood. */
type DateFate = 'set-aside' | 'without-window' | 'without-month';
const swedishFate: Record<DateFate, string> = {
  'set-aside': 'svaret räknas inte, eftersom vågen har en insamlingsperiod',
  'without-window': 'svaret räknas inte, eftersom vågen är ett fönster',
  'without-month': 'svaret räknas, men hör inte till någon månad',
};
const englishFate: Record<DateFate, string> = {
  'set-aside': 'the answer is not counted, since the wave has a field period',
  'without-window': 'the answer is not counted, since the wave is a window',
  'without-month': 'the answer counts, but belongs to no month',
};

/** `3 rader: 5, 9, 12`, with how many more there are than the rows named. */
export function rowsOf({ count: all, first }: RowsTold, language: Language): string {
  const rest = all - first.length;
  const numbers = first.join(', ');
  if (language === 'sv') {
    const more = rest > 0 ? ` och ${count(rest, 'sv')} till` : '';
    return all === 1 ? `rad ${numbers}` : `${count(all, 'sv')} rader: ${numbers}${more}`;
  }
  const more = rest > 0 ? ` and ${count(rest, 'en')} more` : '';
  return all === 1 ? `row ${numbers}` : `${count(all, 'en')} rows: ${numbers}${more}`;
}

/** How many other values there are like the one that is shown. */
function more({ more: count }: { readonly more: number }, language: 'sv' | 'en'): string {
  if (count === 0) return '';
  if (language === 'sv') return count === 1 ? ' och ett värde till' : ` och ${count} värden till`;
  return count === 1 ? ' and one more value' : ` and ${count} more values`;
}
