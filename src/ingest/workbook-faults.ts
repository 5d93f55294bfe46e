import { declaredParts, unpackedFault } from '../archives/unpacked-size.js';
import type { ZipEntry } from '../archives/zip-directory.js';
import { maxUnpackedBytes, maxWorkbookBytes } from '../limits.js';
import { type Problem, problem } from '../problems/problem.js';

/** A workbook that is larger on disk than what is read. */
export function sizeFault(bytes: number, file: string): Problem | undefined {
  return bytes > maxWorkbookBytes ? tooLarge('packed', bytes, file) : undefined;
}

/**
 * Why a zip archive is not to be unpacked as a workbook, told from its directory alone. What passes cannot unpack to
 * more than was judged here: the reader stops where a part exceeds its declared size.
 */
export function archiveFault(archive: Uint8Array, file: string): Problem | undefined {
  const parts = declaredParts(archive);
  if (!parts) return problem('error', 'workbook-damaged', {}, { file });
  const kind = otherKind(parts);
  if (kind) return problem('error', 'not-a-workbook', { kind }, { file });

  const fault = unpackedFault(parts, archive.length);
  if (fault?.kind === 'too-large') return tooLarge('unpacked', fault.unpacked, file);
  return fault && problem('error', 'workbook-bomb', { ratio: fault.ratio }, { file });
}

/** A file in the container that Office used before XLSX, and uses for XLSX with a password. */
export function oleFault(bytes: Uint8Array, file: string): Problem {
  const protectedByPassword = holds(bytes, utf16('EncryptedPackage'));
  return problem('error', protectedByPassword ? 'workbook-password' : 'workbook-old', {}, { file });
}

function otherKind(entries: readonly ZipEntry[]): 'xlsb' | 'ods' | 'other' | undefined {
  const has = (name: RegExp) => entries.some((entry) => name.test(entry.name));
  if (has(/^xl\/workbook\.bin$/i)) return 'xlsb';
  if (has(/^xl\/.*\.xml$/i)) return undefined;
  return has(/^mimetype$/) && has(/^content\.xml$/) ? 'ods' : 'other';
}

function tooLarge(size: 'packed' | 'unpacked', bytes: number, file: string): Problem {
  const most = size === 'packed' ? maxWorkbookBytes : maxUnpackedBytes;
  const details = { size, megabytes: Math.ceil(bytes / 1e6), most: most / 1e6 };
  return problem('error', 'workbook-too-large', details, { file });
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
}

function holds(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
