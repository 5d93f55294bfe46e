import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Window } from '../../src/config/pipeline.js';
import type { HomogeneousFate } from '../../src/config/vocabulary.js';
import type { Cube, OfferedCell } from '../../src/cube/cube.js';
import type { PublishedGroup, PublishedTable } from '../../src/disclosure/published.js';
import { exposedPeople, exposedValidBases, isSmall, partsOf } from './attacker.js';
import { protectedWith } from './protected.js';
import { type Alike, alike, surveyOf } from './survey.js';

/*
 * Windows of one source. Time is in halves of months, numbered from 0; a respondent's half is kept beside the
 * categories, as the variable `half`, which the codebook does not know.
 */

const scales = { a: ['a1', 'a2', 'a3'], b: ['b1', 'b2'] };
const answers = ['ja', 'nej', 'no-answer'];
const survey = surveyOf(scales, { q: ['ja', 'nej'] });

interface Halves {
  readonly from: number;
  readonly to: number;
}

const months = ['01', '02', '03', '04'];
const lastDays = ['31', '28', '31', '30'];
const startOf = (half: number) =>
  half === 8 ? '2018-05-01' : `2018-${months[Math.floor(half / 2)]}-${half % 2 === 0 ? '01' : '15'}`;
const endOf = (half: number) =>
  `2018-${months[Math.floor(half / 2)]}-${half % 2 === 0 ? '14' : lastDays[Math.floor(half / 2)]}`;

function windowsOf(halves: readonly Halves[]): Window[] {
  const edges = [...new Set(halves.flatMap(({ from, to }) => [startOf(from), startOf(to + 1)]))].sort();
  return halves.map(({ from, to }) => ({ from: startOf(from), to: endOf(to), source: 's', edges }));
}

/** The month, or its half where an edge cuts it. */
function periodOf(half: number, { edges }: Window): string {
  const month = startOf(half).slice(0, 7);
  return edges.includes(`${month}-15`) ? startOf(half) : month;
}

const halfOf = ({ is }: Alike): number => Number(is.half);
const isWithin = (some: Alike, { from, to }: Halves) => halfOf(some) >= from && halfOf(some) <= to;

function cubeIn(
  window: Window,
  halves: Halves,
  some: readonly Alike[],
  offered: readonly OfferedCell[],
): Cube {
  const own = some.filter((respondent) => respondent.times > 0 && isWithin(respondent, halves));
  const cube = survey.cube(own, offered);
  const cells = cube.cells.map((cell, at) => ({
    ...cell,
    period: periodOf(Number(own[at]?.is.half), window),
  }));
  return { ...cube, cells };
}

interface Dated {
  readonly half: number;
  readonly offered: number;
  readonly visits?: number;
}

function protectedWindows(
  halves: readonly Halves[],
  some: readonly Alike[],
  breakdowns: readonly string[][],
  dated: readonly Dated[] = [],
  homogeneous: HomogeneousFate = 'show',
): readonly (readonly PublishedTable[])[] {
  const windows = windowsOf(halves);
  const waves = halves.map((own, number) => {
    const window = windows[number] as Window;
    const offered = dated
      .filter(({ half }) => half >= own.from && half <= own.to)
      .map(({ half, offered: count, visits }) => ({
        group: {},
        offered: count,
        period: periodOf(half, window),
        ...(visits !== undefined && { ladder: [{ step: 'visits', count: visits }] }),
      }));
    return { id: `w${number}`, cube: cubeIn(window, own, some, offered), window };
  });
  const { counts } = protectedWith({ codebook: survey.codebook, breakdowns, minimum: 5, waves, homogeneous });
  return counts.waves.map(({ tables }) => tables);
}

/** Per window: how many in it answered ja and nej; the sum of them when no more is told. */
function answersIn(windows: readonly Halves[], some: readonly Alike[], homogeneous: HomogeneousFate) {
  return protectedWindows(windows, some, [], [], homogeneous).map((tables) => {
    const question = total(tables)?.questions[0];
    return question?.base?.valid ?? question?.counts?.slice(0, 2).map(({ count }) => count);
  });
}

const mixed = (half: number) =>
  ['ja', 'nej'].map((q) => alike(20, { a: 'a1', b: 'b1', half: String(half), q }));

