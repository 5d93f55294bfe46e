import type { Language } from '../language/language.js';
import { type InBoth, listed, message } from './message.js';

/** Messages about what a run writes, and about figures that cannot be made as asked. */
export const outputMessages = {
  'output-not-ours': message<{ path: string }>({
    sv: (d) =>
      `Mappen ${d.path} innehåller något annat än en tidigare körning av Svarsbild och ersätts därför inte. Välj en annan mapp med --out, eller flytta innehållet.`,
    en: (d) =>
      `The folder ${d.path} holds something else than an earlier run of Svarsbild and is not replaced. Choose another folder with --out, or move what is there.`,
  }),
  'output-holds-others': message<{ file: string }>({
    sv: (d) =>
      `${d.file} har inte skrivits av Svarsbild, men ligger i en mapp som körningen ersätter och skulle försvinna. Flytta filen till en annan mapp.`,
    en: (d) =>
      `${d.file} was not written by Svarsbild, but lies in a folder that the run replaces and would be lost. Move the file to another folder.`,
  }),
  'output-not-writable': message<{
    path: string;
    reason: 'missing' | 'folder' | 'denied' | 'full' | 'other';
  }>({
    sv: (d) => `Det går inte att skriva till ${d.path}: ${swedish[d.reason]}. Det som fanns där är orört.`,
    en: (d) => `${d.path} cannot be written: ${english[d.reason]}. What was there is untouched.`,
  }),
  'output-outside': message<{ path: string }>({
    sv: (d) =>
      `${d.path} ligger utanför arbetsmappen eller leder dit genom en länk, så där skrivs inget. Ange den verkliga platsen på kommandoraden, eller tillåt mappen med --allow <mapp>.`,
    en: (d) =>
      `${d.path} lies outside the workspace or leads there through a link, so nothing is written there. Give the real place on the command line, or allow the folder with --allow <dir>.`,
  }),
  'report-twice': message<{ name: string }>({
    sv: (d) => `Två rapportmallar heter ”${d.name}” och skulle skriva över varandra. Byt namn på den ena.`,
    en: (d) => `Two report templates are called “${d.name}” and would overwrite each other. Rename one.`,
  }),
  'pipeline-id-twice': message<{ id: string; first: string }>({
    sv: (d) =>
      `Pipelinen ”${d.id}” har samma id som ${d.first} i samma körning, så den ena skulle ersätta den andras resultat. Byt id på en av dem, eller kör dem var för sig med olika --out.`,
    en: (d) =>
      `The pipeline “${d.id}” has the same id as ${d.first} in the same run, so that one would replace the results of the other. Change the id of one, or run them one by one with a different --out.`,
  }),
  'rates-of-different-kinds': message<{ from: string; to: string }>({
    sv: (d) =>
      `Svarsfrekvensen jämförs inte mellan ${d.from} och ${d.to}, eftersom de har olika slags nämnare (”offered-as”). Skriv ”compare-unlike: true” i jämförelsen om de ska jämföras ändå.`,
    en: (d) =>
      `The response rate is not compared between ${d.from} and ${d.to}, since their denominators are of different kinds (“offered-as”). Write “compare-unlike: true” in the comparison to compare them all the same.`,
  }),
  'no-common-groups': message<{ from: string; to: string; variable: string }>({
    sv: (d) =>
      `Ingen grupp av ”${d.variable}” visas i både ${d.from} och ${d.to}. Samma grupper kan därför inte jämföras, och förändringen delas inte upp. Välj en annan variabel i ”matched-on”, eller ta bort den.`,
    en: (d) =>
      `No group of “${d.variable}” is shown in both ${d.from} and ${d.to}. The same groups can therefore not be compared, and the change is not taken apart. Choose another variable in “matched-on”, or remove it.`,
  }),
  'offered-not-reported': message<{ wave: string; units: readonly InBoth[] }>({
    sv: (d) =>
      `Våg ${d.wave}: antal erbjudna saknas${forUnits(d.units, 'sv')}. Svaren därifrån räknas i resultaten men inte i svarsfrekvensen.`,
    en: (d) =>
      `Wave ${d.wave}: no offered count${forUnits(d.units, 'en')}. Their answers count in the results but not in the response rate.`,
  }),
  'units-without-offered': message<{ wave: string; units: readonly InBoth[] }>({
    sv: (d) =>
      `Våg ${d.wave}: inget antal erbjudna gäller ${listed(namesIn('sv', d.units), 'sv')}, men därifrån finns svar. De räknas i resultaten men inte i svarsfrekvensen. Lägg till enheten bland antalen erbjudna; lämna antalet tomt om det inte är rapporterat.`,
    en: (d) =>
      `Wave ${d.wave}: no offered count is about ${listed(namesIn('en', d.units), 'en')}, but there are answers from there. They count in the results but not in the response rate. Add the unit to the offered counts; leave the number empty if it was not reported.`,
  }),
  'more-answers-than-offered': message<{ wave: string; units: readonly InBoth[] }>({
    sv: (d) =>
      `Våg ${d.wave}: fler svar än erbjudna${forUnits(d.units, 'sv')}. Svaren därifrån räknas i resultaten men inte i svarsfrekvensen. Kontrollera antalet erbjudna.`,
    en: (d) =>
      `Wave ${d.wave}: more answers than offered${forUnits(d.units, 'en')}. Their answers count in the results but not in the response rate. Check the offered counts.`,
  }),
};

/** ` för ”A”, ”B”`. */
function forUnits(units: readonly InBoth[], language: Language): string {
  return `${language === 'sv' ? ' för ' : ' for '}${listed(namesIn(language, units), language)}`;
}

function namesIn(language: Language, units: readonly InBoth[]): string[] {
  return units.map((unit) => unit[language]);
}

const swedish = {
  missing: 'mappen ovanför finns inte eller är en fil',
  folder: 'där finns redan en mapp',
  denied: 'du har inte rätt att skriva där',
  full: 'disken är full',
  other: 'operativsystemet säger nej',
};
const english = {
  missing: 'the folder above does not exist or is a file',
  folder: 'there is a folder already',
  denied: 'you may not write there',
  full: 'the disk is full',
  other: 'the operating system refuses',
};
