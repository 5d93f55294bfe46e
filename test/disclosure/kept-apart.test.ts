import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfferedCell } from '../../src/cube/cube.js';
import type { PublishedTable } from '../../src/disclosure/published.js';
import { categoryOf, countOf, exposedPeople, exposedValidBases, partOf, partsOf } from './attacker.js';
import { forms, surveyWithForms, withKind } from './forms.js';
import { protectedWith } from './protected.js';
import { answersIn, ratesIn, respondentsIn } from './shown.js';
import { type Alike, alike } from './survey.js';

const scales = { kon: ['kvinna', 'man'], tid: ['kort', 'lang'] };
const answers = ['ja', 'nej', 'dont-know', 'no-answer', 'not-asked'];
const survey = surveyWithForms(scales, { q: ['ja', 'nej', 'dont-know'] });
const noOffered: readonly OfferedCell[] = [];

function published(
  some: readonly Alike[],
  breakdowns: readonly (readonly string[])[],
  { pool = false, offered = noOffered, minimum = 5, before = undefined as readonly Alike[] | undefined } = {},
) {
  const waves = [
    ...(before ? [{ id: 'before', cube: survey.cube(before) }] : []),
    { id: 'now', cube: survey.cube(some, offered) },
  ];
  return protectedWith({
    codebook: survey.codebook,
    breakdowns,
    minimum,
    waves,
    ...(pool && { poolRespondents: true }),
  }).counts;
}

function tablesOf(...request: Parameters<typeof published>): readonly PublishedTable[] {
  return published(...request).waves.at(-1)?.tables ?? [];
}

const tableBy = (tables: readonly PublishedTable[], ...by: string[]) =>
  tables.find((table) => table.by.join() === by.join());

const many = [
  alike(30, { form: 'vuxen', kon: 'kvinna', q: 'ja' }),
  alike(20, { form: 'vuxen', kon: 'man', q: 'nej' }),
  alike(12, { form: 'vardnadshavare', kon: 'kvinna', q: 'nej' }),
  alike(8, { form: 'vardnadshavare', kon: 'man', q: 'ja' }),
];

describe('several kinds of respondents', () => {
  it('are counted together, but their answers stand in the sibling by kind', () => {
    const tables = tablesOf(many, [['kon']]);
    expect(tables.map(({ by }) => by.join('*'))).toEqual(['', 'respondent', 'kon', 'respondent*kon']);
    expect(respondentsIn(tableBy(tables))).toEqual({ total: 70 });
    expect(answersIn(tableBy(tables), 'q')).toEqual({ total: 'not-pooled' });
    expect(respondentsIn(tableBy(tables, 'kon'))).toEqual({ kvinna: 42, man: 28 });
    expect(answersIn(tableBy(tables, 'kon'), 'q')).toEqual({ kvinna: 'not-pooled', man: 'not-pooled' });
    expect(answersIn(tableBy(tables, 'respondent'), 'q')).toEqual({
      adult: { ja: 30, nej: 20 },
      guardian: { ja: 8, nej: 12 },
      child: {},
    });
    expect(answersIn(tableBy(tables, 'respondent', 'kon'), 'q')).toMatchObject({
      'adult*kvinna': { ja: 30 },
      'guardian*man': { ja: 8 },
    });
  });

  it('are together after all when the pipeline pools them', () => {
    const { waves, keptApart } = published(many, [['kon']], { pool: true });
    expect(keptApart).toBeUndefined();
    expect(waves[0]?.tables.map(({ by }) => by.join('*'))).toEqual(['', 'kon']);
    expect(answersIn(waves[0]?.tables[0], 'q')).toEqual({ total: { ja: 38, nej: 32 } });
  });

  it('are one kind when only forms for adults have answers', () => {
    const adults = [...many.slice(0, 2), alike(9, { form: 'missbruk', kon: 'man', q: 'ja' })];
    const tables = tablesOf(adults, [['kon']]);
    expect(tables.map(({ by }) => by.join('*'))).toEqual(['', 'kon']);
    expect(answersIn(tableBy(tables), 'q')).toEqual({ total: { ja: 39, nej: 20 } });
  });

  it('are apart in all waves as soon as one wave has several', () => {
    const { waves, keptApart } = published(many, [], { before: many.slice(0, 2) });
    expect(keptApart).toEqual(['form', 'respondent']);
    for (const { tables } of waves) expect(answersIn(tableBy(tables), 'q')).toEqual({ total: 'not-pooled' });
    expect(answersIn(tableBy(waves[0]?.tables ?? [], 'respondent'), 'q').adult).toEqual({ ja: 30, nej: 20 });
  });

  it('need no sibling in a breakdown by form, and come first in one that names them', () => {
    const tables = tablesOf(many, [['form'], ['kon', 'respondent']]);
    expect(tables.map(({ by }) => by.join('*'))).toEqual(['', 'respondent', 'form', 'respondent*kon']);
    expect(answersIn(tableBy(tables, 'form'), 'q')).toMatchObject({ vuxen: { ja: 30, nej: 20 } });
  });

  it('of whom a kept cube does not tell the kind are a kind of their own', () => {
    const tables = tablesOf([...many, alike(25, { kon: 'man', q: 'ja' })], []);
    expect(answersIn(tableBy(tables, 'respondent'), 'q').missing).toEqual({ ja: 25 });
    expect(answersIn(tableBy(tables), 'q')).toEqual({ total: 'not-pooled' });
  });
});

