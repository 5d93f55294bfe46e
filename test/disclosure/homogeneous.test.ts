import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Codebook } from '../../src/config/codebook.js';
import type { HomogeneousFate } from '../../src/config/vocabulary.js';
import type { PublishedQuestion, PublishedTable } from '../../src/disclosure/published.js';
import { countOf, type Part, partOf, partsOf, withKnownZeros } from './attacker.js';
import { protectedWith } from './protected.js';
import { eliminated, isInRowSpace } from './rational-elimination.js';
import { type Alike, alike, isMissing, surveyOf } from './survey.js';

/*
 * Groups in which everybody has given the same answer. With a minimum of five they are too small for that to be told
 * when they have fewer than fifteen answers.
 */

const scales = { a: ['a1', 'a2', 'a3', 'a4'], b: ['b1', 'b2'] };
const answers = ['mycket', 'ganska', 'inte', 'dont-know', 'no-answer'];
const positive = ['mycket', 'ganska'];
const plain = surveyOf(scales, { q: ['mycket', 'ganska', 'inte', 'dont-know'] });

/** The same survey with the answers that count as positive, or with none that does. */
function codebookWith(ids: readonly string[]): Codebook {
  const variables = plain.codebook.variables.map((variable) =>
    variable.id === 'q' && 'scale' in variable
      ? {
          ...variable,
          scale: {
            ...variable.scale,
            categories: variable.scale.categories.map((one) => ({ ...one, positive: ids.includes(one.id) })),
          },
        }
      : variable,
  );
  return { ...plain.codebook, variables };
}

function tablesOf(
  some: readonly Alike[],
  breakdowns: readonly (readonly string[])[] = [['a']],
  homogeneous: HomogeneousFate = 'withhold',
  codebook = codebookWith(positive),
): readonly PublishedTable[] {
  const waves = [{ id: 'now', cube: plain.cube(some) }];
  const { counts } = protectedWith({ codebook, breakdowns, minimum: 5, waves, homogeneous });
  return counts.waves[0]?.tables ?? [];
}

/** Per group: how many gave each answer that somebody gave, or how many gave one when that is all that is told. */
function toldIn(table: PublishedTable | undefined): Record<string, unknown> {
  return Object.fromEntries(
    (table?.groups ?? []).map(({ group, questions: [question] }) => [
      group.join('*') || 'total',
      told(question),
    ]),
  );
}

function told(question: PublishedQuestion | undefined): unknown {
  if (question?.base) return question.base.valid;
  if (!question?.counts) return question?.status;
  const given = question.counts.filter(({ count }) => count > 0);
  return Object.fromEntries(given.map(({ id, count }) => [id, count]));
}

const mixed = (a: string) => [alike(12, { a, q: 'mycket' }), alike(9, { a, q: 'inte' })];

describe('a group in which all have answered the same', () => {
  it('shows how many answered, but not what', () => {
    const [total, table] = tablesOf([
      ...mixed('a1'),
      ...mixed('a2'),
      alike(7, { a: 'a3', q: 'inte' }),
      alike(2, { a: 'a3' }),
    ]);
    expect(toldIn(total)).toEqual({ total: { mycket: 24, inte: 25, 'no-answer': 2 } });
    expect(toldIn(table)).toMatchObject({ a3: 7 });
    const question = table?.groups[2]?.questions[0];
    expect(question?.status).toBe('withheld');
    expect(question?.base?.others.filter(({ count }) => count > 0)).toMatchObject([
      { id: 'no-answer', count: 2 },
    ]);
  });

  it('takes another group with it, without which it could be worked out', () => {
    const [, table] = tablesOf([...mixed('a1'), ...mixed('a2'), alike(7, { a: 'a3', q: 'inte' })]);
    expect(toldIn(table)).toEqual({ a1: { mycket: 12, inte: 9 }, a2: 21, a3: 7, a4: {} });
  });

  it('shows what when it is so large that it says little of each', () => {
    const fourteen = tablesOf([...mixed('a1'), ...mixed('a2'), alike(14, { a: 'a3', q: 'inte' })]);
    expect(toldIn(fourteen[1])).toMatchObject({ a3: 14 });
    const fifteen = tablesOf([...mixed('a1'), ...mixed('a2'), alike(15, { a: 'a3', q: 'inte' })]);
    expect(toldIn(fifteen[1])).toMatchObject({ a2: { mycket: 12, inte: 9 }, a3: { inte: 15 } });
  });

  it('is one in which all were pleased, however much', () => {
    const pleased = [alike(4, { a: 'a3', q: 'mycket' }), alike(5, { a: 'a3', q: 'ganska' })];
    const people = [...mixed('a1'), ...mixed('a2'), ...pleased];
    expect(toldIn(tablesOf(people)[1])).toMatchObject({ a3: 9 });
    // Where no answer is more positive than another these are two answers like any others.
    expect(toldIn(tablesOf(people, [['a']], 'withhold', codebookWith([]))[1])).toMatchObject({
      a3: { mycket: 4, ganska: 5 },
    });
  });

  it('is shown as any other when the pipeline says so', () => {
    const people = [...mixed('a1'), ...mixed('a2'), alike(7, { a: 'a3', q: 'inte' })];
    expect(toldIn(tablesOf(people, [['a']], 'show')[1])).toEqual({
      a1: { mycket: 12, inte: 9 },
      a2: { mycket: 12, inte: 9 },
      a3: { inte: 7 },
      a4: {},
    });
  });

  it('may be what the shown groups leave of the total', () => {
    // Three and nine are withheld, but all twelve would be known to have said the same.
    const people = [
      ...mixed('a1'),
      ...mixed('a2'),
      alike(3, { a: 'a3', q: 'inte' }),
      alike(9, { a: 'a4', q: 'inte' }),
    ];
    const [total, table] = tablesOf(people);
    expect(toldIn(total)).toEqual({ total: { mycket: 24, inte: 30 } });
    expect(toldIn(table)).toEqual({ a1: { mycket: 12, inte: 9 }, a2: 21, a3: 'withheld', a4: 'withheld' });
    expect(toldIn(tablesOf(people, [['a']], 'show')[1])).toMatchObject({
      a1: { mycket: 12, inte: 9 },
      a2: { mycket: 12, inte: 9 },
    });
  });
});

