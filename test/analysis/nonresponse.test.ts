import { describe, expect, it } from 'vitest';
import { nonresponseOf } from '../../src/analysis/nonresponse.js';
import { representativity } from '../../src/analysis/representativity.js';
import { absentGroup, group, noRate, published, rateOf, wave } from './survey.js';

const kinds = (woman: [number, number], man: [number, number]) => [
  group(['kvinna'], rateOf(...woman), []),
  group(['man'], rateOf(...man), []),
];

describe('non-response', () => {
  const rows = nonresponseOf(
    published(wave('2018', group([], rateOf(180, 300), []), kinds([120, 180], [60, 120]))),
  );

  it('is every group’s part of the offered and of the answers', () => {
    expect(rows.map(({ group: [id], ...row }) => [id, row.offered, row.answered, row.status])).toEqual([
      ['kvinna', 180, 120, 'ok'],
      ['man', 120, 60, 'ok'],
    ]);
    const [woman, man] = rows;
    // By hand: 180/300 of the offered, 120/180 of the answers.
    expect(woman?.shareOffered).toBeCloseTo(0.6, 12);
    expect(woman?.shareAnswered).toBeCloseTo(2 / 3, 12);
    expect(woman?.difference).toBeCloseTo(1 / 15, 12);
    expect(man?.rate).toBeCloseTo(0.5, 12);
    expect(man?.difference).toBeCloseTo(-1 / 15, 12);
  });

  it('is empty where the group, or the total, is not published', () => {
    const total = group([], rateOf(180, 300), []);
    const hidden = nonresponseOf(
      published(wave('2018', total, [...kinds([120, 180], [50, 100]), absentGroup(['annat'], 'withheld')])),
    );
    expect(hidden.at(-1)).toMatchObject({
      status: 'withheld',
      offered: null,
      rate: null,
      shareOffered: null,
    });
    const unknown = nonresponseOf(
      published(wave('2018', group([], noRate, []), kinds([120, 180], [50, 100]))),
    );
    expect(unknown.map(({ status, rate }) => [status, rate])).toEqual([
      ['not-reported', null],
      ['not-reported', null],
    ]);
  });

  it('has no rows where nobody knows how many were offered', () => {
    const groups = [group(['kvinna'], noRate, []), group(['man'], noRate, [])];
    expect(nonresponseOf(published(wave('2018', group([], rateOf(9, 10), []), groups)))).toEqual([]);
  });
});

describe('representativity', () => {
  const indicator = (total: [number, number], ...groups: Parameters<typeof wave>[2] & readonly unknown[]) =>
    representativity(published(wave('2018', group([], rateOf(...total), []), groups)));

  // By hand, N = 300, ρ = 2/3 and 1/2, mean 0.6: S² = (180/225 + 120/100)/299 = 2/299, less
  // (2/9 + 1/4)/300; R = 1 − 2S, bound S/1.2. See test/stats/r-indicator.test.ts for the RISQ tools' values.
  it('is the R-indicator of the groups, with its bound', () => {
    const deviation = Math.sqrt(2 / 299 - (2 / 9 + 1 / 4) / 300);
    const [r, bound] = indicator([180, 300], ...kinds([120, 180], [60, 120]));
    expect(r).toMatchObject({ measure: 'r-indicator', variables: ['kon'], status: 'ok' });
    expect(r?.value).toBeCloseTo(1 - 2 * deviation, 12);
    expect(bound?.value).toBeCloseTo(deviation / 1.2, 12);
  });

  it('takes withheld groups as one, when there are enough in it', () => {
    const hidden = absentGroup(['annat'], 'withheld');
    const merged = indicator([210, 350], ...kinds([120, 180], [60, 120]), hidden);
    const told = indicator([210, 350], ...kinds([120, 180], [60, 120]), group(['annat'], rateOf(30, 50), []));
    expect(merged[0]?.value).toBe(told[0]?.value);
    const few = indicator([183, 304], ...kinds([120, 180], [60, 120]), hidden);
    expect(few.map(({ status, value }) => [status, value])).toEqual([
      ['withheld', null],
      ['withheld', null],
    ]);
  });

  it('is not defined when somebody who was offered is in no known group', () => {
    const status = (...args: Parameters<typeof indicator>) => indicator(...args)[0]?.status;
    expect(status([190, 320], ...kinds([120, 180], [60, 120]))).toBe('not-reported');
    expect(status([120, 180], group(['kvinna'], rateOf(120, 180), []), group(['man'], noRate, []))).toBe(
      'not-reported',
    );
    expect(status([120, 180], group(['kvinna'], rateOf(120, 180), []))).toBe('empty');
  });
});
