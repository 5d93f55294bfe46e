import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileFault } from '../effects.js';
import { faultOf } from './file-fault.js';

/** What an example workspace consists of, from the folder that the program is installed in. */
const parts = ['pipelines', 'data-schemas', 'reports', 'data'];

/** What must never be checked in: results, and what is internal. */
const ignored = 'out/\n.svarsbild/\n';

/** Fills a new or empty folder with the example. @throws FileFault, `not-ours` when something is in it already */
export async function initWorkspace(folder: string): Promise<void> {
  const installed = fileURLToPath(new URL('../../', import.meta.url));
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) throw new FileFault('not-ours', folder);
    for (const part of parts) {
      await cp(path.join(installed, part), path.join(folder, part), { recursive: true });
    }
    await writeFile(path.join(folder, '.gitignore'), ignored);
  } catch (cause) {
    throw faultOf(folder, cause);
  }
}
