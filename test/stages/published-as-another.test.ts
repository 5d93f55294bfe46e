import { describe, expect, it } from 'vitest';
import { inputOf, publishedFirst, some } from './ledger-survey.js';

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
  const workspace = await publishedFirst(first);
  workspace.put(later);
  const { problems } = await workspace.run();
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
