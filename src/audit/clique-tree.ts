/**
 * Sets of axes that are looked at together, joined so that counts agree on the axes that two neighbours share. Whatever
 * counts agree in all neighbours of such a tree are the margins of some counts over all axes at once, so that an attacker
 * need not look at all combinations of everything.
 *
 * @see Lauritzen, Graphical Models (1996), decomposable models
 */
export interface CliqueTree {
  readonly cliques: readonly (readonly string[])[];
  readonly joints: readonly {
    readonly one: number;
    readonly other: number;
    readonly shared: readonly string[];
  }[];
}

/**
 * The tree of the sets that tables are broken down by.
 * @param size how many combinations a set of axes has
 * @param largest the most combinations to look at together; where more would be needed the sets are joined as they are,
 *   and the ranges found are wider than an attacker's
 */
export function cliqueTree(
  sets: readonly (readonly string[])[],
  size: (axes: readonly string[]) => number,
  largest: number,
): CliqueTree {
  const chordal = maximal(eliminationCliques(sets));
  const cliques = chordal.every((clique) => size(clique) <= largest) ? chordal : maximal(sets);
  return { cliques, joints: spanningTree(cliques) };
}

/** The cliques of a triangulation: axes are taken away one by one, those with fewest missing links first. */
function eliminationCliques(sets: readonly (readonly string[])[]): string[][] {
  const neighbours = new Map<string, Set<string>>();
  for (const set of sets) {
    for (const axis of set) {
      const own = neighbours.get(axis) ?? new Set();
      for (const other of set) if (other !== axis) own.add(other);
      neighbours.set(axis, own);
    }
  }
  const cliques: string[][] = sets.some((set) => set.length === 0) && neighbours.size === 0 ? [[]] : [];
  while (neighbours.size > 0) {
    const missing = ([, near]: [string, Set<string>]) => {
      const all = [...near];
      return all.reduce(
        (sum, a, i) => sum + all.slice(i + 1).filter((b) => !neighbours.get(a)?.has(b)).length,
        0,
      );
    };
    const [first] = [...neighbours].sort((a, b) => missing(a) - missing(b) || (a[0] < b[0] ? -1 : 1));
    if (!first) break;
    const [axis, near] = first;
    cliques.push([axis, ...near]);
    for (const one of near) {
      for (const other of near) if (one !== other) neighbours.get(one)?.add(other);
      neighbours.get(one)?.delete(axis);
    }
    neighbours.delete(axis);
  }
  return cliques;
}

/** Those that are not part of another; at least one. */
function maximal(sets: readonly (readonly string[])[]): string[][] {
  const distinct = [...new Map(sets.map((set) => [[...set].sort().join('\n'), [...set].sort()])).values()];
  return distinct.filter(
    (set) =>
      !distinct.some((other) => other.length > set.length && set.every((axis) => other.includes(axis))),
  );
}

/** Joins that share most first, until all are joined. */
function spanningTree(cliques: readonly (readonly string[])[]): CliqueTree['joints'] {
  const root = cliques.map((_, number) => number);
  const rootOf = (number: number): number => {
    const up = root[number] ?? number;
    return up === number ? number : rootOf(up);
  };
  const joints = cliques.flatMap((one, a) =>
    cliques.slice(a + 1).map((other, k) => ({
      one: a,
      other: a + 1 + k,
      shared: one.filter((axis) => other.includes(axis)),
    })),
  );
  return joints
    .sort((a, b) => b.shared.length - a.shared.length || a.one - b.one || a.other - b.other)
    .filter(({ one, other }) => {
      const [a, b] = [rootOf(one), rootOf(other)];
      if (a === b) return false;
      root[b] = a;
      return true;
    });
}
