import type { Status } from '../config/vocabulary.js';
import { addSums } from '../cube/area-sums.js';
import type { AreaSums, Cube } from '../cube/cube.js';
import type { InnerCell } from './inner-cells.js';
import type { PublishedArea, PublishedQuestion } from './published.js';
import type { WantedGroup } from './wanted-groups.js';

/**
 * What is told of each area in a group: its sums as soon as the distribution of every question of it is told, and nothing
 * else.
 *
 * Why that gives nothing else away. The sums add up over people, so those of some other set of people follow from
 * published ones only if the set is a combination of groups whose area is published, but for people without a valid answer
 * in the area. Then the same combination of the published counts of any question of the area would have given the set's
 * number of valid answers to it, and what they were; and protection has seen to it that this is no set with few of them,
 * none of which everybody answered alike where that must not be told. What the sums tell besides, how the answers to the
 * questions go together, is about groups with enough valid answers to every question.
 */
export function publishedAreas(
  cube: Cube,
  inner: readonly InnerCell[],
  group: WantedGroup,
  questions: readonly PublishedQuestion[],
): PublishedArea[] {
  return cube.areas.map(({ id: area, questions: members }, number) => {
    const own = questions.filter(({ question }) => members.includes(question));
    const asked = own.filter(({ status }) => status !== 'not-asked');
    const status = asked.length < 2 ? 'not-asked' : statusOf(asked);
    const sums = status === 'ok' ? sumsIn(inner, group, number) : null;
    return { area, status, questions: asked.map(({ question }) => question), sums };
  });
}

const foremost: readonly Status[] = ['not-pooled', 'not-reported', 'withheld'];

function statusOf(asked: readonly PublishedQuestion[]): Status {
  const reason = foremost.find((one) => asked.some(({ status }) => status === one));
  if (reason) return reason;
  if (asked.some(({ counts }) => counts === null)) return 'not-reported';
  return asked.every(({ status }) => status === 'empty') ? 'empty' : 'ok';
}

function sumsIn(inner: readonly InnerCell[], { cells }: WantedGroup, area: number): AreaSums | null {
  return cells.reduce<AreaSums | null>((sums, cell) => addSums(sums, inner[cell]?.areas[area] ?? null), {
    m: 0,
    v: 0,
    y: 0,
    vv: 0,
    yy: 0,
    vy: 0,
  });
}
