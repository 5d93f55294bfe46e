import { FileFault, type FileFaultReason } from '../effects.js';

const reasons: Readonly<Record<string, FileFaultReason>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  ENOSPC: 'full',
};

/** What a Node error means for the user of the file. */
export function faultOf(file: string, cause: unknown): FileFault {
  if (cause instanceof FileFault) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new FileFault(reasons[code] ?? 'other', file, cause);
}
