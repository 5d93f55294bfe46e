import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayBars } from '../../src/internal/answer-days.js';

describe('answers per day', () => {
  it('are merged with the days after them until each bar has the minimum', () => {
    const days = new Map([
      [20181003, 9],
      [20181001, 2],
      [20181002, 4],
      [20181005, 1],
    ]);
    expect(dayBars(days, 5)).toEqual([
      { from: 20181001, to: 20181002, answers: 6 },
      { from: 20181003, to: 20181005, answers: 10 },
    ]);
    expect(dayBars(new Map([[20181001, 4]]), 5)).toEqual([]);
  });

  it('are all there, in no bar below the minimum, and in no two bars', () => {
    const days = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 })), {
      selector: ([day]) => day,
    });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 8 }), (drawn, minimum) => {
        const counts = new Map(drawn.map(([day, count]) => [20181000 + day, count]));
        const bars = dayBars(counts, minimum);
        const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
        expect(bars.reduce((sum, { answers }) => sum + answers, 0)).toBe(all < minimum ? 0 : all);
        for (const [index, bar] of bars.entries()) {
          expect(bar.answers).toBeGreaterThanOrEqual(minimum);
          expect(bar.from).toBeLessThanOrEqual(bar.to);
          const next = bars[index + 1];
          if (next) expect(next.from).toBeGreaterThan(bar.to);
        }
      }),
    );
  });
});
