import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolders } from '../../src/node/make-folders.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'svarsbild-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('makeFolders', () => {
  it('makes a folder with those above it, and is content with one that is there, also when two do it at once', async () => {
    const deep = path.join(root, 'a', 'b', 'c');
    await Promise.all([makeFolders(deep), makeFolders(deep), makeFolders(path.join(root, 'a', 'x'))]);
    await makeFolders(deep);
    expect(statSync(deep).isDirectory()).toBe(true);
  });

  it('does not take a file for a folder', async () => {
    const file = path.join(root, 'fil');
    writeFileSync(file, '');
    await expect(makeFolders(file)).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolders(path.join(file, 'a'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it.skipIf(!existsSync('/proc/self'))('gives up in a folder that takes no folders', async () => {
    await expect(makeFolders('/proc/svarsbild/a')).rejects.toMatchObject({ reason: 'other' });
  });
});
