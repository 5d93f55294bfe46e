import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableDealer } from '../../src/stats/random-table.js';
import { sfc32 } from '../../src/stats/sfc32.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((so, n) => so + n, 0);

describe('tables dealt at random', () => {
  it('have the margins they were asked for', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(counts, counts, fc.nat(0xffff_ffff), (rows, columns, seed) => {
        const off = sum(rows) - sum(columns);
        const rowTotals = off < 0 ? [...rows, -off] : rows;
        const columnTotals = off > 0 ? [...columns, off] : columns;
        const deal = tableDealer({ rowTotals, columnTotals, total: sum(rowTotals) }, sfc32(seed));
        for (let i = 0; i < 20; i++) {
          const table = [...deal()];
          expect(table.every((count) => count >= 0)).toBe(true);
          const width = columnTotals.length;
          expect(rowTotals.map((_, r) => sum(table.slice(r * width, (r + 1) * width)))).toEqual(rowTotals);
          expect(columnTotals.map((_, c) => sum(table.filter((_, i) => i % width === c)))).toEqual(
            columnTotals,
          );
        }
      }),
    );
  });

  it('come as often as they should', () => {
    // Rows 2, 1, 1 and columns 2, 2: of the 6 ways to deal two of four units to the first column, by hand
    const expected = new Map([
      ['2,0,0,1,0,1', 1 / 6],
      ['0,2,1,0,1,0', 1 / 6],
      ['1,1,1,0,0,1', 2 / 6],
      ['1,1,0,1,1,0', 2 / 6],
    ]);
    const deal = tableDealer({ rowTotals: [2, 1, 1], columnTotals: [2, 2], total: 4 }, sfc32(7));
    const seen = new Map<string, number>();
    const draws = 60_000;
    for (let i = 0; i < draws; i++) {
      const table = deal().join(',');
      seen.set(table, (seen.get(table) ?? 0) + 1);
    }
    expect([...seen.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [table, share] of expected) {
      const standardError = Math.sqrt((share * (1 - share)) / draws);
      expect(Math.abs((seen.get(table) ?? 0) / draws - share)).toBeLessThan(4 * standardError);
    }
  });

  it('have cells with the mean and variance of the hypergeometric distribution, for large counts too', () => {
    // Mean RC/N, variance RC(N − R)(N − C)/(N²(N − 1))
    const [row, column, total] = [1_200, 900, 5_000];
    const margins = { rowTotals: [row, total - row], columnTotals: [column, total - column], total };
    const deal = tableDealer(margins, sfc32(11));
    const draws = 20_000;
    let [first, second] = [0, 0];
    for (let i = 0; i < draws; i++) {
      const count = deal()[0] ?? 0;
      first += count;
      second += count * count;
    }
    const mean = (row * column) / total;
    const variance = (mean * (total - row) * (total - column)) / total / (total - 1);
    expect(Math.abs(first / draws - mean)).toBeLessThan(4 * Math.sqrt(variance / draws));
    const sampleVariance = second / draws - (first / draws) ** 2;
    expect(Math.abs(sampleVariance / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / draws));
  });
});
