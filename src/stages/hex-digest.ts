import type { Effects } from '../effects.js';

/** The SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export function hexDigest(content: Uint8Array | string, { sha256 }: Pick<Effects, 'sha256'>): string {
  const hash = sha256();
  hash.update(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return hash.hex();
}
