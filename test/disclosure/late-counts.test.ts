import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Codebook } from '../../src/config/codebook.js';
import type { SetAsideReason } from '../../src/config/vocabulary.js';
import type { WaveIntake } from '../../src/disclosure/intake.js';
import type { PublishedIntake, PublishedTable, PublishedWave } from '../../src/disclosure/published.js';
import { exposedPeople, exposedValidBases, isSmall, partsOf } from './attacker.js';
import { protectedWith } from './protected.js';
import { eliminated, isInRowSpace } from './rational-elimination.js';
import { type Alike, alike, surveyOf } from './survey.js';

/** Two backgrounds, a mode of answering `m` and one question; `fil` says which file a respondent came in. */
const scales = { a: ['a1', 'a2'], b: ['b1', 'b2', 'b3'], m: ['webb', 'papper', 'telefon'] };
const survey = surveyOf(scales, { q: ['ja', 'nej', 'dont-know'] });
const codebook: Codebook = {
  ...survey.codebook,
  variables: survey.codebook.variables.map((v) =>
    v.id === 'm' && v.role === 'background' ? { ...v, role: 'mode' } : v,
  ),
};
const fileNames = ['norr.csv', 'soder.csv', 'vaster.csv'];
type Aside = Readonly<Record<SetAsideReason, number>>;
const noneAside: Aside = { 'outside-field-period': 0, empty: 0, duplicate: 0 };

function intakeOf(some: readonly Alike[], asides: readonly Aside[] = []): WaveIntake {
  const files = fileNames.map((path, i) => {
    const cube = survey.cube(some.filter(({ is }) => is.fil === path));
    const setAside = asides[i] ?? noneAside;
    const answers = cube.cells.reduce((sum, cell) => sum + cell.respondents, 0);
    const rowsRead = Object.values(setAside).reduce((sum, n) => sum + n, answers);
    return { path, received: null, rowsRead, setAside, cube };
  });
  return { received: null, files };
}

function published(
  some: readonly Alike[],
  breakdowns: readonly (readonly string[])[],
  minimum = 5,
  asides?: readonly Aside[],
): PublishedWave {
  const waves = [{ id: 'now', cube: survey.cube(some), intake: intakeOf(some, asides) }];
  const [wave] = protectedWith({ codebook, breakdowns, minimum, waves }).counts.waves;
  if (!wave) throw new Error('no wave');
  return wave;
}

const answersOf = (intake: PublishedIntake | undefined) => intake?.files.map((file) => file.answers);
const modesOf = (wave: PublishedWave) =>
  wave.modes?.[0]?.groups.map(({ category, respondents, status }) => `${category} ${respondents ?? status}`);

