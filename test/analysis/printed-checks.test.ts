import { describe, expect, it } from 'vitest';
import { printedChecks } from '../../src/analysis/printed-checks.js';
import { type PrintedFigure, printedPercent } from '../../src/config/printed-figures.js';
import type { PublishedGroup } from '../../src/disclosure/published.js';
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
  withoutCounts,
} from './survey.js';

type Given = Omit<Partial<PrintedFigure>, 'rate' | 'share'> & { rate?: string; share?: string };

function figure({ rate, share, ...given }: Given): PrintedFigure {
  const [ratePercent, sharePercent] = [printedPercent(rate ?? ''), printedPercent(share ?? '')];
  return {
    group: {},
    place: { file: 'p.yaml' },
    ...given,
    ...(ratePercent && { rate: ratePercent }),
    ...(sharePercent && { share: sharePercent }),
  };
}

/** Each printed number, in one line. */
function told(groups: readonly PublishedGroup[], ...printed: PrintedFigure[]): string[] {
  const [total = absentGroup([], 'withheld'), ...byKon] = groups;
  const run = published(wave('2017', total, byKon));
  return printedChecks(run, [{ id: '2017', printed }], codebook).map((check) => {
    const reason = check.outcome === 'differs' ? check.reason : '';
    const why = check.outcome === 'not-comparable' ? check.why : '';
    return [check.number, check.outcome, reason, why].filter((word) => word !== '').join(' ');
  });
}

const answers = question(kontakt, {
  'mycket-latt': 40,
  'ganska-latt': 30,
  svart: 30,
  'vet-inte': 20,
  'no-answer': 5,
});

describe('a printed response rate', () => {
  const malmo = [group([], rateOf(922, 1076), [])];

  it('agrees when it is ours rounded to as many decimals', () => {
    expect(told(malmo, figure({ offered: 1076, answered: 922, rate: '85,7' }))).toEqual([
      'offered agrees',
      'answered agrees',
      'response-rate agrees',
    ]);
  });

  it('of 85 for 922 of 1076 was cut off: Malmö 2017', () => {
    expect(told(malmo, figure({ rate: '85' }))).toEqual(['response-rate differs truncated']);
  });

  it('of 74.46 for 66 of 99 cannot be explained: Nora', () => {
    expect(told([group([], rateOf(66, 99), [])], figure({ rate: '74,46' }))).toEqual([
      'response-rate differs unknown',
    ]);
  });

  it('may count the answers of units that did not report how many they offered', () => {
    const partly = [{ ...group([], rateOf(80, 100), []), respondents: 90 }];
    expect(told(partly, figure({ answered: 90, rate: '90' }))).toEqual([
      'answered differs units',
      'response-rate differs units',
    ]);
  });

  it('may follow from the counts printed beside it', () => {
    expect(told(malmo, figure({ offered: 1100, answered: 930, rate: '84,5' }))).toEqual([
      'offered differs unknown',
      'answered differs unknown',
      'response-rate differs printed-counts',
    ]);
  });

  it('cannot be compared where we have none, but the answers can', () => {
    const none = [{ ...group([], noRate, []), respondents: 90 }];
    expect(told(none, figure({ offered: 100, answered: 90, rate: '90' }))).toEqual([
      'offered not-comparable not-reported',
      'answered agrees',
      'response-rate not-comparable not-reported',
    ]);
  });
});

describe('a printed share positive', () => {
  const total = [group([], noRate, [answers])];

  it('agrees with ours of the valid answers, and its base with theirs', () => {
    expect(told(total, figure({ question: 'kontakt', share: '70', base: 100 }))).toEqual([
      'share-positive agrees',
      'base agrees',
    ]);
  });

  it('may have don’t-know among the answers, or everybody who was asked', () => {
    expect(told(total, figure({ question: 'kontakt', share: '58,3', base: 120 }))).toEqual([
      'share-positive differs dont-know',
      'base differs dont-know',
    ]);
    expect(told(total, figure({ question: 'kontakt', share: '56', base: 125 }))).toEqual([
      'share-positive differs all-asked',
      'base differs all-asked',
    ]);
  });

  it('may follow from the printed base, or from nothing we know', () => {
    expect(told(total, figure({ question: 'kontakt', share: '77,8', base: 90 }))).toEqual([
      'share-positive differs printed-counts',
      'base differs unknown',
    ]);
    expect(told(total, figure({ question: 'kontakt', share: '12' }))).toEqual([
      'share-positive differs unknown',
    ]);
  });
});

describe('a printed figure of a group', () => {
  const kvinna = group(['kvinna'], rateOf(60, 80), [answers]);
  const man = absentGroup(['man'], 'withheld');
  const groups = [group([], noRate, [withoutCounts('kontakt', 'withheld')]), kvinna, man];

  it('is compared with the same group', () => {
    expect(told(groups, figure({ group: { kon: 'kvinna' }, rate: '75' }))).toEqual(['response-rate agrees']);
    expect(told(groups, figure({ group: { kon: 'kvinna' }, question: 'kontakt', share: '70' }))).toEqual([
      'share-positive agrees',
    ]);
  });

  it('cannot be compared when we withhold the group, whatever is printed', () => {
    const printed = { group: { kon: 'man' } };
    expect(told(groups, figure({ ...printed, offered: 9, answered: 7, rate: '78' }))).toEqual([
      'offered not-comparable withheld',
      'answered not-comparable withheld',
      'response-rate not-comparable withheld',
    ]);
    expect(told(groups, figure({ ...printed, question: 'kontakt', share: '50', base: 6 }))).toEqual([
      'share-positive not-comparable withheld',
      'base not-comparable withheld',
    ]);
    expect(told(groups, figure({ question: 'kontakt', share: '50' }))).toEqual([
      'share-positive not-comparable withheld',
    ]);
  });

  it('cannot be compared when the run is not broken down like that, or nobody is there', () => {
    expect(told(groups, figure({ group: { alder: 'ung' }, rate: '50' }))).toEqual([
      'response-rate not-comparable not-broken-down',
    ]);
    expect(told(groups, figure({ group: { kon: 'missing' }, rate: '50' }))).toEqual([
      'response-rate not-comparable empty',
    ]);
  });
});
