import { anyOf, didYouMean, listed, message } from './message.js';

/** Messages about surveys with several forms. */
export const formMessages = {
  'form-missing': message<{ file: string; forms: readonly string[] }>({
    sv: (d) =>
      `Kodboken har flera formulär, men det står inte vilket ”${d.file}” hör till. Skriv ”{file: ${d.file}, form: …}” med ett av: ${listed(d.forms, 'sv')}. Har arbetsboken ett blad per formulär: ”{file: ${d.file}, sheets: {bladets namn: …}}”.`,
    en: (d) =>
      `The codebook has several forms, but which one “${d.file}” belongs to is not said. Write “{file: ${d.file}, form: …}” with one of: ${listed(d.forms, 'en')}. If the workbook has a sheet per form: “{file: ${d.file}, sheets: {name of the sheet: …}}”.`,
  }),
  'form-unknown': message<{ id: string; forms: readonly string[]; nearest: string | undefined }>({
    sv: (d) =>
      `Formuläret ”${d.id}” finns inte i kodboken.${didYouMean(d.nearest, 'sv')} Den har: ${listed(d.forms, 'sv')}.`,
    en: (d) =>
      `The form “${d.id}” is not in the codebook.${didYouMean(d.nearest, 'en')} It has: ${listed(d.forms, 'en')}.`,
  }),
  'forms-none': message<{ id: string }>({
    sv: (d) =>
      `Kodboken har inga formulär, så ”form: ${d.id}” kan inte stå här. Lägg till formuläret under ”forms” i kodboken, eller ta bort nyckeln.`,
    en: (d) =>
      `The codebook has no forms, so “form: ${d.id}” cannot stand here. Add the form under “forms” in the codebook, or remove the key.`,
  }),
  'form-without-questions': message<{ id: string }>({
    sv: (d) =>
      `Formuläret ”${d.id}” har ingen fråga kvar: alla står under ”without”. Ta bort dem som ställs.`,
    en: (d) => `The form “${d.id}” has no question left: all are under “without”. Remove those it asks.`,
  }),
  'form-without-derived': message<{ id: string; from: string }>({
    sv: (d) => `”${d.id}” räknas fram ur ”${d.from}”. Skriv ”${d.from}” under ”without” i stället.`,
    en: (d) => `“${d.id}” is derived from “${d.from}”. Write “${d.from}” under “without” instead.`,
  }),
  'form-words-without-scale': message<{ id: string }>({
    sv: (d) =>
      `”${d.id}” har ingen skala i kodboken, så formuläret kan inte ha egna ord för dess kategorier. Ta bort ”${d.id}” under ”categories”.`,
    en: (d) =>
      `“${d.id}” has no scale in the codebook, so the form cannot have words of its own for its categories. Remove “${d.id}” under “categories”.`,
  }),
  'variable-of-forms': message<{ id: string }>({
    sv: (d) =>
      `En kodbok med ”forms” har redan en bakgrundsvariabel ”${d.id}”, som följer av formuläret. Ge den här variabeln ett annat id.`,
    en: (d) =>
      `A codebook with “forms” already has a background variable “${d.id}”, which follows from the form. Give this variable another id.`,
  }),
  'column-missing-in-form': message<{
    variable: string;
    expected: readonly string[];
    form: string;
    wave: string;
    nearest: string | undefined;
  }>({
    sv: (d) =>
      `Kolumnen ${anyOf(d.expected, 'sv')} (variabeln ”${d.variable}”) saknas.${didYouMean(d.nearest, 'sv')} Lägg till rubriken under ”columns” i kodboken eller under ”labels” i formuläret ”${d.form}”. Om formuläret inte frågar efter den: skriv ”${d.variable}” under dess ”without”. Om den inte ställdes alls i vågen ”${d.wave}”: ange ”since”/”until”.`,
    en: (d) =>
      `The column ${anyOf(d.expected, 'en')} (variable “${d.variable}”) is missing.${didYouMean(d.nearest, 'en')} Add its header under “columns” in the codebook or under “labels” in the form “${d.form}”. If the form does not ask for it: write “${d.variable}” under its “without”. If the wave “${d.wave}” did not ask it at all: give “since”/“until”.`,
  }),
  'column-not-in-form': message<{ variable: string; form: string }>({
    sv: (d) =>
      `Enligt kodboken frågar formuläret ”${d.form}” inte efter ”${d.variable}”, så kolumnen läses inte. Ta bort ”${d.variable}” ur formulärets ”without” om det är fel.`,
    en: (d) =>
      `By the codebook the form “${d.form}” does not ask for “${d.variable}”, so the column is not read. Remove “${d.variable}” from the form's “without” if that is wrong.`,
  }),
};
