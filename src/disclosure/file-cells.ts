import type { Cube } from '../cube/cube.js';
import type { CountVector } from '../linear/count-vector.js';
import { remembered } from '../linear/remembered.js';
import { type InnerCell, innerCells } from './inner-cells.js';
import { uncut } from './segments.js';

/** The inner cells of a wave cut up by the file that the respondents came from and by how they answered. */
export interface FileCells {
  /** Only those with somebody in them. Several may have the same categories. */
  readonly cells: readonly InnerCell[];
  /** Numbers of the cells of one file. */
  ofFile(file: number): CountVector;
  /** Numbers of the cells with a category of a mode variable. */
  ofMode(variable: string, category: string): CountVector;
  /** The same count as a set of inner cells; what comes after the inner cells (forms) moves along. */
  ofInner(count: CountVector): CountVector;
  /** Counts per inner cell, and per column that comes after them, with the people told apart: the same list for the same. */
  valuesIn(values: readonly number[]): readonly number[];
  /** Each cell by itself. */
  readonly each: readonly CountVector[];
  /** Counts that are only part of an inner cell, so that no count of groups tells them: by file, mode, and all of these. */
  readonly parts: readonly CountVector[];
}

/**
 * @param files the cubes that the wave's own cube is the sum of, on the same axes
 * @param modes mode variables that the inner cells need not tell apart
 */
export function fileCells(
  inner: readonly InnerCell[],
  files: readonly Cube[],
  modes: readonly string[],
): FileCells {
  const told = [...(inner[0]?.group.keys() ?? [])];
  const toldLate = new Set([...told, ...modes]);
  const numberOf = new Map(inner.map((cell, number) => [keyOf(cell, told), number]));
  const placed = files.flatMap((cube, file) =>
    [...innerCells(cube, toldLate, uncut.segmentOf).values()].map((cell) => ({
      cell,
      file,
      inner: numberOf.get(keyOf(cell, told)) ?? -1,
    })),
  );
  type Placed = (typeof placed)[number];
  const numbers = (isWanted: (one: Placed) => boolean) =>
    placed.flatMap((one, number) => (isWanted(one) ? [number] : []));
  const byInner = grouped(placed, (one) => one.inner);

  const cuts: ((one: Placed, number: number) => unknown)[] = [
    (one) => one.file,
    ...modes.map(
      (mode) =>
        ({ cell }: Placed) =>
          cell.group.get(mode),
    ),
    (_, number) => number,
  ];
  const parts = [...byInner.values()].flatMap((whole) =>
    cuts.flatMap((cut) => {
      const within = whole.flatMap((number) => {
        const one = placed[number];
        return one ? [{ number, key: cut(one, number) }] : [];
      });
      const pieces = [...grouped(within, ({ key }) => key).values()];
      return pieces.length < 2 ? [] : pieces.map((piece) => piece.map((i) => within[i]?.number ?? -1));
    }),
  );
  const respondents = placed.map(({ cell }) => cell.respondents);
  return {
    cells: placed.map(({ cell }) => cell),
    each: placed.map((_, number) => [number]),
    ofFile: (file) => numbers((one) => one.file === file),
    ofMode: (variable, category) => numbers(({ cell }) => cell.group.get(variable) === category),
    ofInner: remembered((count: CountVector) => {
      const columns: number[] = [];
      for (const column of count) {
        if (column < inner.length) columns.push(...(byInner.get(column) ?? []));
        else columns.push(column - inner.length + placed.length);
      }
      return columns;
    }),
    valuesIn: remembered((values: readonly number[]) => [...respondents, ...values.slice(inner.length)]),
    parts,
  };
}

function keyOf({ group }: InnerCell, variables: readonly string[]): string {
  return JSON.stringify(variables.map((variable) => group.get(variable)));
}

/** Positions of the items by key. */
function grouped<T>(items: readonly T[], keyOfItem: (item: T) => unknown): Map<unknown, number[]> {
  const groups = new Map<unknown, number[]>();
  for (const [position, item] of items.entries()) {
    const key = keyOfItem(item);
    groups.set(key, [...(groups.get(key) ?? []), position]);
  }
  return groups;
}
