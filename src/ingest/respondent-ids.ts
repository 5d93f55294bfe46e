import { ByteDictionary } from './byte-dictionary.js';
import type { Decode } from './encoding.js';

/**
 * Whether an id has come before: `new-but-case` when only one that differs in capital and small letters has, `reused` when
 * it came with other answers.
 */
export type IdStanding = 'new' | 'new-but-case' | 'seen' | 'reused';

/**
 * The respondent ids of a wave, over all its files of one form, compared exactly except for surrounding blanks. The bytes of every
 * id are kept, twice when it has letters: this is the only part of ingestion whose memory grows with the rows.
 */
export class RespondentIds {
  readonly #seen = new ByteDictionary({ values: 2 ** 30, bytes: 2 ** 32 });
  /** The ids with letters (of ASCII), in small ones. */
  readonly #lowered = new ByteDictionary({ values: 2 ** 30, bytes: 2 ** 32 });
  /** A number for the answers that each id first came with, in the order of `#seen`. */
  readonly #answers: number[] = [];
  #scratch = new Uint8Array(64);
  readonly #encoder = new TextEncoder();

  /**
   * How an id stands; it has been seen the next time. An empty id is always new.
   * @param answers a number that is the same for the same answers
   */
  standingOf(bytes: Uint8Array, from: number, to: number, decode: Decode, answers: number): IdStanding {
    let [start, end] = [from, to];
    while (start < end && (bytes[start] as number) <= 0x20) start++;
    while (end > start && (bytes[end - 1] as number) <= 0x20) end--;
    // Beyond ASCII the same id may be written in other bytes in another file.
    for (let i = start; i < end; i++) {
      if ((bytes[i] as number) >= 0x80) {
        const text = this.#encoder.encode(decode(bytes, start, end).normalize('NFC').trim());
        return this.#add(text, 0, text.length, answers);
      }
    }
    return this.#add(bytes, start, end, answers);
  }

  #add(bytes: Uint8Array, start: number, end: number, answers: number): IdStanding {
    if (start === end) return 'new';
    const index = indexIn(this.#seen, bytes, start, end);
    const earlier = this.#answers[index];
    if (earlier !== undefined) return earlier === answers ? 'seen' : 'reused';
    this.#answers.push(answers);
    const length = end - start;
    if (length > this.#scratch.length) this.#scratch = new Uint8Array(length * 2);
    let letters = false;
    for (let i = 0; i < length; i++) {
      const small = smallLetter(bytes[start + i] as number);
      if (small >= 0x61 && small <= 0x7a) letters = true;
      this.#scratch[i] = small;
    }
    if (!letters) return 'new';
    const size = this.#lowered.size;
    return indexIn(this.#lowered, this.#scratch, 0, length) === size ? 'new' : 'new-but-case';
  }
}

function smallLetter(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}

/** Where the bytes stand in the dictionary, to which they are added when they are new. */
function indexIn(dictionary: ByteDictionary, bytes: Uint8Array, start: number, end: number): number {
  const index = dictionary.indexOf(bytes, start, end);
  if (index < 0) throw new RangeError('More respondent ids than can be kept');
  return index;
}
