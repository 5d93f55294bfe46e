import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binCategories } from '../../src/config/bin-categories.js';
import type { CategoricalVariable, Derivation, Scale, Variable } from '../../src/config/codebook.js';
import { periodCategories } from '../../src/config/period-categories.js';
import { binCodes, numberCells, numberOf } from '../../src/ingest/numbers.js';
import { codebookOf, codesOf, datum, kontakt, readWave, scale, told, wave2018 } from './survey.js';

const alder: Variable = {
  role: 'number',
  id: 'alder',
  label: { sv: 'Ålder' },
  columns: [],
  missing: [{ value: '999', kind: 'refused' }],
};
const malgrupp: Variable = {
  role: 'background',
  id: 'malgrupp',
  label: { sv: 'Målgrupp' },
  short: { sv: 'Målgrupp' },
  columns: [],
  scale: scale('malgrupp', 'bistand|Bistånd', 'missbruk|Missbruk', 'boende|Boende', 'vet-inte|Vet inte'),
  missing: [{ value: '-', kind: 'refused' }],
};

function derived(id: string, derive: Derivation, ownScale: Scale): CategoricalVariable {
  const label = { sv: id };
  return { role: 'background', id, label, short: label, columns: [], scale: ownScale, missing: [], derive };
}

const edges = [0, 13, 15, 18, 21];
const bins = (limits: readonly number[]): Scale => ({
  id: 'bins',
  ordered: true,
  categories: binCategories(limits),
});
const aldersgrupp = derived('aldersgrupp', { way: 'bins', from: 'alder', edges }, bins(edges));
const fokus = derived(
  'fokus',
  { way: 'map', from: 'malgrupp', to: { bistand: 'ekonomi', missbruk: 'vuxna', boende: 'vuxna' } },
  scale('fokus', 'ekonomi|Ekonomi', 'vuxna|Vuxna'),
);
const tertial = derived(
  'tertial',
  { way: 'period', from: 'datum', unit: 'tertial' },
  {
    id: 'tertial',
    ordered: true,
    categories: periodCategories('tertial', [{ from: '2018-01-01', to: '2018-08-31' }]),
  },
);

/** The codes of the first background in each row. */
async function firstCodes(variables: readonly Variable[], text: string) {
  const read = await readWave(text, { codebook: codebookOf({ variables }) });
  return { ...read, first: read.rows.map((row) => row.split(' ')[0]) };
}

describe('a number', () => {
  it.each([
    ['15', 15],
    [' 15,5 ', 15.5],
    ['15.5', 15.5],
    ['\u22123', -3],
    ['1\u00a0200', 1200],
    ['1.200', 1.2],
    ['0015', 15],
  ])('%j is %d', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });

  it.each(['', 'femton', '15 år', '1e3', '1 20', '1,2,3', '0x10', '١٥', '-'])('%j is none', (text) => {
    expect(numberOf(text)).toBeUndefined();
  });
});

describe('bins', () => {
  it('put each number into the group that begins at or below it', async () => {
    const cells = ['0', '12', '12,9', '13', '14.99', '15', '17', '18', '20'];
    const { first, problems } = await firstCodes(
      [aldersgrupp, alder, kontakt],
      `Ålder;F1\n${cells.map((cell) => `"${cell}";1\n`).join('')}`,
    );
    expect(first).toEqual(['0-12', '0-12', '0-12', '13-14', '13-14', '15-17', '15-17', '18-20', '18-20']);
    expect(problems).toEqual([]);
  });

  it('keep missing values apart by their kind, written as a text or as a number', async () => {
    const { first } = await firstCodes([aldersgrupp, alder, kontakt], 'Ålder;F1\n;1\n999;1\n999,0;1\n');
    expect(first).toEqual(['no-answer', 'refused', 'refused']);
  });

  it('tell what is no number, and numbers outside all groups', async () => {
    const { first, problems, report } = await firstCodes(
      [aldersgrupp, alder, kontakt],
      'Ålder;F1\nfemton;1\n21;1\n-1;1\n15;1\n21;1\n',
    );
    expect(first).toEqual(['invalid', 'invalid', 'invalid', '15-17', 'invalid']);
    expect(told(problems)).toEqual([
      'warning number-unreadable @2 Ålder: ”femton” är inget tal (rad 2) och räknas som ogiltigt. Skriv tal som 15 eller 15,5, lägg till värdet under ”missing”, eller rätta filen.',
      'warning number-outside-bins @3 Ålder: ”21” ligger utanför alla grupper i ”aldersgrupp” (2 rader: 3, 6) och räknas som ogiltigt där. Utvidga ”bins”, lägg till värdet under ”missing”, eller rätta filen.',
      'warning number-outside-bins @4 Ålder: ”-1” ligger utanför alla grupper i ”aldersgrupp” (rad 4) och räknas som ogiltigt där. Utvidga ”bins”, lägg till värdet under ”missing”, eller rätta filen.',
    ]);
    expect(report?.files[0]?.invalidValues).toBe(4);
  });

  it('of one number may be several; a short row has none', async () => {
    const wide = derived('vuxen', { way: 'bins', from: 'alder', edges: [0, 18, 130] }, bins([0, 18, 130]));
    const { rows } = await readWave('F1;Ålder\n1;15\n1;60\n1\n', {
      codebook: codebookOf({ variables: [aldersgrupp, wide, alder, kontakt] }),
    });
    expect(rows).toEqual(['15-17 0-17 latt -', 'invalid 18-129 latt -', 'no-answer no-answer latt -']);
  });

  it('need the column of the number', async () => {
    const { problems } = await firstCodes([aldersgrupp, alder, kontakt], 'Aldder;F1\n15;1\n');
    expect(told(problems)[1]).toMatch(/^error column-missing @1: Kolumnen ”Ålder” .* Menade du ”Aldder”\?/);
  });

  it('share all numbers out: each in exactly one, or outside first and last', () => {
    const limits = fc
      .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 8 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(limits, fc.double({ min: -60, max: 60, noNaN: true }), (rising, number) => {
        const own = scale('s', ...rising.slice(1).map((_, i) => `g${i}|Grupp ${i}`));
        const codeOf = binCodes(derived('g', { way: 'bins', from: 'alder', edges: rising }, own));
        const holding = rising
          .slice(0, -1)
          .flatMap((low, i) => (low <= number && number < (rising[i + 1] ?? low) ? [i] : []));
        expect([codeOf({ kind: 'number', number })].filter((code) => code !== undefined)).toEqual(holding);
      }),
    );
  });

  it('read a number with comma as with point', () => {
    const cellOf = numberCells({ ...alder, missing: [] });
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.nat({ max: 99 }), (whole, cents) => {
        const text = `${whole}.${String(cents).padStart(2, '0')}`;
        expect(cellOf(text.replace('.', ','))).toEqual({ kind: 'number', number: Number(text) });
      }),
    );
  });
});

