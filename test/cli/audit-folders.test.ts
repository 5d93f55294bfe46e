import { mkdirSync, symlinkSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { safeHeuristic } from '../audit/reference-tables.js';
import { twoWayDocument } from '../audit/two-way-document.js';
import { at, audit, change, put, putDocument } from './run-folder.js';

/*
 * What else may be in a folder than what a run has written.
 */

beforeEach(() => putDocument('run', twoWayDocument(safeHeuristic.table, safeHeuristic.pattern, 4)));

const manifestOf = (...paths: string[]) =>
  JSON.stringify({
    program: 'svarsbild',
    version: '0.1.0',
    status: 'draft',
    edition: 1,
    language: 'sv',
    inputs: [],
    files: paths.map((path) => ({ path, sha256: '' })),
  });

describe('a manifest', () => {
  it('is not needed, and may list what is there', async () => {
    expect(await audit('run')).toMatchObject({ status: 0, error: '' });
    put('run/manifest.json', manifestOf('published.json'));
    expect(await audit('run')).toMatchObject({ status: 0, error: '' });
  });

  it('that lists files that do not exist is told, file by file', async () => {
    put('run/manifest.json', manifestOf('published.json', 'reports/a.html', 'tables/estimates.csv'));
    const { status, out, error } = await audit('run');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    for (const file of ['reports/a.html', 'tables/estimates.csv'])
      expect(error).toContain(`fel: run/${file} finns inte, fast run/manifest.json räknar upp den.`);
  });

  it.each(['../../secret.csv', '/etc/hostname', 'reports/../../x.html', '..\\x.html', 'a//b.html'])(
    'that names what is not in the folder is no manifest, and %s is not read',
    async (name) => {
      put('secret.csv', 'n\n2137\n');
      put('run/manifest.json', manifestOf('published.json', name));
      const { status, out, error } = await audit('run');
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(error).toContain('fel: run/manifest.json är inte skriven av en körning');
      expect(error).not.toContain('2137');
    },
  );

  it.each(['', '[]', '{"program":"svarsbild"', manifestOf().replace('svarsbild', 'annat')])(
    'that is none is told: %s',
    async (text) => {
      put('run/manifest.json', text);
      const { status, error } = await audit('run');
      expect(status).toBe(1);
      expect(error).toContain('fel: run/manifest.json är inte skriven av en körning');
    },
  );
});

describe('a link', () => {
  it.each<[string, string, () => void]>([
    ['out of the folder', 'leder ut ur mappen', () => symlinkSync(at('secret.csv'), at('run/more.csv'))],
    ['to a folder outside', 'leder ut ur mappen', () => symlinkSync(at('others'), at('run/more.csv'))],
    [
      'to nothing',
      'länk till något som inte finns',
      () => symlinkSync(at('run/gone.csv'), at('run/more.csv')),
    ],
    ['to a folder inside', 'länk till en mapp', () => symlinkSync(at('run/tables'), at('run/more.csv'))],
  ])('is told and not followed: %s', async (_, why, make) => {
    put('secret.csv', 'n\n2137\n');
    put('others/secret.csv', 'n\n2137\n');
    mkdirSync(at('run/tables'));
    make();
    const { status, out, error } = await audit('run');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(error).toContain('fel: run/more.csv går inte att granska: ');
    expect(error).toContain(why);
    expect(error).not.toContain('2137');
  });

  it('to another file of the folder is read as that file', async () => {
    put('run/a.csv', 'n\n2137\n');
    symlinkSync(at('run/a.csv'), at('run/b.csv'));
    const { error } = await audit('run');
    for (const file of ['a.csv', 'b.csv']) expect(error).toContain(`run/${file}: talet ”2137”`);
  });

  it('that is the folder itself is told as what it is', async () => {
    symlinkSync(at('run'), at('link'));
    const { status, out, error } = await audit('link');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain('link är en länk');
  });
});

it('a slash after the folder makes no difference', async () => {
  change('run/published.json', '"respondents":250', '"respondents":251');
  expect(await audit('run/')).toEqual(await audit('run'));
});
