import { count } from '../language/numbers.js';
import { didYouMean, listed, message } from './message.js';
import { type RowsTold, rowsOf } from './row-messages.js';

const roundingReasons = {
  'half-even': { sv: 'avrundad till närmaste jämna siffra', en: 'rounded to the nearest even digit' },
  truncated: { sv: 'avkortad, inte avrundad', en: 'cut off, not rounded' },
  twice: { sv: 'avrundad två gånger', en: 'rounded twice' },
  coarser: { sv: 'avrundad till färre decimaler', en: 'rounded to fewer decimals' },
  unknown: { sv: 'okänd orsak', en: 'reason unknown' },
} as const;

/** Messages about aggregate waves: files that hold counts and printed shares instead of answers. */
export const aggregateMessages = {
  'aggregate-without-figures': message<{ wave: string }>({
    sv: (d) =>
      `Vågen ”${d.wave}” säger inte vilka kolumner som har siffrorna. Lägg till ”answered: …” eller ”shares: …” under ”aggregate”.`,
    en: (d) =>
      `The wave “${d.wave}” does not say which columns have the figures. Add “answered: …” or “shares: …” under “aggregate”.`,
  }),
  'aggregate-offered-alone': message<{ wave: string }>({
    sv: (d) =>
      `Vågen ”${d.wave}” har ”offered” men inte ”answered”, så någon svarsfrekvens finns inte. Lägg till ”answered: …”, eller ta bort ”offered”.`,
    en: (d) =>
      `The wave “${d.wave}” has “offered” but not “answered”, so there is no response rate. Add “answered: …”, or remove “offered”.`,
  }),
  'aggregate-rate-alone': message<{ wave: string }>({
    sv: (d) =>
      `Vågen ”${d.wave}” har ”rate” men inte både ”offered” och ”answered”, så det finns inget att jämföra procenttalet med. Lägg till dem, eller ta bort ”rate”.`,
    en: (d) =>
      `The wave “${d.wave}” has “rate” but not both “offered” and “answered”, so there is nothing to compare the percentage with. Add them, or remove “rate”.`,
  }),
  'offered-in-two-places': message<{ wave: string }>({
    sv: (d) => `Vågen ”${d.wave}” har antal erbjudna både under ”aggregate” och för sig. Behåll det ena.`,
    en: (d) =>
      `The wave “${d.wave}” has offered counts both under “aggregate” and by themselves. Keep one of them.`,
  }),
  'not-a-question': message<{ id: string; role: string }>({
    sv: (d) => `”${d.id}” har rollen ”${d.role}”. Bara frågor har andelar: ange en frågas id.`,
    en: (d) => `“${d.id}” has the role “${d.role}”. Only questions have shares: give a question's id.`,
  }),
  'share-twice': message<{ question: string }>({
    sv: (d) => `Frågan ”${d.question}” står två gånger under ”shares”. Behåll en.`,
    en: (d) => `The question “${d.question}” stands twice under “shares”. Keep one.`,
  }),
  'share-without-positive': message<{ question: string }>({
    sv: (d) =>
      `Frågan ”${d.question}” har inget svarsalternativ som är märkt ”positive”, så det finns ingen andel positiva att läsa in. Märk alternativen i kodboken.`,
    en: (d) =>
      `The question “${d.question}” has no category marked “positive”, so there is no share of positive answers to read. Mark the categories in the codebook.`,
  }),
  'share-not-asked': message<{ question: string; date: string }>({
    sv: (d) =>
      `Enligt kodboken ställdes ”${d.question}” inte ${d.date}, men vågen har en andel för den. Ändra ”since” eller ”until”, eller ta bort andelen.`,
    en: (d) =>
      `By the codebook “${d.question}” was not asked on ${d.date}, yet the wave has a share for it. Change “since” or “until”, or remove the share.`,
  }),
  'aggregate-unknown-category': message<RowsTold & { value: string; nearest: string | undefined }>({
    sv: (d) =>
      `”${d.value}” är ingen av variabelns kategorier i kodboken (${rowsOf(d, 'sv')}).${didYouMean(d.nearest, 'sv')} Rätta filen, lägg till värdet under ”aliases”, eller välj bort raderna med ”without”. Summarader ska inte vara med.`,
    en: (d) =>
      `“${d.value}” is none of the variable's categories in the codebook (${rowsOf(d, 'en')}).${didYouMean(d.nearest, 'en')} Mend the file, add the value under “aliases”, or leave the rows out with “without”. Rows with sums do not belong here.`,
  }),
  'aggregate-answered-empty': message<RowsTold>({
    sv: (d) =>
      `Antalet svar är inte ifyllt (${rowsOf(d, 'sv')}). Fyll i det, med 0 om ingen svarade, eller ta bort raden.`,
    en: (d) =>
      `The number of answers is not filled in (${rowsOf(d, 'en')}). Fill it in, with 0 if nobody answered, or remove the row.`,
  }),
  'where-no-row': message<{ column: string; values: readonly string[]; found: readonly string[] }>({
    sv: (d) =>
      `Ingen rad har ”${d.column}” = ${listed(d.values, 'sv')}, som ”where” väljer. Kolumnen har: ${listed(d.found, 'sv')}.`,
    en: (d) =>
      `No row has “${d.column}” = ${listed(d.values, 'en')}, which “where” asks for. The column has: ${listed(d.found, 'en')}.`,
  }),
  'without-every-row': message<Record<never, never>>({
    sv: () => '”without” väljer bort alla rader som ”where” har valt. Ändra det ena.',
    en: () => '“without” leaves out every row that “where” has chosen. Change one of them.',
  }),
  'condition-unused': message<{
    key: 'where' | 'without';
    column: string;
    value: string;
    nearest: string | undefined;
  }>({
    sv: (d) =>
      `”${d.key}” nämner ”${d.value}”, men ingen rad har det i kolumnen ”${d.column}”.${didYouMean(d.nearest, 'sv')} Rätta värdet, eller ta bort det.`,
    en: (d) =>
      `“${d.key}” names “${d.value}”, but no row has it in the column “${d.column}”.${didYouMean(d.nearest, 'en')} Mend the value, or remove it.`,
  }),
  'suspected-sum-rows': message<RowsTold & { column: string | undefined }>({
    sv: (d) =>
      `Summarader ser ut att stå bredvid sina delar, så att samma svar räknas flera gånger (${rowsOf(d, 'sv')}): antalen är summan av ${d.column === undefined ? 'alla andra rader' : `de andra raderna med samma ”${d.column}”`}. Välj bort summorna med ”without”, eller ta bara dem med ”where”. Är det en slump behöver inget göras.`,
    en: (d) =>
      `Rows with sums seem to stand beside their parts, so that the same answers count several times (${rowsOf(d, 'en')}): the counts are the sum of ${d.column === undefined ? 'all other rows' : `the other rows with the same “${d.column}”`}. Leave the sums out with “without”, or take them alone with “where”. If it is chance, nothing need be done.`,
  }),
  'printed-rates-compared': message<{ compared: number; agreeing: number }>({
    sv: (d) =>
      `Tryckta svarsfrekvenser jämförda med antalen på samma rad: ${count(d.compared, 'sv')}. Stämmer: ${count(d.agreeing, 'sv')}, skiljer sig: ${count(d.compared - d.agreeing, 'sv')}.`,
    en: (d) =>
      `Printed response rates compared with the counts on the same row: ${count(d.compared, 'en')}. Agreeing: ${count(d.agreeing, 'en')}, differing: ${count(d.compared - d.agreeing, 'en')}.`,
  }),
  'printed-rates-differ': message<RowsTold & { reason: keyof typeof roundingReasons }>({
    sv: (d) =>
      `Den tryckta svarsfrekvensen stämmer inte med antalen (${rowsOf(d, 'sv')}): ${roundingReasons[d.reason].sv}. Det är antalen som räknas.`,
    en: (d) =>
      `The printed response rate does not agree with the counts (${rowsOf(d, 'en')}): ${roundingReasons[d.reason].en}. It is the counts that count.`,
  }),
  'share-not-number': message<{ value: string }>({
    sv: (d) => `”${d.value}” är ingen procentandel. Skriv ett tal mellan 0 och 100, som 78 eller 78,4 %.`,
    en: (d) => `“${d.value}” is no percentage. Write a number between 0 and 100, such as 78 or 78.4 %.`,
  }),
  'share-over-100': message<{ value: string }>({
    sv: (d) =>
      `Andelen ”${d.value}” är över 100 procent. Rätta den, eller kontrollera att det är rätt kolumn.`,
    en: (d) => `The share “${d.value}” is over 100 per cent. Mend it, or check that it is the right column.`,
  }),
  'shares-of-one': message<{ value: string }>({
    sv: (d) =>
      `Ingen andel i kolumnen är över 1, så de är troligen skrivna som delar av ett (${d.value}) och inte i procent. Räkna om dem till procent (0,78 blir 78), eller skriv procenttecknet om de verkligen är så små.`,
    en: (d) =>
      `No share in the column is above 1, so they are probably written as parts of one (${d.value}) and not in per cent. Turn them into per cent (0.78 becomes 78), or write the percent sign if they really are that small.`,
  }),
  'share-group-twice': message<{ group: string; earlier: number }>({
    sv: (d) =>
      `Gruppen ”${d.group}” står redan på rad ${d.earlier}, och andelar utan bas kan inte läggas ihop. Välj rader med ”where”, eller ange ”base”.`,
    en: (d) =>
      `The group “${d.group}” already stands on row ${d.earlier}, and shares without a base cannot be added up. Choose rows with “where”, or give “base”.`,
  }),
  'share-without-answers': message<{ value: string }>({
    sv: (d) => `Andelen ”${d.value}” har basen 0, alltså inga svar. Rätta den ena, eller lämna andelen tom.`,
    en: (d) =>
      `The share “${d.value}” has the base 0, that is no answers. Mend one of them, or leave the share empty.`,
  }),
  'share-impossible': message<RowsTold & { question: string }>({
    sv: (d) =>
      `Andelen för ”${d.question}” går inte att få med den angivna basen, hur man än avrundar (${rowsOf(d, 'sv')}). Kontrollera andel, bas och hur ”vet inte” har räknats.`,
    en: (d) =>
      `The share for “${d.question}” cannot come of the given base, however it is rounded (${rowsOf(d, 'en')}). Check share, base and how “don't know” was counted.`,
  }),
  'shares-reconstructed': message<{ questions: readonly string[] }>({
    sv: (d) =>
      `Antalen positiva svar är framräknade ur tryckt andel och bas, avrundade till närmaste hela svar: ${listed(d.questions, 'sv')}.`,
    en: (d) =>
      `The numbers of positive answers are worked out from printed share and base, rounded to the nearest whole answer: ${listed(d.questions, 'en')}.`,
  }),
  'share-rounding': message<RowsTold & { question: string }>({
    sv: (d) =>
      `Avrundningen i den tryckta andelen för ”${d.question}” är mer än en tiondel av osäkerhetsintervallets halva bredd (${rowsOf(d, 'sv')}). Intervall och test blir ungefärliga: ange andelen med en decimal till om den finns.`,
    en: (d) =>
      `The rounding of the printed share for “${d.question}” is more than a tenth of half the interval's width (${rowsOf(d, 'en')}). Intervals and tests become approximate: give the share with one more decimal if there is one.`,
  }),
  'shares-alone': message<{ questions: readonly string[] }>({
    sv: (d) =>
      `Tryckta andelar utan bas visas utan osäkerhetsintervall, och skillnader prövas inte: ${listed(d.questions, 'sv')}.`,
    en: (d) =>
      `Printed shares without a base are shown without an interval, and differences are not tested: ${listed(d.questions, 'en')}.`,
  }),
};
