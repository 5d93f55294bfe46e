import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CategoricalVariable, Codebook } from '../../src/config/codebook.js';
import { OccurrenceLog } from '../../src/ingest/occurrence-log.js';
import { codebookOf, datum, kommentar, kon, kontakt, readWave, scale, svarsid } from './survey.js';

const nojd = scale('nojd', 'mycket|Mycket', 'ganska|Ganska', 'inte|Inte alls', 'vet-inte|Vet inte');
const questions = [1, 2, 3, 4, 5].map(
  (n): CategoricalVariable => ({
    ...(kontakt as CategoricalVariable),
    id: `f${n}`,
    label: { sv: `Fråga ${n}` },
    columns: [`F${n}`],
    scale: nojd,
  }),
);
const scales: Codebook = codebookOf({ variables: [svarsid, datum, kon, ...questions, kommentar] });
const header = 'SvarsID;Svarsdatum;Kön;F1;F2;F3;F4;F5;Kommentar';
/** A whole row; questions that are not given are left empty. */
const row = (id: string, kön: string, ...answers: string[]) =>
  `${[id, '', kön, ...questions.map((_, i) => answers[i] ?? ''), 'hemligt'].join(';')}\n`;

const listed = (read: Awaited<ReturnType<typeof readWave>>) =>
  read.report?.occurrences.listed.map(({ row: at, kind, column, value, suggestion }) =>
    [at, kind, column, value, suggestion].filter((part) => part !== undefined).join(' '),
  );

describe('occurrences', () => {
  it('name every odd cell and row, with what was probably meant, and never an id or a comment', async () => {
    const wave = { id: '2018', fieldPeriod: { from: '2018-10-01', to: '2018-10-31' } };
    const text = [
      'SvarsID;Svarsdatum;Kön;F1;F2;Kommentar',
      'hemlig1;2018-10-02;Kvina;1;1;ring mig',
      'hemlig2;2018-10-02;Kvina;8;1;ring mig',
      'hemlig2;2018-10-03;Man;1;1;ring mig',
      'hemlig3;2018-11-03;Herre;1;1;ring mig',
      'hemlig4;;Man;1;1;ring mig',
      'hemlig5;i går;Man;1;1;ring mig',
      'hemlig6;2018-10-04;Man;;;ring mig',
      'hemlig7;2018-10-04;Man;1',
      'hemlig8;2018-10-04;Man;1;1;ring mig;för mycket',
    ];
    const read = await readWave(`${text.join('\n')}\n`, { wave });
    expect(listed(read)).toEqual([
      '2 unknown-value Kön Kvina Kvinna',
      '3 unknown-value Kön Kvina Kvinna',
      '3 unknown-value F1 8',
      '4 duplicate',
      '5 outside-field-period',
      '6 date-missing',
      '7 outside-field-period',
      '7 date-unreadable Svarsdatum',
      '8 empty',
      '9 row-short',
      '10 row-long',
    ]);
    const told = JSON.stringify(read.report?.occurrences);
    expect(told).not.toMatch(/hemlig|ring mig|för mycket/);
    expect(read.report?.files[0]?.quality.all).toMatchObject({
      rowsRead: 9,
      rowsKept: 4,
      setAside: { 'outside-field-period': 3, empty: 1, duplicate: 1 },
      kinds: { 'unknown-value': 3, duplicate: 1, 'row-short': 1, 'straight-lining': 0 },
    });
  });

  it('are listed up to a limit and counted beyond it', () => {
    const log = new OccurrenceLog(2);
    for (let at = 1; at <= 5; at++) log.add({ file: 'a.csv', row: at, kind: 'empty' });
    expect(log.listed.map((found) => found.row)).toEqual([1, 2]);
    expect(log.unlisted).toBe(3);
  });

  it('are counted per group of the variable asked for, missing ones together', async () => {
    const text = `${header}\n${[
      row('1', 'Kvinna', 'Mycket'),
      row('2', 'Kvinna', ''),
      row('3', 'Man', 'Mycket'),
      row('3', 'Man', 'Mycket'),
      row('4', '', 'Mycket'),
      row('5', 'Vill ej svara', 'Skapligt'),
    ].join('')}`;
    const read = await readWave(text, { codebook: scales, qualityBy: 'kon' });
    const groups = read.report?.files[0]?.quality.groups ?? new Map();
    expect([...groups.keys()].sort()).toEqual(['kvinna', 'man', 'missing']);
    expect(groups.get('kvinna')).toMatchObject({ rowsRead: 2, rowsKept: 1, kinds: { empty: 1 } });
    expect(groups.get('man')).toMatchObject({ rowsRead: 2, rowsKept: 1, kinds: { duplicate: 1 } });
    // The fifth has no answer the codebook knows, so it is empty besides.
    expect(groups.get('missing')).toMatchObject({ rowsRead: 2, kinds: { 'unknown-value': 1, empty: 1 } });
  });

  it('add up: over the groups to the file, and rows read to rows kept and set aside', async () => {
    const cell = fc.constantFrom('Mycket', 'Ganska', '', 'konstigt', 'Vet inte');
    const anyRow = fc.tuple(
      fc.constantFrom('1', '2', '3', '', '', '', ''),
      fc.constantFrom('Kvinna', 'Man', '', 'x'),
      cell,
      cell,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 30 }), async (rows) => {
        const text = `${header}\n${row('först', 'Man', 'Mycket')}${rows.map(([id, k, ...a]) => row(id, k, ...a)).join('')}`;
        const { report } = await readWave(text, { codebook: scales, qualityBy: 'kon' });
        const quality = report?.files[0]?.quality;
        // A file of which half the ids are used twice is refused.
        fc.pre(quality !== undefined);
        const { all, groups } = quality;
        const sum = (of: (counts: typeof all) => number) =>
          [...groups.values()].reduce((n, g) => n + of(g), 0);
        expect(sum((g) => g.rowsRead)).toBe(all.rowsRead);
        expect(sum((g) => g.kinds['unknown-value'])).toBe(all.kinds['unknown-value']);
        const aside = Object.values(all.setAside).reduce((n, count) => n + count, 0);
        expect(all.rowsRead).toBe(all.rowsKept + aside);
        const total = Object.values(all.kinds).reduce((n, count) => n + count, 0);
        expect(report?.occurrences.listed).toHaveLength(total);
      }),
      { numRuns: 60 },
    );
  });
});

