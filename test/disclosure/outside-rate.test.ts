import { describe, expect, it } from 'vitest';
import type { Codebook } from '../../src/config/codebook.js';
import { protect } from '../../src/disclosure/protect.js';
import { type Alike, alike, surveyOf } from './survey.js';

const survey = surveyOf({ a: ['a1', 'a2', 'a3', 'a4'] });

function outside(some: readonly Alike[], offered: readonly (number | null)[], breakdowns = [['a']]) {
  const cells = offered.map((count, unit) => ({ group: { a: `a${unit + 1}` }, offered: count }));
  const waves = [{ id: 'now', cube: survey.cube(some, cells) }];
  return protect({ codebook: survey.codebook, breakdowns, minimum: 5, waves }).counts.waves[0]?.outsideRate;
}

const some = [10, 20, 30, 40].map((times, unit) => alike(times, { a: `a${unit + 1}` }));

describe('units that are in the results but in no response rate', () => {
  it('are named, with the reason', () => {
    expect(outside(some, [15, null, 25, 50])).toEqual({
      named: [
        { by: ['a'], group: ['a2'], reason: 'not-reported' },
        { by: ['a'], group: ['a3'], reason: 'more-answers-than-offered' },
      ],
      others: 0,
    });
    expect(outside(some, [15, 25, 35, 50])).toEqual({ named: [], others: 0 });
  });

  it('are only counted when they are no group of a table, or are withheld in it', () => {
    expect(outside(some, [15, null, 25, 50], [])).toEqual({ named: [], others: 2 });
    const few = [alike(3, { a: 'a1' }), ...some.slice(1)];
    const told = outside(few, [null, null, 35, 50]);
    expect(told?.named).not.toContainEqual(expect.objectContaining({ group: ['a1'] }));
    expect((told?.named.length ?? 0) + (told?.others ?? 0)).toBe(2);
  });

  it('are named as they were reported, whatever their categories are mapped to', () => {
    const mapped = surveyOf({ a: ['a1', 'a2'], f: ['f1'] });
    const derive = { way: 'map' as const, from: 'a', to: { a1: 'f1', a2: 'f1' } };
    const codebook: Codebook = {
      ...mapped.codebook,
      variables: mapped.codebook.variables.map((v) => (v.id === 'f' ? { ...v, derive } : v) as typeof v),
    };
    const cube = mapped.cube(
      [alike(10, { a: 'a1', f: 'f1' }), alike(20, { a: 'a2', f: 'f1' })],
      [
        { group: { a: 'a1' }, offered: null },
        { group: { a: 'a2' }, offered: 30 },
      ],
    );
    const published = protect({
      codebook,
      breakdowns: [['f'], ['a']],
      minimum: 5,
      waves: [{ id: 'now', cube }],
    });
    expect(published.counts.waves[0]?.outsideRate).toEqual({
      named: [{ by: ['a'], group: ['a1'], reason: 'not-reported' }],
      others: 0,
    });
  });

  it('are named when nobody answered in them', () => {
    expect(outside(some.slice(1), [null, 25, 35, 50])?.named).toEqual([
      { by: ['a'], group: ['a1'], reason: 'not-reported' },
    ]);
  });

  it('are none when only a total was counted', () => {
    const waves = [{ id: 'now', cube: survey.cube(some, [{ group: {}, offered: null }]) }];
    const published = protect({ codebook: survey.codebook, breakdowns: [], minimum: 5, waves });
    expect(published.counts.waves[0]?.outsideRate).toEqual({ named: [], others: 0 });
  });
});
