/** Gives the next of a series of pseudo-random whole numbers, 0 … 2³² − 1. */
export type Random32 = () => number;

/**
 * The small fast counting generator with 128 bits of state. Whole-number arithmetic only, so a seed gives the same
 * series on every machine. For simulation, not for secrets.
 *
 * @param seed 0 … 2³² − 1
 * @see Doty-Humphrey, PractRand: sfc32, seeded as there with the low half of a 64-bit seed and 12 discarded numbers
 */
export function sfc32(seed: number): Random32 {
  let a = 0;
  let b = seed | 0;
  let c = 0;
  let counter = 1;
  const next: Random32 = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}
