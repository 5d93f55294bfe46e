import { worded } from './worded.js';

/** What each table file holds, for the start page. */
export const tableWording = {
  'estimates.csv': worded<void>({
    sv: () => 'svarsfrekvenser, andelar och osäkerhetsintervall',
    en: () => 'response rates, shares and uncertainty intervals',
  }),
  'differences.csv': worded<void>({
    sv: () => 'skillnader mellan grupper i samma omgång',
    en: () => 'differences between groups in the same round',
  }),
  'comparisons.csv': worded<void>({
    sv: () => 'förändringar mellan omgångarna',
    en: () => 'changes between rounds',
  }),
  'decomposition.csv': worded<void>({
    sv: () => 'vad förändringarna består av',
    en: () => 'what the changes are made up of',
  }),
  'nonresponse.csv': worded<void>({
    sv: () => 'bortfall: gruppernas del av de erbjudna och av svaren',
    en: () => 'non-response: the groups’ part of those offered and of the answers',
  }),
  'quality.csv': worded<void>({
    sv: () => 'svarens kvalitet: obesvarade frågor, ”vet inte” och hur jämnt grupperna har svarat',
    en: () => 'quality of the answers: no answer, don’t know, and how evenly the groups have answered',
  }),
};

export function isDescribed(file: string): file is keyof typeof tableWording {
  return Object.hasOwn(tableWording, file);
}
