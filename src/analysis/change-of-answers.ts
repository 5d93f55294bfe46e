import { missingGroup, otherGroups } from '../config/vocabulary.js';
import { countDecomposition, type HitsOfBase } from '../stats/count-decomposition.js';
import { type Contribution, mostLasting, type Reason, type TakenApart } from './taken-apart.js';
import { inBoth, type TwoWaves } from './two-waves.js';

/** A published number of answers, and of them those that have an offered count; null where there is none. */
export interface KnownAnswers {
  readonly answers: number;
  readonly counted: { readonly offered: number; readonly answered: number } | null;
}

/** The answers of one of the groups that make up a whole. */
export interface AnswersPart extends TwoWaves<KnownAnswers | Reason> {
  readonly category: string;
}

type BothKnown = TwoWaves<KnownAnswers> & { readonly category: string };

/**
 * What a number of answers changed by, and the parts of it. Groups of which either wave does not publish the number are
 * one merged group, the whole less the published groups. Answers without a published offered count are a component of
 * their own.
 *
 * @see methods, section 3; `countDecomposition`. Exact: the parts that are not divided by a base are whole numbers.
 */
export function changeOfAnswers(
  { from, to }: TwoWaves<KnownAnswers | Reason>,
  parts: readonly AnswersPart[],
): TakenApart {
  if (typeof from === 'string' || typeof to === 'string') {
    const reason = mostLasting([from, to].filter((one) => typeof one === 'string'));
    return { change: reason, parts: reason };
  }
  const change = to.answers - from.answers;
  const known = partsKnown(parts);
  const isKnown = new Set(known.map(({ category }) => category));
  const unknown = parts.filter(({ category }) => !isKnown.has(category));
  const merged = unknown.length === 0 ? [] : [rest({ from, to }, known, unknown)];
  const all = [...known, ...merged].flatMap(divided);
  const contributions = countDecomposition(all)?.contributions;
  if (!contributions || !known.some(isCommon)) {
    const reasons = [
      ...([{ category: '', from, to }, ...known].some(lacksOffered) ? ['not-reported' as const] : []),
      ...unknown.flatMap((part) => [part.from, part.to].filter((one) => typeof one === 'string')),
    ];
    return { change, parts: mostLasting(reasons) };
  }
  return {
    change,
    parts: contributions.map(
      ({ group, component, value }): Contribution => ({ group, component: named[component], value }),
    ),
  };
}

function lacksOffered({ category, from, to }: BothKnown): boolean {
  return category !== missingGroup && !(from.counted && to.counted);
}

function isCommon({ category, from, to }: BothKnown): boolean {
  return category !== missingGroup && [from, to].every(({ counted }) => (counted?.offered ?? 0) > 0);
}

const named = {
  entering: 'entering',
  leaving: 'leaving',
  base: 'offered',
  rate: 'rate',
  'unknown-base': 'without-offered',
} as const;

/**
 * Those of which both waves tell the number. As soon as some are to be merged, those without an offered count are merged
 * with them: what the whole offered, less the others, may be theirs too. But for those with a missing category, which
 * never have one.
 */
function partsKnown(parts: readonly AnswersPart[]): BothKnown[] {
  const known = parts.flatMap(({ category, from, to }) =>
    typeof from === 'string' || typeof to === 'string' ? [] : [{ category, from, to }],
  );
  if (known.length === parts.length) return known;
  return known.filter(({ category, from, to }) => category === missingGroup || (from.counted && to.counted));
}

/** The whole less the known parts. Of its answers all have an offered count, or none is said to. */
function rest(
  whole: TwoWaves<KnownAnswers>,
  known: readonly BothKnown[],
  unknown: readonly AnswersPart[],
): BothKnown {
  const category = unknown.length === 1 ? (unknown[0]?.category ?? otherGroups) : otherGroups;
  return {
    category,
    from: lessKnown(
      whole.from,
      known.map(({ from }) => from),
    ),
    to: lessKnown(
      whole.to,
      known.map(({ to }) => to),
    ),
  };
}

function lessKnown(whole: KnownAnswers, known: readonly KnownAnswers[]): KnownAnswers {
  const sum = (of: (one: KnownAnswers) => number) => known.reduce((total, one) => total + of(one), 0);
  const answers = whole.answers - sum((one) => one.answers);
  const offered = (whole.counted?.offered ?? 0) - sum((one) => one.counted?.offered ?? 0);
  const isWhole = whole.counted?.answered === whole.answers;
  const counted = isWhole && (offered > 0 || answers === 0) ? { offered, answered: answers } : null;
  return { answers, counted };
}

/** A group's answers with an offered count, and those without. */
function divided({ category: group, from, to }: BothKnown) {
  if (!from.counted || !to.counted) {
    return [{ group, ...inBoth({ from, to }, ({ answers }) => withoutBase(answers)) }];
  }
  const counted = inBoth({ from: from.counted, to: to.counted }, withBase);
  const outside = {
    from: from.answers - from.counted.answered,
    to: to.answers - to.counted.answered,
  };
  if (outside.from === 0 && outside.to === 0) return [{ group, ...counted }];
  return [
    { group, ...counted },
    { group, ...inBoth(outside, withoutBase) },
  ];
}

function withBase({ offered, answered }: { offered: number; answered: number }): HitsOfBase {
  return { base: offered, hits: answered };
}

function withoutBase(hits: number): HitsOfBase {
  return { base: null, hits };
}
