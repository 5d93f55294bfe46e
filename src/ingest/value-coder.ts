import { maxRememberedBytes, maxRememberedValues } from '../limits.js';
import { ByteDictionary } from './byte-dictionary.js';
import type { Decode } from './encoding.js';

/**
 * Turns the cells of one column into integers. Each distinct value is decoded and looked up once; after that its bytes
 * are enough. Values beyond the column's memory are looked up each time.
 */
export class ValueCoder {
  readonly #dictionary = new ByteDictionary({ values: maxRememberedValues, bytes: maxRememberedBytes });
  readonly #codes: number[] = [];
  readonly #decode: Decode;
  readonly #codeOf: (text: string) => number;

  constructor(decode: Decode, codeOf: (text: string) => number) {
    this.#decode = decode;
    this.#codeOf = codeOf;
  }

  code(bytes: Uint8Array, start: number, end: number): number {
    const index = this.#dictionary.indexOf(bytes, start, end);
    const code = this.#codes[index];
    if (code !== undefined) return code;
    const fresh = this.#codeOf(this.#decode(bytes, start, end));
    if (index >= 0) this.#codes.push(fresh);
    return fresh;
  }
}
