import { describe, expect, it } from 'vitest';
import { checkPipeline } from '../../src/stages/check-pipeline.js';
import { fakeEffects } from '../fake-effects.js';

const codebook = `
id: enkat
title: Enkäten
scales:
  enhet: {categories: [{id: norr, label: Norr}]}
  nojd: {categories: [{id: ja, label: Ja}, {id: nej, label: Nej}]}
variables:
  - {id: enhet, role: background, label: Enhet, scale: enhet}
  - {id: datum, role: date, columns: [Datum]}
  - {id: nojd, role: question, label: Nöjd?, scale: nojd}
`;

const answers = 'Datum;Enhet;Nöjd?\n2018-01-15;Norr;Ja\n2018-02-15;Norr;Nej\n2018-03-15;Norr;Ja\n';

async function codesOf(...waves: string[]): Promise<string[]> {
  const pipeline = `kind: survey\nid: enkat\ntitle: Enkäten\ncodebook: enkat.yaml\nwaves:\n${waves.map((wave) => `  - ${wave}\n`).join('')}`;
  const files = { 'svar.csv': answers, 'kopia.csv': answers, 'andra.csv': `${answers}2018-04-01;Norr;Ja\n` };
  const { problems } = await checkPipeline(
    'p.yaml',
    fakeEffects({ 'p.yaml': pipeline, 'enkat.yaml': codebook, ...files }),
  );
  return problems.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
}

const until = (id: string, from: string, to: string, more = '') =>
  `{id: ${id}, responses: svar.csv, field-period: {from: ${from}, to: ${to}${more}}}`;

describe('two waves without windows', () => {
  it.each([
    ['the same file', '{id: a, responses: svar.csv}', '{id: b, responses: svar.csv}'],
    ['a file and its copy', '{id: a, responses: svar.csv}', '{id: b, responses: kopia.csv}'],
    ['one of several files', '{id: a, responses: svar.csv}', '{id: b, responses: [svar.csv, andra.csv]}'],
    ['days that overlap', until('a', '2018-01-01', '2018-02-28'), until('b', '2018-01-01', '2018-03-31')],
    [
      'days that overlap in a group',
      until('a', '2018-01-01', '2018-01-31', ', by: {enhet: {norr: {from: 2018-01-01, to: 2018-02-20}}}'),
      until('b', '2018-02-01', '2018-03-31'),
    ],
    [
      'answers outside their days',
      until('a', '2018-01-01', '2018-01-31', ', outside: keep'),
      until('b', '2018-02-01', '2018-03-31'),
    ],
  ])('do not count the same answers twice: %s', async (_, one, other) => {
    expect(await codesOf(one, other)).toContain('waves-share-answers');
  });

  it.each([
    ['other files', '{id: a, responses: svar.csv}', '{id: b, responses: andra.csv}'],
    ['other days', until('a', '2018-01-01', '2018-01-31'), until('b', '2018-02-01', '2018-03-31')],
  ])('may read %s', async (_, one, other) => {
    expect(await codesOf(one, other)).toEqual([]);
  });
});
