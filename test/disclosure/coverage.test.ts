import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfferedCell } from '../../src/cube/cube.js';
import type { PublishedTable } from '../../src/disclosure/published.js';
import { countOf, isSmall, partOf, withKnownZeros } from './attacker.js';
import { eliminated, isInRowSpace } from './rational-elimination.js';
import { tablesOf } from './shown.js';
import { type Alike, alike, surveyOf } from './survey.js';

const scales = { a: ['a1', 'a2', 'a3'], b: ['b1', 'b2'] };
const survey = surveyOf(scales);
const everybody = [alike(20, { a: 'a1' }), alike(30, { a: 'a2' }), alike(10, { a: 'a3' })];

type Counts = readonly [offered: number | null, visits: number | null];

function units(...counts: readonly Counts[]): OfferedCell[] {
  return counts.map(([offered, visits], unit) => ({
    group: { a: scales.a[unit] ?? '' },
    offered,
    ladder: [{ step: 'besok', count: visits }],
  }));
}

/** Per group: `offered/visits`, or the status. */
function coverageIn(table: PublishedTable | undefined): Record<string, string> {
  return Object.fromEntries(
    (table?.groups ?? []).map(({ group, coverage }) => {
      const [visits] = coverage;
      const shown =
        visits?.status === 'ok' ? `${visits.offered}/${visits.count}` : (visits?.status ?? 'none');
      return [group.join('*') || 'total', shown];
    }),
  );
}

describe('coverage', () => {
  it('is the offered of those a step further up, per group with a response rate', () => {
    const tables = tablesOf(survey, [['a'], ['b']], everybody, units([25, 50], [40, 100], [20, 20]));
    expect(tables.map(coverageIn)).toEqual([
      { total: '85/170' },
      { a1: '25/50', a2: '40/100', a3: '20/20' },
      { b1: 'not-reported', b2: 'not-reported', missing: 'not-reported' },
    ]);
  });

  it('is about the units in the response rate only', () => {
    const [total, byA] = tablesOf(survey, [['a']], everybody, units([25, 50], [40, 100], [null, 70]));
    expect(coverageIn(total)).toEqual({ total: '65/150' });
    expect(coverageIn(byA)).toEqual({ a1: '25/50', a2: '40/100', a3: 'not-reported' });
  });

  it('is not reported where one of them has not reported the step, or has more offered than are in it', () => {
    const [silent, bySilent] = tablesOf(survey, [['a']], everybody, units([25, 50], [40, null], [20, 20]));
    expect(coverageIn(silent)).toEqual({ total: 'not-reported' });
    expect(coverageIn(bySilent)).toEqual({ a1: '25/50', a2: 'not-reported', a3: '20/20' });
    const [small] = tablesOf(survey, [['a']], everybody, units([25, 50], [40, 39], [20, 20]));
    expect(coverageIn(small)).toEqual({ total: 'not-reported' });
  });

  it('is not there when the files name no step', () => {
    const [total] = tablesOf(survey, [], everybody, [{ group: {}, offered: 80 }]);
    expect(total?.groups[0]?.coverage).toEqual([]);
  });

  it('is withheld where the response rate is', () => {
    const some = [...everybody.slice(0, 2), alike(3, { a: 'a3' })];
    const [, byA] = tablesOf(survey, [['a']], some, units([25, 50], [40, 100], [20, 30]));
    expect(coverageIn(byA)).toMatchObject({ a3: 'withheld' });
  });

  it('is withheld where it would tell of a unit with few in the step', () => {
    // Nobody of a3 was offered the questionnaire, and three came: 150 of the total less 147 of the others.
    const some = everybody.slice(0, 2);
    const [total, byA] = tablesOf(survey, [['a']], some, units([25, 47], [40, 100], [0, 3]));
    expect(coverageIn(total)).toEqual({ total: '65/150' });
    expect(Object.values(coverageIn(byA))).toContain('withheld');
    expect(coverageIn(byA)).not.toMatchObject({ a1: '25/47', a2: '40/100' });
  });
});

describe('an attacker who adds and subtracts', () => {
  const respondents: fc.Arbitrary<Alike[]> = fc.array(
    fc.record({
      is: fc.record({ a: fc.constantFrom(...scales.a), b: fc.constantFrom(...scales.b, 'no-answer') }),
      times: fc.constantFrom(1, 3, 5, 8, 13),
    }),
    { maxLength: 8 },
  );
  const surplus = fc.tuple(fc.constantFrom(0, 0, 2, 7, null), fc.constantFrom(0, 0, 1, 3, 9, null));
  const wave = fc
    .tuple(respondents, fc.boolean(), fc.array(surplus, { minLength: 6, maxLength: 6 }))
    .map(([some, byB, more]) => {
      const groups = byB
        ? scales.a.flatMap((a) => scales.b.map((b): Record<string, string> => ({ a, b })))
        : scales.a.map((a): Record<string, string> => ({ a }));
      const cells = groups.map((group, unit): OfferedCell => {
        const [unanswered, notOffered] = more[unit] ?? [null, null];
        const offered = unanswered === null ? null : countOf(partAt(group), some) + unanswered;
        const count = notOffered === null ? null : (offered ?? 0) + notOffered;
        return { group, offered, ladder: [{ step: 'besok', count }] };
      });
      return { some, units: cells };
    });
  const partAt = (group: OfferedCell['group']) => partOf(Object.keys(group), Object.values(group));
  const breakdowns = fc.subarray([['a'], ['b'], ['a', 'b']]);
  const visitsOf = ({ ladder }: OfferedCell) => ladder?.[0]?.count ?? null;

  it('never learns how many are in a step of a unit with fewer than the minimum', () => {
    fc.assert(
      fc.property(wave, breakdowns, ({ some, units: cells }, by) => {
        const reported = cells.filter((unit) => unit.offered !== null);
        const isInside = (unit: OfferedCell, table: readonly string[], group: readonly string[]) =>
          table.every((variable, axis) => unit.group[variable] === group[axis]);
        // Per unit those offered and those in the step who were not; a count of nobody is taken for known.
        const vector = (inside: readonly OfferedCell[], parts: readonly ('offered' | 'not')[]) =>
          reported.flatMap((unit) => [
            Number(inside.includes(unit) && parts.includes('offered') && unit.offered !== 0),
            Number(inside.includes(unit) && parts.includes('not') && visitsOf(unit) !== 0),
          ]);
        const groups = tablesOf(survey, by, some, cells).flatMap((table) =>
          table.groups.map((group) => ({
            ...group,
            inside: reported.filter((unit) => isInside(unit, table.by, group.group)),
          })),
        );
        const known = [
          ...groups
            .filter(({ rate }) => rate.status === 'ok')
            .map(({ inside }) => vector(inside, ['offered'])),
          ...groups
            .filter(({ coverage }) => coverage[0]?.status === 'ok')
            .map(({ inside }) => vector(inside, ['offered', 'not'])),
        ];
        const zeros = groups
          .filter(({ coverage: [c] }) => c?.status === 'ok' && c.offered === c.count)
          .map(({ inside }) => vector(inside, ['not']));
        const space = eliminated(withKnownZeros(known, zeros));
        const exposed = reported.filter(
          (unit) =>
            isSmall(visitsOf(unit) ?? 0, 5) && isInRowSpace(space, vector([unit], ['offered', 'not'])),
        );
        expect(exposed).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
