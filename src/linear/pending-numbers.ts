/** Numbers from 0 that come out in ascending order, each once. None may be added that is not above the last that came out. */
export class PendingNumbers {
  /** A bit for each, 32 in a word. */
  #words = new Int32Array(4);
  /** No bit is set in any word before. */
  #first = 0;
  #last = -1;

  /** Lets numbers below this be added; only when none is pending. */
  makeRoom(numbers: number): void {
    if (numbers <= 32 * this.#words.length) return;
    this.#words = new Int32Array(Math.max(2 * this.#words.length, Math.ceil(numbers / 32)));
  }

  add(number: number): void {
    const word = number >> 5;
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (number & 31));
    if (word > this.#last) this.#last = word;
  }

  /** The least number, −1 when there is none. */
  take(): number {
    for (; this.#first <= this.#last; this.#first++) {
      const bits = this.#words[this.#first] ?? 0;
      if (bits === 0) continue;
      const bit = 31 - Math.clz32(bits & -bits);
      this.#words[this.#first] = bits & (bits - 1);
      return 32 * this.#first + bit;
    }
    this.#first = 0;
    this.#last = -1;
    return -1;
  }
}
