import * as aq from 'arquero';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Line } from './read-csv.js';
import {
  categoryOf,
  codebook,
  formCalled,
  offered,
  questions,
  type Row,
  responses,
  type Year,
} from './read-example.js';
import { runExample } from './run-example.js';

/*
 * The example's whole run against a recount of its own: the raw rows as an Arquero table, grouped and rolled up row by
 * row. Nothing of the program takes part in the recount.
 */

interface Coded {
  [column: string]: string;
}

let estimates: readonly Line[] = [];
let differences: readonly Line[] = [];
let nonresponse: readonly Line[] = [];

beforeAll(async () => {
  ({ estimates, differences, nonresponse } = await runExample('brukarundersokning'));
});

const respondents: Readonly<Record<string, string>> = {
  vuxna: 'adult',
  vardnadshavare: 'guardian',
  ungdomar: 'child',
};

/** The rows of a year with category ids; what is no valid category becomes the kind of missing or `missing`. */
function coded(year: Year): Coded[] {
  return responses[year].map((row) => ({
    respondent: respondents[row.form ?? ''] ?? '',
    ...Object.fromEntries(
      codebook.variables.flatMap((variable) => {
        if (!variable.scale) return [];
        const category = categoryOf(variable, row[variable.id] ?? '');
        return [[variable.id, category ? (category.missing ?? category.id) : 'missing']];
      }),
    ),
  }));
}

const positive = new Map(
  questions.map((q) => [
    q.id,
    new Set(codebook.scales[q.scale ?? '']?.categories.filter((c) => c.positive).map((c) => c.id)),
  ]),
);

type Counts = ReadonlyMap<string, { readonly x: number; readonly n: number }>;
const counted = new Map<string, Counts>();

/** Positive and valid answers per group, counted once. */
function recount(year: Year, by: readonly string[], question: string): Counts {
  const key = JSON.stringify([year, by, question]);
  const counts = counted.get(key) ?? count(year, by, question);
  counted.set(key, counts);
  return counts;
}

/** The same by Arquero. */
function count(year: Year, by: readonly string[], question: string): Counts {
  const table = aq
    .from(coded(year))
    .derive({
      x: aq.escape((row: Coded) => (positive.get(question)?.has(row[question] ?? '') ? 1 : 0)),
      n: aq.escape((row: Coded) => (['missing', 'dont-know'].includes(row[question] ?? '') ? 0 : 1)),
    })
    .groupby(...by)
    .rollup({ x: aq.op.sum('x'), n: aq.op.sum('n') });
  const rows = table.objects() as (Coded & { x: number; n: number })[];
  return new Map(rows.map((row) => [by.map((b) => row[b]).join('*'), { x: row.x, n: row.n }]));
}

const breakdowns: readonly string[][] = [
  [],
  ['kon'],
  ['malgrupp'],
  ['kontakttid'],
  ['avdelning'],
  ['kon', 'malgrupp'],
].map((by) => ['respondent', ...by]);

/** A row of the tallies by variable id. */
function tallied(row: Line): Row {
  return {
    malgrupp: row.Målgrupp ?? '',
    avdelning: row.Avdelning ?? '',
    form: formCalled(row.Formulär ?? ''),
  };
}

function idIn(row: Row, id: string): string | undefined {
  if (id === 'respondent') return respondents[row.form ?? ''];
  const variable = codebook.variables.find((v) => v.id === id);
  return variable && categoryOf(variable, row[id] ?? '')?.id;
}

