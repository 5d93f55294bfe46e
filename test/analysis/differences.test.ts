import { describe, expect, it } from 'vitest';
import type { Difference } from '../../src/analysis/difference.js';
import { differencesOf } from '../../src/analysis/differences.js';
import { estimatesOf } from '../../src/analysis/estimates.js';
import type { Codebook } from '../../src/config/codebook.js';
import type { HomogeneousFate } from '../../src/config/vocabulary.js';
import { publishingKey } from '../../src/disclosure/key.js';
import { Published, type PublishedGroup, type PublishedTable } from '../../src/disclosure/published.js';
import { holm } from '../../src/stats/holm.js';
import {
  absentGroup,
  group,
  kanal,
  kon,
  kontakt,
  noRate,
  question,
  rateOf,
  codebook as small,
} from './survey.js';

const named = (id: string, ids: readonly string[], ordered: boolean) => ({
  ...kon,
  id,
  scale: {
    id,
    ordered,
    categories: ids.map((one) => ({ id: one, label: { sv: one }, aliases: [], positive: false })),
  },
});
const tid = named('tid', ['kort', 'mellan', 'lang'], true);
const enhet = named('enhet', ['norr', 'soder', 'oster', 'vaster'], false);
const codebook: Codebook = { ...small, variables: [kon, tid, enhet, kontakt, kanal] };

/** A group of which `positive` of `valid` find it easy to get in touch. */
function easy(ids: readonly string[], positive: number, valid: number, rate = noRate): PublishedGroup {
  return group(ids, rate, [question(kontakt, { 'mycket-latt': positive, svart: valid - positive })]);
}

function table(by: readonly string[], ...groups: readonly PublishedGroup[]): PublishedTable {
  return { by, withheld: 'nothing', groups };
}

function differences(keptApart: readonly string[], ...tables: readonly PublishedTable[]): Difference[] {
  return differencesWhere('withhold', keptApart, tables);
}

function differencesWhere(
  homogeneous: HomogeneousFate,
  keptApart: readonly string[],
  tables: readonly PublishedTable[],
): Difference[] {
  const wave = { wave: '2018', tables, offeredBy: [], outsideRate: { named: [], others: 0 } };
  const published = new Published({ minimum: 5, waves: [wave], keptApart }, publishingKey);
  return differencesOf(published, estimatesOf(published, codebook), codebook, homogeneous);
}

function rows(all: readonly Difference[], ids: string, against: string, measure = 'share-positive') {
  return all.filter(
    (d) =>
      d.measure === measure &&
      d.question !== 'kanal' &&
      d.group.join('*') === ids &&
      (typeof d.against === 'string' ? d.against : d.against.join('*')) === against,
  );
}

function row(all: readonly Difference[], ids: string, against: string, measure = 'share-positive') {
  const [found, ...more] = rows(all, ids, against, measure);
  if (!found || more.length > 0) throw new Error(`${more.length} more rows of ${ids} against ${against}`);
  return found;
}

