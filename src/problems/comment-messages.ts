import type { Language } from '../language/language.js';
import { listed, message } from './message.js';
import { type RowsTold, rowsOf } from './row-messages.js';

/** Messages about comments in free text. None of them ever shows what somebody wrote. */
export const commentMessages = {
  'comments-without-variable': message<Record<never, never>>({
    sv: () =>
      'Pipelinen vill ha kommentarer, men kodboken har ingen variabel med rollen ”comment”. Lägg till den, eller ta bort ”comments”.',
    en: () =>
      'The pipeline wants comments, but the codebook has no variable with the role “comment”. Add it, or remove “comments”.',
  }),
  'comments-without-responses': message<{ wave: string }>({
    sv: (d) =>
      `Pipelinen vill ha kommentarer, men den sista vågen (”${d.wave}”) läses inte ur filer med svar. Ta bort ”comments”.`,
    en: (d) =>
      `The pipeline wants comments, but the last wave (“${d.wave}”) is not read from files with answers. Remove “comments”.`,
  }),
  'comments-too-much': message<{ wave: string; most: number }>({
    sv: (d) =>
      `Kommentarerna i våg ${d.wave} är tillsammans längre än ${d.most} tecken, mer än någon läser. Kontrollera att rätt kolumn har rollen ”comment” i kodboken.`,
    en: (d) =>
      `The comments of wave ${d.wave} are longer than ${d.most} characters together, more than anybody reads. Check that the right column has the role “comment” in the codebook.`,
  }),
  'comments-none': message<{ wave: string }>({
    sv: (d) =>
      `Det finns inga kommentarer i våg ${d.wave}. Kontrollera rubriken: kolumnen känns igen på ”columns” i kodboken.`,
    en: (d) =>
      `There are no comments in wave ${d.wave}. Check the header: the column is known by “columns” in the codebook.`,
  }),
  'comments-by-several': message<{ by: readonly (string | undefined)[] }>({
    sv: (d) =>
      `Mallarna visar kommentarer på flera sätt: ${listed(waysOf(d.by, 'sv'), 'sv')}. Samma text i flera indelningar avslöjar vem som skrev den. Visa dem på ett enda sätt i hela körningen.`,
    en: (d) =>
      `The templates show comments in several ways: ${listed(waysOf(d.by, 'en'), 'en')}. The same text in several breakdowns gives away who wrote it. Show them in one way only in the whole run.`,
  }),
  'reviewed-is-internal': message<{ path: string }>({
    sv: (d) =>
      `${d.path} ligger i den interna mappen, som varje körning skriver om. Kopiera filen till mappen med svaren, märk raderna där och ange kopian.`,
    en: (d) =>
      `${d.path} lies in the internal folder, which every run writes anew. Copy the file to the folder with the answers, mark the lines there and give the copy.`,
  }),
  'reviewed-columns': message<{ missing: readonly string[]; twice: readonly string[] }>({
    sv: (d) =>
      `Det är ingen lista med granskade kommentarer:${problemsOf(d, 'sv')}. Utgå från kommentarer.csv i den interna mappen, med rubrikraden kvar.`,
    en: (d) =>
      `This is no list of reviewed comments:${problemsOf(d, 'en')}. Start from kommentarer.csv in the internal folder, and keep its header.`,
  }),
  'reviewed-mark': message<RowsTold>({
    sv: (d) =>
      `I kolumnen ”publicera” får det stå ”ja”, ”nej” eller inget alls. Något annat står på ${rowsOf(d, 'sv')}. Rätta det; bara rader med ”ja” visas.`,
    en: (d) =>
      `The column “publish” may hold “yes”, “no” or nothing at all. Something else is in ${rowsOf(d, 'en')}. Mend it; only rows with “yes” are shown.`,
  }),
  'reviewed-unknown': message<RowsTold & { wave: string }>({
    sv: (d) =>
      `Nyckeln hör inte till någon kommentar i våg ${d.wave} som svaren är nu, fast raden är märkt ”ja” (${rowsOf(d, 'sv')}). Har svaren ändrats sedan listan skrevs: ta bort ”reviewed” ur pipelinen, kör, och granska de nya raderna i kommentarer.csv.`,
    en: (d) =>
      `The key belongs to no comment of wave ${d.wave} as the answers are now, though the row is marked “yes” (${rowsOf(d, 'en')}). If the answers have changed since the list was written: remove “reviewed” from the pipeline, run, and review the new rows of kommentarer.csv.`,
  }),
  'reviewed-unknown-unmarked': message<RowsTold & { wave: string }>({
    sv: (d) =>
      `Nyckeln hör inte till någon kommentar i våg ${d.wave} som svaren är nu (${rowsOf(d, 'sv')}). Raden är inte märkt ”ja”, så inget saknas i rapporten. Ta bort den.`,
    en: (d) =>
      `The key belongs to no comment of wave ${d.wave} as the answers are now (${rowsOf(d, 'en')}). The row is not marked “yes”, so nothing is missing from the report. Remove it.`,
  }),
  'reviewed-twice': message<{ earlier: number }>({
    sv: (d) => `Samma nyckel står redan på rad ${d.earlier}. Ta bort den ena raden.`,
    en: (d) => `The same key stands in row ${d.earlier} already. Remove one of the rows.`,
  }),
  'reviewed-empty': message<RowsTold>({
    sv: (d) => `Raden är märkt ”ja” men har ingen text (${rowsOf(d, 'sv')}). Ta bort märket.`,
    en: (d) => `The row is marked “yes” but has no text (${rowsOf(d, 'en')}). Remove the mark.`,
  }),
  'reviewed-scrubbed': message<RowsTold>({
    sv: (d) =>
      `Texten hade något som liknar ett personnummer, ett telefonnummer, en adress eller ett namn och som inte stod i listan (${rowsOf(d, 'sv')}). Det är ersatt. Läs kommentaren i rapporten, eller ta bort det ur filen.`,
    en: (d) =>
      `The text had something that looks like a personal number, a telephone number, an address or a name and was not in the list (${rowsOf(d, 'en')}). It has been replaced. Read the comment in the report, or remove it from the file.`,
  }),
  'reviewed-other-text': message<RowsTold>({
    sv: (d) =>
      `Texten kommer knappast av kommentaren med samma nyckel (${rowsOf(d, 'sv')}). Har en enda kolumn sorterats hör texter och märken till fel rader: börja då om från kommentarer.csv. Är texten omskriven eller översatt behöver inget göras.`,
    en: (d) =>
      `The text hardly comes from the comment with the same key (${rowsOf(d, 'en')}). If a single column was sorted, texts and marks belong to the wrong rows: then start again from kommentarer.csv. If the text is rewritten or translated, nothing need be done.`,
  }),
  'comments-not-reviewed': message<{ count: number }>({
    sv: (d) =>
      `${d.count} ${d.count === 1 ? 'kommentar' : 'kommentarer'} finns inte i den granskade listan och visas inte. Se kommentarer.csv i den interna mappen.`,
    en: (d) =>
      `${d.count} ${d.count === 1 ? 'comment is' : 'comments are'} not in the reviewed list and not shown. See kommentarer.csv in the internal folder.`,
  }),
};

function waysOf(by: readonly (string | undefined)[], language: Language): string[] {
  const all = language === 'sv' ? 'alla tillsammans' : 'all together';
  return by.map((id) => (id === undefined ? all : `by="${id}"`));
}

function problemsOf(
  { missing, twice }: { readonly missing: readonly string[]; readonly twice: readonly string[] },
  language: Language,
): string {
  const isSwedish = language === 'sv';
  const named = (names: readonly string[]) =>
    listed(
      names.map((name) => (isSwedish ? `”${name}”` : `“${name}”`)),
      language,
    );
  return [
    ...(missing.length > 0 ? [` ${isSwedish ? 'kolumn saknas' : 'column missing'}: ${named(missing)}`] : []),
    ...(twice.length > 0 ? [` ${isSwedish ? 'kolumn två gånger' : 'column twice'}: ${named(twice)}`] : []),
  ].join(';');
}
