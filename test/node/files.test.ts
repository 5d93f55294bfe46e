import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Files } from '../../src/effects.js';
import { fenceAround } from '../../src/node/fence.js';
import { nodeFiles } from '../../src/node/files.js';

let work: string;
let files: Files;
const at = (...parts: string[]) => path.join(work, ...parts);
beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'svarsbild-'));
  files = nodeFiles(fenceAround({ folders: [work], named: [] }));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

function put(...parts: string[]): string {
  const file = at(...parts);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'text');
  return file;
}

describe('the files that a pipeline names', () => {
  it('are those of its pattern, as seen from its folder', async () => {
    put('data', 'b.csv');
    put('data', 'a.csv');
    put('data', 'a.xlsx');
    const pipeline = at('pipelines', 'p.yaml');
    expect(await files.match(pipeline, '../data/*.csv')).toEqual([at('data', 'a.csv'), at('data', 'b.csv')]);
    expect(await files.match(pipeline, at('data', '*.xlsx'))).toEqual([at('data', 'a.xlsx')]);
    expect(await files.match(pipeline, '../data/c.csv')).toEqual([]);
  });

  it.each(['[2018]', '{a,b}', 'a*', '(x|y)', '!x', 'a?', '@(a)'])(
    'are found in a folder called %s, which is no pattern',
    async (name) => {
      put(name, 'svar.csv');
      put('2', 'svar.csv');
      put('ab', 'svar.csv');
      put('a', 'svar.csv');
      const pipeline = at(name, 'p.yaml');
      expect(await files.match(pipeline, 'svar.csv')).toEqual([at(name, 'svar.csv')]);
      expect(await files.match(pipeline, '*.csv')).toEqual([at(name, 'svar.csv')]);
    },
  );

  it.each(['svar[1].csv', 'svar (1).csv', 'svar{a,b}.csv', 'svar*.csv'])(
    'may be called %s, and then mean that file alone',
    async (name) => {
      put(name);
      put('svar1.csv');
      put('svara.csv');
      expect(await files.match(at('p.yaml'), name)).toEqual([at(name)]);
    },
  );
});

describe('what is no file to read', () => {
  it('is told apart from what is missing: a link that leads nowhere, a pipe, a folder', async () => {
    symlinkSync(at('gone.json'), at('ledger.json'));
    execFileSync('mkfifo', [at('pipe')]);
    mkdirSync(at('folder'));
    const first = async (file: string) => {
      for await (const piece of files.stream(file)) return piece;
      return undefined;
    };
    await expect(files.read(at('ledger.json'))).rejects.toMatchObject({ reason: 'broken-link' });
    await expect(files.read(at('pipe'))).rejects.toMatchObject({ reason: 'special' });
    await expect(first(at('pipe'))).rejects.toMatchObject({ reason: 'special' });
    await expect(files.read(at('folder'))).rejects.toMatchObject({ reason: 'folder' });
    await expect(files.read(at('gone.json'))).rejects.toMatchObject({ reason: 'missing' });
  });
});
