/*
 * Exact arithmetic on remainders after division by a prime. Rational elimination would be exact too but its
 * fractions grow without bound, and floating point would call a small number zero. Membership in a span agrees with
 * the rational answer unless the prime happens to divide a subdeterminant of the 0/1 matrix; for 2³¹ − 1 that does
 * not happen by accident.
 */

/** The Mersenne prime 2³¹ − 1: its remainders are 31-bit integers and dividing by it takes a shift. */
export const prime = 2_147_483_647;

const half = 65_536;
const power31 = 2_147_483_648;

/** `a · b` modulo the prime, for a and b in 0 … prime − 1. */
export function multiply(a: number, b: number): number {
  // Nearly all factors are 1 or −1.
  if (a === 1) return b;
  if (b === 1) return a;
  if (a === prime - 1) return subtract(0, b);
  if (b === prime - 1) return subtract(0, a);
  // b is split in 15 high and 16 low bits, so that every product stays below 2⁵³ and is exact in a double.
  const high = Math.floor(b / half);
  const low = b - high * half;
  return remainder(remainder(a * high) * half + a * low);
}

/** `a − b` modulo the prime. */
export function subtract(a: number, b: number): number {
  return a < b ? a - b + prime : a - b;
}

/** The number whose product with `a` is 1, by Fermat's little theorem: a^(prime − 2). `a` is not zero. */
export function inverse(a: number): number {
  let result = 1;
  let power = a;
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = multiply(result, power);
    power = multiply(power, power);
  }
  return result;
}

/** For 0 ≤ x < 2⁵³, not a multiple of the prime but for 0. As 2³¹ leaves 1, the bits above the 31st are just added. */
function remainder(x: number): number {
  const once = folded(x);
  return once > prime ? folded(once) : once;
}

function folded(x: number): number {
  const high = Math.floor(x / power31);
  return high + (x - high * power31);
}
