import { replaceDividedNumbers, replaceOtherNumbers } from './birth-numbers.js';
import { legible } from './legible.js';

/**
 * A cell's text as it may be shown to the analyst: as it is, unless it holds something like a personnummer, which is
 * taken out. The word for it is Swedish, as is the number.
 */
export function withoutPersonnummer(text: string): string {
  if (!/(?:\p{N}\P{N}*){10}/u.test(text)) return text;
  const clear = legible(text);
  const word = () => '[personnummer]';
  const shown = replaceOtherNumbers(replaceDividedNumbers(clear, word), word);
  return shown === clear ? text : shown;
}
