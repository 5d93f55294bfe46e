import { cp, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileFault } from '../effects.js';
import { faultOf } from './file-fault.js';
import { makeFolders } from './make-folders.js';

/** What an example workspace consists of, from the folder that the program is installed in. */
const parts = ['pipelines', 'data-schemas', 'reports', 'data'];

/** What must never be checked in: results, what is internal, and all data but the example's own, which is invented. */
function ignored(example: readonly string[]): string {
  const kept = example.map((file) => `!${file}`);
  return ['out/', '.svarsbild/', 'data/**', '!data/**/', ...kept, ''].join('\n');
}

/** Fills a new or empty folder with the example. @throws FileFault, `not-ours` when something is in it already */
export async function initWorkspace(folder: string): Promise<void> {
  const installed = fileURLToPath(new URL('../../', import.meta.url));
  try {
    await makeFolders(folder);
    if ((await readdir(folder)).length > 0) throw new FileFault('not-ours', folder);
    for (const part of parts) {
      await cp(path.join(installed, part), path.join(folder, part), { recursive: true });
    }
    await writeFile(path.join(folder, '.gitignore'), ignored(await filesIn(folder, 'data')));
  } catch (cause) {
    throw faultOf(folder, cause);
  }
}

/** The files of a part of the workspace, as paths with `/` from its root, sorted. */
async function filesIn(folder: string, part: string): Promise<string[]> {
  const entries = await readdir(path.join(folder, part), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}
