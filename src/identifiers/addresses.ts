import type { Replace } from './kinds.js';

const inOneWord = 'gatan|vägen|gränden|gränd|torget|stigen|allén|allé|backen|esplanaden|street';
const onTheirOwn = `${inOneWord}|gata|väg|torg|stig|backe|platsen|plats|plan|leden|kajen|road`;
/** `12`, `12 B`, `12B`, `12, lgh 1103`. */
const number = '\\d{1,4}(?: ?[A-Ha-h](?![\\p{L}]))?(?:,? (?:lgh|lägenhet|läg|vån|tr)\\.? ?\\d{1,4})?(?!\\d)';

const patterns = [
  // One word: a proper ending is enough, whether the writer uses capitals or not.
  `(?:(?<!\\p{L})\\p{Lu}\\p{L}+ )?(?<!\\p{L})\\p{L}{2,}(?:${inOneWord}) ${number}`,
  // Two words and more, the first of them a name: `Lars Kaggs väg 3`.
  `(?<!\\p{L})(?:\\p{Lu}\\p{L}+ ){1,3}(?:${onTheirOwn}) ${number}`,
  // Postcode and place.
  '(?<!\\d[ .,]?)\\d{3} \\d{2} \\p{Lu}\\p{L}{2,}(?: \\p{Lu}\\p{L}+)?',
  // A flat by its number.
  '(?<!\\p{L})(?:lgh|lägenhet)\\.? ?(?:nr\\.? ?)?\\d{3,4}(?!\\d)',
].map((pattern) => new RegExp(pattern, 'gu'));

/** Streets with a number, postcodes with a place, numbers of flats. */
export const replaceAddresses: Replace = (text, word) =>
  patterns.reduce((result, pattern) => result.replace(pattern, word), text);
