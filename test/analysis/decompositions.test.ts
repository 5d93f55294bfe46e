import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecompositionPart } from '../../src/analysis/decomposition.js';
import { decompositionsOf } from '../../src/analysis/decompositions.js';
import type { PublishedGroup, PublishedRate } from '../../src/disclosure/published.js';
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

const wanted = [{ from: '2017', to: '2018', matchedOn: 'kon' }];

function takeApart(from: Wave, to: Wave, ratesComparable = true): DecompositionPart[] {
  const waves = [wave('2017', from.total, from.groups), wave('2018', to.total, to.groups)];
  return decompositionsOf(published(...waves), codebook, wanted, () => ratesComparable);
}

interface Wave {
  readonly total: PublishedGroup;
  readonly groups: readonly PublishedGroup[];
}

/** So many answers, of which `positive` find it easy to get in touch and the others do not. */
function some(
  id: string,
  respondents: number,
  positive: number,
  rate: PublishedRate = noRate,
): PublishedGroup {
  const answers = question(kontakt, { 'mycket-latt': positive, svart: respondents - positive });
  return { ...group(id === '' ? [] : [id], rate, [answers]), respondents };
}

const nobody = absentGroup(['man'], 'empty');

/** What stands in the rows of a measure, as `component group` → value. */
function values(rows: readonly DecompositionPart[], measure: string): Record<string, number | string | null> {
  const own = rows.filter((row) => row.measure === measure);
  return Object.fromEntries(
    own.map(({ component, group, value, status }) => [`${component} ${group}`.trim(), value ?? status]),
  );
}

describe('a change taken apart', () => {
  // Methods, section 3, by hand.
  it('is entering, leaving, more or fewer offered, and another rate', () => {
    const rows = takeApart(
      { total: some('', 50, 30, rateOf(50, 100)), groups: [some('kvinna', 50, 30, rateOf(50, 100)), nobody] },
      {
        total: some('', 180, 90, rateOf(180, 240)),
        groups: [some('kvinna', 160, 80, rateOf(160, 200)), some('man', 20, 10, rateOf(20, 40))],
      },
    );
    expect(values(rows, 'answers')).toEqual({
      change: 130,
      entering: 20,
      leaving: 0,
      offered: 65,
      rate: expect.closeTo(45, 12),
      'without-offered': 0,
      'offered kvinna': 65,
      'rate kvinna': expect.closeTo(45, 12),
      'entering man': 20,
    });
    expect(values(rows, 'response-rate')).toMatchObject({
      change: 0.25,
      'entering man': expect.closeTo((40 / 240) * (0.5 - 0.8), 12),
      'within kvinna': expect.closeTo(0.3, 12),
    });
    expect(values(rows, 'share-positive')).toMatchObject({
      change: expect.closeTo(-0.1, 12),
      'entering man': 0,
      'within kvinna': expect.closeTo(-0.1, 12),
    });
  });

  it('puts answers without an offered count in a component of their own', () => {
    const rows = takeApart(
      {
        total: some('', 60, 30, rateOf(50, 100)),
        groups: [some('kvinna', 50, 25, rateOf(50, 100)), some('man', 10, 5)],
      },
      {
        total: some('', 97, 50, rateOf(80, 100)),
        groups: [some('kvinna', 80, 40, rateOf(80, 100)), some('man', 17, 10)],
      },
    );
    expect(values(rows, 'answers')).toMatchObject({
      change: 37,
      'without-offered man': 7,
      rate: expect.closeTo(30, 12),
    });
    expect(values(rows, 'response-rate')).toMatchObject({
      change: expect.closeTo(0.3, 12),
      'without-offered': 0,
    });
  });

  it('puts together the groups of which something is withheld', () => {
    const hidden = absentGroup(['annat'], 'withheld');
    const rows = takeApart(
      {
        total: some('', 100, 50, rateOf(100, 200)),
        groups: [some('kvinna', 60, 30, rateOf(60, 100)), absentGroup(['man'], 'withheld'), hidden],
      },
      {
        total: some('', 140, 91, rateOf(140, 200)),
        groups: [some('kvinna', 70, 35, rateOf(70, 100)), some('man', 50, 40, rateOf(50, 60)), hidden],
      },
    );
    const names = rows.map((row) => row.group);
    expect(new Set(names)).toEqual(new Set(['', 'kvinna', 'others']));
    expect(values(rows, 'answers')).toMatchObject({
      change: 40,
      'offered others': 0,
      'rate others': expect.closeTo(30, 12),
    });
    // Of the others 20 of 40, then 56 of 70.
    expect(values(rows, 'share-positive')).toMatchObject({
      'within others': expect.closeTo((56 / 70 - 20 / 40) * ((0.4 + 0.5) / 2), 12),
    });
  });

  it('says why it is not taken apart', () => {
    const before = { total: some('', 50, 30), groups: [some('kvinna', 50, 30), nobody] };
    const after = {
      total: some('', 50, 20),
      groups: [absentGroup(['kvinna'], 'empty'), some('man', 50, 20)],
    };
    const rows = takeApart(before, after);
    expect(values(rows, 'share-positive')).toMatchObject({
      change: expect.closeTo(-0.2, 12),
      within: 'no-common-group',
    });
    expect(values(rows, 'response-rate')).toMatchObject({ change: 'not-reported', within: 'not-reported' });
    expect(values(rows, 'answers')).toMatchObject({ change: 0, rate: 'not-reported' });
    expect(values(takeApart({ ...before, groups: [] }, after), 'share-positive')).toMatchObject({
      within: 'not-crossed',
    });
    expect(values(takeApart(before, after, false), 'response-rate')).toMatchObject({
      change: 'not-comparable',
    });
  });
});

