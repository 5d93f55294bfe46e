import { describe, expect, it } from 'vitest';
import { comparisonsOf } from '../../src/analysis/comparisons.js';
import { differencesOf } from '../../src/analysis/differences.js';
import { estimatesOf } from '../../src/analysis/estimates.js';
import type { Finding } from '../../src/analysis/finding.js';
import { findingsOf } from '../../src/analysis/findings.js';
import type { Codebook } from '../../src/config/codebook.js';
import type { PublishedGroup, PublishedWave } from '../../src/disclosure/published.js';
import {
  absentGroup,
  group as grouped,
  kanal,
  kon,
  kontakt,
  noRate,
  published,
  question,
  codebook as small,
  wave,
} from './survey.js';

const stod = { ...kontakt, id: 'stod' };
const codebook: Codebook = { ...small, variables: [kon, kontakt, stod, kanal] };

type Counts = readonly [positive: number, valid: number];

/** A group that finds it easy to get in touch, and support; the second as the first where it is left out. */
function easy(ids: readonly string[], contact: Counts, support: Counts = contact): PublishedGroup {
  const answers = ([positive, valid]: Counts) => ({ 'mycket-latt': positive, svart: valid - positive });
  return grouped(ids, noRate, [question(kontakt, answers(contact)), question(stod, answers(support))]);
}

function find(...waves: readonly PublishedWave[]): Finding[] {
  const counts = published(...waves);
  const estimates = estimatesOf(counts, codebook);
  const [from, to] = waves.map((one) => one.wave);
  const wanted = from !== undefined && to !== undefined ? [{ from, to }] : [];
  const comparisons = comparisonsOf(estimates, wanted, () => true);
  const differences = differencesOf(counts, estimates, codebook, 'withhold');
  return findingsOf(counts, codebook, { estimates, comparisons, differences });
}

function ofKind<K extends Finding['kind']>(findings: readonly Finding[], kind: K) {
  return findings.filter((one): one is Extract<Finding, { kind: K }> => one.kind === kind);
}

describe('findings', () => {
  it('are the certain changes, the largest first, with what a sentence needs', () => {
    const found = ofKind(
      find(
        wave('2017', easy([], [600, 1000], [500, 1000])),
        wave('2018', easy([], [700, 1000], [700, 1000])),
      ),
      'change',
    );
    expect(found.map(({ question: id, difference }) => [id, difference.toFixed(2)])).toEqual([
      ['stod', '0.20'],
      ['kontakt', '0.10'],
    ]);
    expect(found[0]).toMatchObject({ from: '2017', to: '2018', basis: 'all', fromValue: 0.5, toValue: 0.7 });
    expect(found.every(({ lower, pAdjusted }) => lower > 0 && pAdjusted < 0.05)).toBe(true);
  });

  it('do not have changes that may be chance', () => {
    const level = find(wave('2017', easy([], [600, 1000])), wave('2018', easy([], [610, 1000])));
    expect(ofKind(level, 'change')).toEqual([]);
  });

  it('of equal size stand in the order of the codebook', () => {
    const even = find(wave('2017', easy([], [500, 1000])), wave('2018', easy([], [700, 1000])));
    expect(ofKind(even, 'change').map((one) => one.question)).toEqual(['kontakt', 'stod']);
    expect(ofKind(even, 'strongest')).toEqual([]);
  });

  it('are the certain differences between groups', () => {
    const total = easy([], [700, 1000], [600, 1000]);
    const groups = [easy(['kvinna'], [400, 500], [300, 500]), easy(['man'], [300, 500], [300, 500])];
    const found = ofKind(find(wave('2018', total, groups)), 'difference');
    expect(found.map(({ question: id, group, against }) => [id, group, against])).toEqual([
      ['kontakt', ['kvinna'], 'rest'],
      ['kontakt', ['man'], 'rest'],
      ['kontakt', ['kvinna'], ['man']],
    ]);
    expect(found.at(-1)).toMatchObject({ groupValue: 0.8, againstValue: 0.6 });
  });

  it('are the strongest and the weakest question of each wave', () => {
    const found = find(wave('2018', easy([], [700, 1000], [600, 1000])));
    expect(ofKind(found, 'strongest')).toMatchObject([{ question: 'kontakt', value: 0.7, by: [] }]);
    expect(ofKind(found, 'weakest')).toMatchObject([{ question: 'stod', value: 0.6 }]);
  });

  it('say what could not be tested', () => {
    const found = find(wave('2017', easy([], [10, 10])), wave('2018', easy([], [20, 20])));
    expect(ofKind(found, 'untested')).toMatchObject([
      { question: 'kontakt', waves: ['2017', '2018'], reason: 'untestable' },
      { question: 'stod', reason: 'untestable' },
    ]);
  });
});

describe('groups that tell another story', () => {
  // Charig et al. 1986, BMJ 292:879–882: kidney stones by size, 234/270 and 55/80 → 81/87 and 192/263
  it('all move one way and the plain figure the other', () => {
    const found = find(
      wave('2017', easy([], [289, 350]), [easy(['kvinna'], [234, 270]), easy(['man'], [55, 80])]),
      wave('2018', easy([], [273, 350]), [easy(['kvinna'], [81, 87]), easy(['man'], [192, 263])]),
    );
    const [reversal] = ofKind(found, 'reversal');
    expect(reversal).toMatchObject({ question: 'kontakt', variable: 'kon', from: '2017', to: '2018' });
    expect(reversal?.difference).toBeCloseTo(273 / 350 - 289 / 350, 12);
    expect(reversal?.changes.map(({ group }) => group)).toEqual(['kvinna', 'man']);
    // By hand: each group's change, times its part of the answers in the two waves on average
    expect(reversal?.changes[0]?.within).toBeCloseTo(((81 / 87 - 234 / 270) * (270 + 87)) / 700, 12);
    expect(reversal?.changes[1]?.within).toBeCloseTo(((192 / 263 - 55 / 80) * (80 + 263)) / 700, 12);
  });

  it('stay as they were while their mix changes', () => {
    const found = find(
      wave('2017', easy([], [820, 1000]), [easy(['kvinna'], [720, 800]), easy(['man'], [100, 200])]),
      wave('2018', easy([], [700, 1000]), [easy(['kvinna'], [450, 500]), easy(['man'], [250, 500])]),
    );
    const [composition] = ofKind(found, 'composition');
    expect(composition?.composition).toBeCloseTo(-0.12, 12);
    expect(ofKind(found, 'reversal')).toEqual([]);
  });

  it('takes withheld groups as one, and says nothing when that one is too small', () => {
    const hidden = absentGroup(['man'], 'withheld');
    const before = wave('2017', easy([], [289, 350]), [easy(['kvinna'], [234, 270]), hidden]);
    const after = wave('2018', easy([], [273, 350]), [easy(['kvinna'], [81, 87]), easy(['man'], [192, 263])]);
    const [merged] = ofKind(find(before, after), 'reversal');
    // A single group that is not published keeps its name.
    expect(merged?.changes.map(({ group }) => group)).toEqual(['kvinna', 'man']);
    expect(merged?.changes[1]?.within).toBeCloseTo(((192 / 263 - 55 / 80) * (80 + 263)) / 700, 12);
    const few = wave('2017', easy([], [236, 273]), [easy(['kvinna'], [234, 270]), hidden]);
    expect(ofKind(find(few, after), 'reversal')).toEqual([]);
  });
});
