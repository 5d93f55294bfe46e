import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { type Effects, FileFault, type Files, type Progress } from '../effects.js';
import { faultOf } from './file-fault.js';
import { nodeInternalFolder } from './internal-folder.js';
import { makeFolders } from './make-folders.js';
import { nodeOutputFolder } from './output-folder.js';

const chunkBytes = 1 << 18;

/** The outside world as Node sees it. */
export function nodeEffects(progress: (step: Progress) => void): Effects {
  return {
    files: nodeFiles,
    output: nodeOutputFolder,
    internal: nodeInternalFolder,
    sha256() {
      const hash = createHash('sha256');
      return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
    },
    progress,
  };
}

const nodeFiles: Files = {
  read: (file) =>
    orFault(file, async () => {
      await assertOrdinary(file);
      return readFile(file);
    }),
  async *stream(file) {
    try {
      await assertOrdinary(file);
      yield* createReadStream(file, { highWaterMark: chunkBytes });
    } catch (cause) {
      throw faultOf(file, cause);
    }
  },
  size: (file) => orFault(file, async () => (await stat(file)).size),
  async match(from, pattern) {
    const literal = resolved(from, pattern);
    if (!isDynamicPattern(pattern) || (await exists(literal)))
      return (await exists(literal)) ? [literal] : [];
    const cwd = path.resolve(path.dirname(from));
    const found = await glob(slashes(pattern), { cwd, onlyFiles: true, expandDirectories: false });
    return found.map((file) => resolved(from, file)).sort((a, b) => (a < b ? -1 : 1));
  },
  list: (folder) =>
    orFault(folder, async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => slashes(path.relative(folder, path.join(entry.parentPath, entry.name))))
        .sort((a, b) => (a < b ? -1 : 1));
    }),
  resolve: resolved,
  write: (file, content) =>
    orFault(file, async () => {
      const beside = `${file}.svarsbild-new`;
      await makeFolders(path.dirname(file));
      await writeFile(beside, content);
      await rename(beside, file);
    }),
  readPackaged: (specifier) => readFile(createRequire(import.meta.url).resolve(specifier)),
};

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
