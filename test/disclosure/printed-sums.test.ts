import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrintedFigure } from '../../src/config/printed-figures.js';
import type { OfferedCell } from '../../src/cube/cube.js';
import type { PublishedTable } from '../../src/disclosure/published.js';
import { countOf, isSmall, partOf, partsOf } from './attacker.js';
import { protectedWith } from './protected.js';
import { eliminated, isInRowSpace } from './rational-elimination.js';
import { answersIn, ratesIn, respondentsIn } from './shown.js';
import { type Alike, alike, surveyOf } from './survey.js';

const scales = { a: ['a1', 'a2', 'a3'], b: ['b1', 'b2'] };
const survey = surveyOf(scales, { q: ['ja', 'nej'] });

type Printed = Omit<PrintedFigure, 'place'>;

function tablesBeside(
  printed: readonly Printed[],
  breakdowns: readonly string[][],
  some: readonly Alike[],
  offered: readonly OfferedCell[] = [],
): readonly PublishedTable[] {
  const wave = {
    id: 'now',
    cube: survey.cube(some, offered),
    printed: printed.map((figure) => ({ ...figure, place: { file: 'p.yaml' } })),
  };
  const published = protectedWith({ codebook: survey.codebook, breakdowns, minimum: 5, waves: [wave] });
  return published.counts.waves[0]?.tables ?? [];
}

describe('beside a printed number of answers', () => {
  const some = [
    alike(20, { a: 'a1', q: 'ja' }),
    alike(12, { a: 'a2', q: 'ja' }),
    alike(2, { a: 'a3', q: 'nej' }),
  ];

  it('nothing is published that together with it gives a small group away', () => {
    expect(tablesBeside([], [], some).map(respondentsIn)).toEqual([{ total: 34 }]);
    // 34 − 32 would be the two of a3.
    const both = [
      { group: { a: 'a1' }, answered: 20 },
      { group: { a: 'a2' }, answered: 12 },
    ];
    expect(tablesBeside(both, [], some).map(respondentsIn)).toEqual([{ total: 'withheld' }]);
    // Not even when the groups are no breakdown of ours.
    const [total] = tablesBeside([...both, { group: { b: 'b1' }, answered: 0 }], [['b']], some);
    expect(respondentsIn(total)).toEqual({ total: 'withheld' });
  });

  it('of another number than ours everything is as without it', () => {
    const other = [
      { group: { a: 'a1' }, answered: 21 },
      { group: { a: 'a2' }, answered: 12 },
    ];
    expect(tablesBeside(other, [], some).map(respondentsIn)).toEqual([{ total: 34 }]);
  });

  it('that tells of a small group by itself, that group is still not shown, and the rest is', () => {
    const printed = [
      { group: {}, answered: 34 },
      { group: { a: 'a3' }, answered: 2 },
    ];
    const [total, byA] = tablesBeside(printed, [['a']], some);
    expect(respondentsIn(total)).toEqual({ total: 34 });
    expect(respondentsIn(byA)).toEqual({ a1: 20, a2: 12, a3: 'withheld' });
    expect(answersIn(byA, 'q')).toMatchObject({ a3: 'withheld' });
  });
});

describe('beside a printed base', () => {
  it('the number of answers is held back when everybody answered the question', () => {
    const some = [alike(20, { a: 'a1', q: 'ja' }), alike(3, { a: 'a2', q: 'nej' })];
    const printed = [{ group: { a: 'a1' }, question: 'q', base: 20 }];
    expect(tablesBeside(printed, [], some).map(respondentsIn)).toEqual([{ total: 'withheld' }]);
  });

  it('the answers to the question are held back where it would tell a small base', () => {
    const some = [
      alike(20, { a: 'a1', q: 'ja' }),
      alike(9, { a: 'a1' }),
      alike(3, { a: 'a2', q: 'nej' }),
      alike(30, { a: 'a2' }),
    ];
    expect(answersIn(tablesBeside([], [], some)[0], 'q')).toEqual({
      total: { ja: 20, nej: 3, 'no-answer': 39 },
    });
    const printed = [{ group: { a: 'a1' }, question: 'q', base: 20 }];
    const [total] = tablesBeside(printed, [], some);
    expect(respondentsIn(total)).toEqual({ total: 62 });
    expect(answersIn(total, 'q')).toEqual({ total: 'withheld' });
  });
});