const total = (tables: readonly PublishedTable[] | undefined) => tables?.[0]?.groups[0];

describe('windows of one source', () => {
  const people = [alike(40, { a: 'a1', b: 'b1', half: '0' }), alike(3, { a: 'a1', b: 'b1', half: '4' })];

  it('do not give away by subtraction the few who came in between', () => {
    const [short, long] = protectedWindows(
      [
        { from: 0, to: 3 },
        { from: 0, to: 7 },
      ],
      people,
      [],
    );
    expect([total(short)?.respondents, total(long)?.respondents]).toEqual([null, 43]);
  });

  it('are both shown when enough came in between', () => {
    const more = [...people, alike(2, { a: 'a2', b: 'b1', half: '5' })];
    const [short, long] = protectedWindows(
      [
        { from: 0, to: 3 },
        { from: 0, to: 7 },
      ],
      more,
      [],
    );
    expect([total(short)?.respondents, total(long)?.respondents]).toEqual([40, 45]);
  });

  it('protect the few although they are in different months and groups', () => {
    const spread = [...people, alike(1, { a: 'a2', b: 'b2', half: '6' })];
    const [short, long] = protectedWindows(
      [
        { from: 0, to: 3 },
        { from: 0, to: 7 },
      ],
      spread,
      [],
    );
    expect([total(short)?.respondents, total(long)?.respondents]).toEqual([null, 44]);
  });

  it('protect the few on both sides of a window within another', () => {
    const around = [
      alike(2, { a: 'a1', b: 'b1', half: '0' }),
      alike(40, { a: 'a1', b: 'b1', half: '3' }),
      alike(2, { a: 'a1', b: 'b1', half: '6' }),
    ];
    const nested = [
      { from: 2, to: 4 },
      { from: 0, to: 7 },
    ];
    const [inner, outer] = protectedWindows(nested, around, []);
    expect([total(inner)?.respondents, total(outer)?.respondents]).toEqual([null, 44]);
  });

  it('do not tell what those answered who came in between, when they all answered the same', () => {
    const nested = [
      { from: 0, to: 3 },
      { from: 0, to: 7 },
    ];
    const answered = (later: number, homogeneous: HomogeneousFate) =>
      answersIn(nested, [...mixed(0), alike(later, { a: 'a1', b: 'b1', half: '4', q: 'nej' })], homogeneous);
    expect(answered(6, 'withhold')).toEqual([40, [20, 26]]);
    expect(answered(6, 'show')).toEqual([
      [20, 20],
      [20, 26],
    ]);
    expect(answered(15, 'withhold')).toEqual([
      [20, 20],
      [20, 35],
    ]);
  });

  it('nor what those answered who are in one window but in neither of two within it', () => {
    const windows = [
      { from: 1, to: 1 },
      { from: 0, to: 3 },
      { from: 2, to: 2 },
    ];
    const outside = ['0', '3'].map((half) => alike(5, { a: 'a1', b: 'b1', half, q: 'nej' }));
    const answered = (homogeneous: HomogeneousFate) =>
      answersIn(windows, [...mixed(1), ...mixed(2), ...outside], homogeneous);
    expect(answered('withhold')).toEqual([[20, 20], [40, 50], 40]);
    expect(answered('show')).toEqual([
      [20, 20],
      [40, 50],
      [20, 20],
    ]);
  });

  it('that have no days in common do not touch each other', () => {
    const later = [people[0] as Alike, alike(6, { a: 'a1', b: 'b1', half: '4' })];
    const [first, second] = protectedWindows(
      [
        { from: 0, to: 3 },
        { from: 4, to: 7 },
      ],
      later,
      [],
    );
    expect([total(first)?.respondents, total(second)?.respondents]).toEqual([40, 6]);
  });

  it('share dated offered counts, which are protected with them', () => {
    const offered = (late: number) => [
      { half: 0, offered: 60 },
      { half: 4, offered: late },
    ];
    const rates = (late: number) =>
      protectedWindows(
        [
          { from: 0, to: 3 },
          { from: 0, to: 7 },
        ],
        [people[0] as Alike],
        [],
        offered(late),
      ).map((tables) => total(tables)?.rate.offered);
    expect(rates(20)).toEqual([60, 80]);
    expect(rates(4)).toEqual([60, null]);
  });

  it('share the steps of dated ladders as well', () => {
    const nested = [
      { from: 0, to: 3 },
      { from: 0, to: 7 },
    ];
    const coverage = (late: number) =>
      protectedWindows(
        nested,
        [people[0] as Alike],
        [],
        [
          { half: 0, offered: 60, visits: 90 },
          { half: 4, offered: 0, visits: late },
        ],
      ).map((tables) => total(tables)?.coverage[0]?.count);
    expect(coverage(20)).toEqual([90, 110]);
    expect(coverage(3)).toEqual([90, null]);
  });

  it('tell what came in as a whole, and nothing by file', () => {
    const nested = [
      { from: 0, to: 3 },
      { from: 0, to: 7 },
    ];
    const more = [...people, alike(6, { a: 'a2', b: 'b1', half: '5' })];
    const windows = windowsOf(nested);
    const waves = nested.map((own, number) => {
      const window = windows[number] as Window;
      const cube = cubeIn(window, own, more, []);
      const rowsRead = cube.cells.reduce((sum, cell) => sum + cell.respondents, 0);
      const setAside = { 'outside-field-period': 0, empty: 0, duplicate: 0 };
      const empty = { ...cube, cells: [] };
      const files = [
        { path: 'a.csv', received: null, rowsRead, setAside, cube },
        { path: 'b.csv', received: null, rowsRead: 0, setAside, cube: empty },
      ];
      return { id: `w${number}`, cube, window, intake: { received: null, files } };
    });
    const { counts } = protectedWith({ codebook: survey.codebook, breakdowns: [], minimum: 5, waves });
    const intakes = counts.waves.map(({ intake }) => intake);
    expect(intakes.map((intake) => intake?.answers)).toEqual([40, 49]);
    expect(new Set(intakes.flatMap((intake) => intake?.files.map((file) => file.status)))).toEqual(
      new Set(['withheld']),
    );
  });

  it('refuse to be protected when the same month was counted in two ways', () => {
    const [window, other] = windowsOf([
      { from: 0, to: 3 },
      { from: 0, to: 7 },
    ]) as [Window, Window];
    const cube = cubeIn(window, { from: 0, to: 3 }, people, []);
    const more = cubeIn(other, { from: 0, to: 7 }, [alike(41, { a: 'a1', b: 'b1', half: '0' })], []);
    const waves = [
      { id: 'x', cube, window },
      {
        id: 'y',
        cube: { ...more, cells: more.cells.map((c) => ({ ...c, answers: [[0, 41]] })) },
        window: other,
      },
    ];
    expect(() => protectedWith({ codebook: survey.codebook, breakdowns: [], minimum: 5, waves })).toThrow(
      'counted differently',
    );
  });
});

