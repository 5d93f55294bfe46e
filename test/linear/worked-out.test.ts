import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountVector } from '../../src/linear/count-vector.js';
import { startSpan } from '../../src/linear/span.js';
import { workedOutFrom } from '../../src/linear/worked-out.js';
import { columnCount, sum, sums } from './random-sums.js';

describe('what can be worked out from sums', () => {
  it('is everything in a sum that is 0', () => {
    const known = workedOutFrom(3, [[0, 1]], [[0, 1]]);
    expect(known.spans([0])).toBe(true);
    expect(known.spans([2])).toBe(false);
  });

  it('is everything in a sum that comes out as 0', () => {
    const known = workedOutFrom(4, [[0, 1, 2], [0]], [[1, 2]]);
    expect(known.spans([2])).toBe(true);
    expect(known.spans([3])).toBe(false);
  });

  it('is what a span knows that is told them', () => {
    let worked = 0;
    fc.assert(
      fc.property(sums, sums, fc.array(sum), (known, zeros: readonly CountVector[], asked) => {
        const span = startSpan(columnCount, [], zeros);
        span.know(known);
        const all = workedOutFrom(columnCount, known, zeros);
        for (const one of asked) {
          expect(all.spans(one)).toBe(span.tells(one));
          if (span.tells(one)) worked++;
        }
      }),
      { numRuns: 1000 },
    );
    expect(worked).toBeGreaterThan(500);
  });
});
