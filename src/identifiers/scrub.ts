import type { Language } from '../language/language.js';
import { replaceAddresses } from './addresses.js';
import { replaceDividedNumbers, replaceOtherNumbers } from './birth-numbers.js';
import { replaceEmails, replaceWebAddresses } from './electronic.js';
import type { IdentifierKind, Replace } from './kinds.js';
import { legible } from './legible.js';
import { replaceNames } from './names.js';
import { replaceOtherLongNumbers } from './other-numbers.js';
import { replacePhones } from './phones.js';

/** A text from which what points at somebody has been taken out, as far as it can be recognised. */
export interface Scrubbed {
  /** Legible, with a word in brackets for everything taken out. */
  readonly text: string;
  /** How many things were taken out. */
  readonly replaced: number;
}

/** The order counts: an e-mail address has a name in it, a telephone number may look like a date. */
const kinds: readonly (readonly [IdentifierKind, Replace])[] = [
  ['email', replaceEmails],
  ['web', replaceWebAddresses],
  ['personnummer', replaceDividedNumbers],
  ['phone', replacePhones],
  ['personnummer', replaceOtherNumbers],
  ['address', replaceAddresses],
  ['number', replaceOtherLongNumbers],
  ['name', replaceNames],
];

const words: Readonly<Record<IdentifierKind, Readonly<Record<Language, string>>>> = {
  personnummer: { sv: '[personnummer]', en: '[personal number]' },
  phone: { sv: '[telefonnummer]', en: '[telephone number]' },
  email: { sv: '[e-postadress]', en: '[e-mail address]' },
  web: { sv: '[webbadress]', en: '[web address]' },
  address: { sv: '[adress]', en: '[address]' },
  name: { sv: '[namn]', en: '[name]' },
  number: { sv: '[nummer]', en: '[number]' },
};

/**
 * Takes out of a free text what is written like an identifier. Errs on the side of taking out too much, and cannot find
 * everything: somebody has to read the text before it is published. Scrubbing twice is the same as once.
 */
export function scrubbed(text: string, language: Language): Scrubbed {
  let replaced = 0;
  const once = (before: string) =>
    kinds.reduce(
      (rest, [kind, replace]) =>
        replace(rest, () => {
          replaced++;
          return words[kind][language];
        }),
      before,
    );
  let result = legible(text);
  // What stood beside a number that is gone may be seen for what it is now.
  for (let before = -1; before < replaced; ) {
    before = replaced;
    result = once(result);
  }
  return { text: result, replaced };
}
