import { type CategoricalVariable, type Codebook, isCategorical } from '../config/codebook.js';
import type { PublishedTable } from '../disclosure/published.js';

/**
 * The groups of a breakdown that differ in one variable only, such as kvinnor and män within one målgrupp; in the
 * codebook's order, without those whose category is missing.
 */
export interface GroupLine {
  readonly by: readonly string[];
  readonly variable: CategoricalVariable;
  /** The place of the variable in `by`. */
  readonly axis: number;
  readonly groups: readonly (readonly string[])[];
  /** What the groups are parts of together, when no other variable divides them: `by` and `group` of their total. */
  readonly total?: { readonly by: readonly string[]; readonly group: readonly string[] };
}

/**
 * Every line of a breakdown, one variable after the other. Never along a variable that keeps answers apart: those on
 * either side of it are not set against each other.
 *
 * @param apart the variables that keep answers apart
 */
export function groupLines(
  { by, groups }: PublishedTable,
  codebook: Codebook,
  apart: readonly string[],
): GroupLine[] {
  const known = groups.filter(({ missing }) => !missing).map(({ group }) => group);
  return by.flatMap((id, axis) => {
    const variable = codebook.variables.filter(isCategorical).find((v) => v.id === id);
    if (variable === undefined || apart.includes(id)) return [];
    const others = by.filter((_, place) => place !== axis);
    const isAlone = others.every((other) => apart.includes(other));
    const lines = new Map<string, (readonly string[])[]>();
    for (const group of known) {
      const beside = JSON.stringify(group.toSpliced(axis, 1));
      lines.set(beside, [...(lines.get(beside) ?? []), group]);
    }
    return [...lines.values()].map(
      (line): GroupLine => ({
        by,
        variable,
        axis,
        groups: line,
        ...(isAlone && { total: { by: others, group: line[0]?.toSpliced(axis, 1) ?? [] } }),
      }),
    );
  });
}

/** The ids of a line as a whole: no category in the place of its variable. */
export function lineId({ groups, axis }: GroupLine): readonly string[] {
  return groups[0]?.with(axis, '') ?? [];
}

/** The categories of its variable that groups of a line have. */
export function categoriesOn({ axis }: GroupLine, groups: readonly (readonly string[])[]): string[] {
  return groups.map((group) => group[axis] ?? '');
}
