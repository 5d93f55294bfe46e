import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, isCertain } from '../../src/analysis/comparison.js';
import { comparisonsOf } from '../../src/analysis/comparisons.js';
import { estimatesOf } from '../../src/analysis/estimates.js';
import type { Measure } from '../../src/config/vocabulary.js';
import type { PublishedGroup, PublishedWave } from '../../src/disclosure/published.js';
import { holm } from '../../src/stats/holm.js';
import {
  absentGroup,
  codebook,
  group,
  kontakt,
  noRate,
  published,
  question,
  rateOf,
  wave,
} from './survey.js';

const always = () => true;
const never = () => false;

function compare(from: PublishedWave, to: PublishedWave, ratesComparable = always): Comparison[] {
  const wanted = [{ from: from.wave, to: to.wave }];
  return comparisonsOf(estimatesOf(published(from, to), codebook), wanted, ratesComparable);
}

function find(rows: readonly Comparison[], measure: Measure, group: readonly string[] = []): Comparison {
  const row = rows.find((r) => r.measure === measure && r.group.join() === group.join());
  if (row === undefined) throw new Error(`no row for ${measure} ${group}`);
  return row;
}

/** A group of which `positive` of `valid` find it easy to get in touch. */
function easy(ids: readonly string[], positive: number, valid: number, rate = noRate): PublishedGroup {
  const answers = question(kontakt, { 'mycket-latt': positive, svart: valid - positive, 'vet-inte': 10 });
  return group(ids, rate, [answers]);
}

describe('a comparison of two waves', () => {
  const rows = compare(
    wave('2017', easy([], 56, 70, rateOf(922, 1076))),
    wave('2018', easy([], 48, 80, rateOf(2858, 3205))),
  );

  // Newcombe's limits, prop.test(correct = FALSE): R 4.2
  it('is later less earlier, with its interval and the score test', () => {
    const rate = find(rows, 'response-rate');
    expect(rate).toMatchObject({ from: '2017', to: '2018', basis: 'all', status: 'ok', test: 'score' });
    expect(rate.difference).toBeCloseTo(0.0348543458466963, 12);
    expect(rate.lower).toBeCloseTo(0.0122162966372482, 12);
    expect(rate.upper).toBeCloseTo(0.0593198728546648, 12);
    expect(rate.p).toBeCloseTo(0.00208809970996141, 12);
    expect(find(rows, 'share-positive').difference).toBeCloseTo(-0.2, 12);
    expect(find(rows, 'share-positive').p).toBeCloseTo(0.00804508136819656, 12);
  });

  it('is certain when the adjusted p is below 0.05 and the interval leaves out 0', () => {
    expect(isCertain(find(rows, 'response-rate'))).toBe(true);
    expect(isCertain(find(rows, 'share'))).toBe(false);
  });

  it("shows category shares, don't-know and no-answer without testing them", () => {
    for (const measure of ['share', 'dont-know', 'no-answer'] as const) {
      expect(find(rows, measure)).toMatchObject({ status: 'ok', test: '', p: null, pAdjusted: null });
      expect(find(rows, measure).lower).not.toBeNull();
    }
  });

  it('has the rows of the estimates, in their order', () => {
    const measuresOfKontakt = rows.filter((r) => r.question !== 'kanal').map((r) => r.measure);
    expect(measuresOfKontakt).toEqual([
      'response-rate',
      'share',
      'share',
      'share',
      'share-positive',
      'dont-know',
      'no-answer',
    ]);
  });

  it("uses Fisher's test for small groups, and none where both are 0 or both 1", () => {
    // R 4.2, fisher.test
    const small = find(compare(wave('a', easy([], 10, 10)), wave('b', easy([], 0, 20))), 'share-positive');
    expect(small.test).toBe('fisher');
    expect((small.p ?? 0) / 3.32833916042312e-8).toBeCloseTo(1, 9);
    const same = find(compare(wave('a', easy([], 10, 10)), wave('b', easy([], 20, 20))), 'share-positive');
    expect(same).toMatchObject({ status: 'ok', test: 'untestable', p: null, pAdjusted: null, difference: 0 });
  });

  it('is made for every pair that is wanted, each on its own', () => {
    const waves = [wave('a', easy([], 5, 50)), wave('b', easy([], 25, 50)), wave('c', easy([], 45, 50))];
    const wanted = [
      { from: 'a', to: 'b' },
      { from: 'a', to: 'c' },
    ];
    const rows = comparisonsOf(estimatesOf(published(...waves), codebook), wanted, always);
    const positive = rows.filter((r) => r.measure === 'share-positive');
    expect(positive.map((r) => [r.from, r.to])).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
    for (const row of positive) expect(row.pAdjusted).toBe(row.p);
  });
});

