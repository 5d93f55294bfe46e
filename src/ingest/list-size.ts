import { fileTooLarge } from '../config/input-file.js';
import type { Effects } from '../effects.js';
import { maxListBytes } from '../limits.js';
import type { Problem } from '../problems/problem.js';

/** What is wrong with the size of a file whose rows are all held at once, whatever its format. @throws FileFault */
export async function listSizeProblems(path: string, effects: Effects): Promise<Problem[]> {
  const size = await effects.files.size(path);
  return size > maxListBytes ? [fileTooLarge({ path, size, most: maxListBytes }, { file: path })] : [];
}
