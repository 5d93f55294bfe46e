import { maxUnpackedBytes, maxUnpackedRatio, unpackedBytesWithoutRatio } from '../limits.js';
import { type ZipEntry, zipEntries } from './zip-directory.js';

/** An archive that would fill the memory, told from its directory alone. */
export type UnpackedFault =
  | { readonly kind: 'too-large'; readonly unpacked: number }
  | { readonly kind: 'bomb'; readonly ratio: number };

/** The parts of a zip archive; undefined when its directory cannot be read, or leaves out how large a part is. */
export function declaredParts(archive: Uint8Array): readonly ZipEntry[] | undefined {
  const entries = zipEntries(archive);
  return entries?.some(hidesItsSize) ? undefined : entries;
}

/**
 * Why an archive is not to be unpacked.
 * @param parts all of them, whether they are needed or not
 * @param packed bytes of the archive itself
 */
export function unpackedFault(parts: readonly ZipEntry[], packed: number): UnpackedFault | undefined {
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  if (unpacked > maxUnpackedBytes) return { kind: 'too-large', unpacked };
  const ratio = unpacked / packed;
  if (unpacked <= unpackedBytesWithoutRatio || ratio <= maxUnpackedRatio) return undefined;
  return { kind: 'bomb', ratio: Math.round(ratio) };
}

/** A deflated part without a declared size could unpack to anything; two bytes unpack to nothing. */
function hidesItsSize({ method, packed, unpacked, name }: ZipEntry): boolean {
  return method !== 0 && unpacked === 0 && packed !== 2 && !name.endsWith('/');
}
