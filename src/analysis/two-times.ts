import type { GroupAtTwoTimes } from '../stats/rate-decomposition.js';
import type { Figure } from './against-groups.js';
import type { EstimateIndex } from './estimate-index.js';
import type { GroupLine } from './group-lines.js';
import { type Side, sideOf } from './side.js';

/** What those that are not published by themselves are called. */
export const restGroup = 'rest';

/**
 * The groups of a line in two waves, each as base and hits, and the rest of the total (withheld groups, and those whose
 * category is missing) as one more. Undefined when the total is not known in both waves, or when the rest is of fewer than
 * the minimum.
 */
export function groupsAtTwoTimes(
  { by, axis, groups, total }: GroupLine,
  [from, to]: readonly [string, string],
  figure: Omit<Figure, 'wave'>,
  find: EstimateIndex,
  minimum: number,
): GroupAtTwoTimes[] | undefined {
  if (total === undefined) return undefined;
  const side = (wave: string, place: { by: readonly string[]; group: readonly string[] }) =>
    sideOf(find({ ...figure, wave, ...place }));
  const known = groups.flatMap((group) => {
    const [before, after] = [side(from, { by, group }), side(to, { by, group })];
    // A group that is withheld in one wave is part of the rest in both.
    if (!isKnown(before) || !isKnown(after)) return [];
    return [{ group: group[axis] ?? '', from: countsOf(before), to: countsOf(after) }];
  });
  const rest = [from, to].map((wave, place) => {
    const whole = side(wave, total);
    if (!('sample' in whole)) return undefined;
    const own = known.map((group) => (place === 0 ? group.from : group.to));
    const sum = (part: 'base' | 'hits') => own.reduce((n, counts) => n + (counts?.[part] ?? 0), 0);
    return { base: whole.sample.trials - sum('base'), hits: whole.sample.successes - sum('hits') };
  });
  const [before, after] = rest;
  if (!before || !after) return undefined;
  // Behind a response rate are those who answered as well as those who were offered.
  const isTooFew = ({ base, hits }: { base: number; hits: number }) =>
    (base > 0 && base < minimum) || (figure.measure === 'response-rate' && hits > 0 && hits < minimum);
  if ([before, after].some((one) => isTooFew(one) || one.hits < 0 || one.hits > one.base)) {
    return undefined;
  }
  return before.base + after.base === 0 ? known : [...known, { group: restGroup, from: before, to: after }];
}

function isKnown(side: Side): boolean {
  return 'sample' in side || ('status' in side && side.status === 'empty');
}

function countsOf(side: Side) {
  return 'sample' in side ? { base: side.sample.trials, hits: side.sample.successes } : null;
}