describe('a map', () => {
  it('gives each category its group; missing kinds stay what they are', async () => {
    const cells = ['Bistånd', 'Missbruk', 'Boende', 'Vet inte', '-', '', 'Bistånnd'];
    const { first } = await firstCodes(
      [fokus, malgrupp, kontakt],
      `Målgrupp;F1\n${cells.map((cell) => `${cell};1\n`).join('')}`,
    );
    expect(first).toEqual(['ekonomi', 'vuxna', 'vuxna', 'dont-know', 'refused', 'no-answer', 'invalid']);
  });

  it('has no column of its own, not even one with its name', async () => {
    const { first, problems } = await firstCodes(
      [fokus, malgrupp, kontakt],
      'fokus;Målgrupp;F1\nVuxna;Bistånd;1\n',
    );
    expect(first).toEqual(['ekonomi']);
    expect(codesOf(problems)).toEqual(['note columns-extra']);
  });

  it('was not asked when its source was not', async () => {
    const since = '2019-01-01';
    const variables = [{ ...fokus, since }, { ...malgrupp, since }, kontakt];
    const { first, problems } = await firstCodes(variables, 'F1\n1\n');
    expect(first).toEqual(['not-asked']);
    expect(problems).toEqual([]);
  });

  it('has in each group as many as the categories mapped to it', async () => {
    const cell = fc.constantFrom('Bistånd', 'Missbruk', 'Boende', 'Vet inte', '', 'okänt');
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 40 }), async (cells) => {
        const { rows } = await readWave(`Målgrupp;F1\n${cells.map((c) => `${c};1\n`).join('')}`, {
          codebook: codebookOf({ variables: [fokus, malgrupp, kontakt] }),
        });
        const count = (column: number, ...ids: string[]) =>
          rows.filter((row) => ids.includes(row.split(' ')[column] ?? '')).length;
        expect(count(0, 'ekonomi')).toBe(count(1, 'bistand'));
        expect(count(0, 'vuxna')).toBe(count(1, 'missbruk', 'boende'));
        // The source's own category for don't-know and the derived variable's kind of that name.
        expect(count(0, 'dont-know')).toBe(count(1, 'vet-inte'));
        expect(count(0, 'no-answer', 'invalid')).toBe(count(1, 'no-answer', 'invalid'));
        expect(rows).toHaveLength(cells.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('periods', () => {
  it('come from the date; a row without one has none', async () => {
    const days = ['2018-01-01', '2018-04-30', '2018-05-01', '', '2018-13-01'];
    const { first, problems } = await firstCodes(
      [tertial, datum, kontakt],
      `Svarsdatum;F1\n${days.map((day) => `${day};1\n`).join('')}`,
    );
    expect(first).toEqual(['2018-t1', '2018-t1', '2018-t2', 'no-answer', 'invalid']);
    expect(codesOf(problems)).toEqual(['warning date-unreadable']);
  });

  it('are invalid and told for dates outside all of them', async () => {
    const { first, problems } = await firstCodes(
      [tertial, datum, kontakt],
      'Svarsdatum;F1\n2018-09-01;1\n2018-08-31;1\n',
    );
    expect(first).toEqual(['invalid', '2018-t2']);
    expect(told(problems)).toEqual([
      'warning date-outside-periods @2: Datumen ligger utanför alla perioder i ”tertial” (rad 2) och räknas som ogiltiga där. Perioderna kommer av vågornas ”field-period” eller året i ”date”; ändra dem om svaren hör dit.',
    ]);
  });

  it('need a column of dates, which is asked for once', async () => {
    const fieldPeriod = { from: '2018-01-01', to: '2018-08-31' };
    const { problems } = await readWave('F1\n1\n', {
      codebook: codebookOf({ variables: [tertial, datum, kontakt] }),
      wave: { ...wave2018, fieldPeriod },
    });
    expect(codesOf(problems)).toEqual(['error column-missing']);
  });
});
