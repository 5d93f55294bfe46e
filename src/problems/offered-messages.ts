import { didYouMean, type InBoth, listed, message } from './message.js';
import { type RowsTold, rowsOf } from './row-messages.js';

/** Messages about files with counts of offered questionnaires. */
export const offeredMessages = {
  'offered-column-missing': message<{
    expected: string;
    found: readonly string[];
    nearest: string | undefined;
  }>({
    sv: (d) =>
      `Kolumnen ”${d.expected}” som pipelinen nämner finns inte.${didYouMean(d.nearest, 'sv')} Filen har: ${listed(d.found, 'sv')}.`,
    en: (d) =>
      `The column “${d.expected}” that the pipeline names is not there.${didYouMean(d.nearest, 'en')} The file has: ${listed(d.found, 'en')}.`,
  }),
  'offered-not-number': message<{ value: string }>({
    sv: (d) =>
      `”${d.value}” är inte ett antal. Skriv ett heltal som är noll eller större; lämna tomt om antalet inte har rapporterats.`,
    en: (d) =>
      `“${d.value}” is not a count. Write a whole number, zero or more; leave it empty if the count was not reported.`,
  }),
  'offered-negative': message<{ count: number; overcoverage: number }>({
    sv: (d) =>
      `Övertäckningen (${d.overcoverage}) är större än antalet erbjudna (${d.count}). Rätta en av dem.`,
    en: (d) =>
      `The overcoverage (${d.overcoverage}) is larger than the number offered (${d.count}). Mend one of them.`,
  }),
  'offered-group-contradicts': message<{ category: string; source: string; mapped: string }>({
    sv: (d) =>
      `Raden anger både ”${d.source}” och ”${d.category}”, men enligt kodboken hör ”${d.source}” till ”${d.mapped}”. Rätta raden, eller ”map” i kodboken.`,
    en: (d) =>
      `The row gives both “${d.source}” and “${d.category}”, but by the codebook “${d.source}” belongs to “${d.mapped}”. Mend the row, or “map” in the codebook.`,
  }),
  'offered-unknown-category': message<{ value: string; nearest: string | undefined }>({
    sv: (d) =>
      `”${d.value}” är ingen av variabelns kategorier i kodboken.${didYouMean(d.nearest, 'sv')} Rätta filen, eller lägg till värdet under ”aliases”. Summarader ska inte vara med.`,
    en: (d) =>
      `“${d.value}” is none of the variable's categories in the codebook.${didYouMean(d.nearest, 'en')} Mend the file, or add the value under “aliases”. Rows with sums do not belong here.`,
  }),
  'sum-rows': message<RowsTold>({
    sv: (d) => `Summarader läses inte (${rowsOf(d, 'sv')}): det de summerar står på andra rader.`,
    en: (d) => `Rows with sums are not read (${rowsOf(d, 'en')}): what they add up stands in other rows.`,
  }),
  'sum-row-differs': message<{ stated: number; sum: number }>({
    sv: (d) =>
      `Summaraden säger ${d.stated}, men raderna den summerar ger ${d.sum}. Raderna räknas, summan inte. Kontrollera att ingen rad saknas eller är fel.`,
    en: (d) =>
      `The row with the sum says ${d.stated}, but the rows it adds up give ${d.sum}. The rows count, the sum does not. Check that no row is missing or wrong.`,
  }),
  'offered-text-line': message<{ value: string; nearest: string | undefined }>({
    sv: (d) =>
      `”${d.value}” känns inte igen, och raden har inget antal, så den läses inte.${didYouMean(d.nearest, 'sv')} Rätta namnet om raden är en enhet.`,
    en: (d) =>
      `“${d.value}” is not recognised, and the row has no count, so it is not read.${didYouMean(d.nearest, 'en')} Mend the name if the row is a unit.`,
  }),
  'offered-group-empty': message<{ variable: string }>({
    sv: (d) =>
      `Raden säger inte vilken kategori av ”${d.variable}” den gäller. Fyll i den, eller ta bort raden.`,
    en: (d) =>
      `The row does not say which category of “${d.variable}” it is for. Fill it in, or remove the row.`,
  }),
  'ladder-shrinks': message<{ upper: string; lower: string }>({
    sv: (d) =>
      `”${d.upper}” är mindre än ”${d.lower}”, som ska vara en del av det. Kontrollera raden, och att stegen under ”ladder” står i rätt ordning. Täckningsgraden räknas inte där det blir fler erbjudna än i steget.`,
    en: (d) =>
      `“${d.upper}” is smaller than “${d.lower}”, which should be a part of it. Check the row, and that the steps under “ladder” are in the right order. No coverage is given where more were offered than are in the step.`,
  }),
  'offered-groups-overlap': message<{ group: InBoth; other: InBoth; file: string }>({
    sv: (d) =>
      `${d.group.sv} och ${d.other.sv} i ${d.file} kan gälla samma enkäter, som då räknas två gånger. Låt varje erbjuden enkät stå i en fil.`,
    en: (d) =>
      `${d.group.en} and ${d.other.en} in ${d.file} may be about the same questionnaires, which would then count twice. Let each questionnaire offered stand in one file.`,
  }),
  'offered-group-twice': message<{ group: string; earlier: number }>({
    sv: (d) => `Gruppen ”${d.group}” står redan på rad ${d.earlier}. Slå ihop raderna.`,
    en: (d) => `The group “${d.group}” already stands on row ${d.earlier}. Merge the rows.`,
  }),
  'offered-without-group': message<{ rows: number }>({
    sv: (d) =>
      `Filen har ${d.rows} rader men ingen kolumn som är en bakgrundsvariabel i kodboken, så raderna går inte att skilja åt. Ge kolumnen variabelns id, etikett eller en rubrik under ”columns”.`,
    en: (d) =>
      `The file has ${d.rows} rows but no column that is a background variable in the codebook, so the rows cannot be told apart. Give the column the variable's id, its label or a header under “columns”.`,
  }),
};
