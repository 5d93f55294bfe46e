import { prime } from './prime-field.js';

/**
 * Two remainders modulo the prime; independent random linear functions of a vector, so that equal ones mean equal
 * vectors.
 */
export interface Fingerprint {
  readonly a: number;
  readonly b: number;
}

export const nothing: Fingerprint = { a: 0, b: 0 };

export function isNothing({ a, b }: Fingerprint): boolean {
  return a === 0 && b === 0;
}

export function sumOf(one: Fingerprint, other: Fingerprint): Fingerprint {
  return { a: (one.a + other.a) % prime, b: (one.b + other.b) % prime };
}

/** The key of what is needed for two to leave nothing. */
export function oppositeOf(one: Fingerprint, other: Fingerprint): number {
  const { a, b } = sumOf(one, other);
  return keyOf({ a: (prime - a) % prime, b: (prime - b) % prime });
}

/** 31 bits of the one and 22 of the other: what one double holds. */
export function keyOf({ a, b }: Fingerprint): number {
  return a * 4_194_304 + (b % 4_194_304);
}

/** Numbers that look random, and depend on the place alone, so that every run does the same. */
export function randomAt(place: number): Fingerprint {
  return { a: scattered(place, 1), b: scattered(place, 2) };
}

/** A remainder from 1 up, by the finishing steps of MurmurHash3. */
function scattered(place: number, seed: number): number {
  let x = Math.imul(place + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca77);
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return 1 + (((x ^ (x >>> 16)) >>> 0) % (prime - 1));
}
