import { describe, expect, it } from 'vitest';
import { readPipeline } from '../../src/config/read-pipeline.js';
import { fakeEffects } from '../fake-effects.js';

const codebook = `
id: enkat
title: Enkäten
scales: {latt: {categories: [{id: latt, label: Lätt, positive: true}, {id: svart, label: Svårt}]}}
variables:
  - {id: kon, role: background, scale: latt}
  - {id: kontakt, role: question, scale: latt}
`;

async function read(wave: string) {
  const text = `kind: survey\nid: p\ntitle: P\ncodebook: enkat.yaml\nwaves:\n  - ${wave}\n`;
  return readPipeline('p.yaml', fakeEffects({ 'p.yaml': text, 'enkat.yaml': codebook }));
}
const codes = async (wave: string) => (await read(wave)).problems.map((p) => p.code);

describe('an aggregate wave', () => {
  it('names its file, the rows that count and the columns with figures', async () => {
    const { value, problems } = await read(
      '{id: v, aggregate: {file: a.csv, delimiter: tab, where: {År: 2017, Typ: [a, b]}, without: {Typ: Summa}, offered: O, answered: S, rate: R, shares: [{question: kontakt, positive: P, base: B}]}}',
    );
    expect(problems).toEqual([]);
    expect(value?.pipeline.waves[0]?.source).toEqual({
      kind: 'aggregate',
      file: 'a.csv',
      place: { file: 'p.yaml', line: 6, column: 24 },
      delimiter: '\t',
      where: [
        { column: 'År', values: ['2017'] },
        { column: 'Typ', values: ['a', 'b'] },
      ],
      without: [{ column: 'Typ', values: ['Summa'] }],
      offered: 'O',
      answered: 'S',
      rate: 'R',
      shares: [{ question: 'kontakt', positive: 'P', base: 'B' }],
    });
  });

  it('must say where its figures are', async () => {
    expect(await codes('{id: v, aggregate: {file: a.csv}}')).toEqual(['aggregate-without-figures']);
    expect(await codes('{id: v, aggregate: {file: a.csv, offered: O}}')).toEqual([
      'aggregate-without-figures',
      'aggregate-offered-alone',
    ]);
    expect(await codes('{id: v, aggregate: {file: a.csv, answered: S, rate: R}}')).toEqual([
      'aggregate-rate-alone',
    ]);
    expect(await codes('{id: v, aggregate: {file: a.csv, answerd: S}}')).toEqual(['unknown-key']);
  });

  it('is the only source of the wave and of its offered counts', async () => {
    const aggregate = 'aggregate: {file: a.csv, answered: S, offered: O}';
    expect(await codes(`{id: v, responses: b.csv, ${aggregate}}`)).toEqual(['two-sources']);
    expect(await codes(`{id: v, offered: {total: 5}, ${aggregate}}`)).toEqual(['offered-in-two-places']);
  });

  it('has shares of questions, each once', async () => {
    const shares = (...questions: string[]) =>
      codes(
        `{id: v, aggregate: {file: a.csv, shares: [${questions.map((q) => `{question: ${q}, positive: P}`)}]}}`,
      );
    expect(await shares('kontakt', 'kontakt')).toEqual(['share-twice']);
    expect(await shares('kon')).toEqual(['not-a-question']);
    expect(await shares('kontkt')).toEqual(['unknown-variable']);
  });
});
