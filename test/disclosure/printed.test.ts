import { describe, expect, it } from 'vitest';
import type { PrintedShare } from '../../src/cube/cube.js';
import type { PublishedTable } from '../../src/disclosure/published.js';
import { tablesOfCube } from './shown.js';
import { type Alike, alike, surveyOf } from './survey.js';

const survey = surveyOf(
  { kon: ['kvinna', 'man', 'annat'], omrade: ['norr', 'soder'] },
  { q: ['ja', 'nej'], r: ['ja'] },
);
const share = (group: PrintedShare['group'], figure: PrintedShare['figure']): PrintedShare => ({
  question: 'q',
  group,
  figure,
});

function tables(printed: readonly PrintedShare[], respondents: readonly Alike[] = []) {
  return tablesOfCube(survey, [['kon'], ['omrade']], { ...survey.cube(respondents), printed });
}

/** Per group: the printed figure of q, or why there is none. */
function printedIn(table: PublishedTable | undefined): Record<string, unknown> {
  return Object.fromEntries(
    (table?.groups ?? []).map(({ group, questions }) => {
      const { printed, status } = questions.find(({ question }) => question === 'q') ?? {};
      return [group.join() || 'total', printed ?? status];
    }),
  );
}

describe('shares in print', () => {
  it('pass for the groups they were printed for, and nothing is made up for others', () => {
    const [total, kon, omrade] = tables([
      share({}, { share: 0.8 }),
      share({ kon: 'kvinna' }, { share: 0.9 }),
    ]);
    expect(printedIn(total)).toEqual({ total: { share: 0.8 } });
    expect(printedIn(kon)).toEqual({ kvinna: { share: 0.9 }, man: 'not-reported', annat: 'not-reported' });
    expect(printedIn(omrade)).toEqual({ norr: 'not-asked', soder: 'not-asked' });
  });

  it('leave the number of respondents, and questions that are not in print, unknown', () => {
    const [total] = tables([share({}, { share: 0.8 })]);
    expect(total?.groups[0]).toMatchObject({
      status: 'not-reported',
      respondents: null,
      rate: { status: 'not-reported' },
      questions: [{ question: 'q' }, { question: 'r', status: 'not-reported' }],
    });
  });

  it('add up over the cells of a group where their bases are known', () => {
    const [total, kon, omrade] = tables([
      share({ kon: 'kvinna', omrade: 'norr' }, { positive: 10, base: 20 }),
      share({ kon: 'kvinna', omrade: 'soder' }, { positive: 5, base: 10 }),
      share({ kon: 'man', omrade: 'norr' }, { positive: 7, base: 10 }),
    ]);
    expect(printedIn(total)).toEqual({ total: { positive: 22, base: 40 } });
    expect(printedIn(kon)).toMatchObject({
      kvinna: { positive: 15, base: 30 },
      man: { positive: 7, base: 10 },
    });
    expect(printedIn(omrade)).toMatchObject({ norr: { positive: 17, base: 30 } });
  });

  it('do not add up over groups that overlap', () => {
    const [total] = tables([
      share({ kon: 'kvinna' }, { positive: 10, base: 20 }),
      share({ omrade: 'norr' }, { positive: 5, base: 10 }),
    ]);
    expect(printedIn(total)).toEqual({ total: 'not-reported' });
  });

  it('are withheld when the base is under the minimum, with one more so that it cannot be worked out', () => {
    const cells = [
      share({ kon: 'kvinna' }, { positive: 36, base: 48 }),
      share({ kon: 'man' }, { positive: 18, base: 30 }),
      share({ kon: 'annat' }, { positive: 2, base: 3 }),
    ];
    const [total, kon] = tables(cells);
    expect(printedIn(total)).toEqual({ total: { positive: 56, base: 81 } });
    expect(printedIn(kon)).toEqual({
      kvinna: { positive: 36, base: 48 },
      man: 'withheld',
      annat: 'withheld',
    });
  });

  it('do not make the numbers beside them public', () => {
    const people = [alike(50, { kon: 'kvinna' }), alike(40, { kon: 'man' }), alike(3, { kon: 'annat' })];
    const [, kon] = tables([share({ kon: 'kvinna' }, { share: 0.8 })], people);
    expect(kon?.groups.map(({ respondents }) => respondents)).toEqual([null, null, null]);
    expect(printedIn(kon)).toMatchObject({ kvinna: { share: 0.8 } });
  });
});
