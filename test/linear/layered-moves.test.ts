import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layeredMoves } from '../../src/linear/layered-moves.js';
import type { Move } from '../../src/linear/null-moves.js';

/* Three cells in three layers: columns 0–2, 3–5 and 6–8. The first two layers are inside. */
const cells = 3;
const isInside = [true, true, false];
const columns = Array.from({ length: cells * isInside.length }, (_, column) => column);
const layerOf = (column: number) => Math.floor(column / cells);

function movesOf(shown: readonly (readonly number[])[], wanted: readonly number[], values = columns): Move[] {
  return layeredMoves({ cells, isInside, values }, shown, new Set(wanted));
}

function effectOn(one: readonly number[], { columns: changed, changes }: Move): number {
  return changed.reduce((effect, column, k) => effect + (one.includes(column) ? (changes[k] ?? 0) : 0), 0);
}

/** As changes per layer and cell. */
function drawn({ columns: changed, changes }: Move): number[][] {
  return isInside.map((_, layer) =>
    Array.from({ length: cells }, (__, cell) => changes[changed.indexOf(layer * cells + cell)] ?? 0),
  );
}

const inLayer = (layer: number, some: readonly number[]) => some.map((cell) => layer * cells + cell);
const allLayers = (some: readonly number[]) => isInside.flatMap((_, layer) => inLayer(layer, some));

describe('layered moves', () => {
  it('move people between cells within a layer when only the layers are shown', () => {
    const shown = isInside.map((_, layer) => inLayer(layer, [0, 1, 2]));
    const moves = movesOf(shown, [0], [1, 1, 9, 1, 1, 9, 1, 1, 9]).map(drawn);
    const still = [0, 0, 0];
    const there = [1, 0, -1];
    expect(moves).toEqual(
      expect.arrayContaining([
        [there, still, still],
        [still, there, still],
        [still, still, there],
      ]),
    );
  });

  it('move people between what is inside and what is outside when only the cells are shown', () => {
    const shown = [0, 1, 2].map((cell) => allLayers([cell]));
    expect(movesOf(shown, [0]).map(drawn)).toEqual(
      expect.arrayContaining([
        [
          [1, 0, 0],
          [0, 0, 0],
          [-1, 0, 0],
        ],
        [
          [0, 0, 0],
          [1, 0, 0],
          [-1, 0, 0],
        ],
      ]),
    );
  });

  it('move people round when both are shown', () => {
    const layers = isInside.map((_, layer) => inLayer(layer, [0, 1, 2]));
    const shown = [...layers, ...[0, 1, 2].map((cell) => allLayers([cell]))];
    const moves = movesOf(shown, [0], [1, 1, 9, 1, 1, 9, 1, 1, 9]).map(drawn);
    expect(moves).toContainEqual([
      [1, 0, -1],
      [0, 0, 0],
      [-1, 0, 1],
    ]);
  });

  it('are none where everything is shown', () => {
    expect(
      movesOf(
        columns.map((column) => [column]),
        columns,
      ),
    ).toEqual([]);
  });

  it('leave every shown sum as it is, within a layer or from one inside to one outside', () => {
    let found = 0;
    const groups = fc.subarray([0, 1, 2], { minLength: 1 });
    const shownSum = fc.oneof(
      fc.tuple(fc.nat(isInside.length - 1), groups).map(([layer, some]) => inLayer(layer, some)),
      groups.map(allLayers),
      groups.map((some) => [...inLayer(0, some), ...inLayer(1, some)]),
    );
    fc.assert(
      fc.property(
        fc.array(shownSum, { maxLength: 7 }),
        fc.subarray(columns, { minLength: 1 }),
        fc.array(fc.nat(9), { minLength: columns.length, maxLength: columns.length }),
        (shown, wanted, values) => {
          for (const move of movesOf(shown, wanted, values)) {
            for (const one of shown) expect(effectOn(one, move)).toBe(0);
            const layers = [...new Set(move.columns.map(layerOf))];
            expect(layers.length).toBeLessThanOrEqual(2);
            const [first, second] = layers.map((layer) => isInside[layer]);
            if (layers.length === 2) expect(first).not.toBe(second);
            expect(move.changes).not.toContain(0);
            found += 1;
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(500);
  });
});
