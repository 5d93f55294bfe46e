import { maxFieldBytes, maxFields } from '../limits.js';
import { RowList, type Rows } from './row-list.js';
import { holdsRows } from './swallowed-rows.js';

/** Takes the fields of a table one after the other. Other file formats than CSV can feed it as well. */
export interface FieldSink {
  /** The bytes from `start` up to `end`, without quotation marks. They are overwritten after the call. */
  field(bytes: Uint8Array, start: number, end: number): void;
  /** The fields of a row have all been given. `row` counts as a spreadsheet does: from 1, empty rows included. */
  endRow(row: number): void;
}

/** Why a file cannot be split further, and the row where the field began. */
export interface SplitFault {
  readonly kind: 'quote-unclosed' | 'quote-stray' | 'field-too-long' | 'row-too-wide';
  readonly row: number;
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** The end-of-file mark of old systems (Ctrl-Z), which some tools still write. */
const endOfFile = 0x1a;

const atStart = 0;
const inPlain = 1;
const inQuotes = 2;
/** A quotation mark inside quotes: the first of a doubled one, or the closing one. */
const afterQuote = 3;
/** Text after the closing quotation mark, which is taken as it stands. */
const inTail = 4;

/**
 * Splits bytes into fields (RFC 4180, and what spreadsheets accept besides): LF, CRLF and CR end a row, also mixed;
 * within quotation marks they are text, and a doubled mark is one mark. Wholly blank lines are passed over. Give it
 * the file piece by piece, then `end`. After a fault it must not be used again.
 *
 * A quotation mark that opens a field by mistake takes the rows after it into the field, up to the next mark, which then
 * mostly stands in the middle of a text: that is a fault unless `lenient`, since the rows between would go unnoticed.
 * When the mark happens to end a field, `swallowing` tells of it, given the `width` of the table in fields.
 */
export class FieldSplitter {
  readonly #sink: FieldSink;
  readonly #delimiter: number;
  readonly #lenient: boolean;
  readonly #width: number | undefined;
  #buffer = new Uint8Array(0);
  /** The open field's text, without quotation marks, is `#buffer` from `#start` up to `#write`. */
  #start = 0;
  #write = 0;
  #state = atStart;
  #quoted = false;
  #multiline = false;
  #afterReturn = false;
  #stray = false;
  #fields = 0;
  #row = 1;
  readonly #swallowing = new RowList();

  constructor(
    delimiter: string,
    sink: FieldSink,
    { lenient = false, width }: { readonly lenient?: boolean; readonly width?: number } = {},
  ) {
    this.#sink = sink;
    this.#lenient = lenient;
    this.#width = width;
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Rows with a field in quotation marks that looks as if it holds other rows. */
  get swallowing(): Rows {
    return this.#swallowing;
  }

  push(piece: Uint8Array): SplitFault | undefined {
    const kept = this.#write - this.#start;
    const used = kept + piece.length;
    if (used > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(used, this.#buffer.length * 2));
      larger.set(this.#buffer.subarray(this.#start, this.#write));
      this.#buffer = larger;
    } else {
      this.#buffer.copyWithin(0, this.#start, this.#write);
    }
    this.#buffer.set(piece, kept);
    this.#start = 0;
    this.#write = kept;
    return this.#scan(kept, used);
  }

  end(): SplitFault | undefined {
    if (this.#state === inQuotes) return { kind: 'quote-unclosed', row: this.#row };
    if (this.#write > this.#start && this.#buffer[this.#write - 1] === endOfFile) this.#write--;
    if (this.#fields === 0 && this.#write === this.#start && !this.#quoted) return undefined;
    this.#giveField();
    this.#sink.endRow(this.#row);
    return undefined;
  }

  #scan(from: number, used: number): SplitFault | undefined {
    const buffer = this.#buffer;
    const delimiter = this.#delimiter;
    let at = from;
    while (at < used) {
      if (this.#state === atStart) {
        const byte = buffer[at];
        if (this.#afterReturn) {
          this.#afterReturn = false;
          if (byte === lineFeed) {
            at++;
            this.#start = this.#write = at;
            continue;
          }
        }
        if (byte === quote) {
          at++;
          this.#start = this.#write = at;
          this.#quoted = true;
          this.#state = inQuotes;
          continue;
        }
        this.#state = inPlain;
      }
      if (this.#state === inPlain) {
        while (at < used) {
          const byte = buffer[at];
          if (byte === delimiter || byte === lineFeed || byte === carriageReturn) break;
          at++;
        }
        this.#write = at;
      } else {
        at = this.#scanQuoted(at, used);
        if (this.#stray) return { kind: 'quote-stray', row: this.#row };
        if (this.#state !== inTail) continue;
      }
      if (at === used) break;
      if (this.#write - this.#start > maxFieldBytes) break;
      this.#endField(buffer[at] as number);
      if (this.#fields > maxFields) return { kind: 'row-too-wide', row: this.#row };
      at++;
      this.#start = this.#write = at;
    }
    return this.#write - this.#start > maxFieldBytes ? { kind: 'field-too-long', row: this.#row } : undefined;
  }

  /** Moves text down over the quotation marks that are not part of it. Returns where it stopped. */
  #scanQuoted(from: number, used: number): number {
    const buffer = this.#buffer;
    let at = from;
    let write = this.#write;
    if (this.#state === afterQuote) {
      if (buffer[at] === quote) {
        buffer[write++] = quote;
        at++;
        this.#state = inQuotes;
      } else {
        this.#state = inTail;
        this.#stray = !this.#lenient && this.#isText(buffer[at] as number) && this.#multiline;
      }
    }
    if (this.#state === inQuotes) {
      for (; at < used && buffer[at] !== quote; at++) {
        const byte = buffer[at] as number;
        if (byte === lineFeed || byte === carriageReturn) this.#multiline = true;
        buffer[write++] = byte;
      }
      if (at < used) {
        at++;
        this.#state = afterQuote;
      }
    } else {
      while (at < used) {
        const byte = buffer[at] as number;
        if (byte === this.#delimiter || byte === lineFeed || byte === carriageReturn) break;
        buffer[write++] = byte;
        at++;
      }
    }
    this.#write = write;
    return at;
  }

  /** Whether a byte after the closing quotation mark is neither the end of the field nor a blank. */
  #isText(byte: number): boolean {
    return byte > 0x20 && byte !== this.#delimiter;
  }

  #giveField(): void {
    if (this.#multiline && this.#width !== undefined) {
      const text = this.#buffer.subarray(this.#start, this.#write);
      if (holdsRows(text, this.#delimiter, this.#width)) this.#swallowing.add(this.#row);
    }
    this.#sink.field(this.#buffer, this.#start, this.#write);
  }

  #endField(by: number): void {
    const endsRow = by !== this.#delimiter;
    const blank = endsRow && this.#fields === 0 && this.#write === this.#start && !this.#quoted;
    if (!blank) {
      this.#giveField();
      this.#fields++;
    }
    this.#quoted = false;
    this.#multiline = false;
    this.#state = atStart;
    if (!endsRow) return;
    if (!blank) this.#sink.endRow(this.#row);
    this.#row++;
    this.#fields = 0;
    this.#afterReturn = by === carriageReturn;
  }
}
