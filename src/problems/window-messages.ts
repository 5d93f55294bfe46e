import { message } from './message.js';
import { type RowsTold, rowsOf } from './row-messages.js';

/** Messages about windows: waves that each take some months of a source that goes on. */
export const windowMessages = {
  'window-without-responses': message<{ wave: string }>({
    sv: (d) =>
      `Vågen ”${d.wave}” har ett fönster (”window”) men inga svar rad för rad att välja ur. Ange ”responses: …”, eller ta bort fönstret.`,
    en: (d) =>
      `The wave “${d.wave}” has a “window” but no answers row by row to choose from. Give “responses: …”, or remove the window.`,
  }),
  'window-without-date-variable': message<{ wave: string }>({
    sv: (d) =>
      `Vågen ”${d.wave}” har ett fönster (”window”), men kodboken har ingen variabel med rollen ”date”. Lägg till den, så att svaren kan väljas efter datum.`,
    en: (d) =>
      `The wave “${d.wave}” has a “window”, but the codebook has no variable with the role “date”. Add it, so that answers can be chosen by date.`,
  }),
  'window-date-column-missing': message<{ variable: string }>({
    sv: (d) =>
      `Vågen har ett fönster (”window”), men filen saknar kolumn för datum (variabeln ”${d.variable}”). Lägg till den, eller ta bort fönstret.`,
    en: (d) =>
      `The wave has a “window”, but the file has no column for dates (variable “${d.variable}”). Add it, or remove the window.`,
  }),
  'window-and-field-period': message<{ wave: string }>({
    sv: (d) =>
      `Vågen ”${d.wave}” har både ”window” och ”field-period”. Fönstret säger redan vilka dagar som räknas: ta bort ”field-period”.`,
    en: (d) =>
      `The wave “${d.wave}” has both “window” and “field-period”. The window says already which days count: remove “field-period”.`,
  }),
  'windows-overlap': message<{ from: string; to: string; instead: { from: string; to: string } }>({
    sv: (d) =>
      `Fönstren ”${d.from}” och ”${d.to}” har dagar gemensamt, så samma svar skulle jämföras med sig själva och inget test gälla. Jämför i stället ”${d.to}” med samma månader året innan: ”window: {from: ${d.instead.from}, to: ${d.instead.to}}”.`,
    en: (d) =>
      `The windows “${d.from}” and “${d.to}” have days in common, so the same answers would be compared with themselves and no test would hold. Compare “${d.to}” with the same months of the year before instead: “window: {from: ${d.instead.from}, to: ${d.instead.to}}”.`,
  }),
  'windows-read-differently': message<{ wave: string; other: string }>({
    sv: (d) =>
      `Fönstren ”${d.other}” och ”${d.wave}” har svar gemensamt, men kodboken läser dem olika (”since”, ”until” eller ”waves”). Ge dem samma ”date” och samma undantag, eller låt dem inte överlappa.`,
    en: (d) =>
      `The windows “${d.other}” and “${d.wave}” have answers in common, but the codebook reads them differently (“since”, “until” or “waves”). Give them the same “date” and the same exceptions, or keep them apart.`,
  }),
  'windows-share-files': message<{ wave: string; other: string; path: string }>({
    sv: (d) =>
      `Vågorna ”${d.other}” och ”${d.wave}” läser båda ${d.path}, men inte som fönster över samma källa. Ge båda ”window” och exakt samma ”responses”, så att de skyddas tillsammans.`,
    en: (d) =>
      `The waves “${d.other}” and “${d.wave}” both read ${d.path}, but not as windows of the same source. Give both a “window” and exactly the same “responses”, so that they are protected together.`,
  }),
  'waves-share-answers': message<{ wave: string; other: string; path: string }>({
    sv: (d) =>
      `Vågorna ”${d.other}” och ”${d.wave}” räknar svar ur samma fil, ${d.path}. Skillnaden mellan dem kan avslöja enstaka personer. Ge båda ”window” och exakt samma ”responses”, så att de skyddas tillsammans, eller insamlingsperioder (field-period) som inte överlappar varandra.`,
    en: (d) =>
      `The waves “${d.other}” and “${d.wave}” count answers from the same file, ${d.path}. The difference between them could give single people away. Give both a “window” and exactly the same “responses”, so that they are protected together, or field periods that do not overlap.`,
  }),
  'offered-date-without-window': message<{ wave: string }>({
    sv: (d) =>
      `Antalet erbjudna i vågen ”${d.wave}” har ”date”, men vågen har inget fönster att välja rader med. Lägg till ”window: {from: …, to: …}”, eller ta bort ”date”.`,
    en: (d) =>
      `The offered counts of the wave “${d.wave}” have a “date”, but the wave has no window to choose rows by. Add “window: {from: …, to: …}”, or remove “date”.`,
  }),
  'offered-undated': message<{ wave: string; other: string }>({
    sv: (d) =>
      `Fönstren ”${d.wave}” och ”${d.other}” har samma fil med antal erbjudna, så hela filen skulle räknas i båda. Säg vilken kolumn som har månaden: ”date: Månad”.`,
    en: (d) =>
      `The windows “${d.wave}” and “${d.other}” have the same file with offered counts, so all of it would count in both. Say which column has the month: “date: Month”.`,
  }),
  'offered-date-unreadable': message<{ value: string }>({
    sv: (d) => `”${d.value}” är varken en månad eller en dag. Skriv 2018-01, 2018-01-31 eller januari 2018.`,
    en: (d) => `“${d.value}” is neither a month nor a day. Write 2018-01, 2018-01-31 or January 2018.`,
  }),
  'offered-date-across': message<{ value: string; edge: string }>({
    sv: (d) =>
      `Månaden ”${d.value}” delas av ett fönster som börjar eller slutar vid ${d.edge}, så antalet går inte att fördela. Dela raden i två med dag i stället för månad, eller lägg fönstrets gräns vid ett månadsskifte.`,
    en: (d) =>
      `The month “${d.value}” is cut by a window that begins or ends at ${d.edge}, so the count cannot be divided. Split the row in two with days instead of a month, or put the window's limit between months.`,
  }),
  'offered-none-in-window': message<{ from: string; to: string }>({
    sv: (d) =>
      `Ingen rad ligger inom fönstret ${d.from}–${d.to}. Kontrollera kolumnen med månad, eller fönstret.`,
    en: (d) =>
      `No row lies within the window ${d.from} to ${d.to}. Check the column with months, or the window.`,
  }),
  'rows-dateless-window': message<RowsTold>({
    sv: (d) =>
      `Rader utan datum räknas inte, eftersom vågen är ett fönster (${rowsOf(d, 'sv')}). Fyll i datum.`,
    en: (d) =>
      `Rows without a date are not counted, since the wave is a window (${rowsOf(d, 'en')}). Fill in the dates.`,
  }),
  'rows-none-in-window': message<{ wave: string; from: string; to: string }>({
    sv: (d) =>
      `Fönstret ”${d.wave}” har inga svar att räkna mellan ${d.from} och ${d.to}. Kontrollera filen, kodboken och fönstret.`,
    en: (d) =>
      `The window “${d.wave}” has no answers to count between ${d.from} and ${d.to}. Check the file, the codebook and the window.`,
  }),
};