describe('a group against the rest', () => {
  const all = differences(
    [],
    table([], easy([], 104, 150, rateOf(3780, 4281))),
    table(['kon'], easy(['kvinna'], 56, 70, rateOf(2858, 3205)), easy(['man'], 40, 70, rateOf(900, 1050))),
  );

  // R 4.2: prop.test(c(48, 56), c(80, 70), correct = FALSE), prop.test(c(922, 2858), c(1076, 3205), correct = FALSE)
  it('is less everybody else in the total, those whose category is missing too', () => {
    const found = row(all, 'kvinna', 'rest');
    expect(found).toMatchObject({
      ...{ wave: '2018', question: 'kontakt', by: ['kon'], status: 'ok', test: 'score' },
      ...{ groupNumerator: 56, groupDenominator: 70, againstNumerator: 48, againstDenominator: 80 },
    });
    expect(found.difference).toBeCloseTo(0.2, 12);
    expect(found.p).toBeCloseTo(0.00804508136819656, 12);
    expect(found.lower).toBeCloseTo(0.0524, 4);
    expect(found.upper).toBeCloseTo(0.3339, 4);
    const rate = row(all, 'kvinna', 'rest', 'response-rate');
    expect(rate.difference).toBeCloseTo(0.0348543458466963, 12);
    expect(rate.p).toBeCloseTo(0.00208809970996141, 12);
    expect(rate.lower).toBeCloseTo(0.0122162966372482, 12);
    expect(rate.upper).toBeCloseTo(0.0593198728546648, 12);
  });

  it('has Holm’s p within the breakdown and the measure', () => {
    const family = all.filter((d) => d.measure === 'share-positive' && d.p !== null);
    expect(family.length).toBe(3);
    expect(family.map((d) => d.pAdjusted)).toEqual(holm(family.map((d) => d.p ?? 0)));
    expect(row(all, 'kvinna', 'man').pAdjusted).not.toBeNull();
  });

  it('is withheld when fewer than the minimum are left, and empty when nobody is', () => {
    const few = differences([], table([], easy([], 60, 74)), table(['kon'], easy(['kvinna'], 56, 70)));
    expect(row(few, 'kvinna', 'rest')).toMatchObject({
      status: 'withheld',
      difference: null,
      p: null,
      test: '',
    });
    const none = differences([], table([], easy([], 56, 70)), table(['kon'], easy(['kvinna'], 56, 70)));
    expect(row(none, 'kvinna', 'rest').status).toBe('empty');
    const rate = differences(
      [],
      table([], easy([], 56, 70, rateOf(23, 60))),
      table(['kon'], easy(['kvinna'], 50, 60, rateOf(20, 40))),
    );
    expect(row(rate, 'kvinna', 'rest', 'response-rate').status).toBe('withheld');
  });

  it('is withheld when all of a few answered alike, unless such groups are shown', () => {
    const ofRest = (positive: number, valid: number, homogeneous: HomogeneousFate) => {
      const tables = [
        table([], easy([], 56 + positive, 70 + valid)),
        table(['kon'], easy(['kvinna'], 56, 70)),
      ];
      return row(differencesWhere(homogeneous, [], tables), 'kvinna', 'rest');
    };
    expect(ofRest(9, 9, 'withhold').status).toBe('withheld');
    expect(ofRest(0, 14, 'withhold').status).toBe('withheld');
    expect(ofRest(8, 9, 'withhold').status).toBe('ok');
    expect(ofRest(15, 15, 'withhold').status).toBe('ok');
    expect(ofRest(9, 9, 'show')).toMatchObject({ status: 'ok', againstNumerator: 9, againstDenominator: 9 });
    expect(ofRest(4, 4, 'show').status).toBe('withheld');
  });

  it('takes over why a group has no figures', () => {
    const some = differences(
      [],
      table([], easy([], 104, 150)),
      table(['kon'], absentGroup(['kvinna'], 'withheld'), absentGroup(['man'], 'empty')),
    );
    expect(row(some, 'kvinna', 'rest').status).toBe('withheld');
    expect(row(some, 'man', 'rest').status).toBe('empty');
    expect(row(some, 'kvinna', 'man').status).toBe('empty');
  });
});

describe('the edges', () => {
  const pair = (a: [number, number], b: [number, number]) =>
    row(
      differences(
        [],
        table([], easy([], a[0] + b[0], a[1] + b[1])),
        table(['kon'], easy(['kvinna'], ...a), easy(['man'], ...b)),
      ),
      'kvinna',
      'man',
    );

  // R 4.2: fisher.test(matrix(c(0, 20, 10, 0), 2))$p.value = 3.32833916042312e-08
  it.each([
    ['0 of n and n of n', [10, 10], [0, 20], 'fisher', 3.32833916042312e-8],
    ['one of one', [1, 1], [30, 60], 'fisher', 1],
    ['both 0', [0, 10], [0, 20], 'untestable', null],
    ['both 1', [10, 10], [20, 20], 'untestable', null],
  ] as const)('%s', (_, a, b, test, p) => {
    const found = pair([...a], [...b]);
    expect(found).toMatchObject({ status: 'ok', test });
    if (p === null) expect([found.p, found.pAdjusted]).toEqual([null, null]);
    else expect((found.p ?? 0) / p).toBeCloseTo(1, 9);
    for (const limit of [found.lower, found.upper]) expect(Number.isFinite(limit)).toBe(true);
  });
});

