import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticksAround } from '../../src/charts/ticks.js';

describe('ticksAround', () => {
  it('goes a round step beyond the values, no further', () => {
    expect(ticksAround([0.794, 0.946], 'proportion')).toEqual({
      from: 75,
      to: 95,
      values: [75, 80, 85, 90, 95],
    });
  });

  it('never leaves what a proportion can be', () => {
    expect(ticksAround([0.995, 1], 'proportion')).toEqual({
      from: 90,
      to: 100,
      values: [90, 92, 94, 96, 98, 100],
    });
    expect(ticksAround([0, 0.004], 'proportion')).toMatchObject({ from: 0, to: 10 });
  });

  it('makes room for a rate above 100 %, which a miscounted form can give', () => {
    expect(ticksAround([0.82, 1.04], 'proportion')).toMatchObject({ from: 80, to: 105 });
  });

  it('shows at least ten percentage points, so that next to nothing looks like it', () => {
    const { from, to } = ticksAround([0.884, 0.891], 'proportion');
    expect(to - from).toBeGreaterThanOrEqual(10);
  });

  it('shows a whole plain axis when there is nothing to show', () => {
    expect(ticksAround([], 'proportion')).toMatchObject({ from: 0, to: 100 });
    expect(ticksAround([], 'difference')).toMatchObject({ from: -10, to: 10 });
  });

  it('holds every value, on few whole-numbered grid lines', () => {
    const proportion = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(proportion, { minLength: 1, maxLength: 20 }), (values) => {
        const { from, to, values: lines } = ticksAround(values, 'proportion');
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(100);
        expect(from).toBeLessThanOrEqual(Math.min(...values) * 100 + 1e-6);
        expect(to).toBeGreaterThanOrEqual(Math.max(...values) * 100 - 1e-6);
        expect(lines.length).toBeGreaterThanOrEqual(3);
        expect(lines.length).toBeLessThanOrEqual(8);
        expect(lines.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});
