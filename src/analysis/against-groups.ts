import type { Measure } from '../config/vocabulary.js';
import type { DifferenceAbout } from './difference.js';
import type { EstimateIndex } from './estimate-index.js';
import type { GroupLine } from './group-lines.js';
import { type RestPolicy, restOf, type Side, sideOf } from './side.js';

/** What is set against what, before anything is tested. */
export interface Opposed {
  readonly about: DifferenceAbout;
  readonly group: Side;
  readonly against: Side;
}

/** Which figure of a wave. */
export interface Figure {
  readonly wave: string;
  readonly measure: Measure;
  readonly question: string;
}

/** With more groups than this, every one against every other says less than each against the rest. */
export const mostPaired = 3;

/**
 * Each group of a line against everybody else in the total, where no other variable divides them. The total has those
 * whose category is missing too, and so has the rest.
 */
export function opposedToRest(
  line: GroupLine,
  figure: Figure,
  find: EstimateIndex,
  policy: RestPolicy,
): Opposed[] {
  const { by, groups, total } = line;
  const whole = total && find({ ...figure, ...total });
  if (whole === undefined) return [];
  return groups.map((group) => {
    const own = sideOf(find({ ...figure, by, group }));
    return {
      about: { ...figure, by, group, against: 'rest', groups: [] },
      group: own,
      against: restOf(sideOf(whole), own, figure.measure, policy),
    };
  });
}

/** Every pair of groups of a line, the one that comes first in the codebook as the group; none when there are many. */
export function opposedInPairs(line: GroupLine, figure: Figure, find: EstimateIndex): Opposed[] {
  const { by, groups } = line;
  if (groups.length > mostPaired) return [];
  const side = (group: readonly string[]) => sideOf(find({ ...figure, by, group }));
  return groups.flatMap((group, place) =>
    groups.slice(place + 1).map(
      (against): Opposed => ({
        about: { ...figure, by, group, against, groups: [] },
        group: side(group),
        against: side(against),
      }),
    ),
  );
}
