import type { Decode } from './encoding.js';
import { type FieldSink, FieldSplitter } from './field-splitter.js';

/** A row of a small table as text. `number` counts as a spreadsheet does: from 1, empty rows included. */
export interface TextRow {
  readonly number: number;
  readonly fields: readonly string[];
}

/** Keeps rows as text: for small tables, and for a look at the beginning of large ones. */
export class TextRows implements FieldSink {
  readonly rows: TextRow[] = [];
  readonly #decode: Decode;
  #fields: string[] = [];

  constructor(decode: Decode) {
    this.#decode = decode;
  }

  field(bytes: Uint8Array, start: number, end: number): void {
    this.#fields.push(this.#decode(bytes, start, end));
  }

  endRow(number: number): void {
    this.rows.push({ number, fields: this.#fields });
    this.#fields = [];
  }
}

/**
 * The first rows of a file, at most `most` of them, from its first bytes. When these are not the `whole` file the last row
 * among them is left out, as it may go on.
 */
export function firstRows(
  head: { readonly bytes: Uint8Array; readonly whole: boolean },
  delimiter: string,
  decode: Decode,
  most: number,
): readonly TextRow[] {
  const text = new TextRows(decode);
  const splitter = new FieldSplitter(delimiter, text, { lenient: true });
  // Lenient, since the delimiter may be the wrong one. In pieces, so that the splitting ends soon after the last wanted row.
  const pieceBytes = 16_384;
  for (let at = 0; at < head.bytes.length && text.rows.length < most; at += pieceBytes) {
    if (splitter.push(head.bytes.subarray(at, at + pieceBytes))) break;
  }
  if (head.whole) splitter.end();
  return text.rows.slice(0, most);
}
