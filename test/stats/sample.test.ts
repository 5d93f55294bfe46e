import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveSample } from '../../src/stats/sample.js';
import { of, samples } from './samples.js';

describe('an effective sample', () => {
  it('has the same proportion of another number of trials', () => {
    expect(effectiveSample(of(30, 40), 20)).toEqual(of(15, 20));
    expect(effectiveSample(of(30, 40), 40)).toEqual(of(30, 40));
    expect(effectiveSample(of(1, 2), 4.5)).toEqual(of(2.25, 4.5));
  });

  it('keeps nothing and everything exact, and is a sample', () => {
    const trials = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(samples(1_000_000), trials, (sample, effective) => {
        const result = effectiveSample(sample, effective);
        expect(result.trials).toBe(effective);
        expect(result.successes >= 0 && result.successes <= effective).toBe(true);
        expect(result.successes / effective).toBeCloseTo(sample.successes / sample.trials, 14);
        expect(effectiveSample(of(0, 3), effective).successes).toBe(0);
        expect(effectiveSample(of(3, 3), effective).successes).toBe(effective);
      }),
    );
  });

  it('refuses what is not a number of trials', () => {
    for (const trials of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => effectiveSample(of(1, 2), trials)).toThrow(RangeError);
    }
  });
});
