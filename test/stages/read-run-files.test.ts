import { describe, expect, it } from 'vitest';
import { maxKeptBytes, maxRunBytes, maxRunFiles } from '../../src/limits.js';
import { auditFolders } from '../../src/stages/audit-folders.js';
import { publishRun } from '../../src/stages/publish-run.js';
import { fakeEffects } from '../fake-effects.js';

const manifest = {
  program: 'svarsbild',
  status: 'draft',
  edition: 1,
  language: 'sv',
  files: [{ path: 'published.json', sha256: '' }],
};

/** A run directory in which one file is larger than any run writes; reading it is a fault of the test. */
function runWith(large: string) {
  const effects = fakeEffects({
    'ut/manifest.json': JSON.stringify(manifest),
    'ut/published.json': '{}',
  });
  const { files } = effects;
  return {
    ...effects,
    files: {
      ...files,
      size: async (path: string) => (path === large ? maxKeptBytes + 1 : files.size(path)),
      read: async (path: string) => {
        expect(path).not.toBe(large);
        return files.read(path);
      },
    },
  };
}

const request = { folder: 'ut', internal: '.svarsbild', ledger: 'p.json', date: undefined, note: undefined };

describe('a run directory with a file too large to be a run’s', () => {
  it.each(['ut/manifest.json', 'ut/published.json'])('is not read: %s', async (path) => {
    const told = { code: 'file-too-large', details: { path, megabytes: 201, most: 200 } };
    const audited = await auditFolders(['ut'], runWith(path));
    expect(audited.problems).toMatchObject([told]);
    expect(audited.report).toBeUndefined();
    const { problems, published } = await publishRun(request, runWith(path));
    expect(problems).toMatchObject([told]);
    expect(published).toBeUndefined();
  });
});

describe('a run directory that holds more than a run writes', () => {
  const listed = (paths: readonly string[]) => ({
    ...manifest,
    files: paths.map((path) => ({ path, sha256: '' })),
  });

  /** Every file but the manifest has this size; reading any of them is a fault of the test. */
  function runOf(paths: readonly string[], size: number) {
    const effects = fakeEffects({
      ...Object.fromEntries(paths.map((path) => [`ut/${path}`, ''])),
      'ut/manifest.json': JSON.stringify(listed(paths)),
    });
    const { files } = effects;
    const isListed = (path: string) => paths.includes(path.slice('ut/'.length));
    return {
      ...effects,
      files: {
        ...files,
        size: async (path: string) => (isListed(path) ? size : files.size(path)),
        read: async (path: string) => {
          expect(isListed(path)).toBe(false);
          return files.read(path);
        },
      },
    };
  }

  const named = (count: number) => [
    'published.json',
    ...Array.from({ length: count - 1 }, (_, n) => `${n}.csv`),
  ];
  const enough = Math.ceil((maxRunBytes + 1) / maxKeptBytes);

  it.each([
    ['too many files', named(maxRunFiles + 1), 1, 'run-too-many-files', { folder: 'ut', most: 10_000 }],
    [
      'files that are too large together',
      named(enough),
      maxKeptBytes,
      'run-too-large',
      { folder: 'ut', megabytes: 600 + 1, most: 500 },
    ],
  ] as const)('is not read: %s', async (_, paths, size, code, details) => {
    const audited = await auditFolders(['ut'], runOf(paths, size));
    expect(audited.problems).toMatchObject([{ code, details }]);
    expect(audited.report).toBeUndefined();
    const { problems, published } = await publishRun(request, runOf(paths, size));
    expect(problems).toMatchObject([{ code }]);
    expect(published).toBeUndefined();
  });
});
