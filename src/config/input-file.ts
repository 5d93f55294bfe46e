import { type Effects, FileFault, type FileFaultReason } from '../effects.js';
import { maxKeptBytes, maxWrittenBytes } from '../limits.js';
import type { Details } from '../problems/messages.js';
import { type Checked, type Place, type Problem, problem } from '../problems/problem.js';

/** A file that a run read, as its manifest names it. */
export interface InputFile {
  readonly path: string;
  /** SHA-256 of its bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

export type FileKind = 'pipeline' | 'codebook' | 'template' | 'data' | 'ledger';

/** Bytes of a file that is read as a whole. */
const mostBytes: Readonly<Record<FileKind, number>> = {
  pipeline: maxWrittenBytes,
  codebook: maxWrittenBytes,
  template: maxWrittenBytes,
  data: maxKeptBytes,
  ledger: maxKeptBytes,
};

/** A small input file as a whole with its hash, or the problem that keeps it from being read. */
export async function readInput(
  path: string,
  what: FileKind,
  effects: Effects,
  place?: Place,
): Promise<Checked<InputFile & { bytes: Uint8Array }>> {
  try {
    const size = await effects.files.size(path);
    const most = mostBytes[what];
    if (size > most) return { problems: [fileTooLarge({ path, size, most }, place)] };
    const bytes = await effects.files.read(path);
    const hash = effects.sha256();
    hash.update(bytes);
    return { value: { path, sha256: hash.hex(), bytes }, problems: [] };
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    return { problems: [inputFault(fault, what, place)] };
  }
}

/** @param file with its size and the largest that is read, in bytes */
export function fileTooLarge(
  { path, size, most }: { readonly path: string; readonly size: number; readonly most: number },
  place?: Place,
): Problem {
  const details = { path, megabytes: Math.ceil(size / 1e6), most: most / 1e6 };
  return problem('error', 'file-too-large', details, place);
}

/** The faults that have words of their own. */
const readingReasons: Partial<Record<FileFaultReason, Details<'file-unreadable'>['reason']>> = {
  folder: 'folder',
  denied: 'denied',
  special: 'special',
  'broken-link': 'broken-link',
};

/** What a fault means for somebody who named the file, at the place where it is named. */
export function inputFault(fault: FileFault, what: FileKind, place?: Place): Problem {
  const { path, reason } = fault;
  if (reason === 'outside') return problem('error', 'file-outside', { path }, place);
  if (reason === 'missing') return problem('error', 'file-missing', { path, what }, place);
  return problem('error', 'file-unreadable', { path, reason: readingReasons[reason] ?? 'other' }, place);
}
