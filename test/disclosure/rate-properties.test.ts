import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfferedCell } from '../../src/cube/cube.js';
import type { PublishedTable } from '../../src/disclosure/published.js';
import { categoryOf, countOf, isSmall, type Part, partOf, partsOf, withKnownZeros } from './attacker.js';
import { protectedWith } from './protected.js';
import { eliminated, isInRowSpace } from './rational-elimination.js';
import { type Alike, surveyOf } from './survey.js';

const scales = { a: ['a1', 'a2', 'a3'], b: ['b1', 'b2'] };
const survey = surveyOf(scales);
const minimum = 5;
/** The least number of forms, which may be told apart from the least number of answers. */
const minimumOffered = fc.constantFrom(5, 3, 12);

const respondents: fc.Arbitrary<Alike[]> = fc.array(
  fc.record({
    is: fc.record({
      a: fc.constantFrom(...scales.a, 'no-answer'),
      b: fc.constantFrom(...scales.b, 'no-answer'),
    }),
    times: fc.constantFrom(1, 3, 5, 8, 13),
  }),
  { maxLength: 10 },
);
const breakdowns = fc.subarray([['a'], ['b'], ['a', 'b']]);
/** More offered than answered in each unit; null for a unit that did not report. */
const surplus = fc.constantFrom(0, 0, 0, 2, 7, -1, null);
const wave = fc
  .tuple(respondents, fc.constantFrom(['a'], ['a', 'b']), fc.array(surplus, { minLength: 6, maxLength: 6 }))
  .map(([some, by, more]) => ({ some, units: unitsOf(by, some, more) }));

function unitsOf(
  by: readonly string[],
  some: readonly Alike[],
  more: readonly (number | null)[],
): OfferedCell[] {
  const groups = by.includes('b')
    ? scales.a.flatMap((a) => scales.b.map((b): Record<string, string> => ({ a, b })))
    : scales.a.map((a): Record<string, string> => ({ a }));
  return groups.map((group, unit) => {
    const extra = more[unit] ?? null;
    return { group, offered: extra === null ? null : Math.max(0, countOf(partOfUnit(group), some) + extra) };
  });
}

function partOfUnit(group: OfferedCell['group']): Part {
  return partOf(Object.keys(group), Object.values(group));
}

/** The rule for the answered side, put as plainly as possible. */
function countsAsAnswered(respondent: Alike, units: readonly OfferedCell[], some: readonly Alike[]): boolean {
  const possible = units.filter(({ group }) =>
    Object.entries(group).every(([variable, id]) =>
      ['missing', id].includes(categoryOf(respondent, variable)),
    ),
  );
  return possible.length > 0 && possible.every((unit) => isUsable(unit, some));
}

function isUsable({ group, offered }: OfferedCell, some: readonly Alike[]): boolean {
  return offered !== null && countOf(partOfUnit(group), some) <= offered;
}

function tablesOf(
  some: readonly Alike[],
  units: readonly OfferedCell[],
  by: readonly string[][],
  leastOffered: number,
): readonly PublishedTable[] {
  const published = protectedWith({
    codebook: survey.codebook,
    breakdowns: by,
    minimum,
    minimumOffered: leastOffered,
    waves: [{ id: 'now', cube: survey.cube(some, units) }],
  });
  return published.counts.waves[0]?.tables ?? [];
}

/** Names of small counts of people or forms that follow from the published respondents, answered and offered. */
function exposed(
  tables: readonly PublishedTable[],
  some: readonly Alike[],
  units: readonly OfferedCell[],
  by: readonly string[][],
  leastOffered: number,
): string[] {
  const answering = some.filter((respondent) => countsAsAnswered(respondent, units, some));
  const people = (part: Part, among: readonly Alike[] = some) => [
    ...some.map((respondent) => Number(part.isIn(respondent) && among.includes(respondent))),
    ...units.map(() => 0),
  ];
  const usableIn = (part: Part) =>
    units.filter((unit) => isUsable(unit, some) && part.isIn({ is: unit.group, times: 1 }));
  const forms = (part: Part) => {
    const inside = usableIn(part);
    return [
      ...some.map((respondent) => Number(inside.some(({ group }) => partOfUnit(group).isIn(respondent)))),
      ...units.map((unit) => Number(inside.includes(unit) && unit.offered !== 0)),
    ];
  };
  const groups = tables.flatMap((table) =>
    table.groups.map((group) => ({ ...group, part: partOf(table.by, group.group) })),
  );
  const rated = groups.filter(({ rate }) => rate.status === 'ok');
  const known = [
    ...groups.filter((group) => group.respondents !== null).map(({ part }) => people(part)),
    ...rated.flatMap(({ part }) => [people(part, answering), forms(part)]),
  ];
  const zeros = rated
    .filter(({ rate, part }) => {
      const stated = usableIn(part).reduce((sum, { group }) => sum + countOf(partOfUnit(group), some), 0);
      return rate.answered === rate.offered && rate.answered === stated;
    })
    .map(({ part }) => forms(part).map((value, column) => (column < some.length ? 0 : value)));
  const space = eliminated(withKnownZeros(known, zeros));

  const leftOut = some.filter((respondent) => !answering.includes(respondent));
  const secrets = partsOf([[], ...by, ['a', 'b']], some).flatMap((part) => [
    { name: part.name, least: minimum, count: countOf(part, some), vector: people(part) },
    {
      name: `answered ${part.name}`,
      least: minimum,
      count: countOf(part, answering),
      vector: people(part, answering),
    },
    {
      name: `left out ${part.name}`,
      least: minimum,
      count: countOf(part, leftOut),
      vector: people(part, leftOut),
    },
  ]);
  const unitSecrets = units
    .filter((unit) => isUsable(unit, some))
    .map(({ group, offered }) => {
      const part = partOfUnit(group);
      const count = offered ?? 0;
      return { name: `offered ${part.name}`, least: leastOffered, count, vector: forms(part) };
    });
  return [...secrets, ...unitSecrets]
    .filter(({ count, least, vector }) => isSmall(count, least) && isInRowSpace(space, vector))
    .map(({ name }) => name);
}

describe('response rates of any small survey', () => {
  it('give no small count of people or forms away', () => {
    fc.assert(
      fc.property(wave, breakdowns, minimumOffered, ({ some, units }, by, least) => {
        expect(exposed(tablesOf(some, units, by, least), some, units, by, least)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('have two sides that a recount confirms, none small, and are never above one', () => {
    fc.assert(
      fc.property(wave, breakdowns, minimumOffered, ({ some, units }, by, least) => {
        const answering = some.filter((respondent) => countsAsAnswered(respondent, units, some));
        for (const table of tablesOf(some, units, by, least)) {
          for (const { group, rate } of table.groups) {
            if (rate.status !== 'ok') expect(rate).toMatchObject({ offered: null, answered: null });
            if (rate.offered === null || rate.answered === null) continue;
            const part = partOf(table.by, group);
            const inside = units.filter(
              (unit) => isUsable(unit, some) && part.isIn({ is: unit.group, times: 1 }),
            );
            expect(rate.answered).toBe(countOf(part, answering));
            expect(rate.offered).toBe(inside.reduce((sum, { offered }) => sum + (offered ?? 0), 0));
            expect(rate.answered).toBeLessThanOrEqual(rate.offered);
            expect(isSmall(rate.answered, minimum) || rate.offered < least).toBe(false);
          }
        }
      }),
    );
  });
});
