import { describe, expect, it } from 'vitest';
import { auditTogether } from '../properties/editions.js';
import { fourUnits, mergedUnits, type Units } from '../properties/random-survey.js';
import { answersIn, documentIn, inputOf, publishedFirst, some } from './ledger-survey.js';

/*
 * Runs after something has been published. In each the numbers are chosen so that whoever forgot the ledger would give away
 * three people by a subtraction, which the test makes.
 */

type Counts = Record<string, number | null>;

/** The same survey published, and run again with and without its ledger. */
async function runAgain(
  { by, first, later }: { by: readonly [string, string]; first: Files; later: Files },
  wave = 'tidig',
) {
  const workspace = await publishedFirst(first);
  const published = answersIn(workspace, by[0], wave);
  const files = workspace.written();
  workspace.put(later);
  const { problems, written } = await workspace.run();
  const together = await auditTogether([files, ...(written ? [workspace.written()] : [])]);
  const remembered: Counts = answersIn(workspace, by[1], wave);
  workspace.effects.disk.delete('publications.json');
  await workspace.run();
  const forgotten: Counts = answersIn(workspace, by[1], wave);
  const apart = await auditTogether([files, workspace.written()]);
  const errors = problems.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));
  return { published, remembered, forgotten, errors, together, apart };
}

type Files = Readonly<Record<string, string>>;

const people = [some(3, 'Norr'), some(20, 'Söder'), some(30, 'Öster'), some(40, 'Väster')];

describe('a run after a publication', () => {
  it('with other groups does not give away by the new ones what the old ones withheld', async () => {
    const files = { by: ['omrade', 'enhet'], first: inputOf(people, [['omrade']]) } as const;
    const run = await runAgain({ ...files, later: inputOf(people, [['enhet']]) });
    expect(run.published).toEqual({ ovre: 33, nedre: 60 });
    // Övre is Norr and Öster.
    expect((run.published.ovre ?? 0) - (run.forgotten.oster ?? 0)).toBe(3);
    expect(run.apart).not.toEqual([]);
    expect(run.remembered).toEqual({ norr: null, soder: 20, oster: null, vaster: 40 });
    expect(run).toMatchObject({ errors: [], together: [] });
  });

  it('with a changed mapping does not give away the unit that has moved', async () => {
    const moved: Units = { ...fourUnits, omrade: { ...fourUnits.omrade, norr: 'nedre' } };
    const run = await runAgain({
      by: ['omrade', 'omrade'],
      first: inputOf(people, [['omrade']]),
      later: inputOf(people, [['omrade']], { units: moved }),
    });
    expect((run.published.ovre ?? 0) - (run.forgotten.ovre ?? 0)).toBe(3);
    expect(run.apart).not.toEqual([]);
    expect(run.remembered).toEqual({ ovre: null, nedre: null });
    expect(run).toMatchObject({ errors: [], together: [] });
  });

  it('with units that have become one does not tell what was withheld of one of them', async () => {
    const before = [some(12, 'Norr'), some(3, 'Söder'), some(9, 'Öster'), some(40, 'Väster')];
    const run = await runAgain({
      by: ['enhet', 'enhet'],
      first: inputOf(before, [['enhet']]),
      later: inputOf(before, [['enhet']], { units: mergedUnits }),
    });
    expect(run.published).toEqual({ norr: 12, soder: null, oster: null, vaster: 40 });
    expect((run.forgotten.mitt ?? 0) - (run.published.norr ?? 0)).toBe(3);
    expect(run.remembered).toMatchObject({ mitt: null, oster: null });
    expect(run).toMatchObject({ errors: [], together: [] });
  });

  it('with a unit that has been split does not tell its parts', async () => {
    const rest = [some(6, 'Söder'), some(20, 'Öster'), some(40, 'Väster')];
    const run = await runAgain({
      by: ['enhet', 'enhet'],
      first: inputOf([some(12, 'Norr'), ...rest], [['enhet']]),
      later: splitNorth(inputOf([some(9, 'Norr A'), some(3, 'Norr B'), ...rest], [['enhet']])),
    });
    expect((run.published.norr ?? 0) - (run.forgotten['norr-a'] ?? 0)).toBe(3);
    expect(run.remembered).toEqual({ 'norr-a': null, 'norr-b': null, soder: 6, oster: 20, vaster: 40 });
    expect(run).toMatchObject({ errors: [], together: [] });
  });

  it('with a few late answers withholds where they have come, and what would tell it', async () => {
    const late = [some(3, 'Norr', { pleased: 'Nej' }), some(8, 'Öster')];
    const many = [some(12, 'Norr'), some(6, 'Söder'), some(20, 'Öster'), some(40, 'Väster')];
    const run = await runAgain({
      by: ['enhet', 'enhet'],
      first: inputOf(many, [['enhet']]),
      later: inputOf([...many, ...late], [['enhet']]),
    });
    expect((run.forgotten.norr ?? 0) - (run.published.norr ?? 0)).toBe(3);
    expect(run.apart).toContainEqual(expect.objectContaining({ kind: 'small-change', group: ['norr'] }));
    // Öster too: with the total it would leave Norr and Söder together, of which three answers are new, and known.
    expect(run.remembered).toEqual({ norr: null, soder: 6, oster: null, vaster: 40 });
    expect(run).toMatchObject({ errors: [], together: [] });
  });

  it('with a few late answers in all stops, and says why', async () => {
    const many = [some(12, 'Norr'), some(20, 'Söder')];
    const run = await runAgain({
      by: ['', ''],
      first: inputOf(many, []),
      later: inputOf([...many, some(3, 'Norr', { pleased: 'Nej' })], []),
    });
    expect((run.forgotten.alla ?? 0) - (run.published.alla ?? 0)).toBe(3);
    expect(run.errors).toEqual(['change-too-small']);
    expect(run.remembered).toEqual(run.published);
  });

  it('with some answers that have been corrected stops, though they are as many as before', async () => {
    const many = [some(12, 'Norr'), some(20, 'Söder'), some(3, 'Söder', { pleased: 'Nej' })];
    const corrected = [some(12, 'Norr'), some(18, 'Söder'), some(5, 'Söder', { pleased: 'Nej' })];
    const workspace = await publishedFirst(inputOf(many, []));
    const pleased = () => documentIn(workspace.written()).waves[0]?.tables[0]?.groups[0]?.questions[0];
    expect(pleased()?.counts?.slice(0, 2)).toEqual([32, 3]);
    workspace.put(inputOf(corrected, []));
    await workspace.run();
    const { counts, status } = pleased() ?? {};
    expect(counts?.slice(0, 2) ?? status).not.toEqual([30, 5]);
  });
});

