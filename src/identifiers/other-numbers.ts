import type { Replace } from './kinds.js';
import { dashes } from './signs.js';

/** Cases, customers and accounts have numbers too, as words before them tell. */
const announced = new RegExp(
  `(?<=(?<!\\p{L})(?:dnr|diarienummer|ärende|ärendenr|ärendenummer|mål|målnr|målnummer|akt|aktnr|kundnummer|kundnr|ocr|konto|kontonr|kontonummer|clearing|bankgiro|plusgiro|swish|account|case number)(?: nr| nummer| är|:et)*[ :.]{1,3}(?:\\p{L}{1,4}[${dashes} ]?)?)\\d(?:[${dashes} ,/]{0,2}\\d){3,17}(?!\\d)`,
  'giu',
);

/** Seven digits in a row, and more: nobody counts so far, and sums of money have blanks in them. */
const long = /(?<!\d)\d{7,}(?!\d)/g;

/** Long numbers, whatever they are, and the announced ones of cases and accounts. */
export const replaceOtherLongNumbers: Replace = (text, word) =>
  text.replace(announced, (found) => (/^(19|20)\d{2}$/.test(found) ? found : word())).replace(long, word);
