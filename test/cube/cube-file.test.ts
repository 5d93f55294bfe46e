import { describe, expect, it } from 'vitest';
import { isCategorical } from '../../src/config/codebook.js';
import type { Form } from '../../src/config/form.js';
import { variablesFromForms } from '../../src/config/form-variables.js';
import { alignCube } from '../../src/cube/align-cube.js';
import { readCube, writeCube } from '../../src/cube/cube-file.js';
import { messageOf } from '../../src/problems/problem.js';
import { codebookOf, counted, scale, variable } from './survey.js';

const codebook = codebookOf();
const rows = [
  { values: { kon: 'kvinna', malgrupp: 'a', kontakt: 'latt', svar: 'latt' } },
  { values: { kon: 'kvinna', malgrupp: 'b', kontakt: 'svart', svar: 'vet-inte' } },
  { values: { kon: 'man', malgrupp: 'b', kontakt: 'svart' } },
];
const cube = counted(codebook, rows, [{ group: { malgrupp: 'a' }, offered: null }]);
const text = new TextDecoder().decode(writeCube(cube));

function twice<T>(items: readonly T[]): T[] {
  return [...items, ...items.slice(0, 1)];
}

describe('readCube', () => {
  it('reads what writeCube wrote, byte for byte the same when written again', () => {
    const { value, problems } = readCube(writeCube(cube), 'k.json');
    expect(problems).toEqual([]);
    expect(value).toEqual(cube);
    expect(new TextDecoder().decode(writeCube(value ?? cube))).toBe(text);
  });

  it('keeps the ladder of offered counts, and reads cubes from before there was one', () => {
    const ladder = [
      { step: 'besok', count: 40 },
      { step: 'aktuella', count: null },
    ];
    const wide = counted(codebook, rows, [{ group: { malgrupp: 'a' }, offered: 30, ladder }]);
    expect(readCube(writeCube(wide), 'k.json').value?.offered).toEqual(wide.offered);
    expect(text).not.toContain('ladder');
    expect(readCube(new TextEncoder().encode(text), 'k.json').value?.offered).toEqual(cube.offered);
  });

  it('knows the wave a cube was counted from, and reads those that do not say', () => {
    expect(readCube(writeCube({ ...cube, wave: '2017' }), 'k.json').value?.wave).toBe('2017');
    expect(text).not.toContain('"wave"');
  });

  it('reads cubes from before the respondents of an area were counted, without their sums', () => {
    const older = new TextEncoder().encode(text.replaceAll(/"m":\d+,/g, ''));
    const { value, problems } = readCube(older, 'k.json');
    expect(problems).toEqual([]);
    expect(value?.cells.map(({ areas }) => areas)).toEqual([[null], [null], [null]]);
    expect(value?.cells.map(({ answers }) => answers)).toEqual(cube.cells.map(({ answers }) => answers));
  });

  it.each([
    ['not JSON', 'Kön;Ålder'],
    ['another format', JSON.stringify({ format: 'x', version: 1 })],
    ['counts that do not add up', text.replace('"respondents":1', '"respondents":2')],
    ['a code outside its axis', text.replace('"group":[0,0]', '"group":[0,99]')],
    ['a cell that stands twice', new TextDecoder().decode(writeCube({ ...cube, cells: twice(cube.cells) }))],
    [
      'an offered group that stands twice',
      new TextDecoder().decode(writeCube({ ...cube, offered: twice(cube.offered) })),
    ],
    ['sums that are nobody’s', text.replace('"vv":4', '"vv":5')],
    ['a negative count', text.replace('"respondents":1', '"respondents":-1')],
  ])('refuses %s', (_, content) => {
    const { value, problems } = readCube(new TextEncoder().encode(content), 'k.json');
    expect(value).toBeUndefined();
    expect(problems.map((p) => p.code)).toEqual(['cube-unreadable']);
  });

  it('says when the version is another', () => {
    const { problems } = readCube(
      new TextEncoder().encode(text.replace('"version":1', '"version":2')),
      'k.json',
    );
    expect(problems.map((p) => messageOf(p, 'sv'))).toEqual([
      'Kuben k.json har version 2, som det här programmet inte läser. Skapa den på nytt med ”svarsbild count”.',
    ]);
  });
});

