import { type TextStyle, textWidth } from './text-width.js';

/**
 * A label as lines of at most `width` pixels, never shortened. Breaks at spaces, and after a hyphen, dash or
 * slash well inside a word; a single word that is too long is broken where it must be. No-break spaces hold.
 */
export function wrapLabel(label: string, width: number, style: TextStyle): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(label)) {
    if (fits(line + piece, width, style)) {
      line += piece;
      continue;
    }
    if (trimBreak(line) !== '') lines.push(trimBreak(line));
    const [whole, rest] = breakWord(piece, width, style);
    lines.push(...whole);
    line = rest;
  }
  if (trimBreak(line) !== '' || lines.length === 0) lines.push(trimBreak(line));
  return lines;
}

/** Words with the space after them; a compound with a hyphen, dash or slash gives several, but not `e-post`. */
function pieces(label: string): readonly string[] {
  const spaced = trimBreak(label.replace(/[ \t\r\n]+/g, ' '));
  return spaced.split(/(?<= )|(?<=[^ ]{3}[-–/])(?=[^ ]{4})/);
}

function fits(text: string, width: number, style: TextStyle): boolean {
  return textWidth(trimBreak(text), style) <= width;
}

function trimBreak(line: string): string {
  return line.replace(/^ +| +$/g, '');
}

/** Full lines of a word that is wider than a line, and what is left of it; at least one character a line. */
function breakWord(word: string, width: number, style: TextStyle): readonly [readonly string[], string] {
  const lines: string[] = [];
  let line = '';
  for (const character of word) {
    if (line !== '' && !fits(line + character, width, style)) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [lines, line];
}
