import type { CountVector } from '../linear/count-vector.js';
import { remembered } from '../linear/remembered.js';
import type { Axis, Region } from './axes.js';
import { cliqueTree } from './clique-tree.js';

/** The elementary counts that an outsider reckons with: combinations of atoms, per set of axes that are looked at together. */
export interface Space {
  readonly cells: number;
  /** The cells of a region, in the smallest set of axes that tells it apart. */
  cellsIn(region: Region): CountVector;
  /** Sums of cells of two sets of axes that are about the same people. */
  readonly agreements: readonly { readonly one: CountVector; readonly other: CountVector }[];
}

/** More combinations than this are not looked at together. */
const mostCombinations = 40_000;

/** @param sets the axes of each table */
export function spaceOf(axes: readonly Axis[], sets: readonly (readonly string[])[]): Space {
  const atomsOf = new Map(axes.map(({ id, atoms }) => [id, atoms]));
  const sizeOf = (some: readonly string[]) =>
    some.reduce((product, axis) => product * (atomsOf.get(axis)?.length ?? 1), 1);
  const tree = cliqueTree(sets, sizeOf, mostCombinations);
  let cells = 0;
  const cliques = tree.cliques.map((own) => {
    const first = cells;
    cells += sizeOf(own);
    return { own, first, size: sizeOf(own) };
  });
  const bySize = [...cliques].sort((a, b) => a.size - b.size);

  const cellsOf = ({ own, first }: (typeof cliques)[number], region: Region): number[] =>
    own
      .reduce<number[]>(
        (places, axis) => {
          const atoms = atomsOf.get(axis) ?? [];
          const wanted = region.get(axis);
          const positions = [...atoms.keys()].filter(
            (position) => wanted?.has(atoms[position] ?? '') ?? true,
          );
          return places.flatMap((place) => positions.map((position) => place * atoms.length + position));
        },
        [0],
      )
      .map((place) => first + place);

  const agreements = tree.joints.flatMap(({ one, other, shared }) => {
    const [a, b] = [cliques[one], cliques[other]];
    if (!a || !b) return [];
    return combinations(shared.map((axis) => [...(atomsOf.get(axis) ?? [])])).map((combination) => {
      const region = new Map(shared.map((axis, i) => [axis, new Set([combination[i] ?? ''])]));
      return { one: cellsOf(a, region), other: cellsOf(b, region) };
    });
  });

  return {
    cells,
    cellsIn: remembered((region: Region) => {
      const clique = bySize.find(({ own }) => [...region.keys()].every((axis) => own.includes(axis)));
      if (!clique) throw new Error(`no set of axes for ${[...region.keys()].join(', ')}`);
      return cellsOf(clique, region);
    }),
    agreements,
  };
}

/** Every choice of one item per list, the last list running fastest. */
export function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (chosen, list) => chosen.flatMap((before) => list.map((item) => [...before, item])),
    [[]],
  );
}
