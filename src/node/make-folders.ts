import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { FileFault } from '../effects.js';

/**
 * Makes a folder and those above it that are missing; one that is there already is fine. One by one, since Node's own
 * recursive way never ends in a folder that takes no folders and says that they do not exist, such as `/proc`.
 * @param mode what the new ones get, less the process's umask
 * @throws FileFault in such a folder, else what Node throws
 */
export async function makeFolders(folder: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (cause) {
    const above = path.dirname(folder);
    if (await isFolder(folder)) return;
    if (codeOf(cause) !== 'ENOENT' || above === folder) throw cause;
    await makeFolders(above, mode);
    await makeIn(folder, mode);
  }
}

/** The folder above exists. */
async function makeIn(folder: string, mode: number): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (cause) {
    // Another run may have made it in the meantime.
    if (await isFolder(folder)) return;
    throw codeOf(cause) === 'ENOENT' ? new FileFault('other', folder, cause) : cause;
  }
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}
