import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { comparisonStatuses as statuses } from '../../src/config/vocabulary.js';
import { workspace } from './editions.js';
import { type Alike, filesOf, type RandomSurvey } from './random-survey.js';

const alike = (times: number, unit: string): Alike => ({
  unit,
  gender: 'Kvinna',
  time: 'Kort',
  pleased: 'Ja',
  met: 'Nej',
  month: 1,
  times,
});

/** Everything but what was read. */
async function writtenOf(north: number, south: number): Promise<Record<string, string>> {
  const people = [alike(north, 'Norr'), alike(south, 'Söder'), alike(40, 'Öster'), alike(50, 'Väster')];
  const survey: RandomSurvey = {
    waves: 'two-files',
    offered: 'none',
    unanswered: [1],
    minimum: 5,
    homogeneous: 'show',
    first: { people: [...people, { ...alike(60, 'Öster'), month: 5 }], breakdowns: [['enhet']] },
  };
  const { run, written } = workspace(filesOf(survey, survey.first));
  await run(['html', 'csv', 'svg']);
  const texts = [...written()].map(([path, bytes]) => [path, strFromU8(bytes)]);
  return Object.fromEntries(texts.map(([path, text = '']) => [path, text.replace(/"[0-9a-f]{64}"/g, '"…"')]));
}

describe('what is withheld', () => {
  it('looks the same whether it is small itself or covers for another', async () => {
    const smallNorth = await writtenOf(3, 7);
    const smallSouth = await writtenOf(7, 3);
    expect(smallNorth['tables/estimates.csv']).toMatch(/norr.*withheld/);
    expect(smallNorth['tables/estimates.csv']).toMatch(/soder.*withheld/);
    expect(smallSouth).toEqual(smallNorth);
  });

  it('has one of the statuses that all tables have', async () => {
    const written = await writtenOf(3, 7);
    const tables = Object.entries(written).filter(([path]) => path.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(1);
    for (const [path, text] of tables) {
      const [header = '', ...rows] = text.trim().split('\n');
      const column = header.split(',').indexOf('status');
      const found = new Set(rows.map((row) => row.split(',')[column]));
      expect({ path, other: [...found].filter((one) => !statuses.some((s) => s === one)) }).toEqual({
        path,
        other: [],
      });
    }
  });
});
