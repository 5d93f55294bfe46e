import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eliminated, isInRowSpace } from '../disclosure/rational-elimination.js';
import { documentIn } from '../stages/ledger-survey.js';
import { workspace } from './editions.js';
import {
  type Alike,
  filesOf,
  fourUnits,
  type RandomSurvey,
  survey,
  wavesWithMonths,
} from './random-survey.js';
import { categoryOf } from './truth.js';

/*
 * Whole runs of a source in windows that have people in common: one within another, two that overlap, and a pool beside the
 * waves in it. Somebody adds and subtracts every number of respondents that such a run has published. Nothing of it is
 * taken from the program but the numbers.
 */

type Months = readonly [number, number];

const counts = ({ pleased, met }: Alike) => pleased !== '' || met !== '';
const isWithin = ({ month }: Alike, [first, last]: Months) => month >= first && month <= last;
const isIn = (person: Alike, by: readonly string[], group: readonly string[]) =>
  by.every((variable, axis) => categoryOf(person, variable, fourUnits) === group[axis]);

/** What a window has besides another, and what it has in common with one: with itself, all of it. */
function stretchesOf(windows: readonly Months[]): ((person: Alike) => boolean)[] {
  const besides = windows.flatMap((one) =>
    windows.map((other) => (person: Alike) => isWithin(person, one) && !isWithin(person, other)),
  );
  const both = windows.flatMap((one) =>
    windows.map((other) => (person: Alike) => isWithin(person, one) && isWithin(person, other)),
  );
  return [...besides, ...both];
}

/** What small groups of windows, of their differences and of what they share come out of the published numbers. */
function exposed(one: RandomSurvey, files: ReadonlyMap<string, Uint8Array>): string[] {
  const windows: Readonly<Record<string, Months>> = wavesWithMonths[one.waves];
  const people = one.first.people.filter(counts);
  const vectorOf = (isWanted: (person: Alike) => boolean) => people.map((person) => Number(isWanted(person)));
  const known = documentIn(files).waves.flatMap(({ wave, tables }) =>
    tables.flatMap(({ by, groups }) =>
      groups
        .filter(({ respondents }) => respondents !== null)
        .map(({ group }) =>
          vectorOf((person) => isWithin(person, windows[wave] ?? [0, 0]) && isIn(person, by, group)),
        ),
    ),
  );
  const space = eliminated(known);
  return stretchesOf(Object.values(windows)).flatMap((isWanted, stretch) =>
    [[], ...one.first.breakdowns].flatMap((by) => {
      const groups = new Map(
        people.map((person) => {
          const group = by.map((variable) => categoryOf(person, variable, fourUnits));
          return [group.join('*'), group];
        }),
      );
      return [...groups].flatMap(([name, group]) => {
        const vector = vectorOf((person) => isWanted(person) && isIn(person, by, group));
        const count = people.reduce((sum, { times }, at) => sum + times * (vector[at] ?? 0), 0);
        const isSmall = count > 0 && count < one.minimum;
        return isSmall && isInRowSpace(space, vector) ? [`${name} in stretch ${stretch}`] : [];
      });
    }),
  );
}

describe('windows that overlap', () => {
  it('give away no few who are in one of them and not in another, or in both', async () => {
    let numbers = 0;
    const windowed = survey.filter(({ waves }) => waves !== 'two-files');
    await fc.assert(
      fc.asyncProperty(windowed, async (one) => {
        const { run, written } = workspace(filesOf(one, one.first));
        await run();
        if (written().size === 0) return;
        expect(exposed(one, written())).toEqual([]);
        const { waves } = documentIn(written());
        numbers += waves.filter(({ tables }) => tables[0]?.groups[0]?.respondents != null).length;
      }),
      { numRuns: 30 },
    );
    expect(numbers).toBeGreaterThan(30);
  });

  it.each(['two-windows', 'windows-and-pool'] as const)(
    'are not both shown when few lie between them: %s',
    async (waves) => {
      const alike = { gender: 'Kvinna', time: 'Kort', pleased: 'Ja', met: 'Nej' };
      const people = [
        { ...alike, unit: 'Norr', month: 2, times: 30 },
        { ...alike, unit: 'Söder', month: 2, times: 20 },
        { ...alike, unit: 'Norr', month: 5, times: 3 },
      ];
      const one: RandomSurvey = {
        ...{ waves, offered: 'none', unanswered: [1], minimum: 5, homogeneous: 'show' },
        first: { people, breakdowns: [] },
      };
      const { run, written } = workspace(filesOf(one, one.first));
      await run();
      const shown = documentIn(written()).waves.map(({ wave, tables }) => [
        wave,
        tables[0]?.groups[0]?.respondents,
      ]);
      expect(Object.fromEntries(shown)).toMatchObject({ tidig: null, hela: 53 });
      expect(exposed(one, written())).toEqual([]);
    },
  );
});
