import { missingGroup } from '../config/vocabulary.js';
import type { PublishedGroup, PublishedTable, PublishedWave } from '../disclosure/published.js';
import type { TwoWaves } from './two-waves.js';

/** A group by its categories, such as the total (both empty). */
export interface Place {
  readonly by: readonly string[];
  readonly group: readonly string[];
}

/**
 * What a wave says of a part: its published group; `nobody` when it is not listed since nobody is in it; `hidden` when it
 * is not told whether anybody is.
 */
export type FoundPart = PublishedGroup | 'nobody' | 'hidden';

/** One part of a group, such as a target group of everybody, in two waves. */
export interface Part extends TwoWaves<FoundPart> {
  readonly category: string;
}

export function groupAt(wave: PublishedWave, { by, group }: Place): PublishedGroup | undefined {
  const table = wave.tables.find((one) => one.by.join() === by.join());
  return table?.groups.find((one) => one.group.join() === group.join());
}

/**
 * The parts of a group by one more variable, in two waves: in the order of the codebook, last those of whom the category
 * is missing. Undefined when either wave has no table with the variables of both, in whatever order.
 */
export function partsOfGroup(
  waves: TwoWaves<PublishedWave>,
  place: Place,
  variable: string,
): Part[] | undefined {
  const from = partsIn(waves.from, place, variable);
  const to = partsIn(waves.to, place, variable);
  if (!from || !to) return undefined;
  const categories = [...new Set([...from.keys(), ...to.keys()])];
  const inOrder = [
    ...categories.filter((category) => category !== missingGroup),
    ...categories.filter((category) => category === missingGroup),
  ];
  return inOrder.map((category) => ({
    category,
    from: from.get(category) ?? unlisted(from),
    to: to.get(category) ?? unlisted(to),
  }));
}

function partsIn(
  wave: PublishedWave,
  { by, group }: Place,
  variable: string,
): ReadonlyMap<string, PublishedGroup> | undefined {
  const wanted = [...new Set([...by, variable])].sort().join();
  const table = wave.tables.find((one) => [...one.by].sort().join() === wanted);
  if (!table) return undefined;
  return new Map(
    table.groups
      .filter((one) => by.every((id, axis) => categoryOf(table, one, id) === group[axis]))
      .map((one) => [categoryOf(table, one, variable), one]),
  );
}

function categoryOf({ by }: PublishedTable, { group }: PublishedGroup, variable: string): string {
  return group[by.indexOf(variable)] ?? '';
}

/** Groups without anybody are listed, but for those with a missing category; where all is withheld, these are hidden. */
function unlisted(listed: ReadonlyMap<string, PublishedGroup>): 'nobody' | 'hidden' {
  return [...listed.values()].every(({ status }) => status === 'withheld') ? 'hidden' : 'nobody';
}
