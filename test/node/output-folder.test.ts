import { spawn } from 'node:child_process';
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

  it('leaves alone what another process is staging, and does not lose anything when two swap at once', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    try {
      const theirs = `.svarsbild-new-enkat~${other.pid}`;
      mkdirSync(path.join(out, theirs));
      await nodeOutputFolder.replace(folder, run(['a.txt', 'före']));
      await nodeOutputFolder.prepare(folder);
      expect(readdirSync(out).sort()).toEqual([theirs, 'enkat']);
    } finally {
      other.kill();
    }
  });

  it('keeps files that somebody has put into a run directory', async () => {
    const listed: [string, Uint8Array] = [
      'manifest.json',
      bytes('{"program":"svarsbild","files":[{"path":"reports/a.html"}]}'),
    ];
    const ours = new Map([listed, ['reports/a.html', bytes('A')] as [string, Uint8Array]]);
    await nodeOutputFolder.replace(folder, ours);
    writeFileSync(path.join(folder, '.DS_Store'), '');
    await nodeOutputFolder.replace(folder, ours);
    writeFileSync(path.join(folder, 'reports', 'svar.csv'), 'viktigt');
    const fault = { reason: 'holds-others', path: path.join(folder, 'reports', 'svar.csv') };
    await expect(nodeOutputFolder.prepare(folder)).rejects.toMatchObject(fault);
    await expect(nodeOutputFolder.replace(folder, ours)).rejects.toMatchObject(fault);
    expect(read('reports/svar.csv')).toBe('viktigt');
    expect(readdirSync(out)).toEqual(['enkat']);
  });

  it('says early that a folder cannot be written', async () => {
    writeFileSync(path.join(out, 'fil'), '');
    const below = path.join(out, 'fil', 'enkat');
    await expect(nodeOutputFolder.prepare(below)).rejects.toMatchObject({ name: 'FileFault', path: below });
  });
});
