import { beforeAll, describe, expect, test } from 'vitest';
import { type Line, utf8Lines } from './read-csv.js';
import { runExample, shown, type Tables } from './run-example.js';

const responses = utf8Lines('data/barnenkat/svar.csv');
const closed = utf8Lines('data/barnenkat/avslutade-utredningar.csv');

const windows: Readonly<Record<string, readonly [from: string, to: string]>> = {
  '2017-jan-aug': ['2017-01', '2017-08'],
  '2018-jan-apr': ['2018-01', '2018-04'],
  '2018-jan-aug': ['2018-01', '2018-08'],
};

function within(wave: string, lines: readonly Line[], column: string): Line[] {
  const [from, to] = windows[wave] ?? ['', ''];
  return lines.filter((line) => {
    const month = (line[column] ?? '').slice(0, 7);
    return month >= from && month <= to;
  });
}

/** Departments that reported every month of the window: both sides of the rate are theirs. */
function reporting(wave: string): string[] {
  const rows = within(wave, closed, 'Månad');
  const silent = rows.filter((row) => row['Avslutade utredningar'] === '').map((row) => row.Avdelning);
  return [...new Set(rows.map((row) => row.Avdelning ?? ''))].filter((unit) => !silent.includes(unit));
}

function countedRate(wave: string, units: readonly string[]): { answered: number; offered: number } {
  const isIn = (line: Line) => units.includes(line.Avdelning ?? '');
  return {
    answered: within(wave, responses, 'Slutförd').filter(isIn).length,
    offered: within(wave, closed, 'Månad')
      .filter(isIn)
      .reduce((sum, row) => sum + Number(row['Avslutade utredningar']), 0),
  };
}

describe('the data', () => {
  test('one unit did not report one month', () => {
    expect(closed.filter((row) => row['Avslutade utredningar'] === '')).toEqual([
      { Månad: '2018-03', Avdelning: 'Socialtjänst Väster', 'Avslutade utredningar': '' },
    ]);
    expect(reporting('2017-jan-aug')).toHaveLength(5);
    expect(reporting('2018-jan-aug')).toHaveLength(4);
  });

  test('9 % answered January–August 2018, as printed, with and without the unit that lacks a month', () => {
    const all = closed.map((row) => row.Avdelning ?? '');
    for (const units of [all, reporting('2018-jan-aug')]) {
      const { answered, offered } = countedRate('2018-jan-aug', units);
      expect(Math.round((100 * answered) / offered)).toBe(9);
    }
  });

  test('children of all ages from nine to nineteen, some of whom would not say', () => {
    const ages = new Set(responses.map((row) => row.Ålder));
    expect(ages).toEqual(
      new Set(['', '999', ...Array.from({ length: 11 }, (_, index) => String(9 + index))]),
    );
  });
});

describe('the run, recounted', () => {
  let tables: Tables;
  beforeAll(async () => {
    tables = await runExample('barnenkat');
  });

  test.each(Object.keys(windows))('%s: the response rate is that of the units that reported', (wave) => {
    const [total] = shown(tables.estimates, 'response-rate', wave, '');
    const { answered, offered } = countedRate(wave, reporting(wave));
    expect([Number(total?.numerator), Number(total?.denominator)]).toEqual([answered, offered]);
  });

  test.each(Object.keys(windows))('%s: every share shown is the raw rows’ own', (wave) => {
    const rows = within(wave, responses, 'Slutförd');
    const listened = 'Lyssnade socialsekreteraren på dig?';
    const groupOf: Record<string, (row: Line) => string> = {
      '': () => '',
      kon: (row) => ({ Flicka: 'flicka', Pojke: 'pojke', Annat: 'annat' })[row.Kön ?? ''] ?? 'missing',
      aldersgrupp: (row) => ageGroup(row.Ålder ?? ''),
    };
    for (const [by, group] of Object.entries(groupOf)) {
      const lines = shown(tables.estimates, 'share-positive', wave, by).filter(
        (l) => l.question === 'lyssnade',
      );
      expect(lines.length, by).toBeGreaterThan(0);
      for (const line of lines) {
        const answers = rows.filter((row) => group(row) === line.group).map((row) => row[listened] ?? '');
        const valid = answers.filter((answer) => !['', 'Vet inte'].includes(answer));
        const positive = valid.filter((answer) => ['Alltid', 'Ofta'].includes(answer));
        expect([line.group, line.numerator, line.denominator]).toEqual([
          line.group,
          String(positive.length),
          String(valid.length),
        ]);
      }
    }
  });

  test('the same months of two years are compared, and nothing else', () => {
    const pairs = new Set(tables.comparisons.map((line) => `${line.from} ${line.to}`));
    expect(pairs).toEqual(new Set(['2017-jan-aug 2018-jan-aug']));
  });
});

function ageGroup(age: string): string {
  const years = Number(age);
  if (age === '' || years === 999) return 'missing';
  if (years < 13) return '0-12';
  return years < 15 ? '13-14' : years < 18 ? '15-17' : '18-20';
}
