/** A source of pseudo-random whole numbers that is the same on every machine. */
export interface Random {
  /** A whole number from 0 up to, not including, `limit` (at most 2³⁰). */
  below(limit: number): number;
}

/**
 * Mulberry32: 32 bits of state, whole-number arithmetic only.
 * @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return (bits ^ (bits >>> 14)) >>> 0;
  };
  return { below: (limit) => Math.floor((next() * limit) / 0x1_0000_0000) };
}

/** The same items in a random order (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
