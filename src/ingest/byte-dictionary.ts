/**
 * Numbers byte strings from 0 in the order they are first seen. No text is made of them: the bytes are hashed, and
 * verified behind every hit, so two values never share a number. Open addressing over one arena of bytes.
 */
export class ByteDictionary {
  readonly #maxValues: number;
  readonly #maxBytes: number;
  /** Index + 1, 0 where free. The length is a power of two. */
  #slots = new Int32Array(64);
  #hashes = new Int32Array(32);
  /** Where value i begins in the arena; it ends where the next begins. */
  #starts = new Float64Array(33);
  #arena = new Uint8Array(256);
  #size = 0;

  constructor(limits: { readonly values: number; readonly bytes: number }) {
    this.#maxValues = limits.values;
    this.#maxBytes = limits.bytes;
  }

  get size(): number {
    return this.#size;
  }

  /** The number of the bytes from `start` up to `end`; a new one is `size` before the call. −1 when it is new and there is no room. */
  indexOf(bytes: Uint8Array, start: number, end: number): number {
    let hash = end - start;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
    hash ^= hash >>> 15;

    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
      const index = entry - 1;
      if (this.#hashes[index] === hash && this.#holds(index, bytes, start, end)) return index;
      slot = (slot + 1) & mask;
    }
    return this.#add(hash, slot, bytes, start, end);
  }

  #holds(index: number, bytes: Uint8Array, start: number, end: number): boolean {
    let at = this.#starts[index] as number;
    if ((this.#starts[index + 1] as number) - at !== end - start) return false;
    const arena = this.#arena;
    for (let i = start; i < end; i++) if (bytes[i] !== arena[at++]) return false;
    return true;
  }

  #add(hash: number, slot: number, bytes: Uint8Array, start: number, end: number): number {
    const index = this.#size;
    const from = this.#starts[index] as number;
    const to = from + end - start;
    if (index >= this.#maxValues || to > this.#maxBytes) return -1;

    if (to > this.#arena.length) {
      const arena = new Uint8Array(Math.max(to, this.#arena.length * 2));
      arena.set(this.#arena);
      this.#arena = arena;
    }
    this.#arena.set(bytes.subarray(start, end), from);
    this.#hashes[index] = hash;
    this.#starts[index + 1] = to;
    this.#slots[slot] = index + 1;
    this.#size = index + 1;
    if (this.#size === this.#hashes.length) this.#grow();
    return index;
  }

  /** Doubles the room, so that at most half the slots are taken. */
  #grow(): void {
    const capacity = this.#size * 2;
    const hashes = new Int32Array(capacity);
    hashes.set(this.#hashes);
    const starts = new Float64Array(capacity + 1);
    starts.set(this.#starts);
    const slots = new Int32Array(capacity * 2);
    for (let index = 0; index < this.#size; index++) {
      let slot = (hashes[index] as number) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index + 1;
    }
    this.#hashes = hashes;
    this.#starts = starts;
    this.#slots = slots;
  }
}
