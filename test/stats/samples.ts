import fc from 'fast-check';
import type { Sample } from '../../src/stats/sample.js';

export function of(successes: number, trials: number): Sample {
  return { successes, trials };
}

/** Samples of up to `most` trials; 0 of n, n of n and n = 1 come often. */
export function samples(most: number): fc.Arbitrary<Sample> {
  return fc
    .integer({ min: 1, max: most })
    .chain((trials) =>
      fc
        .oneof(
          { weight: 1, arbitrary: fc.constantFrom(0, trials) },
          { weight: 3, arbitrary: fc.integer({ min: 0, max: trials }) },
        )
        .map((successes) => of(successes, trials)),
    );
}

/** What did not happen: n − x of n. */
export function failures({ successes, trials }: Sample): Sample {
  return of(trials - successes, trials);
}
