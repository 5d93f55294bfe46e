import { type Codebook, questionsOf } from '../config/codebook.js';
import { respondentVariable } from '../config/form-variables.js';
import type { ComparisonWanted } from '../config/pipeline.js';
import { positiveCategories } from '../config/positive-categories.js';
import type { Published, PublishedWave } from '../disclosure/published.js';
import { changeOfAnswers } from './change-of-answers.js';
import { changeOfRate } from './change-of-rate.js';
import type { DecompositionPart } from './decomposition.js';
import { type Decomposed, decompositionRows } from './decomposition-rows.js';
import { knownAnswers, knownResponseRate, knownShare, knownShareOfPart } from './known-counts.js';
import { type FoundPart, groupAt, type Part, type Place, partsOfGroup } from './parts-of-group.js';
import type { TakenApart } from './taken-apart.js';
import { inBoth, type TwoWaves } from './two-waves.js';

/**
 * What the number of answers, the response rate and each share of positive answers changed by from one wave to another,
 * and the parts of the change by the groups of `matched-on`: for every comparison that has it, of the total, or of each
 * kind of respondents where their answers are kept apart.
 *
 * Rows: the whole change, then each component of all groups together, then each of each group. Those of the groups add up
 * to the whole change, and so do those of all groups together.
 *
 * @param ratesComparable whether the response rates of two waves have the same kind of denominator
 * @see methods, section 3
 */
export function decompositionsOf(
  published: Published,
  codebook: Codebook,
  wanted: readonly ComparisonWanted[],
  ratesComparable: (from: string, to: string) => boolean,
): DecompositionPart[] {
  const { waves, keptApart = [], minimum } = published.counts;
  return wanted.flatMap(({ from, to, matchedOn: on }) => {
    const pair = { from: waves.find((w) => w.wave === from), to: waves.find((w) => w.wave === to) };
    if (on === undefined || !pair.from || !pair.to) return [];
    const both = { from: pair.from, to: pair.to };
    const ids = { from, to, on };
    const total = takenApart(both, { by: [], group: [] }, on);
    const isAlike = ratesComparable(from, to);
    return [
      ...decompositionRows(
        { ...ids, ...total.place, measure: 'answers', question: '' },
        isAlike ? answersIn(total) : { ...answersIn(total), parts: 'not-comparable' },
      ),
      ...decompositionRows(
        { ...ids, ...total.place, measure: 'response-rate', question: '' },
        isAlike ? rateIn(total, minimum) : { change: 'not-comparable', parts: 'not-comparable' },
      ),
      ...wholesOf(both, keptApart)
        .map((place) => takenApart(both, place, on))
        .flatMap((whole) => shareRows(whole, ids, codebook, minimum)),
    ];
  });
}

/** A group and its parts, in two waves. */
interface Whole {
  readonly place: Place;
  readonly group: TwoWaves<FoundPart>;
  /** Undefined when the run has no table of them. */
  readonly parts: readonly Part[] | undefined;
}

function takenApart(waves: TwoWaves<PublishedWave>, place: Place, on: string): Whole {
  const group = inBoth(waves, (wave) => groupAt(wave, place) ?? ('hidden' as const));
  return { place, group, parts: partsOfGroup(waves, place, on) };
}

/** The total, or the groups of each kind of respondents. */
function wholesOf({ from, to }: TwoWaves<PublishedWave>, keptApart: readonly string[]): Place[] {
  if (keptApart.length === 0) return [{ by: [], group: [] }];
  const kinds = [from, to].flatMap(({ tables }) =>
    tables.filter(({ by }) => by.join() === respondentVariable).flatMap(({ groups }) => groups),
  );
  const ids = new Set(kinds.flatMap(({ group: [kind = ''] }) => kind));
  return [...ids].map((kind) => ({ by: [respondentVariable], group: [kind] }));
}

function answersIn({ group, parts }: Whole): TakenApart {
  const taken = changeOfAnswers(
    inBoth(group, knownAnswers),
    (parts ?? []).map((part) => ({ category: part.category, ...inBoth(part, knownAnswers) })),
  );
  return parts ? taken : { ...taken, parts: 'not-crossed' };
}

function rateIn({ group, parts }: Whole, minimum: number): TakenApart {
  const taken = changeOfRate(
    inBoth(group, knownResponseRate),
    (parts ?? []).map((part) => ({ category: part.category, ...inBoth(part, knownResponseRate) })),
    minimum,
  );
  return parts ? taken : { ...taken, parts: 'not-crossed' };
}

function shareRows(
  { place, group, parts }: Whole,
  ids: Pick<Decomposed, 'from' | 'to' | 'on'>,
  codebook: Codebook,
  minimum: number,
): DecompositionPart[] {
  return questionsOf(codebook).flatMap(({ id: question, scale }) => {
    const positive = new Set(positiveCategories(scale));
    if (positive.size === 0) return [];
    const ofPart = knownShareOfPart(question, positive);
    const taken = changeOfRate(
      inBoth(group, knownShare(question, positive)),
      (parts ?? []).map((part) => ({ category: part.category, ...inBoth(part, ofPart) })),
      minimum,
    );
    const about: Decomposed = { ...ids, ...place, measure: 'share-positive', question };
    return decompositionRows(about, parts ? taken : { ...taken, parts: 'not-crossed' });
  });
}
