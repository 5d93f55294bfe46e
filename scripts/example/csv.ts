export type Table = readonly (readonly string[])[];

/** Semicolon-separated text; fields are quoted only where they must be. Ends with a line end. */
export function csvText(table: Table, lineEnd: '\r\n' | '\n'): string {
  return table.map((row) => row.map(field).join(';') + lineEnd).join('');
}

function field(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Bytes of UTF-8 with a byte order mark, as Excel writes it. */
export function utf8WithMark(text: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${text}`);
}

/** Where windows-1252 departs from Latin-1, as far as the example needs it. */
const beyondLatin1: Readonly<Record<string, number>> = { '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 };

/** Throws on a character that windows-1252 lacks or the table above leaves out. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const byte = beyondLatin1[character] ?? code;
    if (byte > 0xff || (byte === code && code >= 0x80 && code < 0xa0)) {
      throw new RangeError(`no windows-1252 byte for ${character}`);
    }
    return byte;
  });
}
