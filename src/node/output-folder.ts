import type { OutputFolder } from '../effects.js';
import { replacedFolder } from './replaced-folder.js';

/** Run directories: publishable, known by their manifest. */
export const nodeOutputFolder: OutputFolder = replacedFolder({
  marker: 'manifest.json',
  folderMode: 0o777,
  fileMode: 0o666,
});
