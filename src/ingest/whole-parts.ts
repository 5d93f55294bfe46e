import { type ZipEntry, zipEntries } from '../archives/zip-directory.js';

/** The parts of a workbook that rows are read from, and the element that each of them is. */
const roots: readonly (readonly [part: RegExp, root: string])[] = [
  [/(^|\/)worksheets\/[^/]+\.xml$/i, '(?:work|chart|dialog|macro)sheet'],
  [/(^|\/)sharedStrings\.xml$/i, 'sst'],
  [/(^|\/)workbook\.xml$/i, 'workbook'],
  [/(^|\/)styles\.xml$/i, 'styleSheet'],
];

/** Bytes at the end of a part that its last tag is looked for in. */
const tailBytes = 4096;

/**
 * Whether the parts of a workbook that are read end as they should. The archive may be sound though a part in it was
 * cut off when it was written, and the library takes the rows up to there for the whole sheet.
 * @param archive one that may be unpacked: no part is unpacked further than the directory declares
 */
export async function hasWholeParts(archive: Uint8Array): Promise<boolean> {
  for (const entry of zipEntries(archive) ?? []) {
    const root = roots.find(([part]) => part.test(entry.name))?.[1];
    if (root !== undefined && !closes(await tailOf(archive, entry), root)) return false;
  }
  return true;
}

/** Whether a text ends with the closing tag of the element, or is nothing but the element closed in itself. */
function closes(tail: string, root: string): boolean {
  const end = new RegExp(
    `(</([\\w.-]+:)?${root}\\s*>|<([\\w.-]+:)?${root}\\b[^<>]*/>)\\s*(<!--[^<>]*-->\\s*)*$`,
  );
  return end.test(tail);
}

const headerLength = 30;

/** The end of a part; empty when it cannot be unpacked, or is longer than it is said to be. */
async function tailOf(archive: Uint8Array, { method, packed, unpacked, start }: ZipEntry): Promise<string> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (start + headerLength > archive.length) return '';
  const names = view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const bytes = archive.subarray(start + headerLength + names, start + headerLength + names + packed);
  const tail = method === 0 ? bytes.subarray(-tailBytes) : await inflatedTail(bytes, unpacked);
  return new TextDecoder().decode(tail);
}

async function inflatedTail(packed: Uint8Array, unpacked: number): Promise<Uint8Array> {
  let tail = new Uint8Array();
  let length = 0;
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  try {
    for await (const piece of stream) {
      length += piece.length;
      if (length > unpacked) return new Uint8Array();
      const joined = new Uint8Array(tail.length + piece.length);
      joined.set(tail);
      joined.set(piece, tail.length);
      tail = joined.slice(-tailBytes);
    }
  } catch {
    // What is not deflated data; the reader of the workbook would stop there as well.
    return new Uint8Array();
  }
  return tail;
}
