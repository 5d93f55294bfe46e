import { shownCharacters } from '../limits.js';

/** The words around a number in a text, on one line. */
export function excerptAround(number: string, text: string): string {
  const line = text.replace(/\s+/g, (space) => (/[\n\r\t]/.test(space) ? ' ' : space));
  if (line.length <= shownCharacters) return line;
  const middle = line.indexOf(number) + Math.floor(number.length / 2);
  const from = Math.min(Math.max(0, middle - shownCharacters / 2), line.length - shownCharacters);
  const to = from + shownCharacters;
  return `${from > 0 ? '…' : ''}${line.slice(from, to).trim()}${to < line.length ? '…' : ''}`;
}
