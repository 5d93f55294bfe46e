import { withoutPersonnummer } from '../identifiers/shown-numbers.js';
import { shownCharacters } from '../limits.js';

/**
 * A cell or header as a message may show it: without personnummer, shortened, and with control and invisible characters
 * written as `\u{…}`, so that it can neither steer a terminal nor hide a difference. An ordinary line break becomes `\n`.
 */
export function shownText(text: string): string {
  // Cut before escaping: a cell may be a megabyte long. A character outside the basic plane is never cut in half.
  const beginning = text.slice(0, (shownCharacters + 1) * 2);
  const characters = Array.from(withoutPersonnummer(beginning));
  const cut = characters.length > shownCharacters;
  const visible = characters
    .slice(0, shownCharacters)
    .join('')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escaped);
  return cut ? `${visible}…` : visible;
}

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`;
}
