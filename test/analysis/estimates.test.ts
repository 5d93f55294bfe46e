import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/analysis/estimate.js';
import { estimatesOf } from '../../src/analysis/estimates.js';
import { codeListOf } from '../../src/config/code-list.js';
import type { Measure } from '../../src/config/vocabulary.js';
import {
  absentGroup,
  codebook,
  group,
  kanal,
  kontakt,
  noRate,
  published,
  question,
  rateOf,
  wave,
  withoutCounts,
} from './survey.js';

const answers = question(kontakt, {
  'mycket-latt': 30,
  'ganska-latt': 20,
  svart: 10,
  'vet-inte': 6,
  'no-answer': 2,
  refused: 1,
  invalid: 1,
  'not-applicable': 8,
  'not-asked': 5,
});

function totals(...args: Parameters<typeof group>): Estimate[] {
  return estimatesOf(published(wave('2018', group(...args))), codebook);
}

function find(rows: readonly Estimate[], measure: Measure, question = 'kontakt', category = ''): Estimate {
  const row = rows.find((r) => r.measure === measure && r.question === question && r.category === category);
  if (row === undefined) throw new Error(`no row for ${measure} ${question} ${category}`);
  return row;
}

const numbers = ['numerator', 'denominator', 'value', 'lower', 'upper', 'nEffective'] as const;

function expectAbsent(row: Estimate, status: string): void {
  expect(row.status).toBe(status);
  expect(row.method).toBe('');
  for (const number of numbers) expect(row[number]).toBeNull();
}

describe('estimates of a group', () => {
  const rows = totals([], rateOf(922, 1076), [answers]);

  it('have the response rate: answered of offered, with its Wilson interval', () => {
    const rate = find(rows, 'response-rate', '');
    expect(rate).toMatchObject({ wave: '2018', by: [], group: [], numerator: 922, denominator: 1076 });
    expect(rate).toMatchObject({ status: 'ok', nEffective: 1076, method: 'wilson' });
    expect(rate.value).toBeCloseTo(0.85687732, 8);
    // R 4.2, prop.test(922, 1076, correct = FALSE)
    expect(rate.lower).toBeCloseTo(0.834681942047717, 12);
    expect(rate.upper).toBeCloseTo(0.876533573643577, 12);
  });

  it('have shares of the valid answers, which leave out every kind of missing', () => {
    expect(find(rows, 'share', 'kontakt', 'mycket-latt')).toMatchObject({
      numerator: 30,
      denominator: 60,
      value: 0.5,
    });
    expect(find(rows, 'share-positive')).toMatchObject({ numerator: 50, denominator: 60 });
  });

  it("have don't-know and no-answer of all who were asked", () => {
    // 60 valid, 6 don't-know, and 2 without answer, 1 refused, 1 invalid; the 13 others were not asked
    expect(find(rows, 'dont-know')).toMatchObject({ numerator: 6, denominator: 70 });
    expect(find(rows, 'no-answer')).toMatchObject({ numerator: 4, denominator: 70 });
  });

  it('come in the order of the codebook, and leave out what the scale cannot give', () => {
    expect(rows.map((r) => [r.measure, r.question, r.category].join(' ').trim())).toEqual([
      'response-rate',
      'share kontakt mycket-latt',
      'share kontakt ganska-latt',
      'share kontakt svart',
      'share-positive kontakt',
      'dont-know kontakt',
      'no-answer kontakt',
      'share kanal telefon',
      'share kanal besok',
      'no-answer kanal',
    ]);
  });

  it("have don't-know also when only a written value stands for it", () => {
    const withNines = { ...kanal, missing: [{ value: '9', kind: 'dont-know' as const }] };
    const rows = estimatesOf(
      published(wave('2018', group([], noRate, [question(withNines, { telefon: 9, 'dont-know': 1 })]))),
      { ...codebook, variables: [withNines] },
    );
    expect(find(rows, 'dont-know', 'kanal')).toMatchObject({ numerator: 1, denominator: 10 });
  });
});

describe('waves, tables and groups', () => {
  it('come as they were published', () => {
    const groups = [group(['kvinna'], noRate, [answers]), group(['man'], noRate, [answers])];
    const rows = estimatesOf(
      published(
        wave('2017', group([], noRate, [answers])),
        wave('2018', group([], noRate, [answers]), groups),
      ),
      codebook,
    );
    const places = rows.map((r) => [r.wave, ...r.by, ...r.group].join(' '));
    expect([...new Set(places)]).toEqual(['2017', '2018', '2018 kon kvinna', '2018 kon man']);
  });
});

