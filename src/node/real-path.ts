import { readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { FileFault } from '../effects.js';

/** Links in a row that are followed to something that does not exist; a circle of links has no end. */
const mostLinks = 40;

/**
 * Where a path leads, links followed as far as it exists: also one that does not exist, and one that is a link to such.
 * @throws FileFault `broken-link` in a circle
 */
export async function realPath(file: string, links = mostLinks): Promise<string> {
  const absolute = path.resolve(file);
  const above = path.dirname(absolute);
  if (above === absolute) return absolute;
  try {
    return await realpath(absolute);
  } catch {
    const standing = path.join(await realPath(above, links), path.basename(absolute));
    const target = await readlink(standing).catch(() => undefined);
    if (target === undefined) return standing;
    if (links === 0) throw new FileFault('broken-link', file);
    return realPath(path.resolve(path.dirname(standing), target), links - 1);
  }
}

/** Whether the inner of two real paths is the outer or in it. */
export function isWithin(outer: string, inner: string): boolean {
  const way = path.relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
