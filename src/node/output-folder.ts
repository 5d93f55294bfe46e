import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FileFault, type OutputFolder } from '../effects.js';
import { faultOf } from './file-fault.js';

/**
 * Replaces a run directory as a whole. The new one is staged beside it, the old one is moved aside and deleted last;
 * between any two of these steps a later `prepare` can tell what happened and mend it.
 */
export const nodeOutputFolder: OutputFolder = {
  async prepare(folder) {
    try {
      await recover(folder);
      await refuseForeign(folder);
      await mkdir(stagingOf(folder), { recursive: true });
      await rm(stagingOf(folder), { recursive: true });
    } catch (cause) {
      throw outputFault(folder, cause);
    }
  },

  async replace(folder, files) {
    const staging = stagingOf(folder);
    const aside = asideOf(folder);
    try {
      await rm(staging, { recursive: true, force: true });
      for (const [name, content] of files) {
        const file = path.join(staging, name);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, content);
      }
      await refuseForeign(folder);
      if (await kindOf(folder)) await rename(folder, aside);
      await rename(staging, folder);
      await rm(aside, { recursive: true, force: true });
    } catch (cause) {
      await rm(staging, { recursive: true, force: true }).catch(() => undefined);
      await recover(folder).catch(() => undefined);
      throw outputFault(folder, cause);
    }
  },
};

function besideOf(folder: string, what: string): string {
  return path.join(path.dirname(folder), `.svarsbild-${what}-${path.basename(folder)}`);
}
const stagingOf = (folder: string) => besideOf(folder, 'new');
const asideOf = (folder: string) => besideOf(folder, 'old');

/** Brings the old folder back if the run was interrupted before the new one was in place, and sweeps away leftovers. */
async function recover(folder: string): Promise<void> {
  const aside = asideOf(folder);
  if ((await kindOf(aside)) && !(await kindOf(folder))) await rename(aside, folder);
  await rm(aside, { recursive: true, force: true });
  await rm(stagingOf(folder), { recursive: true, force: true });
}

/** A folder is ours when it is empty or its manifest says so. Links and files are never ours. */
async function refuseForeign(folder: string): Promise<void> {
  const kind = await kindOf(folder);
  if (kind === undefined) return;
  if (kind !== 'folder') throw new FileFault('not-ours', folder);
  if ((await readdir(folder)).length === 0) return;
  try {
    const manifest: unknown = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8'));
    if (
      typeof manifest === 'object' &&
      manifest !== null &&
      'program' in manifest &&
      manifest.program === 'svarsbild'
    ) {
      return;
    }
  } catch {
    // No manifest, or one that is not JSON: not ours either way.
  }
  throw new FileFault('not-ours', folder);
}

async function kindOf(file: string): Promise<'folder' | 'other' | undefined> {
  try {
    return (await lstat(file)).isDirectory() ? 'folder' : 'other';
  } catch (cause) {
    const fault = faultOf(file, cause);
    if (fault.reason === 'missing') return undefined;
    throw fault;
  }
}

/** Whatever keeps us from writing is told about the folder the user asked for, not about our staging beside it. */
function outputFault(folder: string, cause: unknown): FileFault {
  const fault = faultOf(folder, cause);
  return new FileFault(fault.reason, folder, cause);
}
