import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { newcombeLimits } from '../../src/stats/newcombe.js';
import { twoProportionsTest } from '../../src/stats/two-proportions-test.js';
import { wilsonLimits } from '../../src/stats/wilson.js';
import { workspace } from './editions.js';
import { type Alike, filesOf, fourUnits, type RandomSurvey, survey } from './random-survey.js';
import { truthOf } from './truth.js';

/*
 * Whole runs of surveys that are made up at random: every number is what its own row, the rows beside it, or a count of the
 * people one by one say.
 */

type Line = Readonly<Record<string, string>>;

async function tablesOf(one: RandomSurvey): Promise<(name: string) => readonly Line[]> {
  const { run, written } = workspace(filesOf(one, one.first));
  await run();
  const files = written();
  return (name) => {
    const bytes = files.get(`tables/${name}.csv`);
    if (!bytes) return [];
    return Papa.parse<Line>(strFromU8(bytes), { header: true, skipEmptyLines: true }).data;
  };
}

const number = (line: Line, column: string) => Number(line[column]);
const isOk = (line: Line) => line.status === 'ok';
const place = (line: Line) => [line.wave, line.question, line.by, line.group].join('|');
const split = (ids: string | undefined) => (ids ? ids.split('*') : []);

function sample(line: Line, side = '') {
  return { successes: number(line, `${side}numerator`), trials: number(line, `${side}denominator`) };
}

/** How many gave a valid answer to a question in a group, or a positive one, counted one by one. */
function recount(one: RandomSurvey, people: readonly Alike[], line: Line): number {
  const { wave = '', question = '', by, group } = line;
  const about = { wave, measure: 'valid' as const, question, by: split(by), group: split(group) };
  return truthOf(one, people, fourUnits, about);
}

function isPositive({ pleased, met }: Alike, question: string | undefined): boolean {
  return (question === 'nojd' ? pleased : met) === 'Ja';
}

describe('the numbers of any run', () => {
  it('are those of a count one by one, and of their own row', async () => {
    await fc.assert(
      fc.asyncProperty(survey, async (one) => {
        const { people } = one.first;
        const estimates = (await tablesOf(one))('estimates').filter(isOk);
        for (const line of estimates) {
          // Areas and means have intervals of their own, which the recount of whole runs looks at.
          if (line.measure === 'area-positive' || line.measure === 'mean') continue;
          const { successes, trials } = sample(line);
          expect(Number.isSafeInteger(successes) && Number.isSafeInteger(trials)).toBe(true);
          const { lower, upper } = wilsonLimits({ successes, trials });
          for (const [column, value] of Object.entries({ value: successes / trials, lower, upper })) {
            expect(number(line, column)).toBeCloseTo(value, 9);
          }
          if (line.measure !== 'share-positive') continue;
          const positive = people.filter((person) => isPositive(person, line.question));
          expect([place(line), recount(one, positive, line), recount(one, people, line)]).toEqual([
            place(line),
            successes,
            trials,
          ]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('of one question add up: counts to the whole, shares to 1', async () => {
    await fc.assert(
      fc.asyncProperty(survey, async (one) => {
        const shares = (await tablesOf(one))('estimates').filter(
          (line) => isOk(line) && line.measure === 'share',
        );
        const questions = new Map<string, Line[]>();
        for (const line of shares) questions.set(place(line), [...(questions.get(place(line)) ?? []), line]);
        for (const lines of questions.values()) {
          const counted = lines.map((line) => sample(line));
          const [first] = counted;
          expect(counted.reduce((sum, { successes }) => sum + successes, 0)).toBe(first?.trials);
          const whole = counted.reduce((sum, { successes, trials }) => sum + successes / trials, 0);
          expect(Math.abs(whole - 1)).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('between groups follow from the rows of the groups', async () => {
    await fc.assert(
      fc.asyncProperty(survey, async (one) => {
        const table = await tablesOf(one);
        const key = (line: Line, by: string | undefined, group: string | undefined) =>
          [line.wave, line.measure, line.question, by, group].join('|');
        const estimates = new Map(
          table('estimates')
            .filter((line) => line.category === '')
            .map((line) => [key(line, line.by, line.group), line]),
        );
        const opposed = table('differences').filter(
          (line) => isOk(line) && line.against !== 'trend' && line.against !== 'distribution',
        );
        for (const line of opposed) {
          const at = (by?: string, group?: string) => sample(estimates.get(key(line, by, group)) ?? {});
          const [group, against] = [sample(line, 'group_'), sample(line, 'against_')];
          const total = at('', '');
          expect(group).toEqual(at(line.by, line.group));
          expect(against).toEqual(
            line.against === 'rest'
              ? { successes: total.successes - group.successes, trials: total.trials - group.trials }
              : at(line.by, line.against),
          );
          expect(against.trials).toBeGreaterThanOrEqual(one.minimum);
          const difference = group.successes / group.trials - against.successes / against.trials;
          const { lower, upper } = newcombeLimits(against, group);
          for (const [column, value] of Object.entries({ difference, lower, upper })) {
            expect(number(line, column)).toBeCloseTo(value, 9);
          }
          const { p, test } = twoProportionsTest(against, group);
          expect(line.test).toBe(test);
          if (p !== null) expect(number(line, 'p')).toBeCloseTo(p, 9);
          expect(line.p_adjusted === '').toBe(p === null);
          if (p !== null) expect(number(line, 'p_adjusted')).toBeGreaterThanOrEqual(p - 1e-9);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('of non-response are parts of the published total', async () => {
    await fc.assert(
      fc.asyncProperty(survey, async (one) => {
        const table = await tablesOf(one);
        const rates = table('estimates').filter((line) => isOk(line) && line.measure === 'response-rate');
        for (const line of table('nonresponse').filter(isOk)) {
          const total = sample(rates.find(({ wave, by }) => wave === line.wave && by === '') ?? {});
          const [offered, answered] = [number(line, 'offered'), number(line, 'answered')];
          expect(number(line, 'rate')).toBeCloseTo(answered / offered, 9);
          expect(number(line, 'share_offered')).toBeCloseTo(offered / total.trials, 9);
          expect(number(line, 'share_answered')).toBeCloseTo(answered / total.successes, 9);
        }
      }),
      { numRuns: 15 },
    );
  });
});
