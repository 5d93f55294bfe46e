import type { FileFault } from '../effects.js';
import { type Problem, problem } from '../problems/problem.js';

/** What it means for the user that a file or folder could not be written. */
export function outputFault({ path, reason }: FileFault): Problem {
  if (reason === 'not-ours') return problem('error', 'output-not-ours', { path });
  if (reason === 'holds-others') return problem('error', 'output-holds-others', { file: path });
  if (reason === 'outside') return problem('error', 'output-outside', { path });
  const told = reason === 'special' || reason === 'broken-link' ? 'other' : reason;
  return problem('error', 'output-not-writable', { path, reason: told });
}

/** The same for the folder of what only the analyst may see. */
export function internalFault({ path, reason }: FileFault): Problem {
  if (reason === 'holds-others') return problem('error', 'output-holds-others', { file: path });
  if (reason === 'outside') return problem('error', 'output-outside', { path });
  return problem('error', 'internal-not-writable', { path });
}
