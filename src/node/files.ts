import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { FileFault, type Files } from '../effects.js';
import type { Fence } from './fence.js';
import { faultOf } from './file-fault.js';
import { makeFolders } from './make-folders.js';
import { realPath } from './real-path.js';

const chunkBytes = 1 << 18;

/** Files on the disk, as far as the fence lets them be reached. */
export function nodeFiles(fence: Fence): Files {
  return {
    read: (file) =>
      orFault(file, async () => {
        await fence.check(file);
        await assertOrdinary(file);
        return readFile(file);
      }),
    async *stream(file) {
      try {
        await fence.check(file);
        await assertOrdinary(file);
        yield* createReadStream(file, { highWaterMark: chunkBytes });
      } catch (cause) {
        throw faultOf(file, cause);
      }
    },
    size: (file) =>
      orFault(file, async () => {
        await fence.check(file);
        await assertOrdinary(file);
        return (await stat(file)).size;
      }),
    match: (from, pattern) =>
      orFault(pattern, async () => {
        const found = await matching(from, slashes(pattern), fence);
        for (const file of found) await fence.check(file);
        return found;
      }),
    list: (folder) =>
      orFault(folder, async () => {
        await fence.check(folder);
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        return entries
          .filter((entry) => !entry.isDirectory())
          .map((entry) => slashes(path.relative(folder, path.join(entry.parentPath, entry.name))))
          .sort(byName);
      }),
    resolve: resolved,
    write: (file, content) =>
      orFault(file, async () => {
        await fence.check(file);
        // What a link leads to is written, so that the link stays.
        await writeBeside(await realPath(file), content);
      }),
    readPackaged: (specifier) => readFile(createRequire(import.meta.url).resolve(specifier)),
  };
}

async function matching(from: string, pattern: string, fence: Fence): Promise<string[]> {
  const literal = resolved(from, pattern);
  if (await exists(literal)) return [literal];
  if (!isDynamicPattern(pattern)) return [];
  const parts = pattern.split('/');
  const fixed = parts.findIndex((part) => isDynamicPattern(part) || /[{}()[\]]/.test(part));
  const base = resolved(from, parts.slice(0, Math.max(fixed, 0)).join('/') || (fixed > 0 ? '/' : '.'));
  // Nor may the search itself go up and over the whole disk.
  await fence.check(base);
  if (parts.slice(Math.max(fixed, 0)).some((part) => part.includes('..')))
    throw new FileFault('outside', literal);
  const cwd = path.resolve(path.dirname(from));
  const found = await glob(pattern, { cwd, onlyFiles: true, expandDirectories: false });
  return found.map((file) => resolved(from, file)).sort(byName);
}

async function writeBeside(file: string, content: Uint8Array): Promise<void> {
  const beside = `${file}.svarsbild-new`;
  await makeFolders(path.dirname(file));
  // Whatever stands there, a link to something else for instance, is not written through.
  await rm(beside, { force: true });
  await writeFile(beside, content, { flag: 'wx' });
  await rename(beside, file);
}

function byName(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** A pipe or device may never end. */
async function assertOrdinary(file: string): Promise<void> {
  const found = await stat(file).catch(async (cause) => {
    throw (await isLink(file)) ? new FileFault('broken-link', file, cause) : cause;
  });
  if (!found.isFile() && !found.isDirectory()) throw new FileFault('special', file);
}

async function isLink(file: string): Promise<boolean> {
  return lstat(file).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

function resolved(from: string, relative: string): string {
  return slashes(path.isAbsolute(relative) ? relative : path.join(path.dirname(from), relative));
}

function slashes(file: string): string {
  return path.sep === '\\' ? file.replaceAll('\\', '/') : file;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function orFault<T>(file: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    throw faultOf(file, cause);
  }
}
