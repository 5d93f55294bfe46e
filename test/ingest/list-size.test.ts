import { describe, expect, it } from 'vitest';
import { maxListBytes } from '../../src/limits.js';
import { checkPipeline } from '../../src/stages/check-pipeline.js';
import { fakeEffects } from '../fake-effects.js';
import { answersOf, codebook } from '../stages/survey.js';

/** The problems of a wave whose file `tal.csv` seems to be of this size. */
async function codesOf(wave: string, bytes: number): Promise<string[]> {
  const effects = fakeEffects({
    'p.yaml': `kind: survey\nid: enkat\ntitle: Enkäten\ncodebook: enkat.yaml\nwaves:\n  - {id: "2018", ${wave}}\n`,
    'enkat.yaml': codebook,
    'svar.csv': answersOf('Övrig'),
    'tal.csv': 'Enhet;Erbjudna;Svarande\nÅngström;7;5\nÖvrig;3;1\n',
  });
  const { files } = effects;
  const size = async (path: string) => (path === 'tal.csv' ? bytes : files.size(path));
  const { problems } = await checkPipeline('p.yaml', { ...effects, files: { ...files, size } });
  return problems.map(({ code }) => code);
}

describe('a table whose rows are all held at once', () => {
  it.each([
    'responses: svar.csv, offered: {file: tal.csv, count: Erbjudna}',
    'aggregate: {file: tal.csv, offered: Erbjudna, answered: Svarande}',
  ])('is read up to a size: %s', async (wave) => {
    expect(await codesOf(wave, maxListBytes + 1)).toContain('file-too-large');
    expect(await codesOf(wave, maxListBytes)).not.toContain('file-too-large');
  });
});
