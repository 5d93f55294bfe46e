import { anyOf, didYouMean, listed, message } from './message.js';

/** Messages about the header of a data file. */
export const columnMessages = {
  'header-too-long': message<Record<never, never>>({
    sv: () =>
      'Ingen rubrikrad hittades i den första miljonen byte. Kontrollera att det är en CSV-fil och att inget citattecken (") i rubrikerna saknar sitt par.',
    en: () =>
      'No header row was found in the first million bytes. Check that it is a CSV file and that no quotation mark (") in the headers lacks its pair.',
  }),
  'header-too-wide': message<{ columns: number; most: number }>({
    sv: (d) => `Rubrikraden har ${d.columns} kolumner; högst ${d.most} läses. Ta bort kolumner ur exporten.`,
    en: (d) =>
      `The header has ${d.columns} columns; at most ${d.most} are read. Remove columns from the export.`,
  }),
  'header-twice': message<{ name: string; columns: readonly number[]; variable: string | undefined }>({
    sv: (d) =>
      d.variable === undefined
        ? `Rubriken ”${d.name}” står i kolumnerna ${listed(d.columns, 'sv')}. Ingen av dem används.`
        : `Rubriken ”${d.name}” står i kolumnerna ${listed(d.columns, 'sv')}, så det går inte att veta vilken som är variabeln ”${d.variable}”. Ge dem olika rubriker.`,
    en: (d) =>
      d.variable === undefined
        ? `The header “${d.name}” stands in columns ${listed(d.columns, 'en')}. None of them is used.`
        : `The header “${d.name}” stands in columns ${listed(d.columns, 'en')}, so which one is the variable “${d.variable}” cannot be known. Give them different headers.`,
  }),
  'columns-several': message<{ variable: string; columns: readonly string[] }>({
    sv: (d) =>
      `Variabeln ”${d.variable}” passar in på flera kolumner: ${listed(quoted(d.columns, 'sv'), 'sv')}. Ange den rätta i kodboken, under ”waves” om det bara gäller den här vågen.`,
    en: (d) =>
      `The variable “${d.variable}” fits several columns: ${listed(quoted(d.columns, 'en'), 'en')}. Give the right one in the codebook, under “waves” if it is for this wave only.`,
  }),
  'column-shared': message<{ variables: readonly string[] }>({
    sv: (d) =>
      `Kolumnen passar in på flera variabler: ${listed(quoted(d.variables, 'sv'), 'sv')}. Ge dem olika ”columns” i kodboken.`,
    en: (d) =>
      `The column fits several variables: ${listed(quoted(d.variables, 'en'), 'en')}. Give them different “columns” in the codebook.`,
  }),
  'columns-none': message<{ found: readonly string[] | undefined; expected: readonly string[] }>({
    sv: (d) =>
      `Ingen kolumn känns igen. ${d.found ? `Filen har: ${listed(quoted(d.found, 'sv'), 'sv')}` : 'Raden ser ut som någons svar och visas därför inte'}. Kodboken väntar: ${listed(quoted(d.expected, 'sv'), 'sv')}. Kontrollera att det är rätt fil, att rubrikraden är med, och lägg annars till rubrikerna under ”columns” i kodboken.`,
    en: (d) =>
      `No column is recognised. ${d.found ? `The file has: ${listed(quoted(d.found, 'en'), 'en')}` : 'The row looks like somebody’s answers and is not shown'}. The codebook expects: ${listed(quoted(d.expected, 'en'), 'en')}. Check that it is the right file and has its header row, or else add the headers under “columns” in the codebook.`,
  }),
  'questions-not-asked': message<{ wave: string; date: string | undefined; form: string | undefined }>({
    sv: (d) =>
      `Enligt kodboken ställdes ingen fråga i vågen ”${d.wave}”${d.date === undefined ? '' : ` (${d.date})`}${d.form === undefined ? '' : ` i formuläret ”${d.form}”`}, så det finns inga svar att räkna. Ändra ”since” eller ”until” hos frågorna, eller vågens ”date”.`,
    en: (d) =>
      `By the codebook the wave “${d.wave}”${d.date === undefined ? '' : ` (${d.date})`} asked no question${d.form === undefined ? '' : ` in the form “${d.form}”`}, so there are no answers to count. Change “since” or “until” of the questions, or the “date” of the wave.`,
  }),
  'column-missing': message<{
    variable: string;
    expected: readonly string[];
    wave: string;
    nearest: string | undefined;
  }>({
    sv: (d) =>
      `Kolumnen ${anyOf(d.expected, 'sv')} (variabeln ”${d.variable}”) saknas.${didYouMean(d.nearest, 'sv')} Lägg till rubriken under ”columns” i kodboken, eller ange ”since”/”until” om frågan inte ställdes i vågen ”${d.wave}”.`,
    en: (d) =>
      `The column ${anyOf(d.expected, 'en')} (variable “${d.variable}”) is missing.${didYouMean(d.nearest, 'en')} Add its header under “columns” in the codebook, or give “since”/“until” if the wave “${d.wave}” did not ask it.`,
  }),
  'id-column-missing': message<{ variable: string }>({
    sv: (d) =>
      `Filen saknar kolumn för svarens id (variabeln ”${d.variable}”), så dubbletter kan inte upptäckas.`,
    en: (d) =>
      `The file has no column for the ids of the answers (variable “${d.variable}”), so duplicates cannot be found.`,
  }),
  'date-column-missing': message<{ variable: string | undefined }>({
    sv: (d) =>
      `Vågen har en insamlingsperiod (”field-period”), men ${d.variable === undefined ? 'kodboken har ingen variabel med rollen ”date”' : `filen saknar kolumn för datum (variabeln ”${d.variable}”)`}. Lägg till den, eller ta bort perioden.`,
    en: (d) =>
      `The wave has a “field-period”, but ${d.variable === undefined ? 'the codebook has no variable with the role “date”' : `the file has no column for dates (variable “${d.variable}”)`}. Add it, or remove the period.`,
  }),
  'column-not-asked': message<{ variable: string; date: string }>({
    sv: (d) =>
      `Enligt kodboken ställdes ”${d.variable}” inte ${d.date}, så kolumnen läses inte. Ändra ”since” eller ”until” om det är fel.`,
    en: (d) =>
      `By the codebook “${d.variable}” was not asked on ${d.date}, so the column is not read. Change “since” or “until” if that is wrong.`,
  }),
  'column-personnummer': message<{ column: number; cells: number }>({
    sv: (d) =>
      `Kolumn ${d.column} ser ut att innehålla personnummer eller samordningsnummer (${d.cells} ${d.cells === 1 ? 'cell' : 'celler'}), så filen läses inte. Ta bort kolumnen ur filen, eller ta ut en ny export utan den. Är numret svarens id i en fil med svar, ge det rollen ”id” i kodboken: då används det bara för att hitta dubbletter.`,
    en: (d) =>
      `Column ${d.column} seems to hold Swedish personal identity numbers (${d.cells} ${d.cells === 1 ? 'cell' : 'cells'}), so the file is not read. Remove the column from the file, or make a new export without it. If the number is the id of the answers in a file with answers, give it the role “id” in the codebook: then it only serves to find duplicates.`,
  }),
  'columns-extra': message<{ columns: readonly string[] }>({
    sv: (d) => `Kolumner som kodboken inte nämner läses inte: ${listed(quoted(d.columns, 'sv'), 'sv')}.`,
    en: (d) =>
      `Columns that the codebook does not mention are not read: ${listed(quoted(d.columns, 'en'), 'en')}.`,
  }),
};

function quoted(texts: readonly string[], language: 'sv' | 'en'): string[] {
  return texts.map((text) => (language === 'sv' ? `”${text}”` : `“${text}”`));
}
