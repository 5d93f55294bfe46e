import type { VariableFamily } from '../publication/document.js';

/** The families of several runs of the same data, told by the same atoms. */
export interface CommonFamilies {
  /** Per family: everything that any of the runs tells apart. */
  readonly atoms: ReadonlyMap<string, readonly string[]>;
  /** A run's own families, told by these. */
  inCommonAtoms(families: readonly VariableFamily[]): VariableFamily[];
}

/**
 * Atoms that all of the families can be told by. An atom of one that another knows as a category, such as a unit that has
 * been split since, is what that is made up of.
 */
export function commonFamilies(families: readonly VariableFamily[]): CommonFamilies {
  const finestFirst = [...families].sort((a, b) => b.atoms.length - a.atoms.length);
  const partsOf = new Map<string, Map<string, readonly string[]>>();
  for (const { id, atoms, variables } of finestFirst) {
    const known = partsOf.get(id) ?? new Map<string, readonly string[]>();
    for (const atom of atoms) if (!known.has(atom)) known.set(atom, [atom]);
    for (const [category, parts] of Object.values(variables).flatMap((own) => Object.entries(own))) {
      const isAtom = known.has(category);
      if (!isAtom)
        known.set(
          category,
          parts.flatMap((part) => known.get(part) ?? []),
        );
    }
    partsOf.set(id, known);
  }
  const inCommon = (id: string, parts: readonly string[]) => [
    ...new Set(parts.flatMap((part) => partsOf.get(id)?.get(part) ?? [])),
  ];
  const atoms = new Map<string, string[]>();
  for (const { id, atoms: own } of finestFirst) {
    atoms.set(id, [...new Set([...(atoms.get(id) ?? []), ...inCommon(id, own)])]);
  }
  return {
    atoms,
    inCommonAtoms: (some) =>
      some.map(({ id, atoms: own, variables }) => ({
        id,
        atoms: inCommon(id, own),
        variables: Object.fromEntries(
          Object.entries(variables).map(([variable, categories]) => [
            variable,
            Object.fromEntries(
              Object.entries(categories).map(([category, parts]) => [category, inCommon(id, parts)]),
            ),
          ]),
        ),
      })),
  };
}
