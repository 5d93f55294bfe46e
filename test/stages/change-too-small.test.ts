import { describe, expect, it } from 'vitest';
import { messageOf, problem } from '../../src/problems/problem.js';
import { inputOf, publishedFirst, some } from './ledger-survey.js';

/* What is said when not even the total of a wave can be told again: with which edition it is compared. */

const rest = [some(20, 'Norr'), some(10, 'Söder'), some(10, 'Söder', { gender: 'Man' })];
const before = [...rest, some(30, 'Öster'), some(40, 'Väster')];
// Seven have come in Väster, and two are gone from Öster.
const since = [...rest, some(28, 'Öster'), some(47, 'Väster')];

/** The messages of the errors of the last of some editions, of which the others are published in a month each. */
async function toldOfLast(...[first, ...more]: readonly [Files, ...Files[]]): Promise<string[]> {
  const { put, run, publish } = await publishedFirst(first);
  let told: string[] = [];
  for (const [month, files] of more.entries()) {
    put(files);
    const { problems } = await run();
    told = problems.flatMap((one) => (one.severity === 'error' ? [messageOf(one, 'en')] : []));
    if (month < more.length - 1)
      expect([...told, ...(await publish({ date: `2019-0${month + 2}-28` }))]).toEqual([]);
  }
  return told;
}

type Files = Readonly<Record<string, string>>;

describe('a wave that cannot be told again', () => {
  it('is compared with the edition that it has changed since, not with the latest', () => {
    const edition = { date: '2019-01-31', pipeline: undefined };
    const editions = [
      { ...edition, edition: 1, isChanged: true },
      { ...edition, edition: 2, date: '2019-02-28', isChanged: false },
    ];
    expect(messageOf(problem('error', 'change-too-small', { wave: 'w', editions }), 'en')).toMatch(
      /changed since the publication of edition 1 \(2019-01-31\),.* The numbers in edition 2 \(2019-02-28\) are the same as now/,
    );
  });

  it('is compared with all that it has changed since', async () => {
    const more = [...rest, some(30, 'Öster'), some(60, 'Väster')];
    const [told] = await toldOfLast(
      inputOf(before, []),
      inputOf(more, []),
      inputOf([...more, some(2, 'Norr', { pleased: 'Nej' })], []),
    );
    expect(told).toContain('since the publication of edition 1 (2019-01-31), edition 2 (2019-02-28)');
    expect(told).not.toContain('the same as now');
  });

  it('is not said to have changed when only its groups are others', () => {
    const edition = { edition: 1, date: undefined, pipeline: 'annan', isChanged: false };
    const told = messageOf(problem('error', 'change-too-small', { wave: 'w', editions: [edition] }), 'en');
    expect(told).toMatch(/^Wave w: its groups are made in another way than in edition 1 of annan, /);
  });
});

describe('a wave that is as it was when it was last published', () => {
  it('can be told again beside an older edition, and in other groups as well', async () => {
    const editions = [inputOf(before, [['enhet']]), inputOf(since, [['enhet']])] as const;
    expect(await toldOfLast(...editions, inputOf(since, [['enhet']]))).toEqual([]);
    expect(await toldOfLast(...editions, inputOf(since, [['enhet'], ['kon']]))).toEqual([]);
  });
});