describe('numbers told after everything else', () => {
  it('are those of files and modes, when nothing small can be worked out from them', () => {
    const some = [
      alike(20, { a: 'a1', b: 'b1', m: 'webb', q: 'ja', fil: 'norr.csv' }),
      alike(10, { a: 'a2', b: 'b1', m: 'papper', q: 'nej', fil: 'soder.csv' }),
      alike(12, { a: 'a2', b: 'b2', m: 'webb', q: 'ja', fil: 'vaster.csv' }),
    ];
    const wave = published(some, [['a']]);
    expect(answersOf(wave.intake)).toEqual([20, 10, 12]);
    expect(modesOf(wave)).toEqual(['webb 32', 'papper 10', 'telefon empty']);
    expect(wave.tables.map((table) => table.by)).toEqual([[], ['a']]);
  });

  it('are not told twice: a mode that is a breakdown stands there, and one not asked for is said to be so', () => {
    const some = [alike(20, { a: 'a1', b: 'b1', m: 'webb', q: 'ja', fil: 'norr.csv' })];
    expect(published(some, [['m']]).modes).toEqual([]);
    expect(published(some, [['a', 'm']]).modes?.map(({ variable }) => variable)).toEqual(['m']);
    const before = published([alike(20, { a: 'a1', b: 'b1', m: 'not-asked', q: 'ja', fil: 'norr.csv' })], []);
    expect(modesOf(before)).toEqual(['webb not-asked', 'papper not-asked', 'telefon not-asked']);
  });

  it('are not those of a small file, nor of another that would give it away, nor of the only one left', () => {
    const some = [
      alike(20, { a: 'a1', b: 'b1', m: 'webb', q: 'ja', fil: 'norr.csv' }),
      alike(10, { a: 'a2', b: 'b1', m: 'webb', q: 'nej', fil: 'soder.csv' }),
      alike(3, { a: 'a2', b: 'b1', m: 'papper', q: 'ja', fil: 'vaster.csv' }),
    ];
    const wave = published(some, [['a']]);
    expect(answersOf(wave.intake)).toEqual([null, null, null]);
    expect(modesOf(wave)).toEqual(['webb withheld', 'papper withheld', 'telefon withheld']);
    expect(wave.intake).toMatchObject({ rowsRead: 33, answers: 33 });
  });

  it('are not those of a file that gives away a withheld department when the published ones are taken off', () => {
    // b2 is small, b3 is withheld for its sake; norr.csv holds all of b1 and b2: 23 − 20 would be b2.
    const some = [
      alike(20, { a: 'a1', b: 'b1', m: 'webb', fil: 'norr.csv' }),
      alike(3, { a: 'a1', b: 'b2', m: 'webb', fil: 'norr.csv' }),
      alike(9, { a: 'a2', b: 'b3', m: 'webb', fil: 'soder.csv' }),
      alike(8, { a: 'a2', b: 'b1', m: 'webb', fil: 'vaster.csv' }),
    ];
    const asked = some.map((kind) => ({ ...kind, is: { ...kind.is, q: 'ja' } }));
    const wave = published(asked, [['b'], ['a', 'b']]);
    const shown = wave.tables.flatMap((t) => t.groups.filter((g) => g.respondents !== null));
    expect(shown.map((group) => group.group.join())).not.toContain('b2');
    expect(answersOf(wave.intake)?.[0]).toBeNull();
  });

  it('are not those that give away few valid answers where everybody answered', () => {
    // Everybody in a1 answered, nobody of b2 in a2 did: 23 − 20 would be the valid answers of b2.
    const some = [
      alike(20, { a: 'a1', b: 'b1', m: 'webb', q: 'ja', fil: 'norr.csv' }),
      alike(2, { a: 'a1', b: 'b2', m: 'webb', q: 'ja', fil: 'soder.csv' }),
      alike(1, { a: 'a1', b: 'b2', m: 'papper', q: 'ja', fil: 'soder.csv' }),
      alike(10, { a: 'a2', b: 'b1', m: 'webb', q: 'ja', fil: 'soder.csv' }),
      alike(5, { a: 'a2', b: 'b2', m: 'webb', fil: 'vaster.csv' }),
    ];
    expect(answersOf(published(some, [['a'], ['b']]).intake)).toEqual([null, null, null]);
  });

  it('say nothing of files and steps when not even the total is shown', () => {
    const few = [alike(3, { a: 'a1', b: 'b1', m: 'webb', q: 'ja', fil: 'norr.csv' })];
    const { intake } = published(few, []);
    expect(intake).toMatchObject({ rowsRead: null, answers: null, received: null });
    expect(JSON.stringify(intake)).not.toMatch(/\d/);
  });
});

describe('rows set aside', () => {
  const some = fileNames.map((fil) => alike(20, { a: 'a1', b: 'b1', m: 'webb', q: 'ja', fil }));

  it('are told in full for the wave, and per file from the minimum up', () => {
    const asides = [{ ...noneAside, duplicate: 3 }, { ...noneAside, empty: 7 }, noneAside];
    const { intake } = published(some, [], 5, asides);
    expect(intake).toMatchObject({ rowsRead: 70, setAside: { duplicate: 3, empty: 7 }, answers: 60 });
    const [norr, soder, vaster] = intake?.files ?? [];
    expect(norr).toMatchObject({ answers: 20, rowsRead: null, setAside: { duplicate: null } });
    expect(soder).toMatchObject({ answers: 20, setAside: { empty: 7 } });
    // All three duplicates are in one file: at least one more file must keep silent about its none.
    expect([soder, vaster].filter((file) => file?.setAside.duplicate === 0).length).toBeLessThan(2);
  });
});

const respondents: fc.Arbitrary<Alike[]> = fc.array(
  fc.record({
    is: fc.record({
      a: fc.constantFrom(...scales.a, 'no-answer'),
      b: fc.constantFrom(...scales.b),
      m: fc.constantFrom('webb', 'webb', 'papper', 'telefon', 'no-answer'),
      q: fc.constantFrom('ja', 'ja', 'nej', 'no-answer', 'dont-know'),
      fil: fc.constantFrom(...fileNames),
    }),
    times: fc.constantFrom(1, 2, 3, 5, 8, 13),
  }),
  { maxLength: 12 },
);
const breakdowns = fc.subarray([['a'], ['b'], ['a', 'b']]);
const aside = fc.record({
  'outside-field-period': fc.constantFrom(0, 0, 2, 6),
  empty: fc.constantFrom(0, 1, 4, 9),
  duplicate: fc.constantFrom(0, 0, 3, 5),
});
const asides = fc.array(aside, { minLength: 3, maxLength: 3 });

