import { describe, expect, it } from 'vitest';
import type { Pipeline, Wave } from '../../src/config/pipeline.js';
import { waveNames } from '../../src/report/wave-names.js';

type Named = readonly [label: string, date?: string, window?: { readonly from: string; readonly to: string }];

function names(...waves: readonly Named[]) {
  const made = waves.map(([sv, date, window], index) => ({
    id: `w${index}`,
    label: { sv },
    ...(date && { date }),
    ...(window && { window }),
  }));
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

  it('is its label when it is a window of some months, for the year is more', () => {
    const months = (year: string): Named => [
      `Januari–augusti ${year}`,
      `${year}-08-31`,
      { from: `${year}-01-01`, to: `${year}-08-31` },
    ];
    expect(names(months('2017'), months('2018'))).toEqual(['januari–augusti 2017', 'januari–augusti 2018']);
    expect(names(['Hela 2018', '2018-12-31', { from: '2018-01-01', to: '2018-12-31' }])).toEqual(['2018']);
  });

  it('is its label for all when a wave has no date', () => {
    expect(names(['Provet'], ['Hösten 2018', '2018-10-31'])).toEqual(['provet', 'hösten 2018']);
  });
});