describe('coverage in two waves', () => {
  const covered = (id: string, offered: number, count: number) =>
    wave(id, {
      ...group([], rateOf(offered - 10, offered), []),
      coverage: [{ step: 'besok', status: 'ok', offered, count }],
    });

  it('is shown with its difference but not tested', () => {
    const row = find(compare(covered('2017', 100, 200), covered('2018', 150, 200)), 'coverage');
    expect(row).toMatchObject({ category: 'besok', difference: 0.25, status: 'ok', test: '', p: null });
  });

  it('is not comparable when it was offered in another way, and not reported when a wave lacks the step', () => {
    const unlike = compare(covered('2017', 100, 200), covered('2018', 150, 200), never);
    expect(find(unlike, 'coverage').status).toBe('not-comparable');
    const lacking = compare(wave('2017', group([], rateOf(90, 100), [])), covered('2018', 150, 200));
    expect(find(lacking, 'coverage').status).toBe('not-reported');
  });
});

describe('a family of tests', () => {
  const from = wave('2017', easy([], 60, 100, rateOf(100, 150)), [
    easy(['kvinna'], 30, 50, rateOf(50, 80)),
    easy(['man'], 30, 50, rateOf(50, 70)),
    easy(['missing'], 30, 40),
  ]);
  const to = wave('2018', easy([], 75, 100, rateOf(100, 120)), [
    easy(['kvinna'], 45, 50, rateOf(50, 60)),
    easy(['man'], 30, 50, rateOf(50, 60)),
    easy(['missing'], 5, 40),
  ]);
  const rows = compare(from, to);

  it('is a measure in a pair of waves, over the total and all groups', () => {
    for (const measure of ['response-rate', 'share-positive'] as const) {
      const family = rows.filter((r) => r.measure === measure && r.p !== null);
      expect(family.map((r) => r.group.join())).toEqual(['', 'kvinna', 'man']);
      expect(family.map((r) => r.pAdjusted)).toEqual(holm(family.map((r) => r.p ?? 1)));
    }
  });

  it('tests a response rate by kind of respondents once: not again by kind and something else', () => {
    const rated = (id: string, answered: number) => {
      const total = easy([], 50, 90, rateOf(answered, 100));
      const own = easy(['adult', 'kvinna'], 20, 30, rateOf(answered - 40, 50));
      const tables = [
        { by: [], withheld: 'nothing' as const, groups: [total] },
        { by: ['respondent'], withheld: 'nothing' as const, groups: [{ ...total, group: ['adult'] }] },
        { by: ['respondent', 'kon'], withheld: 'nothing' as const, groups: [own] },
      ];
      return { ...wave(id, total), tables };
    };
    const rows = compare(rated('a', 70), rated('b', 85));
    expect(find(rows, 'response-rate', ['adult']).pAdjusted).not.toBeNull();
    expect(find(rows, 'response-rate', ['adult', 'kvinna'])).toMatchObject({
      status: 'ok',
      test: '',
      p: null,
    });
    expect(find(rows, 'share-positive', ['adult', 'kvinna']).pAdjusted).not.toBeNull();
  });

  it('leaves out the group with missing category, which is shown but not tested', () => {
    const missing = find(rows, 'share-positive', ['missing']);
    expect(missing).toMatchObject({ status: 'ok', test: '', p: null, pAdjusted: null });
    expect(missing.difference).toBeCloseTo(-0.625, 12);
  });

  it('does not count what cannot be tested', () => {
    const sure = [easy(['kvinna'], 20, 20), easy(['man'], 30, 50)];
    const alone = compare(wave('a', easy([], 50, 70), sure), wave('b', easy([], 60, 70), sure));
    expect(find(alone, 'share-positive', ['kvinna']).test).toBe('untestable');
    const total = find(alone, 'share-positive');
    expect(total.pAdjusted).toBeCloseTo(2 * (total.p ?? 0), 12);
  });
});

