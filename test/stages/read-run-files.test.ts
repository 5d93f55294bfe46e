import { describe, expect, it } from 'vitest';
import { maxKeptBytes } from '../../src/limits.js';
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