describe('figures that are not there', () => {
  it('keep their rows, with the status that the group has', () => {
    for (const status of ['withheld', 'empty', 'not-asked'] as const) {
      const groups = [absentGroup(['kvinna'], status), group(['man'], noRate, [answers])];
      const rows = estimatesOf(published(wave('2018', group([], noRate, [answers]), groups)), codebook);
      const [kvinna, man] = ['kvinna', 'man'].map((id) => rows.filter((r) => r.group[0] === id));
      expect(kvinna).toHaveLength(man?.length ?? 0);
      for (const row of kvinna ?? []) expectAbsent(row, status);
    }
  });

  it('say that a unit did not report what it offered', () => {
    expectAbsent(find(totals([], noRate, [answers]), 'response-rate', ''), 'not-reported');
  });

  it('say that nothing was offered instead of dividing by 0', () => {
    expectAbsent(find(totals([], rateOf(0, 0), [answers]), 'response-rate', ''), 'empty');
  });

  it('say that a question was withheld, or not asked, or is not in the wave at all', () => {
    const withheld = totals([], noRate, [withoutCounts('kontakt', 'withheld')]);
    expectAbsent(find(withheld, 'share', 'kontakt', 'svart'), 'withheld');
    expectAbsent(find(withheld, 'no-answer'), 'withheld');
    expectAbsent(
      find(totals([], noRate, [withoutCounts('kontakt', 'not-asked')]), 'share-positive'),
      'not-asked',
    );
    expectAbsent(find(withheld, 'share', 'kanal', 'besok'), 'not-asked');
  });

  it("are empty for the shares when nobody gave a valid answer, while don't-know still counts", () => {
    const rows = totals([], noRate, [question(kontakt, { 'vet-inte': 7, 'no-answer': 1 })]);
    expectAbsent(find(rows, 'share', 'kontakt', 'mycket-latt'), 'empty');
    expectAbsent(find(rows, 'share-positive'), 'empty');
    expect(find(rows, 'dont-know')).toMatchObject({ numerator: 7, denominator: 8, status: 'ok' });
  });

  it('are empty throughout when the question was put to nobody', () => {
    const rows = totals([], noRate, [question(kontakt, { 'not-asked': 12 })]);
    for (const row of rows.filter((r) => r.question === 'kontakt')) expectAbsent(row, 'empty');
  });

  it("are not-asked, not 0, for a category that the wave's scale did not offer", () => {
    const scale = { ...kanal.scale, categories: kanal.scale.categories.slice(0, 1) };
    const rows = estimatesOf(published(wave('2017', group([], noRate, [question(kanal, { telefon: 12 })]))), {
      ...codebook,
      waves: { '2017': { kanal: { scale } } },
    });
    expect(find(rows, 'share', 'kanal', 'telefon')).toMatchObject({ numerator: 12, denominator: 12 });
    expectAbsent(find(rows, 'share', 'kanal', 'besok'), 'not-asked');
  });

  it('are a fault of the program when something ok lacks its counts', () => {
    expect(() => totals([], noRate, [{ question: 'kontakt', status: 'ok', counts: null }])).toThrow(
      TypeError,
    );
  });
});

describe('for any counts', () => {
  const counts = fc
    .array(fc.oneof(fc.constant(0), fc.nat(4_000)), { minLength: 9, maxLength: 9 })
    .map((ns) => Object.fromEntries(codeListOf(kontakt).map(({ id }, i) => [id, ns[i] ?? 0])));
  const rate = fc.nat(4_000).chain((offered) => fc.nat(offered).map((answered) => rateOf(answered, offered)));

  it('the shares of a question add up to 1, and positive is the sum of its categories', () => {
    fc.assert(
      fc.property(counts, (ns) => {
        const rows = totals([], noRate, [question(kontakt, ns)]).filter((r) => r.question === 'kontakt');
        const shares = rows.filter((r) => r.measure === 'share' && r.status === 'ok');
        const sum = shares.reduce((total, r) => total + (r.value ?? Number.NaN), 0);
        const positive = find(rows, 'share-positive').value ?? 0;
        if (shares.length > 0) expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
        const ofPositive = shares.filter((r) => r.category.endsWith('-latt'));
        expect(ofPositive.reduce((total, r) => total + (r.value ?? 0), 0)).toBeCloseTo(positive, 12);
      }),
    );
  });

  it("valid, don't-know and no-answer make up all who were asked", () => {
    fc.assert(
      fc.property(counts, (ns) => {
        const rows = totals([], noRate, [question(kontakt, ns)]);
        const noAnswer = find(rows, 'no-answer');
        const parts = [find(rows, 'share-positive').denominator, find(rows, 'dont-know').numerator];
        const sum = parts.reduce<number>((total, part) => total + (part ?? 0), noAnswer.numerator ?? 0);
        expect(sum).toBe(noAnswer.denominator ?? 0);
      }),
    );
  });

  it('every estimate can be worked out again from its own row, or has no numbers at all', () => {
    fc.assert(
      fc.property(counts, rate, (ns, offered) => {
        for (const row of totals([], offered, [question(kontakt, ns)])) {
          const { numerator, denominator, value, lower, upper } = row;
          if (row.status !== 'ok') {
            expectAbsent(row, row.status);
            continue;
          }
          if (numerator === null || denominator === null || value === null)
            throw new Error('numbers are missing');
          expect(value).toBe(numerator / denominator);
          expect(row.nEffective).toBe(denominator);
          // The defining equation of Wilson's limits: (p̂ − π)² = z² π(1 − π)/n
          for (const limit of [lower ?? Number.NaN, upper ?? Number.NaN]) {
            const distance =
              (value - limit) ** 2 - (1.959963984540054 ** 2 * limit * (1 - limit)) / denominator;
            expect(Math.abs(distance)).toBeLessThan(1e-12);
          }
        }
      }),
    );
  });
});
