import { respondentVariable } from '../config/form-variables.js';
import type { ComparisonWanted } from '../config/pipeline.js';
import { type Measure, missingGroup, type Status } from '../config/vocabulary.js';
import { holm } from '../stats/holm.js';
import { newcombeLimits } from '../stats/newcombe.js';
import type { Sample } from '../stats/sample.js';
import { twoProportionsTest } from '../stats/two-proportions-test.js';
import type { Comparison } from './comparison.js';
import type { Estimate } from './estimate.js';
import { type Absence, pairedWaves, type WavePair } from './wave-pairs.js';

/** The measures that are tested; each is a family of its own within a wave pair. The others are only shown. */
const tested: readonly Measure[] = ['response-rate', 'share-positive'];

/** The measures with offered counts in them, which are comparable only when offered in the same way. */
const ofOffered: readonly Measure[] = ['response-rate', 'coverage'];

/** Why something cannot be compared, the more lasting reason first; last of all that it is withheld. */
const lastingReasons: readonly Status[] = ['not-asked', 'not-reported', 'not-pooled', 'empty'];

/**
 * Every figure in the later wave less the same figure in the earlier one, on basis `all`, in the order of the
 * estimates, with Newcombe's 95 % limits.
 *
 * Response rates and shares positive are tested (score test, or Fisher's when an expected count is under 5) and the
 * p-values Holm-adjusted within the wave pair and the measure, over all questions and groups that can be tested.
 * Groups whose category is missing ("uppgift saknas") are shown but neither tested nor in a family: who ends up in
 * them follows from how a question was answered, so a test would say nothing about a group of people, yet cost the
 * others power. Nor are response rates by kind of respondents and something else. A share printed without its base
 * has a difference and nothing more.
 *
 * @param ratesComparable whether the response rates of two waves have the same kind of denominator; where they have
 *   not, their rows are `not-comparable`
 */
export function comparisonsOf(
  estimates: readonly Estimate[],
  wanted: readonly ComparisonWanted[],
  ratesComparable: (from: string, to: string) => boolean,
): Comparison[] {
  const ofWave = (wave: string): Estimate[] => estimates.filter((e) => e.wave === wave);
  return wanted.flatMap(({ from, to }) => {
    const rates = ratesComparable(from, to);
    const rows = pairedWaves(ofWave(from), ofWave(to)).map((pair) => {
      const comparable = rates || !ofOffered.includes(pair.about.measure);
      return { from, to, ...about(pair.about), ...(comparable ? compared(pair) : without('not-comparable')) };
    });
    return adjusted(rows);
  });
}

type About = Pick<Comparison, 'measure' | 'question' | 'category' | 'by' | 'group' | 'basis'>;
type Outcome = Omit<Comparison, keyof About | 'from' | 'to'>;

function about({ measure, question, category, by, group }: Estimate): About {
  return { measure, question, category, by, group, basis: 'all' };
}

function compared(pair: WavePair): Outcome {
  const values = printedValues(pair);
  if (values) return { ...without('ok'), ...values, test: isTested(pair.about) ? 'no-base' : '' };
  const from = sampleOf(pair.from);
  const to = sampleOf(pair.to);
  if (from === null || to === null) return without(worse(pair.from.status, pair.to.status));
  const fromValue = from.successes / from.trials;
  const toValue = to.successes / to.trials;
  return {
    fromValue,
    toValue,
    difference: toValue - fromValue,
    ...newcombeLimits(from, to),
    ...(isTested(pair.about) ? twoProportionsTest(from, to) : { test: '', p: null }),
    pAdjusted: null,
    status: 'ok',
  };
}

/** Both values and their difference, when one of them is a share printed without its base. */
function printedValues({ from, to }: WavePair) {
  if (from.status !== 'ok' || to.status !== 'ok') return undefined;
  const [fromValue, toValue] = [from.value, to.value];
  if (fromValue === null || toValue === null) return undefined;
  if (from.method !== 'printed' && to.method !== 'printed') return undefined;
  return { fromValue, toValue, difference: toValue - fromValue };
}

function sampleOf(estimate: Estimate | Absence): Sample | null {
  if (estimate.status !== 'ok' || estimate.method === 'printed') return null;
  const { numerator, denominator } = estimate;
  if (numerator === null || denominator === null) throw new TypeError('an estimate is ok without its counts');
  return { successes: numerator, trials: denominator };
}

function isTested({ measure, by, group }: Estimate): boolean {
  // Tables by kind of respondents and something else are there for the questions. Their rates say again what the
  // rates by either say: the labour market programme's, say, is that of its adults.
  const isRepeated = measure === 'response-rate' && by.length > 1 && by.includes(respondentVariable);
  return tested.includes(measure) && !group.includes(missingGroup) && !isRepeated;
}

function worse(a: Status, b: Status): Status {
  return lastingReasons.find((reason) => reason === a || reason === b) ?? 'withheld';
}

function without(status: Status): Outcome {
  return {
    fromValue: null,
    toValue: null,
    difference: null,
    lower: null,
    upper: null,
    p: null,
    pAdjusted: null,
    status,
    test: '',
  };
}

/** The rows of one wave pair with Holm's p-values within each measure. */
function adjusted(rows: readonly Comparison[]): Comparison[] {
  const adjustedP = new Map<Comparison, number>();
  for (const measure of tested) {
    const family = rows.flatMap((row) =>
      row.measure === measure && row.p !== null ? [{ row, p: row.p }] : [],
    );
    const values = holm(family.map(({ p }) => p));
    for (const [index, { row }] of family.entries()) adjustedP.set(row, values[index] ?? 1);
  }
  return rows.map((row) => ({ ...row, pAdjusted: adjustedP.get(row) ?? null }));
}
