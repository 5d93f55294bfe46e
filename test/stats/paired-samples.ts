import fc from 'fast-check';
import type { PairedSample } from '../../src/stats/paired-sample.js';

export function pairs(both: number, onlyFirst: number, onlySecond: number, neither: number): PairedSample {
  return { both, onlyFirst, onlySecond, neither };
}

/** Samples of at least one pair; empty cells come often. */
export function pairedSamples(most: number): fc.Arbitrary<PairedSample> {
  const count = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(most) });
  return fc
    .tuple(count, count, count, count)
    .filter((counts) => counts.some((n) => n > 0))
    .map(([both, onlyFirst, onlySecond, neither]) => pairs(both, onlyFirst, onlySecond, neither));
}

/** The same pairs with the two times in the other order. */
export function turned({ both, onlyFirst, onlySecond, neither }: PairedSample): PairedSample {
  return pairs(both, onlySecond, onlyFirst, neither);
}
