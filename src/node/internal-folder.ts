import { FileFault, type InternalFolder } from '../effects.js';
import { isWithin, realPath } from './real-path.js';
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
