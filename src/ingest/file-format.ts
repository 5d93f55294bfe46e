/** What a data file is by its first bytes, whatever its name. */
export type FileFormat = 'text' | 'zip' | 'ole';

/** `zip` holds XLSX among others; `ole` holds the Office files before it, and XLSX under a password. */
export function fileFormat(head: Uint8Array): FileFormat {
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  return startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]) ? 'ole' : 'text';
}

function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => head[i] === byte);
}
