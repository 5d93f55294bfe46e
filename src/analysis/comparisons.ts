import type { ComparisonWanted } from '../config/pipeline.js';
import type { Measure, Status } from '../config/vocabulary.js';
import { type Outcome, shown, tested, without } from './compared.js';
import type { Comparison } from './comparison.js';
import type { Estimate } from './estimate.js';
import { evidenceOf } from './evidence.js';
import { sameGroups } from './same-groups.js';
import { isTested, withAdjustedP } from './test-families.js';
import type { TwoWaves } from './two-waves.js';
import { pairedWaves, type WavePair } from './wave-pairs.js';

/** The measures with offered counts in them, which are comparable only when offered in the same way. */
const ofOffered: readonly Measure[] = ['response-rate', 'coverage'];

/** The measures that are also compared for the same groups: what a group comes to as a whole. */
const ofSameGroups: readonly Measure[] = ['response-rate', 'share-positive', 'area-positive', 'mean'];

/** Why something cannot be compared, the more lasting reason first; last of all that it is withheld. */
const lastingReasons: readonly Status[] = ['not-asked', 'not-reported', 'not-pooled', 'empty'];

/**
 * Every figure in the later wave less the same figure in the earlier one, in the order of the estimates, with Newcombe's
 * 95 % limits. First all rows on basis `all`, then those on `matched` and on `standardised` where the comparison has
 * groups to be matched on.
 *
 * Response rates, shares positive, areas and means are tested (score test, Fisher's when an expected count is under 5,
 * Welch's for means) and the
 * p-values Holm-adjusted. A family is a wave pair, a measure and a basis, over all questions and groups that can be
 * tested: each basis answers the same questions by itself, and who reads one of them is not to pay for the others. A
 * share printed without its base has a difference and nothing more; so has an area without its sums. Areas are compared when they are
 * of the same questions in both waves.
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
  return wanted.flatMap(({ from, to, matchedOn }) => {
    const waves = { from: ofWave(from), to: ofWave(to) };
    const pairs = pairedWaves(waves.from, waves.to);
    const rates = ratesComparable(from, to);
    const rows = (
      basis: Comparison['basis'],
      some: readonly WavePair[],
      compare: (pair: WavePair) => Outcome,
    ) =>
      some.map((pair): Comparison => {
        const { measure, question, category, by, group } = pair.about;
        const isComparable = rates || !ofOffered.includes(measure);
        const outcome = isComparable ? compare(pair) : without('not-comparable');
        return { ...{ from, to, measure, question, category, by, group, basis }, ...outcome };
      });
    const all = rows('all', pairs, compared);
    return withAdjustedP([
      ...all,
      ...(matchedOn === undefined ? [] : onSameGroups(rows, pairs, waves, matchedOn)),
    ]);
  });
}

function onSameGroups(
  rows: (
    basis: Comparison['basis'],
    some: readonly WavePair[],
    compare: (pair: WavePair) => Outcome,
  ) => Comparison[],
  pairs: readonly WavePair[],
  waves: TwoWaves<readonly Estimate[]>,
  matchedOn: string,
): Comparison[] {
  const some = pairs.filter(({ about }) => ofSameGroups.includes(about.measure));
  const { matched, standardised } = sameGroups(waves, matchedOn);
  const on =
    (within: typeof matched) =>
    (pair: WavePair): Outcome => {
      const missing = reasonIn(pair);
      if (missing) return without(missing);
      if (!areAlike(pair)) return without('not-comparable');
      const evidence = within(pair.about);
      if (typeof evidence === 'string') return without(evidence);
      return isTested(pair.about) ? tested(evidence) : shown(evidence);
    };
  return [...rows('matched', some, on(matched)), ...rows('standardised', some, on(standardised))];
}

function compared(pair: WavePair): Outcome {
  if (!areAlike(pair)) return without('not-comparable');
  const values = printedValues(pair);
  if (values) return { ...without('ok'), ...values, test: isTested(pair.about) ? 'no-base' : '' };
  const from = evidenceOf(pair.from);
  const to = evidenceOf(pair.to);
  if (!from || !to) return without(reasonIn(pair) ?? 'withheld');
  return isTested(pair.about) ? tested({ from, to }) : shown({ from, to });
}

/** Whether an area is of the same questions in both waves. */
function areAlike({ from, to }: WavePair): boolean {
  if (from.status !== 'ok' || to.status !== 'ok') return true;
  return from.area?.questions.join() === to.area?.questions.join();
}

/** Both values and their difference, when one of them is a share printed without its base, or an area's without its sums. */
function printedValues({ from, to }: WavePair) {
  if (from.status !== 'ok' || to.status !== 'ok') return undefined;
  const [fromValue, toValue] = [from.value, to.value];
  if (fromValue === null || toValue === null) return undefined;
  if (from.nEffective !== null && to.nEffective !== null) return undefined;
  return { fromValue, toValue, difference: toValue - fromValue };
}

/** Why a figure is not there in both waves; undefined when it is. */
function reasonIn({ from, to }: WavePair): Status | undefined {
  if (from.status === 'ok' && to.status === 'ok') return undefined;
  return lastingReasons.find((reason) => reason === from.status || reason === to.status) ?? 'withheld';
}
