import { legible } from './legible.js';
import { isValid } from './personnummer.js';
import { dashes } from './signs.js';

const candidates = new RegExp(
  `(?<!\\d)((?:\\d\\d)?\\d\\d[${dashes}]?\\d\\d[${dashes}]?\\d\\d)[${dashes}+_. ]?(\\d{4})(?!\\d)`,
  'gu',
);

/**
 * Whether the name of a file, or of a folder on the way to it, holds a valid personnummer or samordningsnummer. Names of
 * exports often end in date and time; one in ten of those has the right check digit as well.
 */
export function holdsPersonnummer(path: string): boolean {
  return [...legible(path).matchAll(candidates)].some(([, date = '', last = '']) =>
    isValid(`${date.replace(/\D/g, '')}${last}`),
  );
}
