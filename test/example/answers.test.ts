import { describe, expect, test } from 'vitest';
import {
  answersTo,
  categoryOf,
  countBy,
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
    for (const header of Object.keys(rows[0] ?? {})) {
      const variable = variableOf(header);
      expect(variable, header).toBeDefined();
      if (variable?.scale === undefined) continue;
      for (const row of rows) categoryOf(variable, row[header] ?? '');
    }
  });

  test('no response number twice', () => {
    expect(new Set(rows.map((row) => row.SvarsID)).size).toBe(rows.length);
  });

  test('answers came in all October in Arbetsmarknadsavdelningen, in the first three weeks elsewhere', () => {
    const last = { own: '', other: '' };
    for (const { Svarsdatum: date = '', Avdelning: department } of rows) {
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
      expect(valid + dontKnow + noAnswer).toBe(rows.length);
      expect(dontKnow / rows.length).toBeGreaterThan(0.02);
      expect(dontKnow / rows.length).toBeLessThan(0.08);
      expect(noAnswer / rows.length).toBeGreaterThan(0.01);
      expect(noAnswer / rows.length).toBeLessThan(0.04);
    }
    expect(rows.filter((row) => questions.every((question) => row[question.label.sv] === ''))).toEqual([]);
  });

  test('every answer of every question was chosen by someone', () => {
    for (const question of questions) {
      const seen = new Set(rows.map((row) => categoryOf(question, row[question.label.sv] ?? '')?.id));
      expect(seen.size - 1, question.id).toBe(
        question.id === 'synpunkter' ? 3 : question.id === 'forandring' ? 4 : 5,
      );
    }
  });

  test('some comments, with separators, quotation marks and line breaks in them', () => {
    const comments = rows.map((row) => row.Kommentar ?? '').filter((comment) => comment !== '');
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

  test('women are more often positive than men in at least five of the seven questions', () => {
    for (const year of years) {
      const [women, men] = [where(year, 'Kön', 'Kvinna'), where(year, 'Kön', 'Man')];
      const ahead = questions.filter((q) => sharePositive(q, women) > sharePositive(q, men));
      expect(ahead.map((question) => question.id)).toEqual(
        expect.arrayContaining(['helhet', 'kontakt', 'forstaelse', 'synpunkter', 'paverka']),
      );
    }
  });

  test('the longer the contact, the fewer are satisfied overall', () => {
    const [helhet] = questions;
    const shares = ['Mindre än 6 månader', '6 månader–2 år', 'Mer än 2 år'].map((duration) =>
      helhet ? sharePositive(helhet, where('2018', 'Kontakttid', duration)) : 0,
    );
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect((shares[0] ?? 0) - (shares[2] ?? 0)).toBeGreaterThan(0.02);
  });
});

test('the worked examples in docs/metod.md and docs/sekretess.md are right', () => {
  const [helhet] = questions;
  expect(helhet && answersTo(helhet, responses['2018'])).toEqual({
    valid: 2755,
    positive: 2157,
    dontKnow: 69,
    noAnswer: 34,
  });
  expect(countBy(responses['2017'], 'Kön')).toEqual({ Kvinna: 453, Man: 447, Annat: 4, '': 18 });
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
