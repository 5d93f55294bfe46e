import { fileTooLarge } from '../config/input-file.js';
import type { Effects } from '../effects.js';
import { maxKeptBytes } from '../limits.js';
import type { Checked } from '../problems/problem.js';

/** A file of a run as a whole, unless it is larger than any that a run writes. @throws FileFault */
export async function readRunFile(path: string, effects: Effects): Promise<Checked<Uint8Array>> {
  const size = await effects.files.size(path);
  if (size > maxKeptBytes) return { problems: [fileTooLarge({ path, size, most: maxKeptBytes })] };
  return { value: await effects.files.read(path), problems: [] };
}
