import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '../../src/stats/holm.js';

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

describe('the Holm adjustment', () => {
  // R 4.2, p.adjust(p, "holm")
  it('agrees with R', () => {
    const adjusted = holm([0.001, 0.013, 0.02, 0.04, 0.3]);
    const expected = [0.005, 0.052, 0.06, 0.08, 0.3];
    expect(adjusted).toHaveLength(expected.length);
    for (const [i, p] of expected.entries()) expect(adjusted[i]).toBeCloseTo(p, 12);
  });

  it('keeps the order it was given', () => {
    expect(holm([0.3, 0.01])).toEqual([0.3, 0.02]);
  });

  it('leaves a single test alone and has nothing to do without tests', () => {
    expect(holm([0.04])).toEqual([0.04]);
    expect(holm([])).toEqual([]);
  });

  it('never lowers a p-value and stays at most 1', () => {
    fc.assert(
      fc.property(pValues, (ps) => {
        for (const [i, adjusted] of holm(ps).entries()) {
          expect(adjusted >= (ps[i] ?? 2) && adjusted <= 1).toBe(true);
        }
      }),
    );
  });

  it('keeps the ranking of the tests', () => {
    fc.assert(
      fc.property(pValues, (ps) => {
        const pairs = holm(ps).map((adjusted, i) => ({ adjusted, p: ps[i] ?? 0 }));
        pairs.sort((a, b) => a.p - b.p);
        for (const [i, { adjusted }] of pairs.entries()) {
          expect(adjusted).toBeGreaterThanOrEqual(pairs[i - 1]?.adjusted ?? 0);
        }
      }),
    );
  });

  it('refuses what is not a p-value', () => {
    expect(() => holm([0.1, Number.NaN])).toThrow(RangeError);
    expect(() => holm([1.1])).toThrow(RangeError);
  });
});