describe('alignCube', () => {
  it('leaves a cube of the same codebook as it is', () => {
    expect(alignCube(cube, codebook, 'k.json').value).toEqual(cube);
  });

  it('knows that later variables were not asked, and sums over those that are gone', () => {
    const [kon, , kontakt, svar] = codebook.variables;
    if (!kon || !kontakt || !svar) throw new Error('survey changed');
    const next = codebookOf({
      variables: [variable('background', 'kontakttid', scale('tid', ['kort', 'lang'])), kon, svar, kontakt],
    });
    const aligned = alignCube({ ...cube, offered: [] }, next, 'k.json').value;
    const notAsked = aligned?.backgrounds[0]?.codes.findIndex((c) => c.kind === 'not-asked');
    expect(aligned?.cells.map((c) => [c.group, c.respondents])).toEqual([
      [[notAsked, 0], 2],
      [[notAsked, 1], 1],
    ]);
    // svar comes first now: latt, svart, vet-inte of the two women
    expect(aligned?.cells[0]?.answers[0]?.slice(0, 3)).toEqual([1, 0, 1]);
    expect(aligned?.cells[0]?.answers[1]?.slice(0, 3)).toEqual([1, 1, 0]);
    expect(aligned?.cells[0]?.areas).toEqual([{ m: 2, v: 3, y: 2, vv: 5, yy: 4, vy: 4 }]);
  });

  it('maps a variable that came later from its source, missing kinds as they are', () => {
    const map = { a: 'x', b: 'y', c: 'okand' };
    const fokus = {
      ...variable('background', 'fokus', {
        ...scale('fokus', ['x', 'y']),
        categories: [
          ...scale('fokus', ['x', 'y']).categories,
          {
            id: 'okand',
            label: { sv: 'Okänd' },
            aliases: [],
            positive: false,
            missing: 'no-answer' as const,
          },
        ],
      }),
      derive: { way: 'map' as const, from: 'malgrupp', to: map },
    };
    const next = codebookOf({ variables: [...codebook.variables, fokus] });
    const all = ['a', 'b', 'c', 'dont-know', 'no-answer'];
    const kept = counted(
      codebook,
      all.map((malgrupp) => ({ values: { kon: 'kvinna', malgrupp } })),
    );
    const { value, problems } = alignCube(kept, next, 'k.json');
    expect(problems).toEqual([]);
    const [, malgrupp, derived] = value?.backgrounds ?? [];
    const pairs = value?.cells.map(({ group: [, from = -1, to = -1] }) => [
      malgrupp?.codes[from]?.id,
      derived?.codes[to]?.id,
    ]);
    expect(Object.fromEntries(pairs ?? [])).toEqual({
      a: 'x',
      b: 'y',
      c: 'okand',
      'dont-know': 'dont-know',
      'no-answer': 'okand',
    });
  });

  it('gives no area sums when other answers count as positive now', () => {
    const turned = codebook.variables.map((one) =>
      isCategorical(one) && one.id === 'svar'
        ? {
            ...one,
            scale: {
              ...one.scale,
              categories: one.scale.categories.map((c) => ({ ...c, positive: c.id === 'svart' })),
            },
          }
        : one,
    );
    const kept = alignCube(cube, codebookOf({ variables: turned }), 'k.json').value;
    expect(kept?.cells.some((cell) => cell.areas.includes(null))).toBe(true);
  });

  it('gives no area sums when the area is made up of other questions now', () => {
    const contact = codebook.variables.find(({ id }) => id === 'kontakt');
    if (!contact) throw new Error('survey changed');
    const next = codebookOf({
      variables: [...codebook.variables, { ...contact, id: 'tid' }],
      areas: [{ id: 'tillganglighet', label: { sv: 'T' }, questions: ['kontakt', 'svar', 'tid'] }],
    });
    expect(alignCube(cube, next, 'k.json').value?.cells.map((c) => c.areas)).toEqual([
      [null],
      [null],
      [null],
    ]);
  });

  it('refuses categories and offered groups that the codebook no longer has', () => {
    const [, malgrupp, kontakt, svar] = codebook.variables;
    if (!malgrupp || !kontakt || !svar) throw new Error('survey changed');
    const fewer = codebookOf({
      variables: [variable('background', 'kon', scale('kon', ['kvinna'])), malgrupp, kontakt, svar],
    });
    const lost = alignCube(cube, fewer, 'k.json').problems.map((p) => messageOf(p, 'en'));
    expect(lost).toEqual([
      'The cube k.json does not agree with the codebook: kon: man. Count it anew from the answers, or mend the codebook.',
    ]);
    const without = codebookOf({ variables: codebook.variables.filter((v) => v.id !== 'malgrupp') });
    expect(alignCube(cube, without, 'k.json').problems).toMatchObject([{ details: { what: 'malgrupp' } }]);
    expect(alignCube(cube, codebookOf({ id: 'annan' }), 'k.json').problems).toMatchObject([
      { details: { what: 'enkat ≠ annan' } },
    ]);
  });

  const form: Form = {
    id: 'vuxen',
    label: { sv: 'Vuxna' },
    respondent: 'adult',
    labels: {},
    categories: {},
    without: [],
  };
  const forms = [form, { ...form, id: 'ungdom', respondent: 'child' as const }];
  const withForms = codebookOf({ forms, variables: [...codebook.variables, ...variablesFromForms(forms)] });

  it('does not know the form of answers from before there were forms', () => {
    const aligned = alignCube(cube, withForms, 'k.json').value;
    const kinds = aligned?.backgrounds.at(-1);
    expect(kinds?.id).toBe('respondent');
    const known = new Set(aligned?.cells.map((cell) => kinds?.codes[cell.group.at(-1) ?? -1]?.id));
    expect([...known]).toEqual(['not-asked']);
  });

  it('refuses to add kinds of respondents together when the forms are gone', () => {
    const kept = counted(withForms, [
      { values: { ...rows[0]?.values, form: 'vuxen', respondent: 'adult' } },
      { values: { ...rows[1]?.values, form: 'ungdom', respondent: 'child' } },
    ]);
    expect(alignCube(kept, withForms, 'k.json').value).toEqual(kept);
    expect(alignCube(kept, codebook, 'k.json').problems).toMatchObject([{ details: { what: 'respondent' } }]);
  });
});
