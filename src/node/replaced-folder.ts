import { lstat, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FileFault, type OutputFolder } from '../effects.js';
import { faultOf } from './file-fault.js';
import { makeFolders } from './make-folders.js';
import { isWithin } from './real-path.js';

/** How folders of one sort are known and made. */
export interface FolderSort {
  /** The file that says that a folder is ours, and lists the files in it. */
  readonly marker: string;
  /** Permissions of folders and files, less the process's mask. */
  readonly folderMode: number;
  readonly fileMode: number;
}

/**
 * Replaces a folder as a whole. The new one is staged beside it, the old one is moved aside and deleted last;
 * between any two of these steps a later `prepare` can tell what happened and mend it. What stands beside carries the
 * number of the process that put it there, so that two runs at once leave each other's alone: the later one stays.
 */
export function replacedFolder({ marker, folderMode, fileMode }: FolderSort): OutputFolder {
  return {
    async prepare(folder) {
      try {
        await recover(folder);
        await refuseForeign(folder, marker);
        await makeFolders(stagingOf(folder), folderMode);
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
          if (!isWithin(staging, file)) throw new FileFault('outside', folder);
          await makeFolders(path.dirname(file), folderMode);
          await writeFile(file, content, { mode: fileMode });
        }
        await refuseForeign(folder, marker);
        await swap(staging, folder, aside);
        await rm(aside, { recursive: true, force: true });
      } catch (cause) {
        await rm(staging, { recursive: true, force: true }).catch(() => undefined);
        await recover(folder).catch(() => undefined);
        throw outputFault(folder, cause);
      }
    },
  };
}

function besideOf(folder: string, what: 'new' | 'old'): string {
  return path.join(path.dirname(folder), `.svarsbild-${what}-${path.basename(folder)}~${process.pid}`);
}
const stagingOf = (folder: string) => besideOf(folder, 'new');
const asideOf = (folder: string) => besideOf(folder, 'old');

/** How often a swap is tried again when another run puts its folder in place between our two moves. */
const swapAttempts = 10;

async function swap(staging: string, folder: string, aside: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await rm(aside, { recursive: true, force: true });
    await rename(folder, aside).catch(unlessMissing(folder));
    try {
      return await rename(staging, folder);
    } catch (cause) {
      if (attempt === swapAttempts || !(await kindOf(staging)) || !(await kindOf(folder))) throw cause;
    }
  }
}

/** Brings the old folder back if the run was interrupted before the new one was in place, and sweeps away leftovers. */
async function recover(folder: string): Promise<void> {
  for (const aside of await abandoned(folder, 'old')) {
    if (!(await kindOf(folder))) await rename(aside, folder).catch(unlessMissing(aside));
    await rm(aside, { recursive: true, force: true });
  }
  for (const staging of await abandoned(folder, 'new')) await rm(staging, { recursive: true, force: true });
}

/** What stands beside the folder and belongs to no other process that is still at work. */
async function abandoned(folder: string, what: 'new' | 'old'): Promise<string[]> {
  const above = path.dirname(folder);
  const stem = `.svarsbild-${what}-${path.basename(folder)}`;
  const names = (await readdir(above).catch(unlessMissing(above))) ?? [];
  return names
    .filter((name) => {
      const owner =
        name === stem ? '' : name.startsWith(`${stem}~`) ? name.slice(stem.length + 1) : undefined;
      return owner !== undefined && !isAtWork(Number(owner));
    })
    .sort()
    .map((name) => path.join(above, name));
}

/** Whether another process with this number is running. */
function isAtWork(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

function unlessMissing(file: string): (cause: unknown) => undefined {
  return (cause) => {
    const fault = faultOf(file, cause);
    if (fault.reason !== 'missing') throw fault;
  };
}

/** Files that the desktop adds by itself to folders that are looked at. */
const desktopFiles: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * A folder is ours when it is empty, or its marker says so and lists every file in it: exports or notes that somebody
 * keeps there would be deleted with it. Links and files are never ours.
 */
async function refuseForeign(folder: string, marker: string, attempt = 1): Promise<void> {
  const kind = await kindOf(folder);
  if (kind === undefined) return;
  if (kind !== 'folder') throw new FileFault('not-ours', folder);
  const found = (await filesIn(folder)) ?? [];
  const others = found.filter((name) => !desktopFiles.has(path.basename(name)));
  if (others.length === 0) return;
  const listed = await listedFiles(folder, marker);
  if (listed === undefined) {
    // Another run may be swapping the folder at this moment.
    if (attempt === swapAttempts || (await kindOf(path.join(folder, marker)))) {
      throw new FileFault('not-ours', folder);
    }
    return refuseForeign(folder, marker, attempt + 1);
  }
  const own = new Set([...listed, marker]);
  const stray = listed.length > 0 ? others.find((name) => !own.has(name)) : undefined;
  if (stray !== undefined) throw new FileFault('holds-others', path.join(folder, stray));
}

/** Paths within the folder, with `/`; undefined when it has gone in the meantime. */
async function filesIn(folder: string): Promise<string[] | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    unlessMissing(folder),
  );
  return entries
    ?.filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

/** The files that our marker lists; undefined when there is no marker of ours. */
async function listedFiles(folder: string, marker: string): Promise<string[] | undefined> {
  try {
    const manifest: unknown = JSON.parse(await readFile(path.join(folder, marker), 'utf8'));
    if (typeof manifest !== 'object' || manifest === null) return undefined;
    if (!('program' in manifest) || manifest.program !== 'svarsbild') return undefined;
    const files = 'files' in manifest && Array.isArray(manifest.files) ? manifest.files : [];
    return files.map((file: { path?: unknown }) => String(file?.path));
  } catch {
    // No marker, or one that is not JSON: not ours either way.
    return undefined;
  }
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
  return new FileFault(fault.reason, fault.reason === 'holds-others' ? fault.path : folder, cause);
}
