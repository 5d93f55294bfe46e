import { requireBaseAndHits } from './base-and-hits.js';

/** Hits of a base that may be unknown. */
export interface HitsOfBase {
  /** Null when it is not known. */
  readonly base: number | null;
  readonly hits: number;
}

/** A group at two times; null, or a base of 0, when it was not there. */
export interface CountsAtTwoTimes {
  readonly group: string;
  readonly from: HitsOfBase | null;
  readonly to: HitsOfBase | null;
}

/** What one group adds to the change of a number, and how. */
export interface CountContribution {
  readonly group: string;
  /** `base`: a larger or smaller base; `rate`: another rate; `unknown-base`: the base is not known both times. */
  readonly component: 'entering' | 'leaving' | 'base' | 'rate' | 'unknown-base';
  /** In hits; whole for all but `base` and `rate`, negative when it lowers the number. */
  readonly value: number;
}

export interface CountDecomposition {
  readonly fromHits: number;
  readonly toHits: number;
  /**
   * In the order of the groups: base and rate for a group at both times, one for any other. They add up to toHits −
   * fromHits.
   */
  readonly contributions: readonly CountContribution[];
}

/**
 * Why a number of hits changed, as of answers to forms that were handed out: which part comes from groups that
 * entered, groups that left, a larger or smaller base and another rate. With N a group's base, r its rate, A = N·r its
 * hits, 0 and 1 the times:
 *
 *     entering       A₁
 *     leaving        −A₀
 *     base           (N₁ − N₀) (r₀ + r₁)/2
 *     rate           (r₁ − r₀) (N₀ + N₁)/2
 *     unknown base   A₁ − A₀
 *
 * Null when no group was there at both times with a base that is known.
 *
 * @throws RangeError when something is not a base and hits
 * @see Kitagawa 1955, JASA 50:1168–1194 (the symmetric division of a product); in R by these formulas
 */
export function countDecomposition(groups: readonly CountsAtTwoTimes[]): CountDecomposition | null {
  const contributions = groups.flatMap(contributionsOf);
  if (!contributions.some(({ component }) => component === 'rate')) return null;
  let [fromHits, toHits] = [0, 0];
  for (const { from, to } of groups) {
    fromHits += from?.hits ?? 0;
    toHits += to?.hits ?? 0;
  }
  return { fromHits, toHits, contributions };
}

function contributionsOf({ group, from, to }: CountsAtTwoTimes): CountContribution[] {
  const before = there(from);
  const after = there(to);
  const value = (after?.hits ?? 0) - (before?.hits ?? 0);
  if (before?.base === null || after?.base === null) return [{ group, component: 'unknown-base', value }];
  if (before && after) {
    const [n0, n1] = [before.base, after.base];
    const [r0, r1] = [before.hits / n0, after.hits / n1];
    return [
      { group, component: 'base', value: ((n1 - n0) * (r0 + r1)) / 2 },
      { group, component: 'rate', value: ((r1 - r0) * (n0 + n1)) / 2 },
    ];
  }
  if (after) return [{ group, component: 'entering', value }];
  if (before) return [{ group, component: 'leaving', value }];
  return [];
}

function there(counts: HitsOfBase | null): HitsOfBase | null {
  if (counts === null) return null;
  const { base, hits } = counts;
  requireBaseAndHits({ base: base ?? hits, hits });
  return base === 0 ? null : counts;
}