/** What the groups of each table whose answers are told leave of every group whose answers are told. */
function restsOf(tables: readonly PublishedTable[], some: readonly Alike[]): Part[] {
  const shown = tables.map((table) =>
    table.groups
      .filter(({ questions: [question] }) => question?.counts)
      .map(({ group }) => partOf(table.by, group)),
  );
  const isWithin = (inner: Part, outer: Part) => some.every((one) => !inner.isIn(one) || outer.isIn(one));
  return shown.flat().flatMap((whole) =>
    shown.map((groups): Part => {
      const inside = groups.filter((part) => part.name !== whole.name && isWithin(part, whole));
      return {
        name: `${whole.name} less ${inside.map(({ name }) => name).join(', ')}`,
        isIn: (one) => whole.isIn(one) && !inside.some((part) => part.isIn(one)),
      };
    }),
  );
}

/** Those of the parts in which all answers are the same and they are fewer than fifteen. */
function alikeAmong(parts: readonly Part[], some: readonly Alike[]): (Part & { readonly given: string[] })[] {
  return parts.flatMap((part) => {
    const valid = some.filter((one) => part.isIn(one) && !isMissing(one.is.q ?? 'no-answer'));
    const given = [...new Set(valid.map(({ is: { q = '' } }) => q))];
    const isPositive = given.map((id) => positive.includes(id));
    const isOne = given.length === 1 || new Set(isPositive).size === 1;
    const count = countOf(part, valid);
    return isOne && count > 0 && count < 15 ? [{ ...part, given }] : [];
  });
}

/**
 * Names of those of which somebody who adds and subtracts what is told works out how many gave the answer. He knows which
 * answers nobody has given, and which kinds of people have given none; what follows from that and the numbers of people
 * cannot be helped.
 */
function exposed(tables: readonly PublishedTable[], by: string[][], some: readonly Alike[]): string[] {
  const answerOf = ({ is }: Alike): string => is.q ?? 'no-answer';
  const cells = [...new Map(some.map((one) => [`${one.is.a} ${one.is.b}`, one])).values()];
  const given = answers.filter((answer) => some.some((one) => answerOf(one) === answer));
  const isSilent = (cell: Alike) =>
    some.every((one) => one.is.a !== cell.is.a || one.is.b !== cell.is.b || isMissing(answerOf(one)));
  const elementary = cells.flatMap((cell) =>
    given.filter((answer) => isMissing(answer) || !isSilent(cell)).map((answer) => ({ cell, answer })),
  );
  const vectorOf = (part: Part, ids: readonly string[]) =>
    elementary.map(({ cell, answer }) => Number(part.isIn(cell) && ids.includes(answer)));
  const groups = tables.flatMap(({ by: variables, groups: all }) =>
    all.map(({ group, respondents, questions: [question] }) => ({
      part: partOf(variables, group),
      respondents,
      question,
    })),
  );
  const people = groups.flatMap(({ part, respondents }) =>
    respondents === null ? [] : [vectorOf(part, given)],
  );
  const valid = given.filter((answer) => !isMissing(answer));
  const ofQuestion = groups.flatMap(({ part, question }) => [
    ...(question?.counts ? given.map((answer) => vectorOf(part, [answer])) : []),
    ...(question?.base
      ? [vectorOf(part, valid), ...question.base.others.map(({ id }) => vectorOf(part, [id]))]
      : []),
  ]);
  const rests = restsOf(tables, some);
  const zeros = [...partsOf([[], ...by, ['a', 'b']], some), ...rests].flatMap((part) =>
    given
      .filter((answer) => some.every((one) => !part.isIn(one) || answerOf(one) !== answer))
      .map((answer) => vectorOf(part, [answer])),
  );
  const before = eliminated(people);
  const space = eliminated(withKnownZeros([...people, ...ofQuestion], zeros));
  return alikeAmong([...partsOf([[], ...by], some), ...rests], some)
    .map((part) => ({ ...part, vector: vectorOf(part, part.given) }))
    .filter(({ vector }) => isInRowSpace(space, vector) && !isInRowSpace(before, vector))
    .map(({ name }) => name);
}

describe('any small survey', () => {
  it('tells of no small group, and of nothing that is left of one, that all in it have answered the same', () => {
    const people = fc.array(
      fc.record({
        is: fc.record({
          a: fc.constantFrom(...scales.a),
          b: fc.constantFrom(...scales.b),
          q: fc.constantFrom('mycket', 'ganska', 'inte', 'inte', 'no-answer'),
        }),
        times: fc.constantFrom(2, 3, 6, 9, 13),
      }),
      { minLength: 3, maxLength: 12 },
    );
    const breakdowns = fc.constantFrom<string[][]>([['a']], [['b']], [['a'], ['b']], [['b'], ['a', 'b']]);
    fc.assert(
      fc.property(people, breakdowns, (some, by) => {
        expect(exposed(tablesOf(some, by), by, some)).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });
});