const respondents: fc.Arbitrary<Alike[]> = fc.array(
  fc.record({
    is: fc.record({
      a: fc.constantFrom(...scales.a, 'no-answer'),
      b: fc.constantFrom(...scales.b),
      q: fc.constantFrom('ja', 'nej', 'no-answer'),
      half: fc.integer({ min: 0, max: 7 }).map(String),
    }),
    times: fc.constantFrom(1, 2, 3, 5, 8, 13),
  }),
  { maxLength: 14 },
);
const halves = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }))
  .map(([x, y]): Halves => ({ from: Math.min(x, y), to: Math.max(x, y) }));
const overlapping = fc.array(halves, { minLength: 2, maxLength: 3 });
const breakdowns = fc.subarray([['a'], ['b'], ['a', 'b']]);

/** Everything that is published, as tables of one wave in which the windows are variables: in the first, yes or no, … */
function asOneWave(windows: readonly Halves[], some: readonly Alike[], by: readonly string[][]) {
  const names = windows.map((_, number) => `in-w${number}`);
  const marked = some.map((respondent) => {
    const within = windows.map((window, number) => [
      names[number],
      isWithin(respondent, window) ? 'yes' : 'no',
    ]);
    return { ...respondent, is: { ...respondent.is, ...Object.fromEntries(within) } };
  });
  const tables = protectedWindows(windows, some, by).flatMap((ofWindow, number) =>
    ofWindow.map((table): PublishedTable => {
      const groups = table.groups.map(
        (group): PublishedGroup => ({ ...group, group: [...group.group, 'yes'] }),
      );
      return { ...table, by: [...table.by, names[number] ?? ''], groups };
    }),
  );
  const pairs = names.flatMap((first, i) => names.slice(i + 1).map((second) => [first, second]));
  const parts = partsOf(
    [
      ['a', 'b', 'half'],
      ['a', 'b', ...names],
      ...[[], ...by].flatMap((variables) =>
        [...names.map((n) => [n]), ...pairs].map((w) => [...variables, ...w]),
      ),
    ],
    marked,
  );
  return { marked, tables, parts };
}

