import type { Encoding } from '../config/pipeline.js';
import { headBytes } from '../limits.js';
import { type Checked, type Problem, problem } from '../problems/problem.js';
import { scannableBytes } from './byte-source.js';
import { byteOrderMark, isMarkedUtf32, utf16Pattern } from './encoding.js';
import { Utf8Check } from './utf8-check.js';

/** What a first look at all bytes of a file tells. */
export interface Inspected {
  readonly encoding: Encoding;
  /** Length of the byte order mark, 0 without one. */
  readonly markLength: number;
  /** The beginning of the file as `scannableBytes` gives it. */
  readonly head: Uint8Array;
  /** Whether `head` is the whole file. */
  readonly whole: boolean;
}

/**
 * Finds the encoding: byte order mark, then UTF-16 by its NUL bytes, then UTF-8 when the whole file is valid UTF-8, else
 * windows-1252. `wanted` overrides what is found unless the bytes rule it out. What is not text is refused.
 */
export async function inspectBytes(
  pieces: AsyncIterable<Uint8Array>,
  wanted: Encoding | undefined,
  file: string,
): Promise<Checked<Inspected>> {
  const check = new Utf8Check();
  const buffer = new Uint8Array(headBytes);
  let size = 0;
  for await (const piece of pieces) {
    if (size < headBytes) buffer.set(piece.subarray(0, headBytes - size), size);
    size += piece.length;
    check.push(piece);
  }
  check.end();
  const raw = buffer.subarray(0, Math.min(size, headBytes));

  if (isMarkedUtf32(raw)) return { problems: [problem('error', 'encoding-utf-32', {}, { file })] };

  const mark = byteOrderMark(raw);
  const found = mark?.encoding ?? utf16Pattern(raw) ?? (check.malformed > 0 ? 'windows-1252' : 'utf-8');
  const encoding = wanted ?? found;
  const markLength = mark?.length ?? 0;
  const faults = [
    ...(size > markLength ? [] : [problem('error', 'data-empty', {}, { file })]),
    ...(isWide(found) ? [] : binaryProblems(raw, check.nulBytes, file)),
    ...encodingProblems({ found, marked: mark !== undefined, wanted, check, size }, file),
  ].slice(0, 1);
  if (faults.length > 0) return { problems: faults };

  const head = await joined(scannableBytes([raw], { encoding, markLength }));
  return { value: { encoding, markLength, head, whole: size <= headBytes }, problems: [] };
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  for await (const piece of pieces) kept.push(piece);
  const whole = new Uint8Array(kept.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of kept) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function isWide(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be';
}

/** Files with bytes that no text has. */
function binaryProblems(head: Uint8Array, nulBytes: number, file: string): Problem[] {
  const controls = head.reduce((n, byte) => n + (byte < 0x20 && !ordinaryControls.has(byte) ? 1 : 0), 0);
  const binary = nulBytes > 0 || controls > head.length / 100;
  return binary ? [problem('error', 'data-binary', {}, { file })] : [];
}

/** Tab, the newlines, form feed, end-of-file mark and escape. */
const ordinaryControls: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 26, 27]);

interface EncodingEvidence {
  readonly found: Encoding;
  readonly marked: boolean;
  readonly wanted: Encoding | undefined;
  readonly check: Utf8Check;
  readonly size: number;
}

function encodingProblems({ found, marked, wanted, check, size }: EncodingEvidence, file: string): Problem[] {
  const place = { file };
  const contradicted =
    wanted !== undefined && wanted !== found && (marked || isWide(wanted) || isWide(found));
  if (contradicted) return [problem('error', 'encoding-contradicted', { wanted, found }, place)];

  const encoding = wanted ?? found;
  const cutOff = isWide(encoding) && size % 2 === 1;
  const byte = cutOff ? size : check.firstMalformed + 1;
  if (cutOff || (encoding === 'utf-8' && check.malformed > 0)) {
    return [problem('error', 'encoding-invalid', { encoding, byte }, place)];
  }
  // Letters of windows-1252 practically never happen to make valid UTF-8: most of this file is UTF-8.
  if (wanted === undefined && found === 'windows-1252' && check.multibyte > check.malformed) {
    return [problem('error', 'encoding-mixed', { byte }, place)];
  }
  return [];
}
