import { didYouMean, listed, message } from './message.js';

/** Messages about numbers and derived variables in codebooks. */
export const deriveMessages = {
  'key-not-for-number': message<{ id: string; key: string }>({
    sv: (d) =>
      `”${d.id}” är tal (”type: number”) och kan inte ha ”${d.key}”. Ta bort nyckeln; grupper görs i en egen variabel med ”derive: {from: ${d.id}, bins: […]}”.`,
    en: (d) =>
      `“${d.id}” is a number (“type: number”) and cannot have “${d.key}”. Remove the key; groups are made in a variable of their own with “derive: {from: ${d.id}, bins: […]}”.`,
  }),
  'number-not-group': message<{ id: string }>({
    sv: (d) =>
      `”${d.id}” är tal och inga grupper. Gör grupper i en egen variabel med ”derive: {from: ${d.id}, bins: […]}” och ange den här.`,
    en: (d) =>
      `“${d.id}” is a number and no groups. Make groups in a variable of their own with “derive: {from: ${d.id}, bins: […]}” and name that here.`,
  }),
  'derive-not-for-role': message<{ id: string; role: string }>({
    sv: (d) =>
      `”${d.id}” har rollen ”${d.role}” och kan inte härledas (”derive”). Bara bakgrundsvariabler härleds: ange ”role: background”.`,
    en: (d) =>
      `“${d.id}” has the role “${d.role}” and cannot be derived (“derive”). Only background variables are: give “role: background”.`,
  }),
  'derived-with-key': message<{ id: string; from: string; key: string }>({
    sv: (d) =>
      `”${d.id}” härleds ur ”${d.from}” och kan inte ha egna ”${d.key}”. Ta bort nyckeln, eller ange den hos ”${d.from}”.`,
    en: (d) =>
      `“${d.id}” is derived from “${d.from}” and cannot have “${d.key}” of its own. Remove the key, or give it with “${d.from}”.`,
  }),
  'derive-one-way': message<{ id: string }>({
    sv: (d) => `”derive” hos ”${d.id}” behöver en av ”bins”, ”map” och ”period”, och bara en.`,
    en: (d) => `“derive” with “${d.id}” needs one of “bins”, “map” and “period”, and only one.`,
  }),
  'derive-from-derived': message<{ id: string; from: string }>({
    sv: (d) =>
      `”${d.id}” härleds ur ”${d.from}”, som själv är härledd. Härled den ur en variabel i exporten.`,
    en: (d) =>
      `“${d.id}” is derived from “${d.from}”, which is itself derived. Derive it from a variable in the export.`,
  }),
  'derive-source-unlike': message<{ from: string; way: 'bins' | 'map' | 'period' }>({
    sv: (d) => `”${d.way}” behöver ${swedishSource[d.way]}, och det är inte ”${d.from}”.`,
    en: (d) => `“${d.way}” needs ${englishSource[d.way]}, and “${d.from}” is none.`,
  }),
  'bins-not-rising': message<{ id: string }>({
    sv: (d) => `Gränserna i ”bins” hos ”${d.id}” ska vara minst två, var och en större än den före.`,
    en: (d) => `The limits in “bins” with “${d.id}” must be at least two, each greater than the one before.`,
  }),
  'bins-need-scale': message<{ id: string }>({
    sv: (d) =>
      `Gränserna hos ”${d.id}” är inte alla heltal från 0, så grupperna kan inte namnges av sig själva. Ange ”scale” med en kategori per grupp, i ordning.`,
    en: (d) =>
      `The limits with “${d.id}” are not all whole numbers from 0, so the groups cannot be named by themselves. Give a “scale” with one category per group, in order.`,
  }),
  'bins-miscounted': message<{ key: 'labels' | 'scale'; found: number; bins: number }>({
    sv: (d) =>
      `”bins” ger ${d.bins} ${d.bins === 1 ? 'grupp' : 'grupper'} men ”${d.key}” har ${d.found} ${d.key === 'scale' ? 'giltiga kategorier' : 'namn'}. Ange lika många, i samma ordning.`,
    en: (d) =>
      `“bins” gives ${d.bins} ${d.bins === 1 ? 'group' : 'groups'} but “${d.key}” has ${d.found} ${d.key === 'scale' ? 'valid categories' : 'names'}. Give as many, in the same order.`,
  }),
  'bins-named-twice': message<{ id: string }>({
    sv: (d) => `”${d.id}” har både ”scale” och ”labels”. Behåll en av dem.`,
    en: (d) => `“${d.id}” has both “scale” and “labels”. Keep one of them.`,
  }),
  'derive-key-unused': message<{ key: string; way: string }>({
    sv: (d) => `”${d.key}” kan inte stå tillsammans med ”${d.way}”. Ta bort nyckeln.`,
    en: (d) => `“${d.key}” cannot stand together with “${d.way}”. Remove the key.`,
  }),
  'map-incomplete': message<{ from: string; categories: readonly string[] }>({
    sv: (d) =>
      `”map” säger inte vad dessa kategorier i ”${d.from}” blir: ${listed(d.categories, 'sv', 50)}. Lägg till dem.`,
    en: (d) =>
      `“map” does not say what these categories of “${d.from}” become: ${listed(d.categories, 'en', 50)}. Add them.`,
  }),
  'map-of-missing': message<{ category: string; from: string }>({
    sv: (d) =>
      `”${d.category}” i ”${d.from}” är märkt ”missing” och förblir ett saknat värde. Ta bort raden.`,
    en: (d) =>
      `“${d.category}” of “${d.from}” is marked “missing” and stays a missing value. Remove the entry.`,
  }),
  'period-without-days': message<{ wave: string; variable: string }>({
    sv: (d) =>
      `”${d.variable}” delar in datum i perioder, men vågen ”${d.wave}” säger inte vilka. Ge vågen ”field-period” eller ”date”.`,
    en: (d) =>
      `“${d.variable}” groups dates into periods, but the wave “${d.wave}” does not say which. Give the wave a “field-period” or a “date”.`,
  }),
  'periods-too-many': message<{ variable: string; found: number; most: number }>({
    sv: (d) =>
      `”${d.variable}” får ${d.found} perioder av vågornas datum; högst ${d.most} går att visa. Kontrollera årtalen i ”field-period” och ”date”.`,
    en: (d) =>
      `“${d.variable}” gets ${d.found} periods from the dates of the waves; at most ${d.most} can be shown. Check the years in “field-period” and “date”.`,
  }),
  'field-period-by-period': message<{ id: string }>({
    sv: (d) => `”${d.id}” är härledd ur datum. Insamlingsperioder kan bara anges per grupp som inte är det.`,
    en: (d) => `“${d.id}” is derived from the date. Field periods can only be given by groups that are not.`,
  }),
  'category-not-there': message<{ id: string; variable: string; nearest: string | undefined }>({
    sv: (d) => `Variabeln ”${d.variable}” har ingen kategori ”${d.id}”.${didYouMean(d.nearest, 'sv')}`,
    en: (d) => `The variable “${d.variable}” has no category “${d.id}”.${didYouMean(d.nearest, 'en')}`,
  }),
};

type Way = 'bins' | 'map' | 'period';
const swedishSource: Record<Way, string> = {
  bins: 'en variabel med ”type: number”',
  map: 'en bakgrundsvariabel med skala',
  period: 'variabeln med rollen ”date”',
};
const englishSource: Record<Way, string> = {
  bins: 'a variable with “type: number”',
  map: 'a background variable with a scale',
  period: 'the variable with the role “date”',
};
