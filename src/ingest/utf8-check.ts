/**
 * Watches bytes go by and tells whether they are UTF-8 (RFC 3629: no overlong forms, no surrogates). Unlike a
 * decoder it goes on after a fault and counts, which tells a damaged UTF-8 file from one in another encoding.
 */
export class Utf8Check {
  /** Complete characters of two bytes or more. */
  multibyte = 0;
  malformed = 0;
  /** Position of the first malformed byte, from 0. */
  firstMalformed = -1;
  nulBytes = 0;
  #seen = 0;
  #wanted = 0;
  #least = 0x80;
  #most = 0xbf;

  push(bytes: Uint8Array): void {
    const length = bytes.length;
    let i = 0;
    while (i < length) {
      const byte = bytes[i] as number;
      if (this.#wanted === 0) {
        if (byte >= 0x80) this.#begin(byte, this.#seen + i);
        else if (byte === 0) this.nulBytes++;
        i++;
        if (this.#wanted === 0) i = pastPlainText(bytes, i);
      } else if (byte >= this.#least && byte <= this.#most) {
        this.#least = 0x80;
        this.#most = 0xbf;
        if (--this.#wanted === 0) this.multibyte++;
        i++;
      } else {
        this.#fault(this.#seen + i);
        this.#wanted = 0; // and the byte that broke the character may begin one of its own
      }
    }
    this.#seen += length;
  }

  /** Call once after the last byte: a character may have been cut off. */
  end(): void {
    if (this.#wanted > 0) this.#fault(this.#seen);
    this.#wanted = 0;
  }

  #begin(byte: number, position: number): void {
    this.#least = 0x80;
    this.#most = 0xbf;
    if (byte >= 0xc2 && byte <= 0xdf) this.#wanted = 1;
    else if (byte >= 0xe0 && byte <= 0xef) {
      this.#wanted = 2;
      if (byte === 0xe0) this.#least = 0xa0;
      if (byte === 0xed) this.#most = 0x9f;
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      this.#wanted = 3;
      if (byte === 0xf0) this.#least = 0x90;
      if (byte === 0xf4) this.#most = 0x8f;
    } else this.#fault(position);
  }

  #fault(position: number): void {
    if (this.malformed++ === 0) this.firstMalformed = position;
  }
}

/** Where the run of ASCII bytes other than NUL ends: nearly all bytes are such, and need no state. */
function pastPlainText(bytes: Uint8Array, from: number): number {
  let i = from;
  while (i < bytes.length && ((bytes[i] as number) - 1) >>> 0 < 0x7f) i++;
  return i;
}
