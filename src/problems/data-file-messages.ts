import { message } from './message.js';

/** Messages about a data file as such: what it is, and how its bytes are to be read. */
export const dataFileMessages = {
  'data-empty': message<Record<never, never>>({
    sv: () => 'Filen är tom. Exportera den på nytt ur enkätverktyget.',
    en: () => 'The file is empty. Export it again from the survey tool.',
  }),
  'data-binary': message<Record<never, never>>({
    sv: () =>
      'Filen är varken text eller en Excelfil. Ange en CSV- eller Excelfil (.xlsx) som exporterats ur enkätverktyget.',
    en: () =>
      'The file is neither text nor an Excel file. Give a CSV or Excel file (.xlsx) exported from the survey tool.',
  }),
  'data-no-table': message<{ kind: 'html' | 'xml' | 'pdf' | 'rtf' }>({
    sv: (d) =>
      `Filen är ${swedishKinds[d.kind]}, vad den än heter. Öppna den i Excel, välj Spara som och filtypen ”Excel-arbetsbok (.xlsx)”, och ange den nya filen; eller exportera som CSV eller .xlsx ur enkätverktyget.`,
    en: (d) =>
      `The file is ${englishKinds[d.kind]}, whatever its name. Open it in Excel, choose Save As with the file type “Excel Workbook (.xlsx)”, and give the new file; or export as CSV or .xlsx from the survey tool.`,
  }),
  'data-same-content': message<{ other: string }>({
    sv: (d) =>
      `Filen har exakt samma innehåll som ${d.other}, så svaren räknas två gånger. Ta bort den ena ur pipelinen.`,
    en: (d) =>
      `The file has exactly the same content as ${d.other}, so its answers count twice. Remove one of them from the pipeline.`,
  }),
  'file-named-again': message<{ path: string }>({
    sv: (d) => `${d.path} nämns flera gånger i vågen, men läses en gång.`,
    en: (d) => `${d.path} is named several times in the wave, but read once.`,
  }),
  'encoding-contradicted': message<{ wanted: string; found: string }>({
    sv: (d) =>
      `Pipelinen säger att filen är i ${d.wanted}, men dess innehåll visar ${d.found}. Ta bort ”encoding” eller rätta den.`,
    en: (d) =>
      `The pipeline says that the file is in ${d.wanted}, but its content shows ${d.found}. Remove “encoding” or mend it.`,
  }),
  'encoding-invalid': message<{ encoding: string; byte: number }>({
    sv: (d) =>
      `Filen är inte hel och giltig ${d.encoding}: det brister vid byte ${d.byte}. Spara den på nytt som UTF-8, eller ta bort ”encoding” om den står i pipelinen.`,
    en: (d) =>
      `The file is not complete and valid ${d.encoding}: it breaks at byte ${d.byte}. Save it again as UTF-8, or remove “encoding” if the pipeline has it.`,
  }),
  'encoding-utf-32': message<Record<never, never>>({
    sv: () => 'Filen är i UTF-32, som inte kan läsas. Spara den på nytt som UTF-8.',
    en: () => 'The file is in UTF-32, which cannot be read. Save it again as UTF-8.',
  }),
  'encoding-mixed': message<{ byte: number }>({
    sv: (d) =>
      `Filen är till största delen UTF-8, men inte vid byte ${d.byte}: kanske är två filer hopklistrade. Spara den på nytt som UTF-8, eller ange ”encoding” i pipelinen.`,
    en: (d) =>
      `Most of the file is UTF-8, but not byte ${d.byte}: perhaps two files were joined. Save it again as UTF-8, or give “encoding” in the pipeline.`,
  }),
  'delimiter-wrong': message<{ used: string; better: string; columns: number }>({
    sv: (d) =>
      `Med ${named(d.used, 'sv')} som skiljetecken känns ingen kolumn igen, men med ${named(d.better, 'sv')} ${d.columns} st. Ta bort ”delimiter” ur pipelinen eller rätta den.`,
    en: (d) =>
      `With ${named(d.used, 'en')} as the delimiter no column is recognised, but ${d.columns} with ${named(d.better, 'en')}. Remove “delimiter” from the pipeline or mend it.`,
  }),
  'delimiter-unsupported': message<{ found: string }>({
    sv: (d) =>
      `Filens fält skiljs åt med ${named(d.found, 'sv')}, som inte kan läsas. Exportera den med semikolon, komma eller tabb.`,
    en: (d) =>
      `The fields of the file are separated by ${named(d.found, 'en')}, which cannot be read. Export it with semicolons, commas or tabs.`,
  }),
  'quote-unclosed': message<Record<never, never>>({
    sv: () =>
      'Här börjar ett fält med ett citattecken (") som aldrig avslutas, så resten av filen går inte att läsa. Rätta citattecknet, eller exportera filen på nytt.',
    en: () =>
      'A field begins here with a quotation mark (") that is never closed, so the rest of the file cannot be read. Mend the mark, or export the file again.',
  }),
  'quote-stray': message<Record<never, never>>({
    sv: () =>
      'Här börjar ett fält med ett citattecken (") som slutar flera rader längre ner, mitt i en text. Raderna däremellan skulle försvinna. Ta bort citattecknet eller skriv det dubbelt (""), eller exportera filen på nytt.',
    en: () =>
      'A field begins here with a quotation mark (") that is closed several lines further down, in the middle of a text. The rows between would be lost. Remove the mark or double it (""), or export the file again.',
  }),
  'row-too-wide': message<Record<never, never>>({
    sv: () =>
      'Raden har fler än 100 000 fält, så filen läses inte. Oftast är exporten trasig, eller så är det ingen tabell: öppna filen, eller exportera den på nytt.',
    en: () =>
      'The row has more than 100,000 fields, so the file is not read. Mostly the export is broken, or it is no table: open the file, or export it again.',
  }),
  'field-too-long': message<Record<never, never>>({
    sv: () =>
      'Här finns ett fält på mer än en miljon byte. Oftast beror det på ett citattecken (") som aldrig avslutas: rätta det, eller exportera filen på nytt.',
    en: () =>
      'There is a field of more than a million bytes here. Mostly a quotation mark (") that is never closed is the cause: mend it, or export the file again.',
  }),
};

const swedishKinds = {
  html: 'en webbsida (HTML)',
  xml: 'XML',
  pdf: 'en PDF',
  rtf: 'ett textdokument (RTF)',
};
const englishKinds = { html: 'a web page (HTML)', xml: 'XML', pdf: 'a PDF', rtf: 'a text document (RTF)' };

const swedishDelimiters: Record<string, string> = { ';': 'semikolon', ',': 'komma', '\t': 'tabb' };
const englishDelimiters: Record<string, string> = { ';': 'a semicolon', ',': 'a comma', '\t': 'a tab' };

function named(delimiter: string, language: 'sv' | 'en'): string {
  const quoted = language === 'sv' ? `”${delimiter}”` : `“${delimiter}”`;
  return (language === 'sv' ? swedishDelimiters : englishDelimiters)[delimiter] ?? quoted;
}
