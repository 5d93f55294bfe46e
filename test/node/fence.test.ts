import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeEffects } from '../../src/node/effects.js';
import { fenceAround, workspaceOf } from '../../src/node/fence.js';

/*
 * A workspace `ws` beside a folder `secret`, which nothing may read or write.
 */

let disk: string;
const at = (name: string) => path.join(disk, name);
beforeEach(() => {
  disk = mkdtempSync(path.join(tmpdir(), 'svarsbild-'));
  for (const folder of ['ws/pipelines', 'ws/data', 'secret/deep']) mkdirSync(at(folder), { recursive: true });
  for (const file of ['ws/data/a.csv', 'secret/b.csv', 'secret/deep/c.csv']) writeFileSync(at(file), file);
  symlinkSync(at('secret'), at('ws/linked'));
  symlinkSync(at('secret/b.csv'), at('ws/data/b.csv'));
  symlinkSync('../data/a.csv', at('ws/pipelines/a.csv'));
  symlinkSync(at('secret/new.json'), at('ws/new.json'));
  symlinkSync('round', at('ws/round'));
});
afterEach(() => rmSync(disk, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('nytt');
const outside = { reason: 'outside' };

function reaching(named: readonly string[] = [], allowed: readonly string[] = []) {
  const folders = [...workspaceOf(at('ws/pipelines/p.yaml')), ...allowed];
  return nodeEffects(() => {}, fenceAround({ folders, named }));
}

async function opened(stream: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of stream) return;
}

describe('what a pipeline names', () => {
  it.each([
    'ws/../secret/b.csv',
    'ws/data/b.csv',
    'ws/linked/b.csv',
    'ws/linked/deep/c.csv',
    'ws/linked/none.csv',
    'ws/new.json',
    'elsewhere.csv',
    'ws-not/b.csv',
  ])('is neither read nor written at %s, outside the workspace', async (name) => {
    const { files } = reaching();
    await expect(files.read(at(name))).rejects.toMatchObject(outside);
    await expect(files.size(at(name))).rejects.toMatchObject(outside);
    await expect(opened(files.stream(at(name)))).rejects.toMatchObject(outside);
    await expect(files.write(at(name), bytes)).rejects.toMatchObject(outside);
  });

  it.each(['ws/data/a.csv', 'ws/pipelines/a.csv', 'ws/pipelines/../data/a.csv'])(
    'is read at %s',
    async (name) => {
      expect(new TextDecoder().decode(await reaching().files.read(at(name)))).toBe('ws/data/a.csv');
    },
  );

  it.each([
    '../../secret/*.csv',
    '../linked/*.csv',
    '../**/b.csv',
    '{../..,x}/*/b.csv',
    '../data/b.csv',
    '/*.csv',
  ])('is not looked for as %s either', async (pattern) => {
    const { files } = reaching();
    await expect(files.match(at('ws/pipelines/p.yaml'), pattern)).rejects.toMatchObject(outside);
  });

  it('is reached where the user allows it', async () => {
    const { files } = reaching([], [at('secret')]);
    expect(await files.match(at('ws/pipelines/p.yaml'), '../linked/*.csv')).toHaveLength(1);
    await files.write(at('ws/new.json'), bytes);
    expect(readFileSync(at('secret/new.json'), 'utf8')).toBe('nytt');
    expect(readlinkSync(at('ws/new.json'))).toBe(at('secret/new.json'));
  });

  it('may be a link that leads round in a circle, which is told', async () => {
    await expect(reaching().files.read(at('ws/round'))).rejects.toMatchObject({ reason: 'broken-link' });
  });
});

describe('what the command line names', () => {
  it('is reached with what is in it, but a link is not followed out', async () => {
    const run = new Map([['manifest.json', new TextEncoder().encode('{"program":"svarsbild"}')]]);
    const named = reaching([at('out'), at('ws/linked'), at('ledger.json')]);
    await named.output.prepare(at('out/enkat'));
    await named.output.replace(at('out/enkat'), run);
    await named.files.write(at('ledger.json'), bytes);
    await expect(named.output.prepare(at('ws/linked/enkat'))).rejects.toMatchObject(outside);
    await expect(named.output.replace(at('ws/linked/enkat'), run)).rejects.toMatchObject(outside);
    await expect(named.internal.prepare(at('ws/linked/x'), at('out/x'))).rejects.toMatchObject(outside);
    await expect(named.internal.replace(at('ws/linked/x'), run)).rejects.toMatchObject(outside);
    const allowed = reaching([at('ws/linked')], [at('secret')]);
    await allowed.output.prepare(at('ws/linked/enkat'));
  });
});

describe('what is written', () => {
  it('never goes through a link that stands where something is staged', async () => {
    symlinkSync(at('secret/b.csv'), at('ws/ledger.json.svarsbild-new'));
    await reaching().files.write(at('ws/ledger.json'), bytes);
    expect(readFileSync(at('secret/b.csv'), 'utf8')).toBe('secret/b.csv');
    expect(readFileSync(at('ws/ledger.json'), 'utf8')).toBe('nytt');
  });

  it('stays in its folder, whatever the names in it', async () => {
    const { output } = reaching([at('out')]);
    const files = new Map([['../../ws/data/a.csv', bytes]]);
    await expect(output.replace(at('out/enkat'), files)).rejects.toMatchObject(outside);
    expect(readFileSync(at('ws/data/a.csv'), 'utf8')).toBe('ws/data/a.csv');
  });
});

describe('the workspace', () => {
  it('is the folder above that of the pipeline, and never the whole disk', () => {
    expect(workspaceOf('/w/pipelines/p.yaml')).toEqual(['/w/pipelines', '/w']);
    expect(workspaceOf('/w/p.yaml')).toEqual(['/w']);
  });
});
