import { describe, expect, it } from 'vitest';
import { readPipeline } from '../../src/config/read-pipeline.js';
import { protectWaves } from '../../src/stages/protect-waves.js';
import { readWaves } from '../../src/stages/read-waves.js';
import { fakeEffects } from '../fake-effects.js';
import { answersOf, codebook } from './survey.js';

/** What is published of a wave with the given answers, of which Övrig alone has an offered count. */
async function publishedOf(...units: readonly (readonly [unit: string, answers: number])[]) {
  const pipeline = `kind: survey
id: enkat
title: Enkäten
codebook: enkat.yaml
waves: [{id: "2018", responses: s.csv, offered: {file: e.csv, count: Antal}}]
breakdowns: [enhet]
`;
  const answers = units.flatMap(([unit, count]) => Array.from({ length: count }, () => unit));
  const files = { 's.csv': answersOf(...answers), 'e.csv': 'Enhet;Antal\nÖvrig;90\n' };
  const effects = fakeEffects({ 'p.yaml': pipeline, 'enkat.yaml': codebook, ...files });
  const read = (await readPipeline('p.yaml', effects)).value?.pipeline;
  if (!read) throw new Error('the pipeline has problems');
  const { waves } = await readWaves(read, effects);
  const wave = (await protectWaves(read, waves, [])).published.counts.waves[0];
  return { outside: wave?.outsideRate, rate: wave?.tables[0]?.groups[0]?.rate };
}

describe('a unit with answers that is missing among the offered counts', () => {
  it('is named in the report like one whose count is not reported', async () => {
    const { outside, rate } = await publishedOf(['Övrig', 40], ['Ångström', 20]);
    expect(outside).toEqual({
      named: [{ by: ['enhet'], group: ['angstrom'], reason: 'not-reported' }],
      others: 0,
    });
    expect(rate).toMatchObject({ answered: 40, offered: 90 });
  });

  it('is not even counted when it is too small to be shown', async () => {
    const { outside, rate } = await publishedOf(['Övrig', 40], ['Ångström', 2]);
    expect(outside).toEqual({ named: [], others: 0 });
    // With the number of answers in all, it would give the two away.
    expect(rate?.status).toBe('withheld');
  });
});
