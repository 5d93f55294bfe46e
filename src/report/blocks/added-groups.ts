import { missingGroup } from '../../config/vocabulary.js';
import type { Context } from '../context.js';
import { breakdownBy } from '../groups.js';
import { changeWording } from '../wording/changes.js';

/**
 * Groups of any breakdown that have answers in the later wave and had none in the earlier, as a phrase; undefined when
 * there are none. With them the two waves are not about the same people, and a plain comparison must say so.
 */
export function addedGroups(context: Context): string | undefined {
  const { earlier, later, labels, pipeline, say } = context;
  if (earlier === undefined) return undefined;
  const added = pipeline.breakdowns.flatMap(([by, ...more]) => {
    if (by === undefined || more.length > 0) return [];
    const found = breakdownBy(by, context);
    if ('reason' in found) return [];
    const { groups, group } = found.breakdown;
    return groups
      .filter((id) => id !== missingGroup)
      .filter((id) => group(earlier, id)?.status === 'empty' && group(later, id)?.status === 'ok')
      .map((id) => labels.group(by, id));
  });
  if (added.length === 0) return undefined;
  const [last = '', ...rest] = [...added].reverse();
  return rest.length === 0 ? last : [rest.reverse().join(', '), last].join(say(changeWording.and));
}
