import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeOutputFolder } from '../../src/node/output-folder.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const manifest: [string, Uint8Array] = ['manifest.json', bytes('{"program":"svarsbild"}')];
const run = (...files: readonly [string, string][]) =>
  new Map([manifest, ...files.map(([name, text]): [string, Uint8Array] => [name, bytes(text)])]);

let out: string;
let folder: string;
beforeEach(() => {
  out = mkdtempSync(path.join(tmpdir(), 'svarsbild-'));
  folder = path.join(out, 'enkat');
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('nodeOutputFolder', () => {
  it('writes a run, and replaces it as a whole', async () => {
    await nodeOutputFolder.prepare(folder);
    await nodeOutputFolder.replace(folder, run(['reports/a.html', 'A'], ['old.txt', 'x']));
    expect(read('reports/a.html')).toBe('A');
    await nodeOutputFolder.prepare(folder);
    await nodeOutputFolder.replace(folder, run(['reports/a.html', 'B']));
    expect(read('reports/a.html')).toBe('B');
    expect(existsSync(path.join(folder, 'old.txt'))).toBe(false);
    expect(readdirSync(out)).toEqual(['enkat']);
  });

  it('never replaces a folder that is not ours, a file, or a link', async () => {
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'semester.txt'), 'viktigt');
    await expect(nodeOutputFolder.prepare(folder)).rejects.toMatchObject({
      reason: 'not-ours',
      path: folder,
    });
    await expect(nodeOutputFolder.replace(folder, run())).rejects.toMatchObject({ reason: 'not-ours' });
    expect(read('semester.txt')).toBe('viktigt');
    writeFileSync(path.join(folder, 'manifest.json'), '{"program":"annat"}');
    await expect(nodeOutputFolder.prepare(folder)).rejects.toMatchObject({ reason: 'not-ours' });
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'en fil');
    await expect(nodeOutputFolder.prepare(folder)).rejects.toMatchObject({ reason: 'not-ours' });
    rmSync(folder);
    mkdirSync(path.join(out, 'annan'));
    symlinkSync(path.join(out, 'annan'), folder);
    await expect(nodeOutputFolder.prepare(folder)).rejects.toMatchObject({ reason: 'not-ours' });
  });

  it('keeps the previous output when writing fails half-way', async () => {
    await nodeOutputFolder.replace(folder, run(['a.txt', 'före']));
    const clash = run(['a', 'fil'], ['a/b', 'kan inte ligga i en fil']);
    await expect(nodeOutputFolder.replace(folder, clash)).rejects.toMatchObject({ path: folder });
    expect(read('a.txt')).toBe('före');
    expect(readdirSync(out)).toEqual(['enkat']);
  });

  it('brings the old output back when a run was interrupted between the two moves', async () => {
    await nodeOutputFolder.replace(folder, run(['a.txt', 'före']));
    const { renameSync } = await import('node:fs');
    renameSync(folder, path.join(out, '.svarsbild-old-enkat'));
    mkdirSync(path.join(out, '.svarsbild-new-enkat'));
    await nodeOutputFolder.prepare(folder);
    expect(read('a.txt')).toBe('före');
    expect(readdirSync(out)).toEqual(['enkat']);
  });

  it('says early that a folder cannot be written', async () => {
    writeFileSync(path.join(out, 'fil'), '');
    const below = path.join(out, 'fil', 'enkat');
    await expect(nodeOutputFolder.prepare(below)).rejects.toMatchObject({ name: 'FileFault', path: below });
  });
});
