import { type ComparisonStatus, missingGroup } from '../config/vocabulary.js';
import type { Estimate } from './estimate.js';
import { type Evidence, evidenceOf, matchedEvidence, standardisedEvidence } from './evidence.js';
import type { TwoWaves } from './two-waves.js';

/** What a figure is of the groups that are in both waves, or why it is not known. */
type OfSameGroups = (about: Estimate) => TwoWaves<Evidence> | Exclude<ComparisonStatus, 'ok'>;

/**
 * Figures of the groups of one variable that are published in both waves, within whatever the figure is of. Those whose
 * category is missing are not the same people in the two waves, and in no such figure; nor are shares printed without
 * their base, which do not add up.
 */
export function sameGroups(
  waves: TwoWaves<readonly Estimate[]>,
  variable: string,
): { readonly matched: OfSameGroups; readonly standardised: OfSameGroups } {
  const from = partsByWhole(waves.from, variable);
  const to = partsByWhole(waves.to, variable);
  const common = (about: Estimate): TwoWaves<Evidence>[] | Exclude<ComparisonStatus, 'ok'> => {
    const key = keyOfWhole(about, about.by, about.group, variable);
    const own = about.by.includes(variable) ? about.group[about.by.indexOf(variable)] : undefined;
    const isOwn = ({ category }: PartEstimate) => own === undefined || category === own;
    const before = (from.get(key) ?? []).filter(isOwn);
    const after = (to.get(key) ?? []).filter(isOwn);
    if (before.length === 0 && after.length === 0) return 'not-crossed';
    const pairs = before.flatMap((part) => {
      const later = after.find(({ category }) => category === part.category);
      const evidence = { from: evidenceOf(part.estimate), to: later ? evidenceOf(later.estimate) : null };
      if (part.category === missingGroup || !evidence.from || !evidence.to) return [];
      return [{ from: evidence.from, to: evidence.to }];
    });
    return pairs.length > 0 ? pairs : reasonIn(before, after);
  };
  const within = (of: (groups: readonly TwoWaves<Evidence>[]) => TwoWaves<Evidence>): OfSameGroups => {
    return (about) => {
      const groups = common(about);
      return typeof groups === 'string' ? groups : of(groups);
    };
  };
  return { matched: within(matchedEvidence), standardised: within(standardisedEvidence) };
}

interface PartEstimate {
  readonly category: string;
  readonly estimate: Estimate;
}

/** The estimates of a wave that are broken down by the variable, by what they are parts of. */
function partsByWhole(
  estimates: readonly Estimate[],
  variable: string,
): ReadonlyMap<string, readonly PartEstimate[]> {
  const parts = new Map<string, PartEstimate[]>();
  for (const estimate of estimates) {
    const axis = estimate.by.indexOf(variable);
    if (axis < 0) continue;
    const key = keyOfWhole(estimate, estimate.by, estimate.group, variable);
    const list = parts.get(key) ?? [];
    list.push({ category: estimate.group[axis] ?? '', estimate });
    parts.set(key, list);
  }
  return parts;
}

/** A figure and its group without the variable, the same in whatever order the group's variables stand. */
function keyOfWhole(
  { measure, question, category }: Estimate,
  by: readonly string[],
  group: readonly string[],
  variable: string,
): string {
  const others = by.flatMap((id, axis) => (id === variable ? [] : [`${id}=${group[axis]}`]));
  return JSON.stringify([measure, question, category, ...others.sort()]);
}

/** Why no group has the figure in both waves: what all groups of one wave have in common, or that some are withheld. */
function reasonIn(
  from: readonly PartEstimate[],
  to: readonly PartEstimate[],
): Exclude<ComparisonStatus, 'ok'> {
  for (const some of [from, to]) {
    const [first, ...others] = new Set(some.map(({ estimate }) => estimate.status));
    if (first !== undefined && first !== 'ok' && others.length === 0) return first;
  }
  const all = [...from, ...to].map(({ estimate }) => estimate);
  if (all.some(({ status }) => status === 'withheld')) return 'withheld';
  return all.some(({ status, nEffective }) => status === 'ok' && nEffective === null)
    ? 'not-reported'
    : 'no-common-group';
}
