/** Where the 32-bit sizes stand in a zip archive's directory and in the headers before its parts. */
const directory = { signature: 0x02014b50, packed: 20, unpacked: 24, name: 46, nameLength: 28 };

/** The archive with other sizes declared for one of its parts; the part itself is as it was. */
export function declaring(
  archive: Uint8Array,
  part: string,
  sizes: { readonly packed?: number; readonly unpacked?: number },
): Uint8Array {
  const changed = archive.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + directory.name < changed.length; at++) {
    if (view.getUint32(at, true) !== directory.signature) continue;
    const length = view.getUint16(at + directory.nameLength, true);
    const name = new TextDecoder().decode(
      changed.subarray(at + directory.name, at + directory.name + length),
    );
    if (name !== part) continue;
    if (sizes.packed !== undefined) view.setUint32(at + directory.packed, sizes.packed, true);
    if (sizes.unpacked !== undefined) view.setUint32(at + directory.unpacked, sizes.unpacked, true);
    return changed;
  }
  throw new RangeError(`no part ${part}`);
}