describe('any windows over any small source', () => {
  it('let nobody work out what a window has besides two that lie within it', () => {
    const windows = [
      { from: 1, to: 1 },
      { from: 0, to: 3 },
      { from: 2, to: 2 },
    ];
    const some = [1, 8, 13, 1].map((times, half) => ({
      is: { a: 'a1', b: 'b1', q: 'ja', half: String(half) },
      times,
    }));
    const { marked, tables, parts } = asOneWave(windows, some, []);
    expect(exposedPeople(tables, marked, parts, 5)).toEqual([]);
  });

  it('let nobody work out a small group, inner cell or difference of windows', () => {
    fc.assert(
      fc.property(overlapping, respondents, breakdowns, (windows, some, by) => {
        const { marked, tables, parts } = asOneWave(windows, some, by);
        expect(exposedPeople(tables, marked, parts, 5)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('let nobody work out a small valid base', () => {
    fc.assert(
      fc.property(overlapping, respondents, breakdowns, (windows, some, by) => {
        const { marked, tables, parts } = asOneWave(windows, some, by);
        expect(exposedValidBases(tables, 'q', answers, marked, parts, 5)).toEqual([]);
      }),
      {
        numRuns: 60,
        // Nobody in the later half left the question out: a zero that follows from two windows' published counts.
        examples: [
          [
            [
              { from: 0, to: 0 },
              { from: 0, to: 1 },
            ],
            [
              { is: { a: 'a1', b: 'b1', q: 'no-answer', half: '0' }, times: 1 },
              { is: { a: 'a1', b: 'b1', q: 'ja', half: '0' }, times: 2 },
              { is: { a: 'a2', b: 'b1', q: 'ja', half: '1' }, times: 2 },
              { is: { a: 'a1', b: 'b2', q: 'ja', half: '1' }, times: 3 },
              { is: { a: 'no-answer', b: 'b2', q: 'ja', half: '1' }, times: 1 },
              { is: { a: 'no-answer', b: 'b2', q: 'ja', half: '0' }, times: 1 },
              { is: { a: 'a3', b: 'b2', q: 'ja', half: '0' }, times: 5 },
            ],
            [['a'], ['b']],
          ],
        ],
      },
    );
  });

  it('never show two offered or answered counts whose difference is small', () => {
    const dated = fc.array(
      fc.record({ half: fc.integer({ min: 0, max: 7 }), offered: fc.integer({ min: 0, max: 12 }) }),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(halves, overlapping, respondents, dated, (inner, more, some, offered) => {
        const outer = { from: Math.min(inner.from, 2), to: Math.max(inner.to, 5) };
        const [small, large] = protectedWindows([inner, outer, ...more], some, [], offered).map(total);
        for (const side of ['offered', 'answered'] as const) {
          const [less, all] = [small?.rate[side] ?? null, large?.rate[side] ?? null];
          if (less !== null && all !== null) expect(isSmall(all - less, 5)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are protected like any wave when there is one only', () => {
    fc.assert(
      fc.property(halves, respondents, breakdowns, (window, some, by) => {
        const own = some.filter((respondent) => isWithin(respondent, window));
        const waves = [{ id: 'w0', cube: survey.cube(own) }];
        const { counts } = protectedWith({ codebook: survey.codebook, breakdowns: by, minimum: 5, waves });
        expect(protectedWindows([window], some, by)[0]).toEqual(counts.waves[0]?.tables);
      }),
    );
  });
});
