import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonsOf } from '../../src/analysis/comparisons.js';
import type { Estimate } from '../../src/analysis/estimate.js';
import { estimatesOf } from '../../src/analysis/estimates.js';
import { mergeCubes } from '../../src/cube/merge-cubes.js';
import { codebookOf, counted, type Row } from '../cube/survey.js';
import { protectedWith } from '../disclosure/protected.js';

/*
 * The survey has the questions `kontakt` and `svar` in one area. Whatever is told of the area is worked out anew from the
 * respondents themselves.
 */

const codebook = codebookOf();

function estimatesOfWaves(waves: Readonly<Record<string, readonly Row[]>>): Estimate[] {
  const secret = Object.entries(waves).map(([id, rows]) => ({ id, cube: counted(codebook, rows) }));
  return estimatesOf(protectedWith({ codebook, breakdowns: [['kon']], minimum: 3, waves: secret }), codebook);
}

function areaOf(estimates: readonly Estimate[], group = '', wave = 'a'): Estimate {
  const found = estimates.find(
    (e) => e.measure === 'area-positive' && e.wave === wave && e.group.join() === group,
  );
  if (!found) throw new Error(`no area for ${group}`);
  return found;
}

/** Valid and positive answers of a respondent. */
function answersOf({ values }: Row): readonly [v: number, y: number] {
  const answers = [values.kontakt, values.svar];
  const positive = answers.filter((answer) => answer === 'latt').length;
  return [positive + answers.filter((answer) => answer === 'svart').length, positive];
}

/** The linearised ratio, respondent by respondent. */
function naive(rows: readonly Row[]) {
  const answering = rows.map(answersOf).filter(([v]) => v > 0);
  const trials = answering.reduce((sum, [v]) => sum + v, 0);
  const successes = answering.reduce((sum, [, y]) => sum + y, 0);
  const p = successes / trials;
  const squares = answering.reduce((sum, [v, y]) => sum + (y - p * v) ** 2, 0);
  const m = answering.length;
  const variance = ((m / (m - 1)) * squares) / trials ** 2;
  return { trials, successes, p, variance, m };
}

const times = (count: number, values: Row['values']): Row[] =>
  Array.from({ length: count }, () => ({ values }));

// Four women with both positive, two with one of two, one who answered one of them; four men with both negative.
const rows = [
  ...times(4, { kon: 'kvinna', kontakt: 'latt', svar: 'latt' }),
  ...times(2, { kon: 'kvinna', kontakt: 'latt', svar: 'svart' }),
  ...times(1, { kon: 'kvinna', kontakt: 'svart' }),
  ...times(4, { kon: 'man', kontakt: 'svart', svar: 'svart' }),
];

