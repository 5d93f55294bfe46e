import { describe, expect, test } from 'vitest';
import {
  answersTo,
  categoryOf,
  countBy,
  exports,
  questions,
  type Row,
  responses,
  sharePositive,
  variableOf,
  type Year,
} from './read-example.js';

const years = ['2017', '2018'] as const;
const where = (year: Year, column: string, value: string): Row[] =>
  responses[year].filter((row) => row[column] === value);

describe.each(years)('%s', (year) => {
  const rows = responses[year];

  test('every column and every value is in the codebook', () => {
    for (const { form, lines } of exports[year]) {
      for (const header of Object.keys(lines[0] ?? {})) {
        const variable = variableOf(header, form);
        expect(variable, `${form}: ${header}`).toBeDefined();
        if (variable?.scale === undefined) continue;
        for (const line of lines) categoryOf(variable, line[header] ?? '');
      }
    }
  });

  test('young people are not asked how much they have been able to influence; everybody else is asked everything', () => {
    for (const row of rows) {
      const asked = questions.filter(({ id }) => id in row).map(({ id }) => id);
      expect(asked).toEqual(
        questions.map(({ id }) => id).filter((id) => id !== 'paverka' || row.form !== 'ungdomar'),
      );
    }
  });

  test('mostly on paper by adults, online by young people, and some with help', () => {
    const share = (form: string, mode: string) => {
      const own = where(year, 'form', form);
      return own.filter((row) => row.svarssatt === mode).length / own.length;
    };
    expect(share('vuxna', 'På papper')).toBeGreaterThan(0.5);
    expect(share('ungdomar', 'På webben')).toBeGreaterThan(0.5);
    expect(share('vuxna', 'Med hjälp av någon')).toBeGreaterThan(0.1);
    expect(countBy(rows, 'svarssatt')['']).toBeGreaterThan(5);
  });

  test('no response number twice', () => {
    expect(new Set(rows.map((row) => row.svarsid)).size).toBe(rows.length);
  });

  test('answers came in all October in Arbetsmarknadsavdelningen, in the first three weeks elsewhere', () => {
    const last = { own: '', other: '' };
    for (const { svarsdatum: date = '', avdelning: department } of rows) {
      expect(date).toMatch(new RegExp(`^${year}-10-(0[1-9]|[12][0-9]|3[01])$`));
      const whose = department === 'Arbetsmarknadsavdelningen' ? 'own' : 'other';
      if (date > last[whose]) last[whose] = date;
    }
    expect(last.own).toBe(`${year}-10-31`);
    expect(last.other > `${year}-10-16` && last.other <= `${year}-10-21`).toBe(true);
  });

  test('2–8 % do not know, 1–4 % leave a question empty, nobody leaves all of them', () => {
    for (const question of questions) {
      const { valid, dontKnow, noAnswer } = answersTo(question, rows);
      const asked = rows.filter((row) => question.id in row).length;
      expect(valid + dontKnow + noAnswer).toBe(asked);
      expect(dontKnow / asked).toBeGreaterThan(0.02);
      expect(dontKnow / asked).toBeLessThan(0.08);
      expect(noAnswer / asked).toBeGreaterThan(0.01);
      expect(noAnswer / asked).toBeLessThan(0.04);
    }
    expect(rows.filter((row) => questions.every(({ id }) => (row[id] ?? '') === ''))).toEqual([]);
  });

  test('every answer of every question was chosen by someone', () => {
    for (const question of questions) {
      const seen = new Set(rows.map((row) => categoryOf(question, row[question.id] ?? '')?.id));
      expect(seen.size - 1, question.id).toBe(
        question.id === 'synpunkter' ? 3 : question.id === 'forandring' ? 4 : 5,
      );
    }
  });

  test('some comments, with separators, quotation marks and line breaks in them', () => {
    const comments = rows.map((row) => row.kommentar ?? '').filter((comment) => comment !== '');
    expect(comments.length).toBe(Math.floor(rows.length / 30));
    for (const awkward of [';', '"', '\n', '–']) {
      expect(
        comments.some((comment) => comment.includes(awkward)),
        awkward,
      ).toBe(true);
    }
  });
});

/* Borås's published shares positive, percent; there is none for forandring. */
const boras: Readonly<Record<string, readonly [number, number]>> = {
  helhet: [80, 77],
  kontakt: [82, 83],
  information: [89, 84],
  forstaelse: [77, 75],
  synpunkter: [77, 73],
  paverka: [63, 58],
};

describe('shares positive', () => {
  test.each(Object.entries(boras))('%s lies within two points of what Borås published', (id, published) => {
    const question = questions.find((candidate) => candidate.id === id);
    for (const [index, year] of years.entries()) {
      const share = question ? sharePositive(question, responses[year]) : 0;
      expect(Math.abs(100 * share - (published[index] ?? 0))).toBeLessThan(2);
    }
  });

  test('two questions changed beyond doubt, information down and forandring up; the others did not', () => {
    const scores = Object.fromEntries(
      questions.map((question) => {
        const [older, newer] = years.map((year) => answersTo(question, responses[year]));
        return [question.id, older && newer ? scoreOfChange(older, newer) : 0];
      }),
    );
    expect(scores.information).toBeLessThan(-4);
    expect(scores.forandring).toBeGreaterThan(4);
    for (const id of ['helhet', 'kontakt', 'forstaelse', 'synpunkter', 'paverka']) {
      expect(Math.abs(scores[id] ?? 0)).toBeLessThan(1.96);
    }
  });

  test('women are more often positive than men in at least five of the seven questions, adults taken by themselves', () => {
    for (const year of years) {
      const adults = (gender: string) => where(year, 'kon', gender).filter((row) => row.form === 'vuxna');
      const [women, men] = [adults('Kvinna'), adults('Man')];
      const ahead = questions.filter((q) => sharePositive(q, women) > sharePositive(q, men));
      expect(ahead.map((question) => question.id)).toEqual(
        expect.arrayContaining(['helhet', 'kontakt', 'forstaelse', 'synpunkter', 'paverka']),
      );
    }
  });

  test('the longer the contact, the fewer are satisfied overall', () => {
    const [helhet] = questions;
    const shares = ['Mindre än 6 månader', '6 månader–2 år', 'Mer än 2 år'].map((duration) =>
      helhet ? sharePositive(helhet, where('2018', 'kontakttid', duration)) : 0,
    );
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect((shares[0] ?? 0) - (shares[2] ?? 0)).toBeGreaterThan(0.02);
  });
});

test('the worked examples in docs/metod.md and docs/sekretess.md are right', () => {
  const [helhet] = questions;
  const adults = responses['2018'].filter((row) => row.form === 'vuxna');
  expect(adults).toHaveLength(2206);
  expect(helhet && answersTo(helhet, adults)).toEqual({
    valid: 2127,
    positive: 1668,
    dontKnow: 53,
    noAnswer: 26,
  });
  expect(countBy(responses['2017'], 'kon')).toEqual({ Kvinna: 453, Man: 447, Annat: 4, '': 18 });
});

/** The z of the score test of two proportions. */
function scoreOfChange(
  older: { positive: number; valid: number },
  newer: { positive: number; valid: number },
): number {
  const pooled = (older.positive + newer.positive) / (older.valid + newer.valid);
  const variance = pooled * (1 - pooled) * (1 / older.valid + 1 / newer.valid);
  return (newer.positive / newer.valid - older.positive / older.valid) / Math.sqrt(variance);
}
