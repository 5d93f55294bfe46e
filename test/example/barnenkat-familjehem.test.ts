import { beforeAll, describe, expect, test } from 'vitest';
import { type Line, utf8Lines } from './read-csv.js';
import { runExample, shown, type Tables } from './run-example.js';

const years = ['2018', '2019'] as const;
const responses = Object.fromEntries(
  years.map((year) => [year, utf8Lines(`data/barnenkat-familjehem/${year}/svar.csv`)]),
);
const offered = Object.fromEntries(
  years.map((year) => [year, utf8Lines(`data/barnenkat-familjehem/${year}/erbjudna.csv`)]),
);

let tables: Tables;
beforeAll(async () => {
  tables = await runExample('barnenkat-familjehem');
});

describe.each(years)('%s', (year) => {
  const rows = responses[year] ?? [];

  test('faces are counted as the words they stand for', () => {
    const living = rows.map((row) => row['Hur är det att bo i familjehemmet?'] ?? '');
    const count = (...faces: string[]) => living.filter((face) => faces.includes(face)).length;
    const [line] = shown(tables.estimates, 'share-positive', year, '').filter((l) => l.question === 'bo');
    expect(line).toMatchObject({
      numerator: String(count('😀', '🙂')),
      denominator: String(count('😀', '🙂', '😐', '🙁', '😢')),
    });
  });

  test('the total response rate is that of the files', () => {
    const [line] = shown(tables.estimates, 'response-rate', year, '');
    const forms = (offered[year] ?? []).reduce((sum, row: Line) => sum + Number(row.Erbjudna), 0);
    expect([Number(line?.numerator), Number(line?.denominator)]).toEqual([rows.length, forms]);
  });

  test('the emergency homes are too few to be shown, and a bigger unit covers for them', () => {
    const answered = rows.filter((row) => row.Enhet === 'Jourhem').length;
    expect(answered).toBeLessThan(5);
    const groups = shown(tables.estimates, 'response-rate', year, 'enhet').map((line) => line.group);
    expect(groups).toEqual(['grupp-a', 'grupp-b']);
  });

  test('much is withheld, but the results of all children together are there', () => {
    const own = tables.estimates.filter((line) => line.wave === year);
    const having = (status: string) => own.filter((line) => line.status === status).length;
    expect(having('withheld')).toBeGreaterThan(having('ok') / 2);
    expect(shown(own, 'share-positive', year, '')).toHaveLength(5);
  });
});
