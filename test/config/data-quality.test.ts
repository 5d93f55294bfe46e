import { describe, expect, it } from 'vitest';
import { readPipeline } from '../../src/config/read-pipeline.js';
import { inFileOrder, messageOf } from '../../src/problems/problem.js';
import { fakeEffects } from '../fake-effects.js';

async function read(pipelineLines: string, askedIf = 'besok: [ja]') {
  const pipeline = `kind: survey
id: enkat
title: Enkäten
codebook: enkat.yaml
${pipelineLines}
`;
  const codebook = `id: enkat
title: Enkäten
scales:
  ja-nej: {categories: [{id: ja, label: Ja}, {id: nej, label: Nej}]}
variables:
  - {id: svarsid, role: id}
  - {id: avdelning, role: background, scale: ja-nej}
  - {id: besok, role: question, scale: ja-nej}
  - {id: bemotande, role: question, scale: ja-nej, asked-if: {${askedIf}}}
`;
  const effects = fakeEffects({ 'p.yaml': pipeline, 'enkat.yaml': codebook });
  const { value, problems } = await readPipeline('p.yaml', effects);
  const told = inFileOrder(problems).map(
    (p) => `${p.place?.file}:${p.place?.line}:${p.place?.column} ${messageOf(p, 'sv')}`,
  );
  return { pipeline: value?.pipeline, told };
}

const wave = 'waves: [{id: "2018", responses: svar.csv}]';

describe('what data quality needs', () => {
  it('is the variable it is told by, forms received, and what follow-up questions depend on', async () => {
    const { pipeline, told } = await read(`waves:
  - {id: "2017", responses: svar.csv, received: 2900}
  - {id: "2018", responses: [{file: a.csv, received: 120}, b.csv]}
quality: {by: avdelning}`);
    expect(told).toEqual([]);
    expect(pipeline?.quality).toEqual({ by: 'avdelning' });
    expect(pipeline?.waves[0]?.received).toBe(2900);
    expect(pipeline?.waves[1]?.source).toMatchObject({ files: [{ received: 120 }, { file: 'b.csv' }] });
    const question = pipeline?.codebook.variables.at(-1);
    expect(question).toMatchObject({ askedIf: [{ variable: 'besok', categories: ['ja'] }] });
  });

  it.each([
    ['bsok: [ja]', 'enkat.yaml:9:63 Variabeln ”bsok” finns inte i kodboken. Menade du ”besok”?'],
    ['besok: [jaa]', 'enkat.yaml:9:70 Kategorin ”jaa” finns inte i skalan ”ja-nej”. Menade du ”ja”?'],
    [
      'bemotande: ja',
      'enkat.yaml:9:63 Frågan ”bemotande” kan inte bero på ”bemotande”: villkoret måste ha svarsalternativ och stå före frågan i kodboken. Flytta det, eller ändra ”asked-if”.',
    ],
    [
      'svarsid: ja',
      'enkat.yaml:9:63 Frågan ”bemotande” kan inte bero på ”svarsid”: villkoret måste ha svarsalternativ och stå före frågan i kodboken. Flytta det, eller ändra ”asked-if”.',
    ],
  ])('a condition that cannot be one is told at its place: %s', async (askedIf, message) => {
    expect((await read(wave, askedIf)).told).toEqual([message]);
  });

  it('quality by something that is no background is told at its place', async () => {
    expect((await read(`${wave}\nquality: {by: avdeling}`)).told).toEqual([
      'p.yaml:6:15 Variabeln ”avdeling” finns inte i kodboken. Menade du ”avdelning”?',
    ]);
    expect((await read(`${wave}\nquality: {by: besok}`)).told).toEqual([
      'p.yaml:6:15 ”besok” har rollen ”question”. Bara bakgrundsvariabler kan delas upp på.',
    ]);
  });

  it('forms received stand with the wave or with its files, not both', async () => {
    const both = 'waves: [{id: "2018", received: 9, responses: [{file: a.csv, received: 4}]}]';
    expect((await read(both)).told).toEqual([
      'p.yaml:5:32 Våg 2018 anger ”received” både för sig själv och för sina filer. Behåll det ena, så att talen inte kan säga emot varandra.',
    ]);
  });
});
