import { missingGroup, otherGroups } from '../config/vocabulary.js';
import type { BaseAndHits } from '../stats/base-and-hits.js';
import { rateDecomposition } from '../stats/rate-decomposition.js';
import { type Contribution, mostLasting, type Reason, type TakenApart } from './taken-apart.js';
import { inBoth, type TwoWaves } from './two-waves.js';

/** What of a rate is published, or why it is not. */
export type KnownRate = BaseAndHits | Reason;

/** The rate of one of the groups that make up a whole. */
export interface RatePart extends TwoWaves<KnownRate> {
  readonly category: string;
}

type BothKnown = TwoWaves<BaseAndHits> & { readonly category: string };

/**
 * What a rate or share changed by, and the parts of it. Groups of which either wave does not publish the counts are one
 * merged group, the whole less the published groups; under its own name when it is a single one. Hits of the whole that
 * have no base in any group, such as answers from people whose unit is not known, are `without-offered`. A merged group
 * of fewer than the minimum is not taken apart: `withheld`.
 *
 * @see methods, section 3; `rateDecomposition`. Exact to 1e-12.
 */
export function changeOfRate(
  { from, to }: TwoWaves<KnownRate>,
  parts: readonly RatePart[],
  minimum: number,
): TakenApart {
  const absent = [from, to].filter((one) => typeof one === 'string');
  if (typeof from === 'string' || typeof to === 'string') {
    return { change: mostLasting(absent), parts: mostLasting(absent) };
  }
  if (from.base === 0 || to.base === 0) return { change: 'empty', parts: 'empty' };
  const change = to.hits / to.base - from.hits / from.base;

  const known = parts.flatMap((part) => bothKnown(part));
  const unknown = parts.filter((part) => bothKnown(part).length === 0);
  const isCommon = (part: BothKnown) =>
    part.category !== missingGroup && part.from.base > 0 && part.to.base > 0;
  if (!known.some(isCommon)) {
    const reasons = unknown.flatMap((part) => [part.from, part.to].filter((one) => typeof one === 'string'));
    return { change, parts: mostLasting(reasons) };
  }

  const name = unknown.length === 1 ? (unknown[0]?.category ?? otherGroups) : otherGroups;
  const rest = {
    from: less(
      from,
      known.map((part) => part.from),
    ),
    to: less(
      to,
      known.map((part) => part.to),
    ),
  };
  if ([rest.from, rest.to].some(({ base }) => base > 0 && base < minimum))
    return { change, parts: 'withheld' };
  const merged = { group: name, ...inBoth(rest, (one) => (one.base > 0 ? one : null)) };
  const groups = [...known.map(({ category: group, ...counts }) => ({ group, ...counts })), merged];
  const contributions: readonly Contribution[] = rateDecomposition(groups)?.contributions ?? [];
  const orphans = inBoth(rest, ({ base, hits }) => (base > 0 ? 0 : hits));
  if (orphans.from === 0 && orphans.to === 0) return { change, parts: contributions };
  const value = orphans.to / to.base - orphans.from / from.base;
  return { change, parts: [...contributions, { group: name, component: 'without-offered', value }] };
}

function bothKnown({ category, from, to }: RatePart): BothKnown[] {
  return typeof from === 'string' || typeof to === 'string' ? [] : [{ category, from, to }];
}

function less(whole: BaseAndHits, parts: readonly BaseAndHits[]): BaseAndHits {
  return parts.reduce((rest, { base, hits }) => ({ base: rest.base - base, hits: rest.hits - hits }), whole);
}
