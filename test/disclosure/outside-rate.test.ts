import { describe, expect, it } from 'vitest';
import type { Codebook } from '../../src/config/codebook.js';
import { protectedWith } from './protected.js';
import { type Alike, alike, surveyOf } from './survey.js';

const survey = surveyOf({ a: ['a1', 'a2', 'a3', 'a4'] });

function outside(some: readonly Alike[], offered: readonly (number | null)[], breakdowns = [['a']]) {
  const cells = offered.map((count, unit) => ({ group: { a: `a${unit + 1}` }, offered: count }));
  const waves = [{ id: 'now', cube: survey.cube(some, cells) }];
  return protectedWith({ codebook: survey.codebook, breakdowns, minimum: 5, waves }).counts.waves[0]
    ?.outsideRate;
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
    const published = protectedWith({
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

  it('are named together when a whole group has not reported', () => {
    const two = surveyOf({ a: ['a1', 'a2'], b: ['b1', 'b2'] });
    const groups = ['a1', 'a2'].flatMap((a) => ['b1', 'b2'].map((b) => ({ a, b })));
    const cellsOf = (counts: readonly (number | null)[]) =>
      groups.map((group, unit) => ({ group, offered: counts[unit] ?? null }));
    const told = (counts: readonly (number | null)[], breakdowns: string[][]) => {
      const answers = groups.map((group) => alike(10, group));
      const waves = [{ id: 'now', cube: two.cube(answers, cellsOf(counts)) }];
      return protectedWith({ codebook: two.codebook, breakdowns, minimum: 5, waves }).counts.waves[0]
        ?.outsideRate;
    };
    const a1 = { by: ['a'], group: ['a1'], reason: 'not-reported' };
    expect(told([null, null, 20, 20], [['a'], ['a', 'b']])).toEqual({ named: [a1], others: 0 });
    expect(told([null, 20, 20, 20], [['a']])).toEqual({ named: [], others: 1 });
    expect(told([null, 5, 20, 20], [['a']])).toEqual({ named: [], others: 2 });
    expect(told([5, 5, 20, 20], [['a']])).toEqual({ named: [], others: 2 });
    expect(told([null, 20, 20, 20], [['a'], ['a', 'b']])).toEqual({
      named: [{ by: ['a', 'b'], group: ['a1', 'b1'], reason: 'not-reported' }],
      others: 0,
    });
  });

  it('may be missing among the counts altogether, and are then named or passed over in silence', () => {
    const two = surveyOf({ a: ['a1', 'a2', 'a3', 'a4'], b: ['b1', 'b2', 'b3', 'b4'] });
    const answers = [
      alike(10, { a: 'a1', b: 'b1' }),
      alike(10, { a: 'a2', b: 'b1' }),
      alike(10, { a: 'a2', b: 'b2' }),
      ...['b1', 'b2', 'b3', 'b4'].map((b) => alike(1, { a: 'a3', b })),
      alike(3, { a: 'a4', b: 'b1' }),
    ];
    const cube = two.cube(answers, [{ group: { a: 'a1', b: 'b1' }, offered: 20 }]);
    const waves = [{ id: 'now', cube }];
    const published = protectedWith({ codebook: two.codebook, breakdowns: [['a']], minimum: 5, waves }).counts
      .waves[0];
    expect(published?.tables.find(({ by }) => by[0] === 'a')?.groups[2]?.status).toBe('withheld');
    // Four target groups with an answer each would say that a3 has four.
    expect(published?.outsideRate).toEqual({
      named: [{ by: ['a'], group: ['a2'], reason: 'not-reported' }],
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
    const published = protectedWith({ codebook: survey.codebook, breakdowns: [], minimum: 5, waves });
    expect(published.counts.waves[0]?.outsideRate).toEqual({ named: [], others: 0 });
  });
});
