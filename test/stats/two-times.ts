import fc from 'fast-check';
import type { BaseAndHits } from '../../src/stats/base-and-hits.js';
import type { GroupAtTwoTimes } from '../../src/stats/rate-decomposition.js';

/** A group that had `hits[0]` of `bases[0]` at the first time and so on; null when it was not there. */
export function group(
  name: string,
  from: readonly [hits: number, base: number] | null,
  to: readonly [hits: number, base: number] | null,
): GroupAtTwoTimes {
  return { group: name, from: baseAndHits(from), to: baseAndHits(to) };
}

function baseAndHits(counts: readonly [hits: number, base: number] | null): BaseAndHits | null {
  return counts === null ? null : { hits: counts[0], base: counts[1] };
}

const time = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(null, { base: 0, hits: 0 }) },
  {
    weight: 4,
    arbitrary: fc
      .integer({ min: 1, max: 5_000 })
      .chain((base) => fc.nat(base).map((hits): BaseAndHits => ({ base, hits }))),
  },
);

/** Up to ten groups, of which some come, some go and some are not there at all. */
export const groupsAtTwoTimes = fc
  .array(fc.tuple(time, time), { maxLength: 10 })
  .map((times) => times.map(([from, to], i): GroupAtTwoTimes => ({ group: `g${i}`, from, to })));
