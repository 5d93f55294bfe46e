import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/* A second, naive reading of the examples' files, so that neither generator nor program is judged by its own code. */

/** Cells by header. */
export type Line = Readonly<Record<string, string>>;

export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url))));
}

export function textOf(path: string): string {
  return new TextDecoder().decode(bytesOf(path));
}

export function utf8Lines(path: string): Line[] {
  return linesOf(textOf(path));
}

export function windows1252Lines(path: string): Line[] {
  const upper: Record<number, string> = { 146: '’', 147: '“', 148: '”', 150: '–' };
  return linesOf(Array.from(bytesOf(path), (byte) => upper[byte] ?? String.fromCharCode(byte)).join(''));
}

function linesOf(text: string): Line[] {
  const [header = [], ...records] = recordsOf(text);
  return records.map((fields) => {
    if (fields.length !== header.length) throw new Error(`ragged row: ${fields.join(';')}`);
    return Object.fromEntries(header.map((name, index) => [name, fields[index] ?? '']));
  });
}

function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r?\n)/g)) {
    record.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ';') continue;
    records.push(record);
    record = [];
  }
  return records;
}
