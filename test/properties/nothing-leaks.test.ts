import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditRuns } from '../../src/audit/audit-run.js';
import { everyCount } from '../../src/audit/solve-model.js';
import { solver } from '../disclosure/protected.js';
import { auditTogether, workspace } from './editions.js';
import {
  type Alike,
  breakdowns,
  filesOf,
  fourUnits,
  mergedUnits,
  people,
  type RandomSurvey,
  survey,
} from './random-survey.js';
import { truthOf } from './truth.js';

/*
 * Whole runs of surveys that are made up at random. A run that finds something in its own audit throws, so that it is enough to
 * make it.
 */

describe('a run of any survey', () => {
  it('withholds what nobody can work out, and an attack never says what is not so', async () => {
    await fc.assert(
      fc.asyncProperty(survey, async (one) => {
        const { run, written } = workspace(filesOf(one, one.first));
        await run();
        if (written().size === 0) return;
        const means = { solver, search: everyCount };
        const { counts, findings } = auditRuns([{ name: 'run', files: written() }], means);
        expect(findings).toEqual([]);
        for (const { about, low, high } of counts) {
          if (about.measure === 'offered') continue;
          const truth = truthOf(one, one.first.people, fourUnits, about);
          expect({ ...about, isLow: low <= truth, isHigh: truth <= (high ?? truth) }).toEqual({
            ...about,
            isLow: true,
            isHigh: true,
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(['other groups', 'late answers', 'corrected answers', 'merged units'] as const)(
    'may be published beside an earlier one: %s',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(survey, breakdowns, people, fc.nat(17), async (one, by, more, place) => {
          const { put, run, publish, written } = workspace(filesOf(one, one.first));
          await run();
          if (written().size === 0) return;
          const first = written();
          expect(await publish()).toEqual([]);
          const changed = {
            'other groups': one.first.people,
            'late answers': [...one.first.people, ...more.slice(0, 4)],
            'corrected answers': corrected(one, place),
            'merged units': one.first.people,
          }[kind];
          const units = kind === 'merged units' ? mergedUnits : fourUnits;
          put(filesOf(one, { people: changed, breakdowns: by }, units));
          const { problems, written: isWritten } = await run();
          if (isWritten) expect(await auditTogether([first, written()])).toEqual([]);
          else expect(problems.map(({ code }) => code)).toContainEqual(expect.stringMatching(excuses[kind]));
        }),
        { numRuns: kind === 'other groups' ? 60 : 15 },
      );
    },
  );
});

/** Why a second edition may have to be stopped. Other groups of the same answers are just withheld where they must be. */
const excuses = {
  'other groups': /^never$/,
  'late answers':
    /^(change-too-small|published-window-changed|not-beside-published|few-changed-since-published|rows-none-)/,
  'corrected answers':
    /^(change-too-small|published-window-changed|not-beside-published|few-changed-since-published|rows-none-)/,
  'merged units': /^(change-too-small|not-beside-published|few-changed-since-published)/,
};

/** The same people, but for some of those who are alike in one place. */
function corrected({ first }: RandomSurvey, place: number): Alike[] {
  const at = place % first.people.length;
  return first.people.map((person, number) =>
    number === at ? { ...person, times: Math.max(0, person.times - 2), pleased: 'Nej' } : person,
  );
}
