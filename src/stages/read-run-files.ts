import { fileTooLarge } from '../config/input-file.js';
import { type Effects, FileFault, type FileFaultReason } from '../effects.js';
import { maxKeptBytes, maxRunBytes, maxRunFiles } from '../limits.js';
import { type Checked, type Problem, problem } from '../problems/problem.js';

/** A file of a run as a whole, unless it is larger than any that a run writes. @throws FileFault */
export async function readRunFile(path: string, effects: Effects): Promise<Checked<Uint8Array>> {
  const size = await effects.files.size(path);
  if (size > maxKeptBytes) return { problems: [fileTooLarge({ path, size, most: maxKeptBytes })] };
  return { value: await effects.files.read(path), problems: [] };
}

/** Files of a run by their paths in its folder. Nothing is read when they are more, or larger, than a run writes. */
export async function readRunFiles(
  folder: string,
  paths: readonly string[],
  effects: Effects,
): Promise<Checked<ReadonlyMap<string, Uint8Array>>> {
  if (paths.length > maxRunFiles) {
    return {
      problems: [problem('error', 'run-too-many-files', { folder, files: paths.length, most: maxRunFiles })],
    };
  }
  const sized = await each(folder, paths, async (path) => {
    const size = await effects.files.size(path);
    return size > maxKeptBytes ? fileTooLarge({ path, size, most: maxKeptBytes }) : size;
  });
  const bytes = [...sized.found.values()].reduce((sum, size) => sum + size, 0);
  if (bytes > maxRunBytes) {
    const details = { folder, megabytes: Math.ceil(bytes / 1e6), most: maxRunBytes / 1e6 };
    return { problems: [...sized.problems, problem('error', 'run-too-large', details)] };
  }
  if (sized.problems.length > 0) return { problems: sized.problems };
  const read = await each(folder, paths, (path) => effects.files.read(path));
  return read.problems.length > 0 ? { problems: read.problems } : { value: read.found, problems: [] };
}

/** What is found out about each file, with what keeps some of them from it. */
async function each<T extends number | Uint8Array>(
  folder: string,
  paths: readonly string[],
  look: (path: string) => Promise<T | Problem>,
): Promise<{ readonly found: ReadonlyMap<string, T>; readonly problems: readonly Problem[] }> {
  const found = new Map<string, T>();
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      const seen = await look(`${folder}/${path}`);
      if (typeof seen === 'object' && 'code' in seen) problems.push(seen);
      else found.set(path, seen);
    } catch (fault) {
      if (!(fault instanceof FileFault)) throw fault;
      problems.push(unread(`${folder}/${path}`, fault.reason));
    }
  }
  return { found, problems };
}

const told = ['missing', 'broken-link', 'special', 'outside', 'folder', 'denied'] as const;

function unread(path: string, reason: FileFaultReason): Problem {
  return problem('error', 'run-file-unread', { path, reason: told.find((one) => one === reason) ?? 'other' });
}
