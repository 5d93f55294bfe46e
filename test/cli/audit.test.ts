import { describe, expect, it } from 'vitest';
import {
  primaryIncome,
  protectedIncome,
  type ReferenceTable,
  safeHeuristic,
  unsafeHeuristic,
} from '../audit/reference-tables.js';
import { twoWayDocument } from '../audit/two-way-document.js';
import { at, audit, change, put, putDocument, svarsbild } from './run-folder.js';

const minimum = 4;
const documentOf = ({ table, pattern }: ReferenceTable) => twoWayDocument(table, pattern, minimum);

/** A published interval as the command prints it, without what it says of it. */
const printed = ([row, column, least, most]: ReferenceTable['intervals'][number]) =>
  `now · svar · row=r${row} column=c${column}: ${least}–${most}`;

describe('svarsbild audit of tables of which the ranges are known', () => {
  it.each([
    ['sdcTable', unsafeHeuristic, [[1, 2]]],
    ['easySdcTable', primaryIncome, primaryIncome.intervals.map(([row, column]) => [row, column])],
  ])(
    'prints every range of unprotected ones, marks those that are too narrow, and ends with 1: %s',
    async (_, reference, open) => {
      putDocument('run', documentOf(reference));
      const { status, out, error } = await audit('run');
      const isOpen = ([row, column]: readonly number[]) =>
        open.some((cell) => cell[0] === row && cell[1] === column);
      expect(out.split('\n')).toEqual([
        'Vad en utomstående kan räkna ut om varje värde som inte visas (minst–mest):',
        ...reference.intervals.map((cell) => `${printed(cell)}${isOpen(cell) ? '  ← för snävt' : ''}`),
        `${reference.intervals.length} dolda värden granskade. ${open.length} fel hittade: publicera inte det här.`,
      ]);
      const derivable = reference.intervals.filter(isOpen).map(printed);
      expect(error.split('\n')).toEqual(
        derivable.map((line) => `Går att räkna ut: ${line.replace(/: (\S+)$/, ' är $1.')}`),
      );
      expect(status).toBe(1);
    },
  );

  it.each([
    ['sdcTable', safeHeuristic],
    ['easySdcTable', protectedIncome],
  ])('prints every range of protected ones, and ends with 0: %s', async (_, reference) => {
    putDocument('run', documentOf(reference));
    const { status, out, error } = await audit('run');
    expect(out.split('\n').slice(1, -1)).toEqual(reference.intervals.map(printed));
    expect(out).toContain('Inget av dem går att räkna ut');
    expect({ status, error }).toEqual({ status: 0, error: '' });
  });

  it('gives programs the same with --json', async () => {
    putDocument('run', documentOf(unsafeHeuristic));
    const { status, out } = await svarsbild('audit', at('run'), '--quiet', '--json');
    const { status: word, counts, findings } = JSON.parse(out);
    expect({ status, word }).toEqual({ status: 1, word: 'problems' });
    expect(counts.map((count: { low: number; high: number }) => [count.low, count.high])).toEqual(
      unsafeHeuristic.intervals.map(([, , least, most]) => [least, most]),
    );
    expect(findings).toMatchObject([{ kind: 'derivable', count: { low: 47, high: 47, isSafe: false } }]);
  });
});

describe('svarsbild audit of several folders', () => {
  // What one hides the other shows: three cells of a table of four are enough to tell the fourth.
  const table = [
    [30, 3],
    [20, 40],
  ];

  it('finds what only the two together give away', async () => {
    const hidden = twoWayDocument(table, ['··', '··'], minimum);
    const cell = twoWayDocument(table, ['+·', '··'], minimum);
    putDocument('one', hidden);
    expect(await audit('one')).toMatchObject({ status: 0 });
    const tables = cell.waves[0]?.tables.filter(({ by }) => by.length !== 1) ?? [];
    putDocument('other', { ...cell, waves: cell.waves.map((wave) => ({ ...wave, tables })) });
    expect(await audit('other')).toMatchObject({ status: 0 });
    const together = await audit('one', 'other');
    expect(together.status).toBe(1);
    expect(together.error).toContain('Går att räkna ut: now · svar · row=r1 column=c2 är 3–3.');
  });

  it('finds that they tell the same group differently, by a few', async () => {
    putDocument('one', twoWayDocument(table, ['++', '++'], minimum));
    putDocument(
      'other',
      twoWayDocument(
        [
          [32, 3],
          [20, 40],
        ],
        ['++', '++'],
        minimum,
      ),
    );
    const { status, error } = await audit('one', 'other');
    expect(status).toBe(1);
    expect(error).toContain('Våg now, row=r1 column=c1: två körningar skiljer sig med 2');
  });
});

