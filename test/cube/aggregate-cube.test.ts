import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateCube } from '../../src/cube/aggregate-cube.js';
import type { Cube } from '../../src/cube/cube.js';
import { readCube, writeCube } from '../../src/cube/cube-file.js';
import { protectedWith } from '../disclosure/protected.js';
import { codebookOf, counted, scale, variable } from './survey.js';

const codebook = codebookOf();

/** Respondents and rates of all published groups. */
function ratesIn(cube: Cube) {
  const breakdowns = [['kon'], ['malgrupp'], ['kon', 'malgrupp']];
  const { counts } = protectedWith({ codebook, breakdowns, minimum: 5, waves: [{ id: 'w', cube }] });
  return counts.waves.flatMap(({ tables }) =>
    tables.flatMap(({ by, groups }) =>
      groups.map(({ group, status, respondents, rate }) => ({ by, group, status, respondents, rate })),
    ),
  );
}

describe('a wave that comes as counts', () => {
  it('is a cube with respondents and no answers', () => {
    const cube = aggregateCube(
      {
        answered: [
          { group: { malgrupp: 'b' }, answered: 7 },
          { group: { malgrupp: 'a' }, answered: 9 },
          { group: { malgrupp: 'c' }, answered: 0 },
        ],
        offered: [{ group: { malgrupp: 'a' }, offered: 10 }],
        printed: [],
      },
      codebook,
    );
    expect(cube.cells.map((cell) => cell.respondents)).toEqual([9, 7]);
    const kon = ratesIn(cube).filter(({ by }) => by.join() === 'kon');
    expect(new Set(kon.map(({ status }) => status))).toEqual(new Set(['not-asked']));
  });

  it('knows the mapped variables of its groups', () => {
    const omrade = variable('background', 'omrade', scale('omrade', ['x', 'y']));
    const derive = { way: 'map', from: 'malgrupp', to: { a: 'x', b: 'x', c: 'y' } } as const;
    const mapped = codebookOf({ variables: [...codebook.variables, { ...omrade, derive }] });
    const answered = ['a', 'b', 'c'].map((malgrupp) => ({ group: { malgrupp }, answered: 10 }));
    const cube = aggregateCube({ answered, offered: undefined, printed: [] }, mapped);
    const waves = [{ id: 'w', cube }];
    const { counts } = protectedWith({ codebook: mapped, breakdowns: [['omrade']], minimum: 5, waves });
    const groups = counts.waves[0]?.tables[1]?.groups;
    expect(groups?.map(({ group, respondents }) => [group[0], respondents])).toEqual([
      ['x', 20],
      ['y', 10],
    ]);
  });

  it('can be kept with its printed shares and dated offered counts', () => {
    const cube = aggregateCube(
      {
        answered: undefined,
        offered: [{ group: {}, offered: 10, period: '2018-10-15' }],
        printed: [
          { question: 'kontakt', group: { kon: 'man' }, figure: { share: 0.8 } },
          { question: 'svar', group: {}, figure: { positive: 3, base: 9 } },
        ],
      },
      codebook,
    );
    expect(readCube(writeCube(cube), 'k.json')).toEqual({ value: cube, problems: [] });
  });

  it('has the same rates as the same wave row by row', () => {
    const cell = fc.record({
      kon: fc.constantFrom('kvinna', 'man'),
      malgrupp: fc.constantFrom('a', 'b', 'c'),
      answered: fc.integer({ min: 0, max: 12 }),
      more: fc.option(fc.integer({ min: -2, max: 20 }), { nil: null }),
    });
    const cells = fc.uniqueArray(cell, { selector: ({ kon, malgrupp }) => kon + malgrupp, minLength: 1 });
    fc.assert(
      fc.property(cells, (some) => {
        fc.pre(some.some(({ answered }) => answered > 0));
        const offered = some.map(({ kon, malgrupp, answered, more }) => ({
          group: { kon, malgrupp },
          offered: more === null ? null : Math.max(0, answered + more),
        }));
        const rows = some.flatMap(({ kon, malgrupp, answered }) =>
          Array.from({ length: answered }, () => ({ values: { kon, malgrupp, kontakt: 'latt' } })),
        );
        const answered = some.map(({ kon, malgrupp, answered: n }) => ({
          group: { kon, malgrupp },
          answered: n,
        }));
        const aggregate = aggregateCube({ answered, offered, printed: [] }, codebook);
        expect(ratesIn(aggregate)).toEqual(ratesIn(counted(codebook, rows, offered)));
      }),
    );
  });
});
