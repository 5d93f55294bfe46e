import { trendLimits } from '../stats/trend-limits.js';
import { trendTest } from '../stats/trend-test.js';
import type { Figure } from './against-groups.js';
import { type Difference, noDifference } from './difference.js';
import type { EstimateIndex } from './estimate-index.js';
import { categoriesOn, type GroupLine, lineId } from './group-lines.js';
import { sideOf, worseOf } from './side.js';

/** With fewer groups than this there is a difference between two, and no trend. */
const fewest = 3;

/**
 * The trend of a proportion along ordered groups (Cochran–Armitage), scores 1, 2, 3 … by the place of each category in
 * the codebook; undefined where the groups are not ordered, or only two. Groups without figures take no part but keep
 * their place, and `groups` says who did.
 */
export function groupTrend(line: GroupLine, figure: Figure, find: EstimateIndex): Difference | undefined {
  const { variable, by, groups } = line;
  if (!variable.scale.ordered || groups.length < fewest) return undefined;
  const sides = groups.map((group) => sideOf(find({ ...figure, by, group })));
  const placed = sides.flatMap((side, index) =>
    'sample' in side ? [{ sample: side.sample, score: index + 1, group: groups[index] ?? [] }] : [],
  );
  const about = {
    ...figure,
    by,
    group: lineId(line),
    against: 'trend',
    groups: categoriesOn(
      line,
      placed.map(({ group }) => group),
    ),
  } as const;
  if (placed.length < fewest) {
    const reasons = sides.flatMap((side) => ('status' in side ? [side.status] : []));
    return {
      ...about,
      groups: [],
      ...noDifference(reasons.includes('withheld') ? 'withheld' : worseOf(reasons)),
    };
  }
  const samples = placed.map(({ sample }) => sample);
  const scores = placed.map(({ score }) => score);
  const limits = trendLimits(samples, scores);
  const test = trendTest(samples, scores);
  return {
    ...about,
    ...noDifference('ok'),
    // All 0 or all 1: level, as far as it can be seen, and nothing to test.
    difference: test?.slope ?? 0,
    lower: limits?.lower ?? null,
    upper: limits?.upper ?? null,
    ...(test ? { p: test.p, test: 'trend' } : { test: 'untestable' }),
  };
}
