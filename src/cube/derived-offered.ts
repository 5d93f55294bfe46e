import { backgroundsOf, type Codebook } from '../config/codebook.js';
import type { Cube, OfferedCell } from './cube.js';

/**
 * The cube with the mapped categories of every offered group filled in: who knows how many were offered per target group
 * knows it per focus area too, and the response rates of both can be given.
 */
export function withDerivedOffered(cube: Cube, codebook: Codebook): Cube {
  return {
    ...cube,
    offered: cube.offered.map((cell) => ({ ...cell, group: withDerivedGroups(cell.group, codebook) })),
  };
}

/** A named group, with the categories that the codebook maps its own to. */
export function withDerivedGroups(group: OfferedCell['group'], codebook: Codebook): OfferedCell['group'] {
  const derived = backgroundsOf(codebook).flatMap(({ id, derive, scale }) => {
    const mapped = derive?.way === 'map' ? derive.to[group[derive.from] ?? ''] : undefined;
    const category = scale.categories.find((c) => c.id === mapped && c.missing === undefined);
    return category ? [[id, category.id] as const] : [];
  });
  return { ...Object.fromEntries(derived), ...group };
}
