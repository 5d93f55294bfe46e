import { ByteDictionary } from './byte-dictionary.js';
import type { Decode } from './encoding.js';

/**
 * The respondent ids of a wave, over all its files of one form, compared exactly except for surrounding blanks. The bytes of every
 * id are kept: this is the only part of ingestion whose memory grows with the rows.
 */
export class RespondentIds {
  readonly #seen = new ByteDictionary({ values: 2 ** 30, bytes: 2 ** 32 });
  readonly #encoder = new TextEncoder();

  /** Whether the id is new; it is not new the next time. An empty id is always new. */
  isNew(bytes: Uint8Array, from: number, to: number, decode: Decode): boolean {
    let [start, end] = [from, to];
    while (start < end && (bytes[start] as number) <= 0x20) start++;
    while (end > start && (bytes[end - 1] as number) <= 0x20) end--;
    // Beyond ASCII the same id may be written in other bytes in another file.
    for (let i = start; i < end; i++) {
      if ((bytes[i] as number) >= 0x80) {
        const text = this.#encoder.encode(decode(bytes, start, end).normalize('NFC').trim());
        return this.#add(text, 0, text.length);
      }
    }
    return this.#add(bytes, start, end);
  }

  #add(bytes: Uint8Array, start: number, end: number): boolean {
    if (start === end) return true;
    const size = this.#seen.size;
    const index = this.#seen.indexOf(bytes, start, end);
    if (index < 0) throw new RangeError('More respondent ids than can be kept');
    return index === size;
  }
}
