import { describe, expect, it } from 'vitest';
import type { Pipeline, Wave } from '../../src/config/pipeline.js';
import { waveNames } from '../../src/report/wave-names.js';

function names(...waves: readonly (readonly [label: string, date?: string])[]) {
  const made = waves.map(([sv, date], index) => ({ id: `w${index}`, label: { sv }, ...(date && { date }) }));
  const pipeline = { waves: made } as unknown as Pipeline;
  return made.map((wave) => waveNames(pipeline, wave as unknown as Wave, 'sv').short);
}

describe('the short name of a wave', () => {
  it('is its year where every wave has a year of its own', () => {
    expect(names(['Hösten 2017', '2017-10-31'], ['Hösten 2018', '2018-10-31'])).toEqual(['2017', '2018']);
  });

  it('is its label for all when two waves share a year', () => {
    expect(
      names(
        ['Januari–augusti 2017', '2017-08-31'],
        ['Januari–april 2018', '2018-04-30'],
        ['Januari–augusti 2018', '2018-08-31'],
      ),
    ).toEqual(['januari–augusti 2017', 'januari–april 2018', 'januari–augusti 2018']);
  });

  it('is its label for all when a wave has no date', () => {
    expect(names(['Provet'], ['Hösten 2018', '2018-10-31'])).toEqual(['provet', 'hösten 2018']);
  });
});
