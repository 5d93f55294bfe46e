import type { Encoding } from '../config/pipeline.js';

/** Turns the bytes from `start` up to `end` into text. */
export type Decode = (bytes: Uint8Array, start: number, end: number) => string;

/** What 0x80–0x9F stand for in windows-1252; Node 20's own TextDecoder takes them for control characters. */
const highCharacters =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decodeWindows1252(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    text += byte >= 0x80 && byte < 0xa0 ? highCharacters[byte - 0x80] : String.fromCharCode(byte);
  }
  return text;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads fields of a file in this encoding, after `scannableBytes`: UTF-16 has become UTF-8 by then. */
export function decoderFor(encoding: Encoding): Decode {
  if (encoding === 'windows-1252') return decodeWindows1252;
  return (bytes, start, end) => utf8.decode(bytes.subarray(start, end));
}

/** Whether a byte order mark says UTF-32, which begins like the mark of UTF-16. */
export function isMarkedUtf32(head: Uint8Array): boolean {
  const [a, b, c, d] = head;
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
}

/** The encoding that a byte order mark at the beginning stands for, and the mark's length in bytes. */
export function byteOrderMark(head: Uint8Array): { encoding: Encoding; length: number } | undefined {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/**
 * UTF-16 without a mark, known by its NUL bytes: in European text nearly every character has one, and always on the
 * same side. Undefined when there is no such pattern.
 */
export function utf16Pattern(head: Uint8Array): Encoding | undefined {
  const sample = head.subarray(0, 4096);
  const nuls: [number, number] = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) nuls[(i % 2) as 0 | 1]++;
  const [first, second] = nuls;
  const many = sample.length * 0.3;
  if (second > many && first < many / 10) return 'utf-16le';
  if (first > many && second < many / 10) return 'utf-16be';
  return undefined;
}
