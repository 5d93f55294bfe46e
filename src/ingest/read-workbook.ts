import type { Effects } from '../effects.js';
import { type Checked, problem } from '../problems/problem.js';
import { hasWholeParts } from './whole-parts.js';
import { archiveFault, sizeFault } from './workbook-faults.js';

/** The bytes of a workbook that is whole and can be unpacked safely. @throws FileFault */
export async function readWorkbook(path: string, effects: Effects): Promise<Checked<Uint8Array>> {
  const tooLarge = sizeFault(await effects.files.size(path), path);
  if (tooLarge) return { problems: [tooLarge] };
  const workbook = await effects.files.read(path);
  const fault = archiveFault(workbook, path);
  if (fault) return { problems: [fault] };
  if (await hasWholeParts(workbook)) return { value: workbook, problems: [] };
  return { problems: [problem('error', 'workbook-damaged', {}, { file: path })] };
}