/** Files and modes as tables, so that the attacker can use them like any other. */
function lateTables({ modes = [], intake }: PublishedWave): PublishedTable[] {
  const rate = { status: 'not-reported', offered: null, answered: null } as const;
  const group = (id: string, status: 'ok' | 'withheld', respondents: number | null) => ({
    group: [id],
    missing: false,
    status,
    respondents,
    rate,
    coverage: [],
    questions: [],
  });
  const files = (intake?.files ?? []).map((file) => group(file.path, 'ok', file.answers));
  const categories = (modes[0]?.groups ?? []).map((g) => group(g.category, 'ok', g.respondents));
  return [
    { by: ['fil'], withheld: 'nothing', groups: files },
    { by: ['m'], withheld: 'nothing', groups: categories },
  ];
}

/**
 * Zero answers of one group tell those of an inner cell, which tell those of its part, until the one answer of somebody
 * who lacks `a`, is in b3 and answered on the web is all that is left.
 */
const zeroByZero: Alike[] = (
  [
    ['a2', 'b2', 'webb', 'dont-know', 1],
    ['no-answer', 'b2', 'webb', 'nej', 8],
    ['no-answer', 'b1', 'webb', 'no-answer', 13],
    ['no-answer', 'b3', 'papper', 'ja', 8],
    ['no-answer', 'b3', 'webb', 'ja', 1],
    ['a2', 'b3', 'webb', 'no-answer', 1],
    ['a2', 'b3', 'webb', 'ja', 8],
  ] as const
).map(([a, b, m, q, times]) => alike(times, { a, b, m, q, fil: 'norr.csv' }));

describe('in any small survey, files and modes', () => {
  it('leave all tables as they are without them', () => {
    fc.assert(
      fc.property(respondents, breakdowns, (some, by) => {
        const waves = [{ id: 'now', cube: survey.cube(some) }];
        const alone = protectedWith({ codebook, breakdowns: by, minimum: 5, waves }).counts.waves[0];
        expect(published(some, by).tables).toEqual(alone?.tables);
      }),
      { numRuns: 100 },
    );
  });

  it('let nobody work out a small group, cell, file or mode that the tables keep', () => {
    fc.assert(
      fc.property(respondents, breakdowns, (some, by) => {
        const wave = published(some, by);
        const told = [...new Set(by.flat())];
        const cuts = [told, [...told, 'm'], [...told, 'fil'], [...told, 'm', 'fil']];
        const wanted = partsOf([[], ...by, ...cuts, ['fil'], ['m']], some);
        const before = exposedPeople(wave.tables, some, wanted, 5);
        const after = exposedPeople([...wave.tables, ...lateTables(wave)], some, wanted, 5);
        expect(after).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('let nobody work out a small valid base that the tables keep', () => {
    const answers = ['ja', 'nej', 'dont-know', 'no-answer'];
    fc.assert(
      fc.property(respondents, breakdowns, (some, by) => {
        const wave = published(some, by);
        const told = [...new Set(by.flat())];
        const wanted = partsOf([[], ...by, told, [...told, 'm'], [...told, 'fil'], ['fil'], ['m']], some);
        const before = exposedValidBases(wave.tables, 'q', answers, some, wanted, 5);
        const tables = [...wave.tables, ...lateTables(wave)];
        expect(exposedValidBases(tables, 'q', answers, some, wanted, 5)).toEqual(before);
      }),
      { numRuns: 300, examples: [[zeroByZero, [['a'], ['b']]]] },
    );
  });

  it('let nobody work out how few rows of a file were set aside', () => {
    const steps = ['answers', 'outside-field-period', 'empty', 'duplicate'] as const;
    fc.assert(
      fc.property(respondents, asides, (some, set) => {
        const { intake } = published(some, [], 5, set);
        if (!intake || intake.answers === null) return;
        const truth = intakeOf(some, set).files.map((file) => ({ ...file.setAside, answers: 0 }));
        const unit = (wanted: (file: number, step: string) => boolean) =>
          fileNames.flatMap((_, file) => steps.map((step) => Number(wanted(file, step))));
        const known = [
          ...steps.map((step) => unit((_, s) => s === step)),
          ...intake.files.flatMap((f, file) => [
            ...(f.answers === null ? [] : [unit((i, s) => i === file && s === 'answers')]),
            ...(f.rowsRead === null ? [] : [unit((i) => i === file)]),
            ...steps
              .filter((s) => s !== 'answers' && f.setAside[s] !== null)
              .map((step) => unit((i, s) => i === file && s === step)),
          ]),
        ];
        const space = eliminated(known);
        const exposed = truth.flatMap((file, i) =>
          steps.filter(
            (step) =>
              isSmall(file[step], 5) &&
              isInRowSpace(
                space,
                unit((f, s) => f === i && s === step),
              ),
          ),
        );
        expect(exposed).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
