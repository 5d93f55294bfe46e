import { describe, expect, it } from 'vitest';
import { protectedWith } from './protected.js';
import { ratesIn, respondentsIn } from './shown.js';
import { alike, surveyOf } from './survey.js';

/*
 * A response rate needs a least number of offered forms, which is not the same as the least number of answers. Too few
 * forms are no reason to hide the answers.
 */

const survey = surveyOf({ malgrupp: ['barn', 'vuxna', 'familj', 'missbruk'] });
const numbers = { barn: [30, 40], vuxna: [20, 35], familj: [12, 15], missbruk: [25, 60] } as const;

/** What is told of each target group, and of all together. */
function toldWith(
  minimumOffered: number,
  other: Partial<Record<keyof typeof numbers, readonly [number, number]>> = {},
) {
  const units = Object.entries({ ...numbers, ...other });
  const cube = survey.cube(
    units.map(([malgrupp, [answered]]) => alike(answered, { malgrupp })),
    units.map(([malgrupp, [, offered]]) => ({ group: { malgrupp }, offered })),
  );
  const { counts } = protectedWith({
    ...{ codebook: survey.codebook, breakdowns: [['malgrupp']], minimum: 5, minimumOffered },
    waves: [{ id: 'now', cube }],
  });
  const [total, table] = counts.waves[0]?.tables ?? [];
  return { answers: respondentsIn(table), rates: ratesIn(table), all: ratesIn(total).total };
}

describe('the least number of offered forms', () => {
  it('shows every rate of which it is no more than the offered', () => {
    const rates = { barn: '30/40', vuxna: '20/35', familj: '12/15', missbruk: '25/60' };
    expect(toldWith(15).rates).toEqual(rates);
    expect(toldWith(5).rates).toEqual(rates);
  });

  it('withholds the rate of a group with fewer, and another, but no answers', () => {
    const { answers, rates, all } = toldWith(16);
    expect(answers).toEqual({ barn: 30, vuxna: 20, familj: 12, missbruk: 25 });
    // Without a second one the fifteen would be what the others leave of the total.
    expect(rates).toEqual({ barn: '30/40', vuxna: 'withheld', familj: 'withheld', missbruk: '25/60' });
    expect(all).toBe('87/150');
  });

  it('may be lower than the least number of answers: of few forms that nobody answered the rate is none', () => {
    const none = { familj: [0, 3] } as const;
    expect(toldWith(3, none).rates).toMatchObject({ familj: '0/3' });
    expect(toldWith(4, none).rates).toMatchObject({ familj: 'withheld' });
  });

  it('does not make up for too few answers', () => {
    const few = { familj: [4, 50] } as const;
    const { answers, rates } = toldWith(3, few);
    expect(answers).toMatchObject({ familj: 'withheld' });
    expect(rates).toMatchObject({ familj: 'withheld' });
  });

  it('is for the whole too', () => {
    expect(toldWith(151)).toMatchObject({
      answers: { barn: 30, vuxna: 20, familj: 12, missbruk: 25 },
      all: 'withheld',
    });
  });
});
