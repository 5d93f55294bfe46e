import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedTable } from '../../src/disclosure/published.js';
import { countOf, exposedPeople, exposedValidBases, type Part, partOf, partsOf } from './attacker.js';
import { protectedWith } from './protected.js';
import { type Alike, type Survey, surveyOf } from './survey.js';

const scales = { a: ['a1', 'a2', 'a3'], b: ['b1', 'b2'], c: ['c1', 'c2', 'c3'] };
const answers = ['ja', 'nej', 'dont-know', 'no-answer', 'not-asked'];
const survey = surveyOf(scales, { q: ['ja', 'nej', 'dont-know'] });
const variables = Object.keys(scales);

/** Few inner cells with few respondents, so that small counts and coincidences are common. */
const respondents: fc.Arbitrary<Alike[]> = fc.array(
  fc.record({
    is: fc.record({
      a: fc.constantFrom(...scales.a, 'no-answer'),
      b: fc.constantFrom(...scales.b, 'refused'),
      c: fc.constantFrom(...scales.c),
      q: fc.constantFrom('ja', 'ja', 'nej', 'no-answer', 'dont-know', 'not-asked'),
    }),
    times: fc.constantFrom(1, 2, 3, 5, 8, 13),
  }),
  { maxLength: 14 },
);
const breakdowns = fc.subarray([['a'], ['b'], ['c'], ['a', 'b'], ['b', 'c'], ['a', 'b', 'c']]);
const minimum = fc.constantFrom(3, 5, 8);

function tablesOf(
  some: readonly Alike[],
  by: readonly string[][],
  least: number,
  { codebook, cube }: Survey = survey,
): readonly PublishedTable[] {
  const waves = [{ id: 'now', cube: cube(some) }];
  const { counts } = protectedWith({ codebook, breakdowns: by, minimum: least, waves });
  return counts.waves[0]?.tables ?? [];
}

/** Groups that overlap, as bins or areas may, so that what they leave of each other is no group of any table. */
const overlappingSurvey = surveyOf({ d: ['d1', 'd2'], e: ['e1', 'e2'], b: ['b1', 'b2'] });
const overlapping: fc.Arbitrary<Alike[]> = fc.array(
  fc.record({
    is: fc
      .tuple(fc.constantFrom(['d1', 'e1'], ['d1', 'e2'], ['d2', 'e2']), fc.constantFrom('b1', 'b2'))
      .map(([[d = '', e = ''], b]) => ({ d, e, b })),
    times: fc.constantFrom(1, 2, 3, 13, 21),
  }),
  { minLength: 4, maxLength: 8 },
);
const overlappingBreakdowns = fc
  .subarray([['b'], ['d', 'b'], ['e', 'b']])
  .map((some) => [['d'], ['e'], ...some]);

/** Every set of inner cells that holds fewer than the minimum. */
function blocksOf(some: readonly Alike[], least: number): Part[] {
  const sizeOf = (set: readonly Part[]) => set.reduce((sum, cell) => sum + countOf(cell, some), 0);
  const sets: Part[][] = [[]];
  for (const cell of partsOf([['d', 'e', 'b']], some)) {
    sets.push(...sets.map((set) => [...set, cell]).filter((set) => sizeOf(set) < least));
  }
  return sets.map((set) => ({
    name: set.map(({ name }) => name).join(' + '),
    isIn: (respondent) => set.some((cell) => cell.isIn(respondent)),
  }));
}

describe('protection of any small survey', () => {
  it('lets nobody work out a small wanted group or inner cell', () => {
    fc.assert(
      fc.property(respondents, breakdowns, minimum, (some, by, least) => {
        const tables = tablesOf(some, by, least);
        const wanted = partsOf([[], ...by, variables], some);
        expect(exposedPeople(tables, some, wanted, least)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('lets nobody work out how many are in a few inner cells together, when they are few', () => {
    fc.assert(
      fc.property(overlapping, overlappingBreakdowns, fc.constantFrom(3, 5), (some, by, least) => {
        const tables = tablesOf(some, by, least, overlappingSurvey);
        expect(exposedPeople(tables, some, blocksOf(some, least), least)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('lets nobody work out a small valid base', () => {
    fc.assert(
      fc.property(respondents, breakdowns, minimum, (some, by, least) => {
        const tables = tablesOf(some, by, least);
        const wanted = partsOf([[], ...by, variables], some);
        expect(exposedValidBases(tables, 'q', answers, some, wanted, least)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('shows numbers that a recount confirms, and no group below the minimum', () => {
    fc.assert(
      fc.property(respondents, breakdowns, minimum, (some, by, least) => {
        for (const table of tablesOf(some, by, least)) {
          for (const group of table.groups) {
            const part = partOf(table.by, group.group);
            const counted = countOf(part, some);
            if (group.respondents !== null) {
              expect(group.respondents).toBe(counted);
              expect(counted).toBeGreaterThanOrEqual(least);
            }
            if (group.status === 'empty') expect(counted).toBe(0);
            for (const { status, counts } of group.questions) {
              expect(counts !== null).toBe(status === 'ok' || status === 'empty');
              if (counts === null) continue;
              const withAnswer = (id: string) => some.filter(({ is }) => is.q === id);
              for (const { id, count } of counts) expect(count).toBe(countOf(part, withAnswer(id)));
              const valid = counts
                .filter(({ kind }) => kind === 'valid')
                .reduce((sum, { count }) => sum + count, 0);
              if (status === 'ok') expect(valid).toBeGreaterThanOrEqual(least);
              else expect(valid).toBe(0);
            }
          }
        }
      }),
    );
  });

  it('tells the same status about a group and its numbers', () => {
    fc.assert(
      fc.property(respondents, breakdowns, minimum, (some, by, least) => {
        for (const { groups, withheld } of tablesOf(some, by, least)) {
          const hidden = groups.filter(({ status }) => status === 'withheld');
          const all = groups.length > 0 && hidden.length === groups.length;
          expect(withheld).toBe(hidden.length === 0 ? 'nothing' : all ? 'whole' : 'some');
          for (const group of groups) {
            expect(group.respondents === null).toBe(group.status !== 'ok');
            if (group.status !== 'withheld') continue;
            expect(group.rate).toMatchObject({ offered: null, answered: null });
            expect(group.questions.every(({ counts }) => counts === null)).toBe(true);
          }
        }
      }),
    );
  });

  it('withholds nothing where nothing is small', () => {
    fc.assert(
      fc.property(respondents, breakdowns, (some, by) => {
        const many = some.map((kind) => ({ ...kind, times: kind.times + 5 }));
        const tables = tablesOf(many, by, 5);
        expect(tables.every((table) => table.withheld === 'nothing')).toBe(true);
        const questions = tables.flatMap(({ groups }) => groups.flatMap((group) => group.questions));
        expect(questions.filter(({ status }) => status === 'withheld')).toEqual([]);
      }),
    );
  });

  it('does not depend on the order of the respondents', () => {
    const shuffled = respondents.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
    fc.assert(
      fc.property(shuffled, breakdowns, minimum, ([some, other], by, least) => {
        expect(tablesOf(other, by, least)).toEqual(tablesOf(some, by, least));
      }),
    );
  });
});
