import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeInternalFolder } from '../../src/node/internal-folder.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = (text: string) =>
  new Map([
    ['.gitignore', bytes('*\n')],
    ['internal.json', bytes('{"program":"svarsbild"}')],
    ['data-quality.csv', bytes(text)],
  ]);

let work: string;
let folder: string;
let published: string;
beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'svarsbild-'));
  folder = path.join(work, '.svarsbild', 'enkat');
  published = path.join(work, 'out', 'enkat');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

describe('nodeInternalFolder', () => {
  it('is for its owner alone, and replaced as a whole', async () => {
    await nodeInternalFolder.prepare(folder, published);
    await nodeInternalFolder.replace(folder, files('A'));
    await nodeInternalFolder.prepare(folder, published);
    await nodeInternalFolder.replace(folder, files('B'));
    const mode = (file: string) => statSync(file).mode & 0o777;
    expect(mode(folder)).toBe(0o700);
    expect(mode(path.join(work, '.svarsbild'))).toBe(0o700);
    expect(mode(path.join(folder, 'data-quality.csv'))).toBe(0o600);
    expect(readFileSync(path.join(folder, 'data-quality.csv'), 'utf8')).toBe('B');
    expect(readdirSync(path.join(work, '.svarsbild'))).toEqual(['enkat']);
  });

  it('is never in the folder to be published, nor around it, links included', async () => {
    const refused = (inside: string, out: string) =>
      expect(nodeInternalFolder.prepare(inside, out)).rejects.toMatchObject({ reason: 'not-ours' });
    await refused(published, published);
    await refused(path.join(published, '.svarsbild', 'enkat'), published);
    await refused(folder, path.join(folder, 'enkat'));
    mkdirSync(published, { recursive: true });
    symlinkSync(published, path.join(work, 'internt'));
    await refused(path.join(work, 'internt', 'enkat'), published);
    expect(existsSync(path.join(published, 'enkat'))).toBe(false);
    await nodeInternalFolder.prepare(path.join(work, 'out', 'enkat-internt'), published);
  });

  it('never replaces a folder that is not ours, not even a run directory', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'manifest.json'), '{"program":"svarsbild"}');
    await expect(nodeInternalFolder.prepare(folder, published)).rejects.toMatchObject({ reason: 'not-ours' });
    await expect(nodeInternalFolder.replace(folder, files('A'))).rejects.toMatchObject({
      reason: 'not-ours',
    });
    expect(readdirSync(folder)).toEqual(['manifest.json']);
  });

  it('never deletes a file that somebody has put there', async () => {
    const listing = bytes(
      '{"program":"svarsbild","files":[{"path":".gitignore"},{"path":"data-quality.csv"}]}',
    );
    await nodeInternalFolder.replace(folder, new Map([...files('A'), ['internal.json', listing]]));
    const note = path.join(folder, 'anteckning.txt');
    writeFileSync(note, 'ring enheten');
    await expect(nodeInternalFolder.prepare(folder, published)).rejects.toMatchObject({
      reason: 'holds-others',
      path: note,
    });
    expect(readFileSync(note, 'utf8')).toBe('ring enheten');
  });
});
