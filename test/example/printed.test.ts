import { beforeAll, describe, expect, test } from 'vitest';
import { utf8Lines } from './read-csv.js';
import { runExample, shown, type Tables } from './run-example.js';

describe('brukarundersokning-publicerat', () => {
  let tables: Tables;
  beforeAll(async () => {
    tables = await runExample('brukarundersokning-publicerat');
  });

  // Printed in Malmö's handlingsplan för brukardialog (2019-01-14).
  test.each([
    ['2017', 922, 1076],
    ['2018', 2858, 3205],
  ])('%s: %i answers of %i, the total and nothing else', (wave, answered, offered) => {
    const rates = tables.estimates.filter((line) => line.wave === wave && line.status === 'ok');
    expect(rates.map((line) => [line.measure, line.numerator, line.denominator])).toEqual([
      ['response-rate', String(answered), String(offered)],
    ]);
  });

  // prop.test(correct = FALSE) in R 4.2
  test('the rise is tested, for the totals have counts', () => {
    const [rate] = tables.comparisons.filter((line) => line.measure === 'response-rate');
    expect(Number(rate?.difference)).toBeCloseTo(0.0348543458, 9);
    expect(Number(rate?.p)).toBeCloseTo(0.00208809971, 9);
  });
});

describe('boras-publicerat', () => {
  const printed = utf8Lines('data/boras-publicerat/andelar.csv');
  let tables: Tables;
  beforeAll(async () => {
    tables = await runExample('boras-publicerat');
  });

  // % positive in the series that Borås has published, 2017, 2018, 2019 and 2021.
  test('the data are the printed series', () => {
    const column = (name: string) => printed.map((row) => row[name]).join('/');
    expect(column('År')).toBe('2017/2018/2019/2021');
    expect(['Helhet', 'Kontakt', 'Information'].map(column)).toEqual([
      '80/77/81/74',
      '82/83/85/90',
      '89/84/90/84',
    ]);
    expect(['Förståelse', 'Synpunkter', 'Påverka'].map(column)).toEqual([
      '77/75/75/80',
      '77/73/78/81',
      '63/58/62/57',
    ]);
  });

  test.each(['2017', '2018', '2019', '2021'])(
    '%s: the shares are as printed, without counts and interval',
    (wave) => {
      const row = printed.find((line) => line.År === wave) ?? {};
      const lines = shown(tables.estimates, 'share-positive', wave, '');
      expect(lines.map((line) => Math.round(100 * Number(line.value)))).toEqual(
        ['Helhet', 'Kontakt', 'Information', 'Förståelse', 'Synpunkter', 'Påverka'].map((name) =>
          Number(row[name]),
        ),
      );
      for (const line of lines) {
        expect([line.numerator, line.denominator, line.lower, line.method]).toEqual(['', '', '', 'printed']);
      }
    },
  );

  test('differences are there, untested', () => {
    const differences = tables.comparisons.filter((line) => line.status === 'ok');
    expect(differences).toHaveLength(3 * 6);
    expect(new Set(differences.map((line) => line.p))).toEqual(new Set(['']));
  });
});
