/**
 * A text as it looks: composed, without control characters, invisible and bidirectional signs, every run of white space one
 * blank, and digits and full-width letters of all scripts as those of ASCII. A number can hide behind none of these.
 */
export function legible(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(invisible, '')
    .normalize('NFC')
    .replace(/[\p{Nd}\p{No}\uff01-\uff5e]/gu, asAscii)
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * Controls, formats (zero-width, bidirectional, soft hyphens, tags), lone surrogates, private and unassigned characters;
 * and what makes a keycap of a digit.
 */
const invisible = /\p{C}|\p{Variation_Selector}|\u20e3/gu;

function asAscii(character: string): string {
  const compatible = character.normalize('NFKC');
  if (/^[!-~]$/.test(compatible)) return compatible;
  return /^\p{Nd}$/u.test(character) ? String(digitValue(character)) : character;
}

/** The decimal digits of a script stand in a row, zero first. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(point - value - 1))) value++;
  return value;
}
