import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCubes } from '../../src/cube/merge-cubes.js';
import { codebookOf, counted, type Row, scale, variable } from './survey.js';

const codebook = codebookOf();

describe('cubeCounter', () => {
  it('counts respondents, answers and area sums per combination of backgrounds and month', () => {
    const october2018 = 2018 * 12 + 9;
    const woman = { kon: 'kvinna', malgrupp: 'a' };
    const cube = counted(codebook, [
      { values: { ...woman, kontakt: 'latt', svar: 'latt' }, period: october2018 },
      { values: { ...woman, kontakt: 'svart', svar: 'vet-inte' }, period: october2018 },
      { values: { ...woman, kontakt: 'svart' }, period: october2018 },
      { values: { kon: 'man', kontakt: 'latt', svar: 'svart' } },
    ]);
    expect(cube.cells.map(({ period, respondents }) => [period, respondents])).toEqual([
      ['', 1],
      ['2018-10', 3],
    ]);
    const cell = cube.cells[1];
    expect(cell?.group).toEqual([0, 0]);
    // latt, svart, vet-inte, no-answer, refused, not-applicable, not-asked, invalid
    expect(cell?.answers).toEqual([
      [1, 2, 0, 0, 0, 0, 0, 0],
      [1, 0, 1, 1, 0, 0, 0, 0],
    ]);
    // v = 2, 1, 1 valid answers and y = 2, 0, 0 positive ones
    expect(cell?.areas).toEqual([{ m: 3, v: 4, y: 2, vv: 6, yy: 4, vy: 4 }]);
  });

  it('counts the same with more backgrounds than a number can hold', () => {
    const many = Array.from({ length: 24 }, (_, i) =>
      variable('background', `b${i}`, scale(`b${i}`, ['x', 'y', 'z'])),
    );
    const wide = codebookOf({ variables: [...many, ...codebook.variables] });
    const rows: Row[] = [
      { values: { b0: 'x', b23: 'y', kontakt: 'latt' } },
      { values: { b0: 'x', b23: 'y', kontakt: 'svart' } },
      { values: { b0: 'x', b23: 'z', kontakt: 'svart' } },
    ];
    expect(counted(wide, rows).cells.map((c) => c.respondents)).toEqual([2, 1]);
  });

  const row: fc.Arbitrary<Row> = fc.record({
    values: fc.record({
      kon: fc.constantFrom('kvinna', 'man', 'no-answer', 'not-asked'),
      malgrupp: fc.constantFrom('a', 'b', 'c', 'invalid'),
      kontakt: fc.constantFrom('latt', 'svart', 'vet-inte', 'no-answer', 'invalid'),
      svar: fc.constantFrom('latt', 'svart', 'vet-inte', 'not-asked'),
    }),
    period: fc.constantFrom(-1, 24_216, 24_221),
  });

  it('agrees with a naive recount, however the rows are batched', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: 1, max: 70 }), (rows, size) => {
        const cube = counted(codebook, rows, [], size);
        expect(cube).toEqual(counted(codebook, rows, [], 1));
        expect(cube.cells.reduce((n, c) => n + c.respondents, 0)).toBe(rows.length);
        const ids = cube.questions[0]?.codes.map((c) => c.id) ?? [];
        for (const [code, id] of ids.entries()) {
          const inCube = cube.cells.reduce((n, c) => n + (c.answers[0]?.[code] ?? 0), 0);
          expect(inCube).toBe(rows.filter((r) => r.values.kontakt === id).length);
        }
      }),
    );
  });

  it('merging two cubes equals counting both files', () => {
    const offered = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c'))
      .chain((ids) =>
        fc.tuple(
          ...ids.map((malgrupp) => fc.record({ group: fc.constant({ malgrupp }), offered: fc.nat(500) })),
        ),
      );
    fc.assert(
      fc.property(fc.array(row), fc.array(row), offered, offered, (first, second, offered1, offered2) => {
        const merged = mergeCubes(counted(codebook, first, offered1), counted(codebook, second, offered2));
        const both = counted(codebook, [...first, ...second]);
        expect({ ...merged, offered: [] }).toEqual(both);
        for (const id of ['a', 'b', 'c']) {
          const sum = (cells: typeof offered1) =>
            cells.filter((c) => c.group.malgrupp === id).reduce((n, c) => n + c.offered, 0);
          const kept = merged.offered.filter((c) => c.group.malgrupp === id);
          expect(kept.reduce((n, c) => n + (c.offered ?? 0), 0)).toBe(sum(offered1) + sum(offered2));
          expect(kept.length).toBeLessThan(2);
        }
      }),
    );
  });

  it('a unit that did not report in one of two cubes is not reported in their sum', () => {
    const cube = (offered: number | null) => counted(codebook, [], [{ group: { malgrupp: 'a' }, offered }]);
    expect(mergeCubes(cube(12), cube(null)).offered).toEqual([{ group: { malgrupp: 'a' }, offered: null }]);
    expect(mergeCubes(cube(12), cube(3)).offered).toEqual([{ group: { malgrupp: 'a' }, offered: 15 }]);
    const wide = (count: number | null) => ({
      ...cube(12),
      offered: [{ group: { malgrupp: 'a' }, offered: 12, ladder: [{ step: 'besok', count }] }],
    });
    const ladders = [wide(5), wide(null), cube(3)].map(
      (other) => mergeCubes(wide(20), other).offered[0]?.ladder,
    );
    expect(ladders).toEqual([25, null, null].map((count) => [{ step: 'besok', count }]));
  });
});
