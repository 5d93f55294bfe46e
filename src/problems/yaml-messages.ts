import { anyOf, didYouMean, listed, message } from './message.js';

/** Messages about YAML files as such: whether they can be read, and whether they have the right shape. */
export const yamlMessages = {
  'yaml-encoding': message<Record<never, never>>({
    sv: () => 'Filen är inte text i UTF-8. Öppna den i en textredigerare och spara den som UTF-8.',
    en: () => 'The file is not UTF-8 text. Open it in a text editor and save it as UTF-8.',
  }),
  'yaml-empty': message<Record<never, never>>({
    sv: () => 'Filen är tom. Utgå från exemplet som ”svarsbild init” skapar.',
    en: () => 'The file is empty. Start from the example that “svarsbild init” makes.',
  }),
  'yaml-syntax': message<{ kind: string }>({
    sv: (d) => `Filen är inte giltig YAML: ${swedishSyntax[d.kind] ?? `fel av slaget ${d.kind}`}.`,
    en: (d) => `The file is not valid YAML: ${englishSyntax[d.kind] ?? `error of kind ${d.kind}`}.`,
  }),
  'yaml-syntax-more': message<{ count: number }>({
    sv: (d) =>
      `Härifrån finns ${d.count} fel till i filens YAML. De beror ofta på de första: rätta dem och försök igen.`,
    en: (d) =>
      `From here on there are ${d.count} more faults in the file's YAML. They often follow from the first: mend those and try again.`,
  }),
  'keys-exclude': message<{ key: string; others: readonly string[] }>({
    sv: (d) => `”${d.key}” kan inte stå tillsammans med ${anyOf(d.others, 'sv')}. Ta bort det ena.`,
    en: (d) => `“${d.key}” cannot stand together with ${anyOf(d.others, 'en')}. Remove one of them.`,
  }),
  'unknown-key': message<{ key: string; allowed: readonly string[]; nearest?: string | undefined }>({
    sv: (d) =>
      `Okänd nyckel ”${d.key}”.${didYouMean(d.nearest, 'sv')} Här kan stå: ${listed(d.allowed, 'sv', 30)}.`,
    en: (d) =>
      `Unknown key “${d.key}”.${didYouMean(d.nearest, 'en')} Allowed here: ${listed(d.allowed, 'en', 30)}.`,
  }),
  'missing-key': message<{ key: string }>({
    sv: (d) => `Nyckeln ”${d.key}” saknas här. Lägg till den.`,
    en: (d) => `The key “${d.key}” is missing here. Add it.`,
  }),
  'wrong-shape': message<{ found: string; expected: Expected }>({
    sv: (d) => `Fann ${d.found || 'ingenting'}, men här väntas ${swedishExpected[d.expected]}.`,
    en: (d) => `Found ${d.found || 'nothing'}, but ${englishExpected[d.expected]} is expected here.`,
  }),
  'not-one-of': message<{ found: string; allowed: readonly string[]; nearest?: string | undefined }>({
    sv: (d) =>
      `”${d.found}” är inte ett av orden som kan stå här: ${listed(d.allowed, 'sv', 30)}.${didYouMean(d.nearest, 'sv')}`,
    en: (d) =>
      `“${d.found}” is not one of the words allowed here: ${listed(d.allowed, 'en', 30)}.${didYouMean(d.nearest, 'en')}`,
  }),
  'not-yet': message<{ what: string }>({
    sv: (d) => `”${d.what}” finns inte ännu i den här versionen av Svarsbild. Ta bort det tills vidare.`,
    en: (d) => `“${d.what}” does not exist yet in this version of Svarsbild. Remove it for now.`,
  }),
};

/** What a value in a YAML file should have been. */
export type Expected =
  | 'text'
  | 'map'
  | 'list'
  | 'non-empty-list'
  | 'yes-no'
  | 'number'
  | 'whole-number'
  | 'percent'
  | 'id'
  | 'date'
  | 'sheets'
  | 'value';