describe('a figure that one of the waves does not have', () => {
  const numbers = ['fromValue', 'toValue', 'difference', 'lower', 'upper', 'p', 'pAdjusted'] as const;

  function expectReason(row: Comparison, status: string): void {
    expect(row.status).toBe(status);
    expect(row.test).toBe('');
    for (const number of numbers) expect(row[number]).toBeNull();
  }

  function positiveWhen(from: PublishedGroup, to: PublishedGroup): Comparison {
    const rows = compare(wave('a', easy([], 5, 9), [from]), wave('b', easy([], 5, 9), [to]));
    return find(rows, 'share-positive', ['kvinna']);
  }

  it('says why', () => {
    for (const status of ['empty', 'withheld', 'not-asked'] as const) {
      expectReason(positiveWhen(absentGroup(['kvinna'], status), easy(['kvinna'], 5, 9)), status);
      expectReason(positiveWhen(easy(['kvinna'], 5, 9), absentGroup(['kvinna'], status)), status);
    }
  });

  it('gives the more lasting of two reasons', () => {
    const reason = (from: 'empty' | 'withheld' | 'not-asked', to: 'empty' | 'withheld' | 'not-asked') =>
      positiveWhen(absentGroup(['kvinna'], from), absentGroup(['kvinna'], to)).status;
    expect(reason('withheld', 'empty')).toBe('empty');
    expect(reason('empty', 'not-asked')).toBe('not-asked');
    expect(reason('not-asked', 'withheld')).toBe('not-asked');
    expect(reason('withheld', 'withheld')).toBe('withheld');
  });

  it('is empty for a group that is not listed, as "uppgift saknas" when nobody is in it', () => {
    const man = easy(['man'], 5, 9);
    const earlier = wave('a', easy([], 5, 9), [easy(['kvinna'], 5, 9), easy(['missing'], 5, 9)]);
    const later = wave('b', easy([], 5, 9), [easy(['kvinna'], 5, 9), man]);
    const rows = compare(earlier, later);
    expectReason(find(rows, 'share-positive', ['missing']), 'empty');
    expectReason(find(rows, 'share-positive', ['man']), 'empty');
    const order = rows.filter((r) => r.measure === 'share-positive').map((r) => r.group.join());
    expect(order).toEqual(['', 'kvinna', 'man', 'missing']);
  });

  it('is not-asked when the whole table is, also for a group that is not listed', () => {
    const earlier = wave('a', easy([], 5, 9), [absentGroup(['kvinna'], 'not-asked')]);
    const later = wave('b', easy([], 5, 9), [easy(['kvinna'], 5, 9), easy(['missing'], 5, 9)]);
    expectReason(find(compare(earlier, later), 'share-positive', ['missing']), 'not-asked');
    expectReason(find(compare(wave('c', easy([], 5, 9)), later), 'share-positive', ['kvinna']), 'not-asked');
  });

  it('is not-comparable for response rates of different kinds, and only for them', () => {
    const [a, b] = [wave('a', easy([], 5, 9, rateOf(10, 20))), wave('b', easy([], 5, 9, rateOf(10, 20)))];
    const rows = compare(a, b, never);
    expectReason(find(rows, 'response-rate'), 'not-comparable');
    expect(find(rows, 'share-positive').status).toBe('ok');
  });
});

describe('for any two waves', () => {
  const groupIds = ['kvinna', 'man', 'missing'];
  const anyGroup = (id: string) =>
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.integer({ min: 1, max: 300 }).chain((n) => fc.nat(n).map((x) => easy([id], x, n))),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('empty', 'withheld').map((s) => absentGroup([id], s as 'empty')),
      },
    );
  const anyWave = (id: string) =>
    fc
      .subarray(groupIds, { minLength: 1 })
      .chain((ids) => fc.tuple(...ids.map(anyGroup)))
      .map((groups) => wave(id, easy([], 50, 100), groups));

  it('every figure of either is compared once, and swapping the waves changes the sign', () => {
    fc.assert(
      fc.property(anyWave('a'), anyWave('b'), (a, b) => {
        const there = compare(a, b);
        const key = (r: Comparison) => JSON.stringify([r.measure, r.question, r.category, r.by, r.group]);
        const back = new Map(compare(b, a).map((r) => [key(r), r]));
        const ids = new Set([...a.tables, ...b.tables].flatMap((t) => t.groups.map((g) => g.group.join())));
        expect(there).toHaveLength(ids.size * 10);
        expect(back.size).toBe(there.length);
        for (const row of there) {
          const other = back.get(key(row));
          expect(other?.status).toBe(row.status);
          expect((other?.difference ?? 0) + (row.difference ?? 0)).toBe(0);
          expect((other?.upper ?? 0) + (row.lower ?? 0)).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
