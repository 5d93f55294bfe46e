import { describe, expect, it } from 'vitest';
import { auditTogether, type Workspace } from '../properties/editions.js';
import { type Alike, fourUnits, mergedUnits, type Units } from '../properties/random-survey.js';
import { answersIn, inputOf, publishedFirst, some, textOf } from './ledger-survey.js';

/*
 * A third run, after two that have been published. It must be protected against both: what the first told of units that the
 * second put together, and the other way round.
 */

type Files = Readonly<Record<string, string>>;

const people = [some(12, 'Norr'), some(8, 'Söder'), some(20, 'Öster'), some(40, 'Väster')];

/** Publishes two editions, and makes a third run. */
async function thirdAfter(first: Files, second: Files, third: Files) {
  const made = await publishedFirst(first);
  const editions = [made.written()];
  made.put(second);
  await made.run();
  expect(await made.publish({ date: '2019-02-28' })).toEqual([]);
  editions.push(made.written());
  made.put(third);
  const { problems, written } = await made.run();
  if (written) editions.push(made.written());
  const errors = problems.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));
  return { made, errors, together: await auditTogether(editions) };
}

function editionOf(made: Workspace): unknown {
  return JSON.parse(textOf(made, 'manifest.json')).edition;
}

/** Norr and Söder have become Mitt. */
const merged = (some: readonly Alike[]) => inputOf(some, [['enhet']], { units: mergedUnits });

/** The codebook has units of before as a variable that those of today are derived to, on the scale that areas have. */
function knowing(units: Readonly<Record<string, string>>, files: Files): Files {
  const categories = [...new Set(Object.values(units))].map((id) => `{id: ${id}, label: ${id}}, `);
  const variable = `- {id: sammanslagen, role: background, label: Sammanslagen, scale: omrade, derive: {from: enhet, map: ${JSON.stringify(units)}}}`;
  const codebook = (files['kodbok.yaml'] ?? '')
    .replace('omrade: {categories: [', `omrade: {categories: [${categories.join('')}`)
    .replace('- {id: nojd,', `${variable}\n  - {id: nojd,`);
  return { ...files, 'kodbok.yaml': codebook };
}

const splitAgain = (some: readonly Alike[]) =>
  knowing(
    { norr: 'mitt', soder: 'mitt', oster: 'ost', vaster: 'vast' },
    inputOf(some, [['enhet']], { units: fourUnits }),
  );

/** Norr A has become an area of its own and Norr B is in one with Söder; the units of before are what all are derived to. */
function splitOtherwise(some: readonly Alike[]): Files {
  const category = (id: string, label: string) => ({ id, label, aliases: [] });
  const units: Units = {
    categories: [
      ...[category('norr-a', 'Norr A'), category('norr-b', 'Norr B'), category('syd', 'Söder')],
      ...[category('ost', 'Öster'), category('vast', 'Väster')],
    ],
    omrade: { 'norr-a': 'ovre', 'norr-b': 'nedre', syd: 'nedre', ost: 'oster', vast: 'vaster' },
    nara: { 'norr-a': 'norr', 'norr-b': 'norr', syd: 'soder', ost: 'oster', vast: 'vaster' },
  };
  const before = { 'norr-a': 'mitt', 'norr-b': 'mitt', syd: 'mitt', ost: 'oster', vast: 'vaster' };
  const files = knowing(before, inputOf(some, [['omrade']], { units }));
  const codebook = (files['kodbok.yaml'] ?? '').replace(
    'omrade: {categories: [',
    'omrade: {categories: [{id: norr, label: norr}, {id: soder, label: soder}, ',
  );
  return { ...files, 'kodbok.yaml': codebook };
}

describe('a third run after a merger', () => {
  it('tells of the units what the first told of them, when they are split again', async () => {
    const { made, errors, together } = await thirdAfter(
      inputOf(people, [['enhet']]),
      merged(people),
      splitAgain(people),
    );
    expect(errors).toEqual([]);
    expect(answersIn(made, 'enhet')).toEqual({ norr: 12, soder: 8, oster: 20, vaster: 40 });
    expect(together).toEqual([]);
  });

  it('does not tell by the units what they leave of the merged one', async () => {
    const few = [some(3, 'Norr'), some(25, 'Söder'), some(12, 'Öster'), some(40, 'Väster')];
    // The first tells nothing of units.
    const first = inputOf(few, [['tid']]);
    const { made, errors, together } = await thirdAfter(first, merged(few), splitAgain(few));
    expect(errors).toEqual([]);
    expect(answersIn(made, 'enhet')).toEqual({ norr: null, soder: null, oster: 12, vaster: 40 });
    expect(together).toEqual([]);
    expect(editionOf(made)).toBe(3);
    made.effects.disk.delete('publications.json');
    await made.run();
    // Mitt was 28.
    expect(answersIn(made, 'enhet')).toMatchObject({ norr: null, soder: 25 });
  });

  it('does not tell by another split what it leaves of the units of the first', async () => {
    const again = [
      ...[some(9, 'Norr A'), some(3, 'Norr B'), some(8, 'Söder')],
      ...[some(20, 'Öster'), some(40, 'Väster')],
    ];
    const { made, errors, together } = await thirdAfter(
      inputOf(people, [['enhet']]),
      merged(people),
      splitOtherwise(again),
    );
    expect(errors).toEqual([]);
    // Norr was 12 and Söder 8: nine, or eleven, would leave three.
    expect(answersIn(made, 'omrade')).toMatchObject({ ovre: null, nedre: null, oster: 20, vaster: 40 });
    expect(together).toEqual([]);
    made.effects.disk.delete('publications.json');
    await made.run();
    expect(answersIn(made, 'omrade')).toMatchObject({ ovre: 9, nedre: 11 });
  });
});

describe('windows of an export under another name', () => {
  const early = [some(12, 'Norr'), some(20, 'Söder'), some(30, 'Öster', { month: 2 })];
  const windowed = (...people: readonly Alike[]) => inputOf(people, [['enhet']], { waves: 'two-windows' });
  const late = some(15, 'Väster', { month: 6 });

  function renamed({ 'svar.csv': answers = '', 'pipeline.yaml': pipeline = '', ...rest }: Files): Files {
    return {
      ...rest,
      'inkommet.csv': answers,
      'pipeline.yaml': pipeline.replaceAll('responses: svar.csv', 'responses: inkommet.csv'),
    };
  }

  it('tell the same when the answers are the same', async () => {
    const made = await publishedFirst(windowed(...early, late));
    const first = made.written();
    const before = ['tidig', 'hela'].map((wave) => answersIn(made, 'enhet', wave));
    made.effects.disk.delete('svar.csv');
    made.put(renamed(windowed(...early, late)));
    const { problems } = await made.run();
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(['tidig', 'hela'].map((wave) => answersIn(made, 'enhet', wave))).toEqual(before);
    expect(before[1]).toEqual({ norr: 12, soder: 20, oster: 90, vaster: 15 });
    expect(await auditTogether([first, made.written()])).toEqual([]);
  });

  it('are as closed to late rows as under the old one', async () => {
    const made = await publishedFirst(windowed(...early, late));
    made.effects.disk.delete('svar.csv');
    made.put(renamed(windowed(...early, late, some(25, 'Norr', { month: 3 }))));
    const { problems, written } = await made.run();
    expect(written).toBeUndefined();
    expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'published-window-changed',
      'published-window-changed',
    ]);
  });
});