describe('named groups', () => {
  it('of two or three are set against each other in the codebook’s order; of more they are not', () => {
    const units = enhet.scale.categories.map(({ id }) => easy([id], 20, 40));
    const all = differences(
      [],
      table([], easy([], 90, 170)),
      table(['tid'], easy(['kort'], 30, 50), easy(['mellan'], 30, 60), easy(['lang'], 30, 60)),
      table(['enhet'], ...units),
    );
    const pairs = all.filter((d) => typeof d.against !== 'string' && d.measure === 'share-positive');
    expect(pairs.map((d) => `${d.group}-${d.against}`)).toEqual(['kort-mellan', 'kort-lang', 'mellan-lang']);
    expect(rows(all, 'norr', 'rest')).toHaveLength(1);
  });

  it('in a crossing are set against each other within the other variable, and never against the rest', () => {
    const all = differences(
      [],
      table([], easy([], 90, 170)),
      table(
        ['kon', 'enhet'],
        ...[easy(['kvinna', 'norr'], 30, 40), easy(['kvinna', 'soder'], 20, 40)],
        ...[easy(['man', 'norr'], 20, 40), easy(['man', 'soder'], 20, 40), easy(['missing', 'norr'], 5, 9)],
      ),
    );
    expect(rows(all, 'kvinna*norr', 'man*norr')).toHaveLength(1);
    expect(rows(all, 'kvinna*norr', 'man*soder')).toHaveLength(0);
    expect(all.filter((d) => d.against === 'rest' || d.group.includes('missing'))).toEqual([]);
  });

  it('never are kinds of respondents that are kept apart', () => {
    const kinds = named('respondent', ['adult', 'child'], false);
    const book: Codebook = { ...codebook, variables: [kinds, ...codebook.variables] };
    const tables = [
      table([], easy([], 90, 170)),
      table(['respondent'], easy(['adult'], 60, 90), easy(['child'], 30, 80)),
      table(
        ['respondent', 'kon'],
        ...[easy(['adult', 'kvinna'], 40, 50), easy(['adult', 'man'], 20, 40)],
        ...[easy(['child', 'kvinna'], 20, 40), easy(['child', 'man'], 10, 40)],
      ),
    ];
    const wave = { wave: '2018', tables, offeredBy: [], outsideRate: { named: [], others: 0 } };
    const keptApart = ['form', 'respondent'];
    const published = new Published({ minimum: 5, waves: [wave], keptApart }, publishingKey);
    const all = differencesOf(published, estimatesOf(published, book), book, 'withhold');
    expect(all.filter((d) => d.by.join() === 'respondent')).toEqual([]);
    const pairs = all.filter((d) => typeof d.against !== 'string' && d.status === 'ok');
    expect(new Set(pairs.map((d) => `${d.group}-${d.against}`))).toEqual(
      new Set(['adult,kvinna-adult,man', 'child,kvinna-child,man']),
    );
    // The rest is of the same kind: 60 of 90 less 40 of 50.
    expect(row(all, 'adult*kvinna', 'rest')).toMatchObject({ againstNumerator: 20, againstDenominator: 40 });
  });
});

describe('ordered groups', () => {
  const along = (...groups: readonly PublishedGroup[]) =>
    row(differences([], table([], easy([], 580, 750)), table(['tid'], ...groups)), '', 'trend');

  // R 4.2: prop.trend.test(c(120, 200, 260), c(180, 260, 310)); coef(lm(x/n ~ 1:3, weights = n))[2] = 0.0844…
  it('have a trend, by the step', () => {
    const found = along(easy(['kort'], 120, 180), easy(['mellan'], 200, 260), easy(['lang'], 260, 310));
    expect(found).toMatchObject({ status: 'ok', test: 'trend', groups: ['kort', 'mellan', 'lang'] });
    expect((found.p ?? 0) / 1.3011353e-5).toBeCloseTo(1, 7);
    expect(found.difference).toBeGreaterThan(0.08);
    expect(found.lower).toBeGreaterThan(0);
    expect(found.upper).toBeLessThan(0.13);
  });

  it('cannot be tested when all answer alike, and need three groups with figures', () => {
    const alike = along(easy(['kort'], 20, 20), easy(['mellan'], 30, 30), easy(['lang'], 9, 9));
    expect(alike).toMatchObject({ status: 'ok', test: 'untestable', difference: 0, p: null });
    const hidden = along(easy(['kort'], 20, 30), absentGroup(['mellan'], 'withheld'), easy(['lang'], 9, 20));
    expect(hidden).toMatchObject({ status: 'withheld', difference: null, groups: [] });
  });
});

describe('the whole distribution', () => {
  const answers = (ids: readonly string[], counts: readonly number[]) =>
    group(ids, noRate, [
      question(kontakt, {
        'mycket-latt': counts[0] ?? 0,
        'ganska-latt': counts[1] ?? 0,
        svart: counts[2] ?? 0,
      }),
    ]);
  const spread = (...groups: readonly PublishedGroup[]) =>
    row(
      differences([], table([], easy([], 90, 170)), table(['kon'], ...groups)),
      '',
      'distribution',
      'share',
    );

  // Agresti, Categorical Data Analysis, 2nd ed., p. 80 (party by gender): X² = 30.07 with 2 degrees of freedom; R 4.2
  // chisq.test(matrix(c(762, 484, 327, 239, 468, 477), 2)): X² = 30.070, p = 2.954e-07
  it('is tested with χ², and has Cramér’s V', () => {
    const found = spread(answers(['kvinna'], [762, 327, 468]), answers(['man'], [484, 239, 477]));
    expect(found).toMatchObject({ measure: 'share', status: 'ok', test: 'chi-square', difference: null });
    expect((found.p ?? 0) / 2.953589e-7).toBeCloseTo(1, 5);
    expect((found.effect ?? 0) ** 2 * 2757).toBeCloseTo(30.070149, 5);
    expect(found.groups).toEqual(['kvinna', 'man']);
  });

  it('cannot be tested when everybody answers alike, or is withheld', () => {
    expect(spread(answers(['kvinna'], [9, 0, 0]), answers(['man'], [20, 0, 0]))).toMatchObject({
      ...{ status: 'ok', test: 'untestable', p: null, effect: null },
    });
    expect(spread(answers(['kvinna'], [9, 3, 2]), absentGroup(['man'], 'withheld')).status).toBe('withheld');
  });
});
