import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problems/problem.js';
import { workspace } from '../properties/editions.js';
import { documentIn, inputOf, publishedFirst, some } from './ledger-survey.js';

/*
 * What has been published of a wave is found by its id. Under another id, a run would show 29 women in a unit that has been
 * shown to have 32 people in it.
 */

const people = [
  some(29, 'Norr'),
  some(3, 'Norr', { gender: 'Man' }),
  some(27, 'Söder'),
  some(12, 'Söder', { gender: 'Man', pleased: 'Nej' }),
];

/** The errors of a run of the same survey with another pipeline, after the first has been published. */
async function errorsOf(first: Record<string, string>, later: Record<string, string>): Promise<string[]> {
  return errorsAmong(await problemsOf(first, later));
}

async function problemsOf(first: Record<string, string>, later: Record<string, string>) {
  const workspace = await publishedFirst(first);
  workspace.put(later);
  return (await workspace.run()).problems;
}

function errorsAmong(problems: readonly Problem[]): string[] {
  return problems.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));
}

/** With another id for the first wave. */
function renamed(files: Record<string, string>): Record<string, string> {
  const pipeline = files['pipeline.yaml'] ?? '';
  return {
    ...files,
    'pipeline.yaml': pipeline.replace('id: tidig', 'id: varen').replace('from: tidig', 'from: varen'),
  };
}

describe('answers that have been published', () => {
  const units = inputOf(people, [['enhet']]);
  const crossed = inputOf(people, [['enhet', 'kon']]);

  it('are not told under another id', async () => {
    expect(await errorsOf(units, renamed(crossed))).toEqual(['published-as-other-wave']);
  });

  it('are told again under their own', async () => {
    expect(await errorsOf(units, crossed)).toEqual([]);
  });

  it('are not told as a window once they are out as a whole, nor the other way round', async () => {
    const windows = inputOf(people, [['enhet']], { waves: 'two-windows' });
    expect(await errorsOf(units, windows)).toEqual(['published-otherwise']);
    expect(await errorsOf(windows, units)).toEqual(['published-otherwise']);
  });

  it('do not stop a wave of other answers', async () => {
    const others = inputOf([...people, some(6, 'Väster')], [['enhet', 'kon']]);
    expect(await errorsOf(units, renamed(others))).toEqual([]);
  });
});

describe('a file that has been published', () => {
  // Norr: 29 in January and 3 in May.
  const early = [some(29, 'Norr'), some(27, 'Söder'), some(12, 'Söder', { gender: 'Man', pleased: 'Nej' })];
  const all = [...early, some(3, 'Norr', { month: 5 })];
  const window = 'window: {from: 2018-01-01, to: 2018-02-28}';
  const reading = (waves: readonly string[], by: readonly (readonly string[])[] = [['enhet']]) => {
    const files = inputOf(all, by, { waves: 'two-windows' });
    const answers = files['svar.csv'] ?? '';
    const pipeline = (files['pipeline.yaml'] ?? '').replace(
      /waves:\n.*?\nbreakdowns/s,
      `waves:\n${waves.map((wave) => `  - {${wave}}\n`).join('')}breakdowns`,
    );
    return { ...files, 'pipeline.yaml': pipeline, 'data/varen.csv': answers.replaceAll('Norr', 'Väster') };
  };
  const whole = reading(['id: w, responses: svar.csv'], [['enhet'], ['kon']]);
  const part = reading([`id: a, responses: svar.csv, ${window}`]);

  it('as a whole wave is not told as windows under another id, nor the other way round', async () => {
    const details = { file: 'svar.csv' };
    const told = async (first: Record<string, string>, later: Record<string, string>) =>
      (await problemsOf(first, later)).filter(({ severity }) => severity === 'error');
    expect(await told(whole, part)).toEqual([
      expect.objectContaining({
        code: 'file-published-otherwise',
        details: { ...details, wave: 'a', other: 'w', was: 'whole' },
      }),
    ]);
    expect(await told(part, whole)).toEqual([
      expect.objectContaining({
        code: 'file-published-otherwise',
        details: { ...details, wave: 'w', other: 'a', was: 'window' },
      }),
    ]);
  });

  it('is known among others, and by a longer path', async () => {
    const several = reading(['id: w, responses: [../arkiv/data/varen.csv, svar.csv]']);
    const later = reading([`id: a, responses: data/varen.csv, ${window}`]);
    const files = {
      ...several,
      '../arkiv/data/varen.csv': several['data/varen.csv'].replaceAll('2018', '2017'),
    };
    expect(await errorsOf(files, later)).toEqual(['file-published-otherwise']);
  });

  it('does not stop windows over another file', async () => {
    expect(await errorsOf(whole, reading([`id: a, responses: data/varen.csv, ${window}`]))).toEqual([]);
  });

  it('is not published by a draft that was made before', async () => {
    const made = workspace(part);
    await made.run();
    const draft = new Map(made.effects.disk);
    made.put(whole);
    await made.run();
    expect(await made.publish()).toEqual([]);
    const ledger = made.effects.disk.get('publications.json');
    for (const [path, bytes] of draft) made.effects.disk.set(path, bytes);
    expect(ledger).toBeDefined();
    expect(await made.publish()).toEqual(['file-published-otherwise']);
    expect(made.effects.disk.get('publications.json')).toBe(ledger);
  });

  it('stands by its name in the published counts, without a digest', async () => {
    const made = await publishedFirst(whole);
    expect(documentIn(made.written()).waves.map(({ read }) => read)).toEqual([[{ file: 'svar.csv' }]]);
  });

  it('keeps its edition in a ledger that is older than the names of files', async () => {
    const made = await publishedFirst(whole);
    const ledger = new TextDecoder().decode(made.effects.disk.get('publications.json'));
    made.put({ 'publications.json': ledger.replace('"read":[{"file":"svar.csv"}],', '') });
    expect(new TextDecoder().decode(made.effects.disk.get('publications.json'))).not.toBe(ledger);
    const { problems } = await made.run();
    expect(errorsAmong(problems)).toEqual([]);
    const manifest = new TextDecoder().decode(made.written().get('manifest.json'));
    expect(JSON.parse(manifest)).toMatchObject({ status: 'published', edition: 1 });
  });
});
