import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PendingNumbers } from '../../src/linear/pending-numbers.js';

function taken(pending: PendingNumbers): number[] {
  const found: number[] = [];
  for (let next = pending.take(); next >= 0; next = pending.take()) found.push(next);
  return found;
}

describe('pending numbers', () => {
  it('come out in ascending order, each once', () => {
    const pending = new PendingNumbers();
    for (const number of [40, 3, 127, 31, 32, 3, 0, 63, 64]) pending.add(number);
    expect(taken(pending)).toEqual([0, 3, 31, 32, 40, 63, 64, 127]);
    expect(pending.take()).toBe(-1);
  });

  it('are as many as room has been made for', () => {
    const pending = new PendingNumbers();
    pending.makeRoom(1000);
    pending.makeRoom(10);
    pending.add(999);
    pending.add(0);
    expect(taken(pending)).toEqual([0, 999]);
  });

  it('may be added while others come out, as long as they are above the last', () => {
    const operation = fc.oneof(fc.constant('take' as const), fc.nat(299));
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
        const pending = new PendingNumbers();
        pending.makeRoom(300);
        let last = -1;
        let waiting: number[] = [];
        for (const next of operations) {
          if (next === 'take') {
            const least = waiting.length > 0 ? Math.min(...waiting) : -1;
            expect(pending.take()).toBe(least);
            waiting = waiting.filter((number) => number !== least);
            // Once nothing is left it starts anew.
            last = least;
          } else if (next > last) {
            pending.add(next);
            waiting.push(next);
          }
        }
        expect(taken(pending)).toEqual([...new Set(waiting)].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });
});