describe('the share of an area', () => {
  // By hand: v 13, y 10; Σ(y − pv)² = 4(2 − 20/13)² + 2(1 − 20/13)² + (10/13)² = 342/169, times 7/6 and over 13².
  it('is that of its questions together, as sure as the respondents allow', () => {
    const women = areaOf(estimatesOfWaves({ a: rows }), 'kvinna');
    const variance = ((7 / 6) * (342 / 169)) / 169;
    expect(women).toMatchObject({ numerator: 10, denominator: 13, status: 'ok', method: 'linearised' });
    expect(women.nEffective).toBeCloseTo(((10 / 13) * (3 / 13)) / variance, 10);
    expect(women.lower).toBeLessThan(10 / 13);
  });

  it('is the same when the cube was counted in parts', () => {
    const whole = estimatesOfWaves({ a: rows });
    const cube = mergeCubes(counted(codebook, rows.slice(0, 5)), counted(codebook, rows.slice(5)));
    const parts = protectedWith({ codebook, breakdowns: [['kon']], minimum: 3, waves: [{ id: 'a', cube }] });
    expect(estimatesOf(parts, codebook)).toEqual(whole);
  });

  it('has no interval when the sums were not kept, and is compared without a test', () => {
    const cube = counted(codebook, rows);
    const kept = { ...cube, cells: cube.cells.map((cell) => ({ ...cell, areas: [null] })) };
    const waves = [
      { id: 'a', cube: kept },
      { id: 'b', cube },
    ];
    const estimates = estimatesOf(
      protectedWith({ codebook, breakdowns: [['kon']], minimum: 3, waves }),
      codebook,
    );
    const none = { lower: null, upper: null, nEffective: null, method: '' };
    expect(areaOf(estimates, 'kvinna')).toMatchObject({ value: 10 / 13, ...none, status: 'ok' });
    const compared = comparisonsOf(estimates, [{ from: 'a', to: 'b' }], () => true);
    expect(compared.find((row) => row.measure === 'area-positive')).toMatchObject({
      status: 'ok',
      difference: 0,
      p: null,
      test: 'no-base',
    });
  });

  it('is withheld as soon as what was answered to one of its questions is', () => {
    const some = [...rows, ...times(5, { kon: 'man', kontakt: 'svart' })];
    const few = estimatesOfWaves({
      a: some.filter(({ values }) => values.svar !== 'svart' || values.kon !== 'man'),
    });
    // Five men have answered `kontakt`, nobody `svar`: empty, so the area is that of one question and no other.
    expect(areaOf(few, 'man')).toMatchObject({ status: 'ok', numerator: 0, denominator: 5 });
    const two = estimatesOfWaves({ a: [...some.slice(0, 7), ...some.slice(9)] });
    expect(
      two.find((e) => e.measure === 'share-positive' && e.question === 'svar' && e.group.join() === 'man')
        ?.status,
    ).toBe('withheld');
    expect(areaOf(two, 'man').status).toBe('withheld');
  });

  it('is not compared with the share of other questions', () => {
    const before = rows.map(({ values: { svar: _, ...values } }) => ({
      values: { ...values, svar: 'not-asked' },
    }));
    const estimates = estimatesOfWaves({ a: before, b: rows });
    expect(areaOf(estimates).status).toBe('not-asked');
    const compared = comparisonsOf(estimates, [{ from: 'a', to: 'b', matchedOn: 'kon' }], () => true);
    const ofArea = compared.filter((row) => row.measure === 'area-positive' && row.group.length === 0);
    expect(ofArea.map(({ basis, status }) => [basis, status])).toEqual([
      ['all', 'not-asked'],
      ['matched', 'not-asked'],
      ['standardised', 'not-asked'],
    ]);
  });
});

describe('for any respondents', () => {
  const answer = fc.constantFrom('latt', 'svart', 'vet-inte', 'no-answer');
  const respondent = fc.record({ kon: fc.constantFrom('kvinna', 'man'), kontakt: answer, svar: answer });
  const anybody = fc.array(
    respondent.map((values) => ({ values })),
    { minLength: 10, maxLength: 60 },
  );

  it('the share and its effective size are those of the respondents gone through one by one', () => {
    let checked = 0;
    fc.assert(
      fc.property(anybody, (some) => {
        const estimates = estimatesOfWaves({ a: some });
        for (const group of ['', 'kvinna', 'man']) {
          const area = areaOf(estimates, group);
          if (area.status !== 'ok') continue;
          checked += 1;
          const own = naive(some.filter(({ values }) => group === '' || values.kon === group));
          expect([area.numerator, area.denominator]).toEqual([own.successes, own.trials]);
          const effective = own.variance > 1e-15 ? (own.p * (1 - own.p)) / own.variance : own.m;
          expect((area.nEffective ?? 0) / effective).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 40 },
    );
    expect(checked).toBeGreaterThan(40);
  });

  it('the groups of both waves together are the whole when nobody lacks a group', () => {
    fc.assert(
      fc.property(anybody, anybody, (a, b) => {
        const estimates = estimatesOfWaves({ a, b });
        const isWhole = ['a', 'b'].every((wave) =>
          ['kvinna', 'man'].every((g) => areaOf(estimates, g, wave).status === 'ok'),
        );
        fc.pre(isWhole);
        const compared = comparisonsOf(estimates, [{ from: 'a', to: 'b', matchedOn: 'kon' }], () => true);
        const on = (basis: string) =>
          compared.find((r) => r.measure === 'area-positive' && r.group.length === 0 && r.basis === basis);
        const [all, matched] = [on('all'), on('matched')];
        expect(matched?.difference).toBeCloseTo(all?.difference ?? -9, 12);
        expect(matched?.lower).toBeCloseTo(all?.lower ?? -9, 12);
        expect(on('standardised')?.status).toBe('ok');
      }),
      { numRuns: 25 },
    );
  });
});