describe('the example, recounted', () => {
  it.each(['2017', '2018'] as const)('%s: every published share positive is the raw rows’ own', (year) => {
    let compared = 0;
    for (const by of breakdowns) {
      for (const { id } of questions) {
        const lines = estimates.filter(
          (e) =>
            e.wave === year &&
            e.measure === 'share-positive' &&
            e.question === id &&
            e.by === by.join('*') &&
            e.status === 'ok',
        );
        if (lines.length === 0) continue;
        const counts = recount(year, by, id);
        for (const line of lines) {
          const { x, n } = counts.get(line.group ?? '') ?? { x: -1, n: -1 };
          expect([line.group, Number(line.numerator), Number(line.denominator)]).toEqual([line.group, x, n]);
          expect(Number(line.value)).toBeCloseTo(x / n, 9);
          compared++;
        }
      }
    }
    // Seven questions, the total and at least kvinna and man, the målgrupper, the avdelningar, and their crossing.
    expect(compared).toBeGreaterThanOrEqual(7 * (1 + 2 + 4 + 8 + 8));
  });

  it('no share is of the answers of adults, guardians and young people together', () => {
    const shares = estimates.filter((e) => e.measure?.startsWith('share') && !e.by?.startsWith('respondent'));
    expect(shares.length).toBeGreaterThan(100);
    expect(shares.filter((e) => e.status === 'ok')).toEqual([]);
  });

  it.each(['2017', '2018'] as const)(
    '%s: every published response rate is the offered files’ own',
    (year) => {
      const rates = estimates.filter(
        (e) => e.wave === year && e.measure === 'response-rate' && e.status === 'ok',
      );
      expect(rates.length).toBeGreaterThan(12);
      for (const rate of rates) {
        const by = rate.by ?? '';
        const isIn = (row: Row) =>
          by === '' || by.split('*').every((id, axis) => idIn(row, id) === rate.group?.split('*')[axis]);
        const forms = offered[year].filter((row) => isIn(tallied(row)));
        const answers = responses[year].filter(isIn).length;
        expect([by, rate.group, Number(rate.numerator), Number(rate.denominator)]).toEqual([
          by,
          rate.group,
          answers,
          forms.reduce((sum, row) => sum + Number(row.Erbjudna), 0),
        ]);
      }
    },
  );

  it.each(['2017', '2018'] as const)('%s: every difference is of the raw rows’ own two sides', (year) => {
    const sides = (line: Line, side: string) => ({
      x: Number(line[`${side}_numerator`]),
      n: Number(line[`${side}_denominator`]),
    });
    const tested = differences.filter(
      (d) => d.wave === year && d.measure === 'share-positive' && d.status === 'ok' && d.against !== 'trend',
    );
    expect(tested.length).toBeGreaterThan(7 * 12);
    for (const line of tested) {
      const question = line.question ?? '';
      const by = (line.by ?? '').split('*');
      const counts = recount(year, by, question);
      const own = counts.get(line.group ?? '') ?? { x: -1, n: -1 };
      const kind = recount(year, ['respondent'], question).get(line.group?.split('*')[0] ?? '');
      const against =
        line.against === 'rest'
          ? { x: (kind?.x ?? -1) - own.x, n: (kind?.n ?? -1) - own.n }
          : counts.get(line.against ?? '');
      expect([line.group, sides(line, 'group'), sides(line, 'against')]).toEqual([line.group, own, against]);
      expect(Number(line.difference)).toBeCloseTo(own.x / own.n - (against?.x ?? 0) / (against?.n ?? 1), 9);
    }
  });

  it('2018: the målgrupper are their parts of the offered and of the answers', () => {
    const rows = nonresponse.filter((r) => r.wave === '2018' && r.by === 'malgrupp' && r.status === 'ok');
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) {
      const isIn = (one: Row) => idIn(one, 'malgrupp') === row.group;
      const forms = offered['2018'].filter((one) => isIn(tallied(one)));
      const share = forms.reduce((sum, one) => sum + Number(one.Erbjudna), 0) / 3205;
      expect(Number(row.share_offered)).toBeCloseTo(share, 9);
      expect(Number(row.share_answered)).toBeCloseTo(responses['2018'].filter(isIn).length / 2858, 9);
    }
  });

  it('2018: täckningsgrad is offered of those with an open case, and of visits', () => {
    const sum = (column: string) => offered['2018'].reduce((total, row) => total + Number(row[column]), 0);
    const whole = estimates.filter((e) => e.measure === 'coverage' && e.wave === '2018' && e.by === '');
    expect(whole.map((e) => [e.category, Number(e.numerator), Number(e.denominator)])).toEqual([
      ['aktuella', 3205, sum('Aktuella')],
      ['besok', 3205, sum('Besök')],
    ]);
  });
});
