import { type CategoricalVariable, type Codebook, questionsOf } from '../config/codebook.js';
import { positiveCategories } from '../config/positive-categories.js';
import { missingGroup } from '../config/vocabulary.js';
import type { PublishedWave } from '../disclosure/published.js';
import { changeOfRate, type KnownRate } from './change-of-rate.js';
import { type Comparison, isCertain } from './comparison.js';
import type { CompositionFinding, ReversalFinding } from './finding.js';
import { knownResponseRate, knownShare, knownShareOfPart } from './known-counts.js';
import { type FoundPart, groupAt, partsOfGroup } from './parts-of-group.js';
import { inBoth, type TwoWaves } from './two-waves.js';

/** What is needed to look at a change by groups. */
export interface GroupView {
  readonly waves: TwoWaves<PublishedWave>;
  readonly codebook: Codebook;
  /** The variables whose groups may tell another story. */
  readonly variables: readonly CategoricalVariable[];
  readonly minimum: number;
}

/**
 * Where the groups of a variable tell another story than a plain change does: every group that is there in both waves moves
 * one way and all together the other (a reversal), or more than half of a certain change comes from another mix of the
 * groups (composition). By the very parts of the change that `decomposition.csv` has.
 *
 * @see Simpson 1951, J. R. Statist. Soc. B 13:238–241; `changeOfRate`
 */
export function simpsonFindings(
  change: Comparison,
  { waves, codebook, variables, minimum }: GroupView,
): (ReversalFinding | CompositionFinding)[] {
  const { from, to, measure, question, by, group, difference } = change;
  const read = rateReader(change, codebook);
  if (!read || difference === null || difference === 0 || change.test === 'no-base') return [];
  const place = { by, group };
  const whole = inBoth(waves, (wave) => read.whole(groupAt(wave, place) ?? 'hidden'));
  return variables.flatMap((variable): (ReversalFinding | CompositionFinding)[] => {
    if (by.includes(variable.id)) return [];
    const found = partsOfGroup(waves, place, variable.id) ?? [];
    const parts = found.map((part) => ({ category: part.category, ...inBoth(part, read.part) }));
    const { parts: contributions } = changeOfRate(whole, parts, minimum);
    if (typeof contributions === 'string') return [];
    const about = { from, to, measure, question, by, group, variable: variable.id, difference };
    const changes = contributions
      .filter((one) => one.component === 'within' && one.group !== missingGroup)
      .map((one) => ({ group: one.group, within: one.value }));
    if (changes.length > 1 && changes.every(({ within }) => within * difference < 0)) {
      return [{ kind: 'reversal', ...about, changes, isCertain: isCertain(change) }];
    }
    const composition = contributions
      .filter(({ component }) => component === 'composition')
      .reduce((sum, { value }) => sum + value, 0);
    const isMost = composition * difference > 0 && Math.abs(composition) > Math.abs(difference) / 2;
    return isMost && isCertain(change) ? [{ kind: 'composition', ...about, composition }] : [];
  });
}

interface RateReader {
  readonly whole: (part: FoundPart) => KnownRate;
  readonly part: (part: FoundPart) => KnownRate;
}

/** How to read the figure that a change is of; undefined for those that are not taken apart. */
function rateReader({ measure, question }: Comparison, codebook: Codebook): RateReader | undefined {
  if (measure === 'response-rate') return { whole: knownResponseRate, part: knownResponseRate };
  const asked = questionsOf(codebook).find(({ id }) => id === question);
  if (measure !== 'share-positive' || !asked) return undefined;
  const positive = new Set(positiveCategories(asked.scale));
  return { whole: knownShare(question, positive), part: knownShareOfPart(question, positive) };
}
