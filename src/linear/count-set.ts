import type { CountVector } from './count-vector.js';

/** Sums, each once, in the order of adding. Two are the same when they have the same columns in the same order. */
export class CountSet {
  readonly #sums: CountVector[] = [];
  readonly #byHash = new Map<number, CountVector[]>();

  constructor(sums: Iterable<CountVector> = []) {
    for (const sum of sums) this.add(sum);
  }

  get sums(): readonly CountVector[] {
    return this.#sums;
  }

  has(sum: CountVector): boolean {
    return this.#byHash.get(hashOf(sum))?.some((other) => areSame(sum, other)) ?? false;
  }

  add(sum: CountVector): void {
    const hash = hashOf(sum);
    const alike = this.#byHash.get(hash);
    if (!alike) this.#byHash.set(hash, [sum]);
    else if (alike.some((other) => areSame(sum, other))) return;
    else alike.push(sum);
    this.#sums.push(sum);
  }
}

/** Fowler, Noll and Vo's, a column at a time. */
export function hashOf(sum: CountVector): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < sum.length; k++) hash = Math.imul(hash ^ (sum[k] ?? 0), 0x01000193);
  return hash;
}

export function areSame(one: CountVector, other: CountVector): boolean {
  if (one.length !== other.length) return false;
  for (let k = 0; k < one.length; k++) if (one[k] !== other[k]) return false;
  return true;
}