/** Units of today, in which Norr is only what two of them are derived to. */
function splitNorth(files: Files): Files {
  const former = ['norr', 'soder', 'oster', 'vaster'];
  const codebook = (files['kodbok.yaml'] ?? '')
    .replace(
      '{"id":"norr","label":"Norr","aliases":[]}',
      '{id: norr-a, label: Norr A}, {id: norr-b, label: Norr B}',
    )
    .replace(
      'omrade: {categories: [',
      `omrade: {categories: [${former.map((id) => `{id: ${id}, label: ${id}}, `).join('')}`,
    )
    .replace(
      'map: {"norr":"ovre","soder":"nedre","oster":"ovre","vaster":"nedre"}',
      'map: {norr-a: norr, norr-b: norr, soder: soder, oster: oster, vaster: vaster}',
    )
    .replace('map: {"norr":"ovre"', 'map: {norr-a: ovre, norr-b: ovre');
  return { ...files, 'kodbok.yaml': codebook };
}

describe('a published window', () => {
  const early = [some(12, 'Norr'), some(20, 'Söder'), some(30, 'Öster', { month: 2 })];
  const late = some(15, 'Väster', { month: 6 });
  const windowed = (...all: typeof early) => inputOf(all, [['enhet']], { waves: 'two-windows' });

  async function changedTo(files: Files) {
    const workspace = await publishedFirst(windowed(...early, late));
    workspace.put(files);
    const { problems, written } = await workspace.run();
    const told = problems.filter(({ code }) => code === 'published-window-changed');
    return { isWritten: written !== undefined, windows: told.map(({ details }) => details) };
  }

  const [tidig, hela] = [
    { wave: 'tidig', from: '2018-01-01', to: '2018-03-31' },
    { wave: 'hela', from: '2018-01-01', to: '2018-06-30' },
  ];

  it('is the same when nothing has come', async () => {
    expect(await changedTo(windowed(...early, late))).toEqual({ isWritten: true, windows: [] });
  });

  it('takes no late row, however many there are', async () => {
    const more = await changedTo(windowed(...early, some(25, 'Norr', { month: 3 }), late));
    expect(more).toEqual({ isWritten: false, windows: [tidig, hela] });
    const after = await changedTo(windowed(...early, late, some(25, 'Norr', { month: 5 })));
    expect(after).toEqual({ isWritten: false, windows: [hela] });
  });

  it('takes no other answers of the same people either', async () => {
    const [north, ...rest] = early;
    const changed = { ...some(12, 'Norr'), pleased: 'Nej' };
    expect(north?.times).toBe(changed.times);
    expect(await changedTo(windowed(changed, ...rest, late))).toEqual({
      isWritten: false,
      windows: [tidig, hela],
    });
  });
});
