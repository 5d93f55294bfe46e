import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Effects, Files, Progress } from '../effects.js';
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
  read: (file) => orFault(file, () => readFile(file)),
  async *stream(file) {
    try {
      yield* createReadStream(file, { highWaterMark: chunkBytes });
    } catch (cause) {
      throw faultOf(file, cause);
    }
  },
  size: (file) => orFault(file, async () => (await stat(file)).size),
  async match(pattern) {
    if (!isDynamicPattern(pattern)) return (await exists(pattern)) ? [pattern] : [];
    const absolute = path.isAbsolute(pattern);
    const found = await glob(pattern, { onlyFiles: true, expandDirectories: false, absolute });
    return found.map(slashes).sort((a, b) => (a < b ? -1 : 1));
  },
  list: (folder) =>
    orFault(folder, async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => slashes(path.relative(folder, path.join(entry.parentPath, entry.name))))
        .sort((a, b) => (a < b ? -1 : 1));
    }),
  resolve: (from, relative) =>
    slashes(path.isAbsolute(relative) ? relative : path.join(path.dirname(from), relative)),
  write: (file, content) =>
    orFault(file, async () => {
      const beside = `${file}.svarsbild-new`;
      await makeFolders(path.dirname(file));
      await writeFile(beside, content);
      await rename(beside, file);
    }),
  readPackaged: (specifier) => readFile(createRequire(import.meta.url).resolve(specifier)),
};

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
