const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Whether a text of several lines looks like rows of a table of `width` fields: one of its lines has as many delimiters as
 * a row, or its lines have so many together (the rest of one row and the beginning of the next). Never in tables of one
 * or two columns, where any text with a comma would.
 */
export function holdsRows(text: Uint8Array, delimiter: number, width: number): boolean {
  const perRow = width - 1;
  if (perRow < 2) return false;
  let [newlines, inAll, inLine] = [0, 0, 0];
  for (const [at, byte] of text.entries()) {
    if (byte === delimiter) {
      inAll++;
      if (++inLine === perRow) return true;
    } else if (byte === lineFeed || byte === carriageReturn) {
      if (byte === carriageReturn || text[at - 1] !== carriageReturn) newlines++;
      inLine = 0;
    }
  }
  return newlines > 0 && inAll >= newlines * perRow;
}
