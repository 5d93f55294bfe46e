import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/problems/problem.js';
import { SelfAuditFault, selfAudit } from '../../src/stages/self-audit.js';
import { surveyDocument, type ToldGroup } from '../audit/survey-document.js';

/*
 * What a run is about to write, beside what is in the record of what has been published.
 */

const everybody: ToldGroup = { respondents: 60, rate: [60, 83] };
const units: Record<string, ToldGroup> = {
  norr: { respondents: 20, rate: [20, 30] },
  soder: { respondents: 20, rate: [20, 25] },
  oster: { respondents: 20, rate: [20, 28] },
};
const sound = surveyDocument(everybody, units);

const filesOf = (document: typeof sound) =>
  new Map([['published.json', new TextEncoder().encode(JSON.stringify(document))]]);

/** The record after somebody has changed a number of it by hand. */
const broken = surveyDocument(everybody, { ...units, oster: { respondents: 70, rate: [20, 28] } });

describe('a run beside what has been published', () => {
  it('is fine when the two tell the same', async () => {
    expect(await selfAudit(filesOf(sound), [sound])).toEqual([]);
  });

  it('is stopped by a record that contradicts itself, and told where and what to do', async () => {
    const other = { ...broken, survey: 'annan', pipeline: 'annan' };
    const problems = await selfAudit(filesOf(sound), [other]);
    expect(problems).toMatchObject([
      {
        severity: 'error',
        code: 'published-contradicts',
        details: { wave: 'nu', by: 'enhet', group: 'oster' },
      },
    ]);
    expect(problems.map((one) => messageOf(one, 'sv'))).toEqual([
      'Våg nu: talen för ”oster” (enhet) i förteckningen över det som publicerats säger emot andra tal i den. Det går därför inte att se vad en ny rapport avslöjar, så inget skrivs. Hämta tillbaka den senaste hela versionen av förteckningen; den ska bara ändras av ”svarsbild publish”.',
    ]);
    expect(problems.map((one) => messageOf(one, 'en')).join()).toMatch(
      /^Wave nu: the numbers for “oster” \(enhet\)/,
    );
  });

  it('is a fault of the program when it contradicts itself', async () => {
    const about = { measure: 'respondents', question: '', wave: 'nu', by: ['enhet'], group: ['oster'] };
    await expect(selfAudit(filesOf(broken), [])).rejects.toMatchObject({
      name: 'SelfAuditFault',
      findings: [{ kind: 'contradiction', about }],
    });
  });

  it('is a fault of the program when a number in it is not published', async () => {
    const files = filesOf(sound).set('index.html', new TextEncoder().encode('<p>2137 svar</p>'));
    await expect(selfAudit(files, [sound])).rejects.toThrow(SelfAuditFault);
  });
});