describe('straight-lining', () => {
  const straight = async (...answers: string[]) => {
    const read = await readWave(`${header}\n${row('1', 'Man', ...answers)}`, { codebook: scales });
    return read.report?.files[0]?.quality.all.kinds['straight-lining'];
  };

  it('is the same place of the scale in all answered ordered questions, at least four', async () => {
    expect(await straight('Ganska', 'Ganska', 'Ganska', 'Ganska', 'Ganska')).toBe(1);
    expect(await straight('Ganska', '', 'Ganska', 'Ganska', 'Ganska')).toBe(1);
    expect(await straight('Ganska', 'Vet inte', 'Ganska', 'Ganska', 'Ganska')).toBe(1);
    expect(await straight('Ganska', '', '', 'Ganska', 'Ganska')).toBe(0);
    expect(await straight('Ganska', 'Ganska', 'Ganska', 'Ganska', 'Mycket')).toBe(0);
    expect(await straight('Vet inte', 'Vet inte', 'Vet inte', 'Vet inte', 'Vet inte')).toBe(0);
  });

  it('does not count questions whose scale has no order', async () => {
    const unordered = questions.map((q) => ({ ...q, scale: { ...nojd, ordered: false } }));
    const codebook = codebookOf({ variables: unordered });
    const { report } = await readWave('F1;F2;F3;F4;F5\nMycket;Mycket;Mycket;Mycket;Mycket\n', { codebook });
    expect(report?.files[0]?.quality.all.kinds['straight-lining']).toBe(0);
  });
});

describe('follow-up questions', () => {
  const [f1, f2, f3] = questions as [CategoricalVariable, CategoricalVariable, CategoricalVariable];
  const codebook = codebookOf({
    variables: [
      f1,
      { ...f2, askedIf: [{ variable: 'f1', categories: ['inte'] }] },
      { ...f3, askedIf: [{ variable: 'f2', categories: ['mycket', 'ganska'] }] },
    ],
  });
  const read = (...rows: string[]) => readWave(`F1;F2;F3\n${rows.join('\n')}\n`, { codebook });

  it('are not applicable where they were not to be asked and are empty, also down a chain', async () => {
    const { rows, report } = await read('Mycket;;', 'Inte alls;;Mycket', 'Inte alls;Inte alls;', ';Mycket;');
    expect(rows).toEqual([
      'mycket not-applicable not-applicable -',
      'inte no-answer mycket -',
      'inte inte not-applicable -',
      'no-answer mycket no-answer -',
    ]);
    expect(report?.occurrences.listed).toEqual([]);
  });

  it('keep an answer that should not be there, and tell it as an impossible skip', async () => {
    const result = await read('Mycket;Ganska;Mycket', 'Mycket;Vet inte;');
    expect(result.rows).toEqual(['mycket ganska mycket -', 'mycket vet-inte not-applicable -']);
    expect(listed(result)).toEqual(['2 impossible-skip F2', '3 impossible-skip F2']);
  });
});
