import { inflateSync } from 'fflate';
import type { ZipEntry } from './zip-directory.js';

const headerLength = 30;
const stored = 0;
const deflated = 8;

/** The bytes of a part; undefined when they cannot be unpacked, or are more or fewer than the directory declares. */
export function unpackedPart(
  archive: Uint8Array,
  { method, packed, unpacked, start }: ZipEntry,
): Uint8Array | undefined {
  if (start + headerLength > archive.length) return undefined;
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const from = start + headerLength + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const bytes = archive.subarray(from, from + packed);
  const whole = method === stored ? bytes : method === deflated ? inflated(bytes, unpacked) : undefined;
  return whole?.length === unpacked ? whole : undefined;
}

/** With room for one byte more than declared, so that a part that is longer is told from one that is not. */
function inflated(packed: Uint8Array, unpacked: number): Uint8Array | undefined {
  try {
    return inflateSync(packed, { out: new Uint8Array(unpacked + 1) });
  } catch {
    // What is not deflated data, or runs over the end.
    return undefined;
  }
}
