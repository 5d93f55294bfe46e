import type { Codebook } from '../config/codebook.js';
import type { Cube } from '../cube/cube.js';
import { type InnerCell, innerCells } from './inner-cells.js';
import type { KeptApart } from './kept-apart.js';
import { type WantedTable, wantedTables } from './wanted-groups.js';

/** The secret counts of a wave, arranged for protection. */
export interface CountedWave {
  readonly inner: readonly InnerCell[];
  readonly tables: readonly WantedTable[];
  readonly minimum: number;
}

/** @param inPrint background variables that printed figures tell apart, wanted or not */
export function countedWave(
  codebook: Codebook,
  breakdowns: readonly (readonly string[])[],
  cube: Cube,
  minimum: number,
  inPrint: readonly string[] = [],
  apart: KeptApart = [],
): CountedWave {
  const told = [...inPrint, ...breakdowns.flat(), ...cube.offered.flatMap(({ group }) => Object.keys(group))];
  const inner = innerCells(cube, new Set(told));
  return { inner, tables: wantedTables(codebook, breakdowns, cube, inner, apart), minimum };
}

/** Whether a count is about somebody, yet about too few. A count of nobody is shown, and taken for known. */
export function isSmall(count: number, minimum: number): boolean {
  return count > 0 && count < minimum;
}
