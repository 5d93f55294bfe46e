import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '../../src/stats/holm.js';

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

describe('the Holm adjustment', () => {
  // R 4.2, p.adjust(p, "holm")
  it.each([
    [
      [0.001, 0.013, 0.02, 0.04, 0.3],
      [0.005, 0.052, 0.06, 0.08, 0.3],
    ],
    [
      [0.04, 0.01, 0.03, 0.005],
      [0.06, 0.03, 0.06, 0.02],
    ],
    [
      [0.2, 0.2, 0.01, 0.5, 1],
      [0.8, 0.8, 0.05, 1, 1],
    ],
    [
      [1e-12, 0.049, 0.02, 0.02, 0.9, 3e-4],
      [6e-12, 0.098, 0.08, 0.08, 0.9, 0.0015],
    ],
    // carData::WVS: "too little" between six pairs of countries
    [
      [
        0.248894548714854, 1.35751650521936e-6, 3.03556360649047e-9, 0.00076142626239264,
        2.49408204477422e-10, 8.16620674708481e-22,
      ],
      [
        0.248894548714854, 4.07254951565809e-6, 1.21422544259619e-8, 0.00152285252478528, 1.24704102238711e-9,
        4.89972404825089e-21,
      ],
    ],
  ])('of %j agrees with R', (ps, expected) => {
    const adjusted = holm(ps);
    expect(adjusted).toHaveLength(expected.length);
    for (const [i, p] of expected.entries()) expect((adjusted[i] ?? 0) / p).toBeCloseTo(1, 12);
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