describe('beside a printed number offered', () => {
  it('a rate is held back that would tell how few another unit offered', () => {
    const some = [alike(20, { a: 'a1' }), alike(6, { a: 'a2' })];
    const units = [
      { group: { a: 'a1' }, offered: 30 },
      { group: { a: 'a2' }, offered: 8 },
      { group: { a: 'a3' }, offered: 3 },
    ];
    const [total] = tablesBeside([], [], some, units);
    expect(ratesIn(total)).toEqual({ total: '26/41' });
    const printed = [
      { group: { a: 'a1' }, offered: 30 },
      { group: { a: 'a2' }, offered: 8 },
    ];
    expect(ratesIn(tablesBeside(printed, [], some, units)[0])).toEqual({ total: 'withheld' });
  });
});

describe('beside any printed numbers', () => {
  const respondents: fc.Arbitrary<Alike[]> = fc.array(
    fc.record({
      is: fc.record({
        a: fc.constantFrom(...scales.a, 'no-answer'),
        b: fc.constantFrom(...scales.b, 'no-answer'),
        q: fc.constantFrom('ja', 'nej', 'no-answer'),
      }),
      times: fc.constantFrom(1, 3, 5, 8, 13),
    }),
    { maxLength: 10 },
  );
  const breakdowns = fc.subarray([['a'], ['b'], ['a', 'b']]);
  const groups = fc.subarray([
    {},
    ...scales.a.map((a) => ({ a })),
    ...scales.b.map((b) => ({ b })),
    ...scales.a.flatMap((a) => scales.b.map((b) => ({ a, b }))),
  ] as Record<string, string>[]);
  const asPart = (group: Record<string, string>) => partOf(Object.keys(group), Object.values(group));

  it('no small group can be worked out that print alone does not tell', () => {
    fc.assert(
      fc.property(respondents, breakdowns, groups, (some, by, known) => {
        const printed = known.map((group) => ({ group, answered: countOf(asPart(group), some) }));
        const vectorOf = (part: { isIn: (respondent: Alike) => boolean }) =>
          some.map((respondent) => Number(part.isIn(respondent)));
        const print = known.map((group) => vectorOf(asPart(group)));
        const shown = tablesBeside(printed, by, some).flatMap((table) =>
          table.groups
            .filter(({ respondents: number }) => number !== null)
            .map(({ group }) => vectorOf(partOf(table.by, group))),
        );
        const [before, after] = [eliminated(print), eliminated([...print, ...shown])];
        const exposed = partsOf([[], ...by, ['a', 'b']], some).filter(
          (part) =>
            isSmall(countOf(part, some), 5) &&
            isInRowSpace(after, vectorOf(part)) &&
            !isInRowSpace(before, vectorOf(part)),
        );
        expect(exposed.map(({ name }) => name)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('protection does not contradict itself', () => {
    const surplus = fc.array(fc.constantFrom(0, 0, 2, 7, null), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(respondents, breakdowns, groups, surplus, (some, by, known, more) => {
        const units = scales.a.map((a, unit) => {
          const extra = more[unit] ?? null;
          return { group: { a }, offered: extra === null ? null : countOf(asPart({ a }), some) + extra };
        });
        const answering = (group: Record<string, string>) =>
          some.filter(({ is }) => ['ja', 'nej'].includes(is.q ?? '') && asPart(group).isIn({ is, times: 1 }));
        const printed = known.flatMap((group): Printed[] => [
          {
            group,
            offered: units.reduce(
              (sum, u) => sum + (group.a && group.a !== u.group.a ? 0 : (u.offered ?? 0)),
              0,
            ),
          },
          { group, question: 'q', base: answering(group).reduce((sum, { times }) => sum + times, 0) },
        ]);
        expect(tablesBeside(printed, by, some, units)).toHaveLength(by.length + 1);
      }),
      {
        numRuns: 500,
        // Beside the printed bases, the numbers of people alone gave a small valid base away.
        examples: [
          [
            [
              { is: { a: 'no-answer', b: 'no-answer', q: 'ja' }, times: 5 },
              { is: { a: 'no-answer', b: 'b1', q: 'ja' }, times: 1 },
              { is: { a: 'no-answer', b: 'b2', q: 'ja' }, times: 8 },
              { is: { a: 'a3', b: 'b1', q: 'no-answer' }, times: 5 },
              { is: { a: 'a3', b: 'b2', q: 'ja' }, times: 1 },
            ],
            [['a'], ['b']],
            [{}, { a: 'a3' }, { b: 'b2' }],
            [0, 0, 0],
          ],
        ],
      },
    );
  });
});
