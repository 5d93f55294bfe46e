import path from 'node:path';
import { FileFault } from '../effects.js';
import { isWithin, realPath } from './real-path.js';

/** Where a command may read and write. */
export interface Reach {
  /** With all that is in them; a link to a folder counts as that folder. */
  readonly folders: readonly string[];
  /** Files and folders that the command line names, with what is in them. One that is a link is not followed out. */
  readonly named: readonly string[];
}

/** Keeps what files name, and where links lead, within the reach of a command. */
export interface Fence {
  /** @throws FileFault `outside` */
  check(file: string): Promise<void>;
}

export function fenceAround({ folders, named }: Reach): Fence {
  const roots = Promise.all([...folders.map((folder) => realPath(folder)), ...named.map(standingOf)]);
  return {
    async check(file) {
      const place = await realPath(file);
      if (!(await roots).some((root) => isWithin(root, place))) throw new FileFault('outside', file);
    },
  };
}

/**
 * The folders that a pipeline may name files in: its own, and its workspace, which is the folder above since the example's
 * pipelines name `../data`. Never the root of the disk.
 */
export function workspaceOf(pipeline: string): string[] {
  const folder = path.dirname(path.resolve(pipeline));
  const above = path.dirname(folder);
  return above === path.dirname(above) ? [folder] : [folder, above];
}

/** Where the last part of a path stands, which is not where it leads when it is a link. */
async function standingOf(file: string): Promise<string> {
  const absolute = path.resolve(file);
  return path.join(await realPath(path.dirname(absolute)), path.basename(absolute));
}
