import { missingGroup } from '../config/vocabulary.js';
import { dayAfter } from '../config/windows.js';
import type { VariableFamily, WindowDocument } from '../publication/document.js';

/** What counts are told apart by: a family of variables, time, or the files that answers came in. */
export interface Axis {
  readonly id: string;
  readonly atoms: readonly string[];
}

/** Some of the atoms of some of the axes, by axis id; an axis left out means all of its atoms. */
export type Region = ReadonlyMap<string, ReadonlySet<string>>;

export const timeAxis = 'time';
export const fileAxis = 'file';

/** The atoms of the time of windows: the stretches between their edges. */
export function timeAtoms(windows: readonly WindowDocument[]): Map<WindowDocument, ReadonlySet<string>> {
  const edges = [...new Set(windows.flatMap(({ from, to }) => [from, dayAfter(to)]))].sort();
  const stretches = edges.slice(0, -1);
  return new Map(
    windows.map((window) => [
      window,
      new Set(stretches.filter((start) => start >= window.from && start <= window.to)),
    ]),
  );
}

/** The region of a group of a table; undefined when it names a variable or category that no family has. */
export function regionOf(
  by: readonly string[],
  group: readonly string[],
  families: readonly VariableFamily[],
): Region | undefined {
  const region = new Map<string, ReadonlySet<string>>();
  for (const [axis, variable] of by.entries()) {
    const family = families.find(({ variables }) => Object.hasOwn(variables, variable));
    const categories = family?.variables[variable] ?? {};
    const category = group[axis] ?? missingGroup;
    if (!family || !Object.hasOwn(categories, category)) return undefined;
    const atoms = categories[category] ?? [];
    const before = region.get(family.id);
    region.set(family.id, new Set(before ? atoms.filter((atom) => before.has(atom)) : atoms));
  }
  return region;
}
