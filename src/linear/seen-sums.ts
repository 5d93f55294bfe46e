import type { Fingerprint } from './fingerprint.js';
import { prime } from './prime-field.js';

/** Bits per sum: one in 32 of the sums that have no opposite is taken for one that may have. */
const room = 32;

/** 2 MB: what a processor has at hand. */
const mostBits = 2 ** 24;

/** Sums of two fingerprints, of which only a bit is remembered: enough to tell that one has not been seen. */
export class SeenSums {
  readonly #words: Int32Array;
  readonly #mask: number;

  /** @param expected how many will be added, roughly */
  constructor(expected: number) {
    const bits = Math.min(mostBits, 2 ** Math.ceil(Math.log2(room * Math.max(1, expected))));
    this.#words = new Int32Array(bits / 32);
    this.#mask = bits - 1;
  }

  add(one: Fingerprint, other: Fingerprint): void {
    const bit = ((one.a + other.a) % prime) & this.#mask;
    this.#words[bit >> 5] = (this.#words[bit >> 5] ?? 0) | (1 << (bit & 31));
  }

  /** Whether there may be a sum that leaves nothing together with these two; false when there is none for certain. */
  mayHaveOpposite(one: Fingerprint, other: Fingerprint): boolean {
    const bit = ((2 * prime - one.a - other.a) % prime) & this.#mask;
    return (((this.#words[bit >> 5] ?? 0) >> (bit & 31)) & 1) === 1;
  }
}
