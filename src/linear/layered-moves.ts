import { CountSet } from './count-set.js';
import type { CountVector } from './count-vector.js';
import { type Move, nullMoves } from './null-moves.js';

/** The same cells in several layers: column = layer × cells + cell. */
export interface Layers {
  readonly cells: number;
  /** Per layer, whether its counts are part of what is withheld. */
  readonly isInside: readonly boolean[];
  /** The count in each column. */
  readonly values: readonly number[];
}

/**
 * Changes that leave the shown sums as they are, made of changes of cells: within one layer, or in one layer forth and in
 * another back. Far cheaper than a solution of the whole system, since all layers have much the same sums.
 * @param wanted columns that ought to change
 */
export function layeredMoves(
  layers: Layers,
  shown: readonly CountVector[],
  wanted: ReadonlySet<number>,
): Move[] {
  const { cells, isInside, values } = layers;
  const restrictions = shown.map((sum) => restrictedToLayers(sum, cells));
  const inOneLayer = new CountSet(restrictions.filter((parts) => parts.length === 1).flat()).sums;
  const inAnyLayer = new CountSet(restrictions.flat()).sums;
  const totals = Array.from({ length: cells }, (_, cell) =>
    isInside.reduce((sum, _layer, layer) => sum + (values[layer * cells + cell] ?? 0), 0),
  );
  const wantedCells = new Set([...wanted].map((column) => column % cells));
  const inLayer = ({ columns, changes }: Move, layer: number, sign: 1 | -1): Move => ({
    columns: columns.map((cell) => layer * cells + cell),
    changes: changes.map((change) => sign * change),
  });
  const within = nullMoves(inAnyLayer, totals, wantedCells).flatMap((move) =>
    isInside.map((_, layer) => inLayer(move, layer, 1)),
  );
  const pairs = pairsOf(isInside);
  const across = nullMoves(inOneLayer, totals, wantedCells).flatMap((move) =>
    pairs.map(([forth, back]) => joined(inLayer(move, forth, 1), inLayer(move, back, -1))),
  );
  return [...within, ...across].filter(keeping(shown));
}

/** Every layer inside with the first outside, and the first inside with every one outside. */
function pairsOf(isInside: readonly boolean[]): [number, number][] {
  const inside = [...isInside.keys()].filter((layer) => isInside[layer]);
  const outside = [...isInside.keys()].filter((layer) => !isInside[layer]);
  const [firstIn, firstOut] = [inside[0], outside[0]];
  if (firstIn === undefined || firstOut === undefined) return [];
  return [
    ...inside.map((layer): [number, number] => [layer, firstOut]),
    ...outside.slice(1).map((layer): [number, number] => [firstIn, layer]),
  ];
}

function joined(a: Move, b: Move): Move {
  return { columns: [...a.columns, ...b.columns], changes: [...a.changes, ...b.changes] };
}

function restrictedToLayers(sum: CountVector, cells: number): CountVector[] {
  const parts = new Map<number, number[]>();
  for (const column of sum) {
    const layer = Math.floor(column / cells);
    const part = parts.get(layer);
    if (part) part.push(column % cells);
    else parts.set(layer, [column % cells]);
  }
  return [...parts.values()];
}

/** Whether a move leaves all of the sums as they are. */
function keeping(sums: readonly CountVector[]): (move: Move) => boolean {
  const having = new Map<number, number[]>();
  for (const [number, sum] of sums.entries()) {
    for (const column of sum) {
      const list = having.get(column);
      if (list) list.push(number);
      else having.set(column, [number]);
    }
  }
  return ({ columns, changes }) => {
    const effects = new Map<number, number>();
    for (const [k, column] of columns.entries()) {
      for (const sum of having.get(column) ?? []) {
        effects.set(sum, (effects.get(sum) ?? 0) + (changes[k] ?? 0));
      }
    }
    return [...effects.values()].every((effect) => effect === 0);
  };
}
