import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { FileFault, type InternalFolder } from '../effects.js';
import { replacedFolder } from './replaced-folder.js';

const folders = replacedFolder({ marker: 'internal.json', folderMode: 0o700, fileMode: 0o600 });

/** Folders for the analyst alone, known by a marker of their own so that no run directory is taken for one. */
export const nodeInternalFolder: InternalFolder = {
  async prepare(folder, published) {
    const [inside, around] = await Promise.all([realPath(folder), realPath(published)]);
    if (isWithin(around, inside) || isWithin(inside, around)) throw new FileFault('not-ours', folder);
    await folders.prepare(folder);
  },
  replace: folders.replace,
};

function isWithin(outer: string, inner: string): boolean {
  const way = path.relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** Where a path leads, links followed as far as it exists. */
async function realPath(file: string): Promise<string> {
  const absolute = path.resolve(file);
  const above = path.dirname(absolute);
  if (above === absolute) return absolute;
  try {
    return await realpath(absolute);
  } catch {
    return path.join(await realPath(above), path.basename(absolute));
  }
}
