import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/analysis/comparison.js';
import { comparisonsOf } from '../../src/analysis/comparisons.js';
import { estimatesOf } from '../../src/analysis/estimates.js';
import type { PublishedGroup } from '../../src/disclosure/published.js';
import { holm } from '../../src/stats/holm.js';
import { absentGroup, codebook, group, kontakt, noRate, published, question, wave } from './survey.js';

/** Compares two waves on the groups of `kon`. */
function compare(from: readonly PublishedGroup[], to: readonly PublishedGroup[]): Comparison[] {
  const [total, later] = [easy([], 300, 500), easy([], 350, 500)];
  const waves = [wave('2017', total, from), wave('2018', later, to)];
  const wanted = [{ from: '2017', to: '2018', matchedOn: 'kon' }];
  return comparisonsOf(estimatesOf(published(...waves), codebook), wanted, () => true);
}

function easy(ids: readonly string[], positive: number, valid: number): PublishedGroup {
  return group(ids, noRate, [question(kontakt, { 'mycket-latt': positive, svart: valid - positive })]);
}

function positiveOn(rows: readonly Comparison[], basis: Comparison['basis'], ids: readonly string[] = []) {
  const row = rows.find(
    (r) => r.measure === 'share-positive' && r.basis === basis && r.group.join() === ids.join(),
  );
  if (!row) throw new Error(`no row on ${basis} for ${ids}`);
  return row;
}

const women = { from: easy(['kvinna'], 30, 50), to: easy(['kvinna'], 72, 80) };
const men = { from: easy(['man'], 30, 50), to: easy(['man'], 10, 20) };

describe('a comparison of the groups that are in both waves', () => {
  const rows = compare([women.from, men.from], [women.to, men.to]);

  // 60/100 and 82/100, as R's prop.test(correct = FALSE) and Newcombe's method 10 have them.
  it('adds them up', () => {
    const row = positiveOn(rows, 'matched');
    expect([row.fromValue, row.toValue, row.status, row.test]).toEqual([0.6, 0.82, 'ok', 'score']);
    expect(row.lower).toBeCloseTo(0.09461883299414087, 10);
    expect(row.upper).toBeCloseTo(0.3364998234850849, 10);
    expect(row.p).toBeCloseTo(0.0006073616705626792, 10);
  });

  // 0.5 · 72/80 + 0.5 · 10/20 = 0.7 of 1/(0.25/80 + 0.25/20) = 64, so 44.8 of 64.
  it('or gives both waves the mix of the earlier one', () => {
    const row = positiveOn(rows, 'standardised');
    expect(row).toMatchObject({ fromValue: 0.6, toValue: expect.closeTo(0.7, 12), test: 'score' });
    expect(row.lower).toBeCloseTo(-0.05112517669568567, 10);
    expect(row.upper).toBeCloseTo(0.23880890259994073, 10);
    expect(row.p).toBeCloseTo(0.19336805806768956, 10);
  });

  it('leaves out groups of one wave only, and those with missing category', () => {
    const missing = [easy(['missing'], 50, 50), easy(['missing'], 0, 50)] as const;
    const more = compare(
      [women.from, absentGroup(['man'], 'empty'), missing[0]],
      [women.to, easy(['man'], 300, 300), missing[1]],
    );
    for (const basis of ['matched', 'standardised'] as const) {
      expect(positiveOn(more, basis)).toMatchObject({ fromValue: 0.6, toValue: expect.closeTo(0.9, 12) });
      expect(positiveOn(more, basis, ['man']).status).toBe('empty');
      expect(positiveOn(more, basis, ['missing'])).toMatchObject({ status: 'no-common-group', p: null });
    }
  });

  it('is of a group itself where that is one of them', () => {
    const all = positiveOn(rows, 'all', ['kvinna']);
    for (const basis of ['matched', 'standardised'] as const) {
      const row = positiveOn(rows, basis, ['kvinna']);
      expect(row.difference).toBeCloseTo(all.difference ?? 0, 12);
      expect(row.p).toBeCloseTo(all.p ?? 0, 10);
    }
  });

  it('has families of its own', () => {
    for (const basis of ['all', 'matched', 'standardised'] as const) {
      const family = rows.filter((r) => r.basis === basis && r.measure === 'share-positive');
      expect(family).toHaveLength(3);
      expect(family.map((r) => r.pAdjusted)).toEqual(holm(family.map((r) => r.p ?? 1)));
    }
  });

  it('is of what a group comes to as a whole, and not of single answers', () => {
    const measures = new Set(rows.filter((r) => r.basis !== 'all').map((r) => r.measure));
    expect(measures).toEqual(new Set(['response-rate', 'share-positive']));
  });
});

describe('what cannot be compared in the same groups', () => {
  it('says that no group is in both waves, or that it is withheld', () => {
    const apart = compare(
      [women.from, absentGroup(['man'], 'empty')],
      [absentGroup(['kvinna'], 'empty'), men.to],
    );
    expect(positiveOn(apart, 'matched').status).toBe('no-common-group');
    const hidden = compare(
      [women.from, absentGroup(['man'], 'withheld')],
      [absentGroup(['kvinna'], 'withheld'), men.to],
    );
    expect(positiveOn(hidden, 'standardised').status).toBe('withheld');
  });

  it('says that the run has no table of the parts', () => {
    expect(positiveOn(compare([], []), 'matched')).toMatchObject({ status: 'not-crossed', fromValue: null });
  });

  it('says that the groups were not asked for', () => {
    const rows = compare([absentGroup(['kvinna'], 'not-asked')], [women.to]);
    expect(positiveOn(rows, 'matched').status).toBe('not-asked');
  });
});

describe('for any groups', () => {
  const ofGroup = (id: string) =>
    fc.integer({ min: 1, max: 300 }).chain((n) => fc.nat(n).map((x) => ({ x, n, group: easy([id], x, n) })));
  const both = fc.tuple(ofGroup('kvinna'), ofGroup('man'));

  it('a wave whose groups are as they were is the same on both bases', () => {
    fc.assert(
      fc.property(both, (groups) => {
        const rows = compare(
          groups.map((g) => g.group),
          groups.map((g) => g.group),
        );
        for (const basis of ['matched', 'standardised'] as const) {
          expect(positiveOn(rows, basis).difference).toBeCloseTo(0, 12);
        }
      }),
    );
  });

  it('the matched share is that of the people themselves, the standardised one between the groups', () => {
    fc.assert(
      fc.property(both, both, (from, to) => {
        const rows = compare(
          from.map((g) => g.group),
          to.map((g) => g.group),
        );
        const [a, b] = to;
        expect(positiveOn(rows, 'matched').toValue).toBeCloseTo((a.x + b.x) / (a.n + b.n), 12);
        const value = positiveOn(rows, 'standardised').toValue ?? -1;
        expect(value).toBeGreaterThanOrEqual(Math.min(a.x / a.n, b.x / b.n) - 1e-12);
        expect(value).toBeLessThanOrEqual(Math.max(a.x / a.n, b.x / b.n) + 1e-12);
      }),
    );
  });
});