/** The groups of a wave: offered, answered of them, answered without an offered count, positive; what is hidden. */
const ofGroup = fc.record({
  offered: fc.nat({ max: 60 }),
  answered: fc.nat({ max: 60 }),
  extra: fc.constantFrom(0, 0, 3, 11),
  positive: fc.nat({ max: 71 }),
  fate: fc.constantFrom('shown', 'shown', 'shown', 'withheld', 'not-reported'),
});
const groupIds = ['a', 'b', 'c', 'd', 'missing'];

function waveOf(groups: readonly (typeof ofGroup extends fc.Arbitrary<infer T> ? T : never)[]): Wave {
  const told = groups.map(({ offered, answered, extra, positive, fate }, index) => {
    const id = groupIds[index] ?? '';
    const isCounted = fate !== 'not-reported';
    const of = isCounted ? { offered, answered: Math.min(answered, offered) } : { offered: 0, answered: 0 };
    const respondents = of.answered + extra;
    const hits = Math.min(positive, respondents);
    const rate = !isCounted
      ? noRate
      : of.offered === 0
        ? { ...noRate, status: 'empty' as const }
        : rateOf(of.answered, of.offered);
    const shown =
      respondents === 0 ? { ...absentGroup([id], 'empty'), rate } : some(id, respondents, hits, rate);
    return { ...of, respondents, hits, group: fate === 'withheld' ? absentGroup([id], 'withheld') : shown };
  });
  const sum = (of: (one: (typeof told)[number]) => number) => told.reduce((total, one) => total + of(one), 0);
  const offered = sum((one) => one.offered);
  const rate =
    offered === 0
      ? noRate
      : rateOf(
          sum((one) => one.answered),
          offered,
        );
  return {
    total: some(
      '',
      sum((one) => one.respondents),
      sum((one) => one.hits),
      rate,
    ),
    groups: told.map(({ group }) => group),
  };
}

describe('the parts of any change', () => {
  const five = fc.array(ofGroup, { minLength: 5, maxLength: 5 }).map(waveOf);

  it('add up to it, those of the groups and those of all groups together', () => {
    let checked = 0;
    fc.assert(
      fc.property(five, five, (from, to) => {
        const rows = takeApart(from, to);
        for (const measure of ['answers', 'response-rate', 'share-positive']) {
          const own = rows.filter((row) => row.measure === measure);
          const change = own.find((row) => row.component === 'change')?.value;
          const parts = own.filter((row) => row.component !== 'change');
          if (change === null || change === undefined || parts.some((row) => row.status !== 'ok')) continue;
          checked += 1;
          const tolerance = measure === 'answers' ? 9 : 12;
          const sum = (some: readonly DecompositionPart[]) =>
            some.reduce((so, { value }) => so + (value ?? 0), 0);
          expect(sum(parts.filter((row) => row.group === ''))).toBeCloseTo(change, tolerance);
          expect(sum(parts.filter((row) => row.group !== ''))).toBeCloseTo(change, tolerance);
        }
      }),
      { numRuns: 400 },
    );
    expect(checked).toBeGreaterThan(400);
  });

  it('are whole answers, but for what is shared between more offered and another rate', () => {
    fc.assert(
      fc.property(five, five, (from, to) => {
        const whole = ['change', 'entering', 'leaving', 'without-offered'];
        const rows = takeApart(from, to).filter(
          (row) => row.measure === 'answers' && whole.includes(row.component) && row.value !== null,
        );
        expect(rows.filter((row) => !Number.isSafeInteger(row.value))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