const swedishExpected: Record<Expected, string> = {
  text: 'en text',
  map: 'nycklar med värden (”nyckel: värde”)',
  list: 'en lista (”- …” eller ”[…, …]”)',
  'non-empty-list': 'en lista med minst en post',
  'yes-no': 'true eller false',
  number: 'ett tal med decimalpunkt',
  'whole-number': 'ett heltal som är noll eller större',
  percent: 'en procentsats så som den är tryckt, till exempel 85 eller ”81,5”',
  id: 'ett id med små bokstäver a–z, siffror och bindestreck, till exempel ”ekonomiskt-bistand”',
  date: 'ett datum som 2018-10-31',
  sheets: 'namn på blad som en lista (”[blad, blad]”), eller med formulär (”{blad: formulär}”)',
  value: 'något annat',
};

const englishExpected: Record<Expected, string> = {
  text: 'a text',
  map: 'keys with values (“key: value”)',
  list: 'a list (“- …” or “[…, …]”)',
  'non-empty-list': 'a list with at least one item',
  'yes-no': 'true or false',
  number: 'a number with a decimal point',
  'whole-number': 'a whole number, zero or more',
  percent: 'a percentage as it was printed, such as 85 or “81.5”',
  id: 'an id of small letters a–z, digits and hyphens, such as “ekonomiskt-bistand”,',
  date: 'a date such as 2018-10-31',
  sheets: 'a list of names of sheets (“[sheet, sheet]”), or with their forms (“{sheet: form}”),',
  value: 'something else',
};

/** By the error codes of the YAML library. */
const swedishSyntax: Record<string, string> = {
  BAD_INDENT: 'indraget stämmer inte med raderna ovanför',
  TAB_AS_INDENT: 'tabbtecken kan inte användas som indrag, använd mellanslag',
  DUPLICATE_KEY: 'samma nyckel står två gånger',
  MISSING_CHAR: 'ett tecken saknas, kanske ett kolon, ett citattecken eller en klammer',
  UNEXPECTED_TOKEN: 'något står där det inte hör hemma',
  BLOCK_AS_IMPLICIT_KEY: 'en rad saknar kolon eller har ett för mycket',
  MULTILINE_IMPLICIT_KEY: 'en nyckel måste stå på en rad; kanske saknas ett kolon',
  UNSEEN_SIGN: 'här står ett styrtecken som inte syns; skriv om texten',
  RESERVED_KEY: 'nyckeln __proto__ kan inte användas; byt namn på den',
  BAD_ALIAS: 'ett alias (*namn) pekar inte på något som står färdigt ovanför',
  ALIASES_GROW: 'aliasen (*namn) pekar på så mycket att filen blir för stor; skriv ut eller dela upp den',
  RESOURCE_EXHAUSTION: 'värdena ligger i varandra i för många nivåer',
  NON_STRING_KEY: 'en nyckel måste vara en enkel text, inte en lista, nycklar med värden eller ett alias',
  TAG_RESOLVE_FAILED: 'en tagg (!…) kan inte användas här',
  MULTIPLE_DOCS: 'bara ett dokument per fil; ta bort ”---”',
};
const englishSyntax: Record<string, string> = {
  BAD_INDENT: 'the indentation does not fit the lines above',
  TAB_AS_INDENT: 'tabs cannot be used as indentation, use spaces',
  DUPLICATE_KEY: 'the same key stands twice',
  MISSING_CHAR: 'a character is missing, perhaps a colon, a quotation mark or a bracket',
  UNEXPECTED_TOKEN: 'something stands where it does not belong',
  BLOCK_AS_IMPLICIT_KEY: 'a line lacks a colon or has one too many',
  MULTILINE_IMPLICIT_KEY: 'a key must stand on one line; perhaps a colon is missing',
  UNSEEN_SIGN: 'a control character that cannot be seen stands here; write the text anew',
  RESERVED_KEY: 'the key __proto__ cannot be used; rename it',
  BAD_ALIAS: 'an alias (*name) points at nothing that stands complete above it',
  ALIASES_GROW:
    'the aliases (*name) point at so much that the file grows too large; write them out or split it',
  RESOURCE_EXHAUSTION: 'the values are nested too deeply',
  NON_STRING_KEY: 'a key must be a plain text, not a list, keys with values or an alias',
  TAG_RESOLVE_FAILED: 'a tag (!…) cannot be used here',
  MULTIPLE_DOCS: 'one document per file; remove “---”',
};