describe('svarsbild audit of what is no run directory', () => {
  it.each([
    [
      'a folder with something else in it',
      () => put('run/tables/estimates.csv', 'wave\n'),
      'där finns ingen published.json',
    ],
    ['a folder that does not exist', () => undefined, 'finns inte'],
    ['a file', () => put('run', 'text'), 'är en fil'],
  ])('tells of %s, as wrong usage', async (_, make, told) => {
    make();
    const { status, out, error } = await audit('run');
    expect(error).toMatch(/^fel: run /);
    expect(error).toContain(told);
    expect(error).toContain('Ange mappen med rapporten, till exempel out/brukarundersokning');
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });

  it('audits none of several when one is none', async () => {
    putDocument('one', documentOf(safeHeuristic));
    const { status, out, error } = await audit('one', 'gone');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain('gone finns inte');
  });

  const sound = JSON.stringify(documentOf(safeHeuristic));
  it.each([
    ['cut off', sound.slice(0, -200), 'ingen hel JSON-fil'],
    ['empty', '', 'ingen hel JSON-fil'],
    ['no JSON', 'published', 'ingen hel JSON-fil'],
    ['not UTF-8', Uint8Array.of(0x22, 0xe5, 0x22), 'ingen hel JSON-fil'],
    ['a list', '[]', 'fel vid format'],
    ['of another version', sound.replace('"version":1', '"version":2'), 'fel vid version'],
    ['without its waves', sound.replace('"waves"', '"wave"'), 'fel vid waves'],
    [
      'a count below zero',
      sound.replace('"respondents":230', '"respondents":-230'),
      'fel vid waves.0.tables.1.groups.0.respondents',
    ],
    [
      'a fraction',
      sound.replace('"respondents":230', '"respondents":230.5'),
      'fel vid waves.0.tables.1.groups.0.respondents',
    ],
    [
      'a number too large to count with',
      sound.replace('"respondents":230', '"respondents":1e300'),
      'fel vid waves.0.tables.1.groups.0.respondents',
    ],
    [
      'a text for a number',
      sound.replace('"respondents":230', '"respondents":"230"'),
      'fel vid waves.0.tables.1.groups.0.respondents',
    ],
  ])('tells where published.json is wrong, as wrong usage: %s', async (_, text, told) => {
    put('run/published.json', text);
    const { status, error } = await audit('run');
    expect(error).toContain('run/published.json går inte att läsa');
    expect(error).toContain(told);
    expect(error).toContain('Kör pipelinen igen');
    expect(status).toBe(2);
  });
});

describe('svarsbild audit of numbers that cannot be true', () => {
  it.each([
    ['more than everybody', '"respondents":230', '"respondents":9007199254740991', 'row=r1'],
    ['fewer than their parts', '"respondents":3127', '"respondents":27', 'row=r4'],
    ['another total', '"respondents":3943', '"respondents":3944', 'row=r4'],
  ])('says which, and what to do: %s', async (_, from, to, group) => {
    putDocument('run', documentOf(safeHeuristic));
    change('run/published.json', from, to);
    const { status, error } = await audit('run');
    expect(error).toContain(`De publicerade talen säger emot varandra: now · svar · ${group}`);
    expect(error).toContain('Kör pipelinen igen');
    expect(status).toBe(1);
  });
});
