import { type BaseAndHits, requireBaseAndHits } from './base-and-hits.js';

/** A group at two times; null, or a base of 0, when it was not there. */
export interface GroupAtTwoTimes {
  readonly group: string;
  readonly from: BaseAndHits | null;
  readonly to: BaseAndHits | null;
}

/** What one group adds to the change of a rate, and how. */
export interface RateContribution {
  readonly group: string;
  readonly component: 'entering' | 'leaving' | 'composition' | 'within';
  /** In the unit of the rate, 0.01 being a percentage point; negative when it lowers the rate. */
  readonly value: number;
}

export interface RateDecomposition {
  readonly fromRate: number;
  readonly toRate: number;
  /**
   * In the order of the groups: one for a group that enters or leaves, composition and within for a group at both
   * times. They add up to toRate − fromRate, to about 1e-15.
   */
  readonly contributions: readonly RateContribution[];
}

/**
 * Why a rate changed: which part comes from groups that entered, groups that left, another mix of the groups at both
 * times (composition) and other rates within them. With W a group's part of the whole base, w its part of the base of
 * the common groups, r its rate, Rᶜ the rate of the common groups together, 0 and 1 the times:
 *
 *     entering     W₁ (r₁ − R₁ᶜ)
 *     leaving      W₀ (R₀ᶜ − r₀)
 *     composition  (w₁ − w₀) ((r₀ + r₁)/2 − (R₀ᶜ + R₁ᶜ)/2)
 *     within       (r₁ − r₀) (w₀ + w₁)/2
 *
 * Rates may exceed 1. Null when no group was there at both times.
 *
 * @throws RangeError when something is not a base and hits
 * @see Kitagawa 1955, JASA 50:1168–1194; in R by these formulas
 */
export function rateDecomposition(groups: readonly GroupAtTwoTimes[]): RateDecomposition | null {
  const present = groups.map(({ group, from, to }) => ({ group, from: there(from), to: there(to) }));
  const common = present.flatMap(({ from, to }) => (from && to ? [{ from, to }] : []));
  if (common.length === 0) return null;
  const whole = { from: together(present.map((g) => g.from)), to: together(present.map((g) => g.to)) };
  const shared = { from: together(common.map((g) => g.from)), to: together(common.map((g) => g.to)) };
  const commonRate = { from: rate(shared.from), to: rate(shared.to) };
  const contributions = present.flatMap(({ group, from, to }): RateContribution[] => {
    if (from && to) {
      const [w0, w1] = [from.base / shared.from.base, to.base / shared.to.base];
      const [r0, r1] = [rate(from), rate(to)];
      const above = (r0 + r1) / 2 - (commonRate.from + commonRate.to) / 2;
      return [
        { group, component: 'composition', value: (w1 - w0) * above },
        { group, component: 'within', value: ((r1 - r0) * (w0 + w1)) / 2 },
      ];
    }
    if (to) {
      const value = (to.base / whole.to.base) * (rate(to) - commonRate.to);
      return [{ group, component: 'entering', value }];
    }
    if (from) {
      const value = (from.base / whole.from.base) * (commonRate.from - rate(from));
      return [{ group, component: 'leaving', value }];
    }
    return [];
  });
  return { fromRate: rate(whole.from), toRate: rate(whole.to), contributions };
}

function there(group: BaseAndHits | null): BaseAndHits | null {
  if (group === null) return null;
  requireBaseAndHits(group);
  return group.base > 0 ? group : null;
}

function together(groups: readonly (BaseAndHits | null)[]): BaseAndHits {
  let [base, hits] = [0, 0];
  for (const group of groups) {
    base += group?.base ?? 0;
    hits += group?.hits ?? 0;
  }
  return { base, hits };
}

function rate({ base, hits }: BaseAndHits): number {
  return hits / base;
}