describe('a kind with few answers', () => {
  const few = [...many, alike(3, { form: 'ungdom', kon: 'kvinna', q: 'ja' })];

  it('is withheld, and the total rather than the results of the others', () => {
    const tables = tablesOf(few, []);
    expect(respondentsIn(tableBy(tables, 'respondent'))).toEqual({
      adult: 50,
      guardian: 20,
      child: 'withheld',
    });
    expect(respondentsIn(tableBy(tables))).toEqual({ total: 'withheld' });
    expect(answersIn(tableBy(tables, 'respondent'), 'q')).toMatchObject({
      adult: { ja: 30, nej: 20 },
      child: 'withheld',
    });
  });

  it('has a breakdown withheld whole when one group would be left of it, and the others keep theirs', () => {
    const some = [
      ...many,
      alike(9, { form: 'ungdom', kon: 'kvinna', q: 'ja' }),
      alike(2, { form: 'ungdom', kon: 'man', q: 'ja' }),
    ];
    expect(respondentsIn(tableBy(tablesOf(some, [['kon']]), 'respondent', 'kon'))).toEqual({
      'adult*kvinna': 30,
      'adult*man': 20,
      'guardian*kvinna': 12,
      'guardian*man': 8,
      'child*kvinna': 'withheld',
      'child*man': 'withheld',
    });
  });
});

describe('what a form does not ask', () => {
  const youth = { form: 'ungdom', kon: 'kvinna', tid: 'not-asked', q: 'not-asked' };
  const tables = tablesOf(
    [...many.map((a) => ({ ...a, is: { ...a.is, tid: 'kort' } })), alike(11, youth)],
    [['tid']],
  );

  it('is not asked for that kind, in every group', () => {
    expect(answersIn(tableBy(tables, 'respondent'), 'q').child).toBe('not-asked');
    expect(answersIn(tableBy(tables), 'q')).toEqual({ total: 'not-pooled' });
  });

  it('makes no groups of that kind', () => {
    const groups = respondentsIn(tableBy(tables, 'respondent', 'tid'));
    expect(groups).toMatchObject({ 'adult*kort': 50, 'child*kort': 'not-asked', 'child*lang': 'not-asked' });
    expect(groups).not.toHaveProperty('child*missing');
  });
});

describe('offered counts by form', () => {
  it('give a rate by form and by kind', () => {
    const offered = [
      { group: { form: 'vuxen' }, offered: 60 },
      { group: { form: 'missbruk' }, offered: 0 },
      { group: { respondent: 'guardian' }, offered: 25 },
    ];
    const tables = tablesOf(many, [['form']], { offered });
    expect(ratesIn(tableBy(tables))).toEqual({ total: '70/85' });
    expect(ratesIn(tableBy(tables, 'respondent'))).toMatchObject({ adult: '50/60', guardian: '20/25' });
    expect(ratesIn(tableBy(tables, 'form'))).toMatchObject({ vuxen: '50/60', vardnadshavare: '20/25' });
  });
});

const respondents: fc.Arbitrary<Alike[]> = fc.array(
  fc.record({
    is: fc.record({
      form: fc.constantFrom(...forms.map(({ id }) => id)),
      kon: fc.constantFrom(...scales.kon, 'no-answer'),
      tid: fc.constantFrom(...scales.tid, 'not-asked'),
      q: fc.constantFrom('ja', 'ja', 'nej', 'no-answer', 'dont-know', 'not-asked'),
    }),
    times: fc.constantFrom(1, 2, 3, 5, 8, 13),
  }),
  { maxLength: 14 },
);
const breakdowns = fc.subarray([['kon'], ['tid'], ['form'], ['respondent'], ['kon', 'tid'], ['form', 'kon']]);
const inner = ['kon', 'tid', 'form', 'respondent'];

describe('any small survey with forms', () => {
  it('shows question figures of one kind only, as a recount within the kind confirms', () => {
    fc.assert(
      fc.property(respondents, breakdowns, (some, by) => {
        const known = some.map(withKind);
        const kinds = new Set(known.map((one) => categoryOf(one, 'respondent')));
        for (const table of tablesOf(some, by)) {
          for (const { group, questions } of table.groups) {
            const { isIn } = partOf(table.by, group);
            const members = known.filter(isIn);
            for (const { counts, status } of questions) {
              if (counts === null) continue;
              expect(status).not.toBe('not-pooled');
              expect(new Set(members.map((one) => categoryOf(one, 'respondent'))).size).toBeLessThanOrEqual(
                1,
              );
              if (kinds.size > 1) {
                expect(table.by.some((id) => id === 'respondent' || id === 'form')).toBe(true);
              }
              for (const { id, count } of counts) {
                const withAnswer = members.filter(({ is }) => is.q === id);
                expect(count).toBe(withAnswer.reduce((sum, { times }) => sum + times, 0));
              }
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lets nobody work out a small group, inner cell or valid base', () => {
    fc.assert(
      fc.property(respondents, breakdowns, (some, by) => {
        const known = some.map(withKind);
        const tables = tablesOf(some, by);
        const wanted = partsOf([...tables.map((table) => table.by), inner], known);
        expect(exposedPeople(tables, known, wanted, 5)).toEqual([]);
        expect(exposedValidBases(tables, 'q', answers, known, wanted, 5)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('withholds nothing where nothing is small, and counts all kinds together', () => {
    fc.assert(
      fc.property(respondents, breakdowns, (some, by) => {
        const all = some.map((one) => withKind({ ...one, times: one.times + 5 }));
        for (const table of tablesOf(all, by)) {
          expect(table.withheld).toBe('nothing');
          for (const { group, respondents: shown, status } of table.groups) {
            if (status === 'ok') expect(shown).toBe(countOf(partOf(table.by, group), all));
          }
        }
      }),
    );
  });
});
