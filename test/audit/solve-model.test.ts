import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountModel, is, type Target } from '../../src/audit/count-model.js';
import { everyCount, unsafeCounts } from '../../src/audit/solve-model.js';
import { sumOver } from '../../src/linear/count-vector.js';
import { Contradiction } from '../../src/linear/linear-program.js';
import { solver } from '../disclosure/protected.js';
import { columnCount, counts, sum, sums } from '../linear/random-sums.js';

const rule = fc.constantFrom<Target['rule']>('range', 'few', 'some', 'exact');

function about(number: number): Target['about'] {
  return { wave: '2018', measure: 'respondents', question: '', by: ['kon'], group: [String(number)] };
}

describe('the counts that are not safe', () => {
  it('are those of all that are not, with the same ranges', () => {
    const seen = { safe: 0, unsafe: 0 };
    const target = fc.record({ columns: sum, rule, minimum: fc.constantFrom(2, 5) });
    fc.assert(
      fc.property(sums, counts, fc.array(target, { maxLength: 8 }), (known, values, some) => {
        const rows = known.map((columns) => is(columns, sumOver(values, columns)));
        const targets = some.map((one, number) => ({ ...one, about: about(number) }));
        const model: CountModel = { columns: columnCount, rows, targets };
        const every = everyCount(model, solver);
        const unsafe = every.filter(({ isSafe }) => !isSafe);
        expect(unsafeCounts(model, solver)).toEqual(unsafe);
        seen.unsafe += unsafe.length;
        seen.safe += every.length - unsafe.length;
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(seen.safe, seen.unsafe)).toBeGreaterThan(200);
  });

  it('are not those that are as large as they need be as far as has been seen', () => {
    // Where 2 is as large as can be, 0 is 5; it can be 4, 5 or 6.
    const rows = [
      is([0, 1], 10),
      { columns: [0], relation: '>=', value: 4 } as const,
      { columns: [1], relation: '>=', value: 4 } as const,
      is([0, 2, 3], 9),
      is([1, 2, 4], 9),
    ];
    const targets = [
      { about: about(1), columns: [2], minimum: 4, rule: 'some' as const },
      { about: about(2), columns: [0], minimum: 5, rule: 'range' as const },
    ];
    expect(unsafeCounts({ columns: 5, rows, targets }, solver)).toEqual([
      { about: about(2), low: 4, high: 6, isSafe: false },
    ]);
  });

  it('cannot be told where what is known cannot all be true', () => {
    const rows = [is([0, 1], 3), is([1, 2], 3), is([0, 2], 1), is([0, 1, 2], 9)];
    const targets = [{ about: about(1), columns: [1], minimum: 5, rule: 'range' as const }];
    for (const search of [everyCount, unsafeCounts])
      expect(() => search({ columns: 3, rows, targets }, solver)).toThrow(Contradiction);
  });
});
