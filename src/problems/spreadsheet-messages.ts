import { count } from '../language/numbers.js';
import { didYouMean, listed, message } from './message.js';
import { type RowsTold, rowsOf } from './row-messages.js';

/** Messages about workbooks and their sheets: what the file is, which sheet and row hold the table, cells without a value. */
export const spreadsheetMessages = {
  'workbook-old': message<Record<never, never>>({
    sv: () =>
      'Filen är i det gamla Excelformatet (.xls), vad den än heter. Öppna den i Excel, välj Spara som och filtypen ”Excel-arbetsbok (.xlsx)”, och ange den nya filen.',
    en: () =>
      'The file is in the old Excel format (.xls), whatever its name. Open it in Excel, choose Save As with the file type “Excel Workbook (.xlsx)”, and give the new file.',
  }),
  'workbook-password': message<Record<never, never>>({
    sv: () =>
      'Arbetsboken är skyddad med lösenord och kan inte läsas. Öppna den i Excel, ta bort lösenordet under Arkiv – Information – Skydda arbetsbok, och spara den.',
    en: () =>
      'The workbook is protected by a password and cannot be read. Open it in Excel, remove the password under File – Info – Protect Workbook, and save it.',
  }),
  'workbook-damaged': message<Record<never, never>>({
    sv: () =>
      'Filen börjar som en Excelfil (.xlsx) men går inte att läsa: den är skadad, inte helt överförd, eller har ifyllda celler långt utanför tabellen. Öppna den i Excel, kontrollera den och spara den på nytt.',
    en: () =>
      'The file begins as an Excel file (.xlsx) but cannot be read: it is damaged, not fully transferred, or has cells filled in far outside the table. Open it in Excel, check it and save it again.',
  }),
  'not-a-workbook': message<{ kind: 'xlsb' | 'ods' | 'other' }>({
    sv: (d) =>
      `${swedishKinds[d.kind]} Öppna den och spara den som ”Excel-arbetsbok (.xlsx)” eller CSV UTF-8.`,
    en: (d) => `${englishKinds[d.kind]} Open it and save it as “Excel Workbook (.xlsx)” or CSV UTF-8.`,
  }),
  'workbook-too-large': message<{ size: 'packed' | 'unpacked'; megabytes: number; most: number }>({
    sv: (d) =>
      `Arbetsboken är ${count(d.megabytes, 'sv')} MB${d.size === 'unpacked' ? ' uppackad' : ''}; högst ${count(d.most, 'sv')} MB läses. Ta bort blad som inte behövs, eller exportera som CSV, som läses hur stor den än är.`,
    en: (d) =>
      `The workbook is ${count(d.megabytes, 'en')} MB${d.size === 'unpacked' ? ' unpacked' : ''}; at most ${count(d.most, 'en')} MB are read. Remove sheets that are not needed, or export as CSV, which is read whatever its size.`,
  }),
  'workbook-bomb': message<{ ratio: number }>({
    sv: (d) =>
      `Arbetsboken skulle packas upp till ${count(d.ratio, 'sv')} gånger sin storlek, som en fil gjord för att fylla minnet. Den packas inte upp. Kontrollera varifrån den kommer; spara den annars på nytt i Excel.`,
    en: (d) =>
      `The workbook would unpack to ${count(d.ratio, 'en')} times its size, like a file made to fill the memory. It is not unpacked. Check where it comes from, or else save it again in Excel.`,
  }),
  'sheet-missing': message<{ wanted: string; sheets: readonly string[]; nearest: string | undefined }>({
    sv: (d) =>
      `Bladet ”${d.wanted}” finns inte.${didYouMean(d.nearest, 'sv')} Det som finns är: ${listed(d.sheets, 'sv')}. Rätta namnet i pipelinen.`,
    en: (d) =>
      `There is no sheet “${d.wanted}”.${didYouMean(d.nearest, 'en')} There are: ${listed(d.sheets, 'en')}. Mend the name in the pipeline.`,
  }),
  'sheets-several': message<{ sheets: readonly string[] }>({
    sv: (d) =>
      `Flera blad har kodbokens kolumner: ${listed(d.sheets, 'sv')}. Ange vilket som ska läsas med ”sheet” i pipelinen. Ska flera blad med svar läsas: ”sheets: [blad, blad]”, eller ”sheets: {blad: formulär}”.`,
    en: (d) =>
      `Several sheets have columns of the codebook: ${listed(d.sheets, 'en')}. Give the one to be read by “sheet” in the pipeline. If several sheets with answers are to be read: “sheets: [sheet, sheet]”, or “sheets: {sheet: form}”.`,
  }),
  'sheets-unknown': message<{ sheets: readonly string[] }>({
    sv: (d) =>
      `I inget av bladen känns någon kolumn igen: ${listed(d.sheets, 'sv')}. Kontrollera att det är rätt fil, lägg till rubrikerna under ”columns” i kodboken, eller ange ”sheet” i pipelinen.`,
    en: (d) =>
      `In none of the sheets is any column recognised: ${listed(d.sheets, 'en')}. Check that it is the right file, add the headers under “columns” in the codebook, or give “sheet” in the pipeline.`,
  }),
  'sheet-chosen': message<{ sheet: string; others: readonly string[] }>({
    sv: (d) =>
      `Bladet ”${d.sheet}” läses, eftersom dess rubriker passar bäst. Övriga blad läses inte: ${listed(d.others, 'sv')}.`,
    en: (d) =>
      `The sheet “${d.sheet}” is read, since its headers fit best. The others are not: ${listed(d.others, 'en')}.`,
  }),
  'sheet-twice': message<{ sheet: string }>({
    sv: (d) => `Bladet ”${d.sheet}” nämns två gånger, så svaren skulle räknas två gånger. Ta bort det ena.`,
    en: (d) => `The sheet “${d.sheet}” is named twice, so its answers would count twice. Remove one of them.`,
  }),
  'sheets-none': message<{ wanted: readonly string[]; sheets: readonly string[] }>({
    sv: (d) =>
      `Arbetsboken har inget av bladen under ”sheets”: ${listed(d.wanted, 'sv')}. Den har: ${listed(d.sheets, 'sv')}. Rätta bladens namn, eller skriv sökvägen så att filen inte är med.`,
    en: (d) =>
      `The workbook has none of the sheets under “sheets”: ${listed(d.wanted, 'en')}. It has: ${listed(d.sheets, 'en')}. Mend the names of the sheets, or write the path so that the file is not among those it fits.`,
  }),
  'sheets-of-text': message<Record<never, never>>({
    sv: () =>
      'Filen är text (CSV), inte en Excelfil, så den har inga blad att läsa. Ange den utan ”sheets”, eller skriv sökvägen så att den inte är med.',
    en: () =>
      'The file is text (CSV), not an Excel file, so it has no sheets to read. Give it without “sheets”, or write the path so that it is not among those it fits.',
  }),
  'sheets-absent': message<{ sheets: readonly string[] }>({
    sv: (d) =>
      `Arbetsboken saknar blad som andra arbetsböcker har: ${listed(d.sheets, 'sv')}. Det är rätt om det inte finns några sådana svar.`,
    en: (d) =>
      `The workbook lacks sheets that other workbooks have: ${listed(d.sheets, 'en')}. That is right if there are no such answers.`,
  }),
  'sheets-unread': message<{ sheets: readonly string[] }>({
    sv: (d) =>
      `Blad som ser ut att ha svar läses inte, eftersom de inte står under ”sheets”: ${listed(d.sheets, 'sv')}. Lägg till dem, eller ta bort dem ur arbetsboken.`,
    en: (d) =>
      `Sheets that seem to hold answers are not read, since “sheets” does not name them: ${listed(d.sheets, 'en')}. Add them, or remove them from the workbook.`,
  }),
  'sheet-empty': message<Record<never, never>>({
    sv: () =>
      'Bladet är tomt. Ange ett annat med ”sheet” i pipelinen, eller exportera på nytt ur enkätverktyget.',
    en: () =>
      'The sheet is empty. Give another one by “sheet” in the pipeline, or export again from the survey tool.',
  }),
  'sheet-too-long': message<{ most: number }>({
    sv: (d) =>
      `Bladet har fler än ${count(d.most, 'sv')} rader, tomma rader med formatering inräknade. Ta bort raderna under tabellen, eller exportera som CSV, som läses hur lång den än är.`,
    en: (d) =>
      `The sheet has more than ${count(d.most, 'en')} rows, empty rows with formatting included. Delete the rows below the table, or export as CSV, which is read however long it is.`,
  }),
  'header-rows-several': message<{ rows: readonly number[]; columns: number }>({
    sv: (d) =>
      `Flera rader kan vara rubrikraden: raderna ${listed(d.rows, 'sv')} har lika många (${d.columns}) av kodbokens kolumner. Ta bort alla utom en.`,
    en: (d) =>
      `Several rows may be the header: rows ${listed(d.rows, 'en')} have equally many (${d.columns}) of the codebook's columns. Remove all but one.`,
  }),
  'sheet-hidden': message<Record<never, never>>({
    sv: () => 'Bladet är dolt i Excel, men läses som det är.',
    en: () => 'The sheet is hidden in Excel, but is read as it is.',
  }),
  'rows-hidden': message<RowsTold>({
    sv: (d) =>
      `Rader som är dolda i Excel, till exempel av ett filter, räknas som de andra (${rowsOf(d, 'sv')}). Ta bort dem om de inte ska räknas.`,
    en: (d) =>
      `Rows that are hidden in Excel, for instance by a filter, count like the others (${rowsOf(d, 'en')}). Delete them if they are not to count.`,
  }),
  'cells-merged': message<{ cells: readonly string[] }>({
    sv: (d) =>
      `Celler är sammanfogade över flera rader (${listed(d.cells, 'sv')}). Värdet räknas bara för den första; de andra är tomma. Dela cellerna och fyll i värdet på varje rad.`,
    en: (d) =>
      `Cells are merged over several rows (${listed(d.cells, 'en')}). The value counts for the first only; the others are empty. Unmerge the cells and fill in the value in every row.`,
  }),
  'cells-uncalculated': message<{ cells: readonly string[] }>({
    sv: (d) =>
      `Formler saknar sparat värde (${listed(d.cells, 'sv')}), så vad som står där är inte känt. Öppna filen i Excel, spara den, och läs in den på nytt.`,
    en: (d) =>
      `Formulas have no stored value (${listed(d.cells, 'en')}), so what stands there is not known. Open the file in Excel, save it, and read it again.`,
  }),
  'cells-error': message<{ cells: readonly string[]; values: readonly string[] }>({
    sv: (d) =>
      `Celler har felvärden som ${listed(d.values, 'sv')} (${listed(d.cells, 'sv')}). De är inga svar. Rätta formlerna, eller töm cellerna.`,
    en: (d) =>
      `Cells hold error values such as ${listed(d.values, 'en')} (${listed(d.cells, 'en')}). These are no answers. Mend the formulas, or empty the cells.`,
  }),
  'setting-unused': message<{ setting: string; format: 'text' | 'zip' }>({
    sv: (d) =>
      `Filen är ${d.format === 'text' ? 'text (CSV), inte en Excelfil' : 'en Excelfil, inte text'}, så ”${d.setting}” i pipelinen används inte. Ta bort det, eller kontrollera att det är rätt fil.`,
    en: (d) =>
      `The file is ${d.format === 'text' ? 'text (CSV), not an Excel file' : 'an Excel file, not text'}, so “${d.setting}” in the pipeline is not used. Remove it, or check that it is the right file.`,
  }),
};

const swedishKinds = {
  xlsb: 'Filen är en binär arbetsbok (.xlsb), som inte läses.',
  ods: 'Filen är ett OpenDocument-kalkylark (.ods), som inte läses.',
  other: 'Filen är ett zip-arkiv men ingen arbetsbok.',
};
const englishKinds = {
  xlsb: 'The file is a binary workbook (.xlsb), which is not read.',
  ods: 'The file is an OpenDocument spreadsheet (.ods), which is not read.',
  other: 'The file is a zip archive but no workbook.',
};
