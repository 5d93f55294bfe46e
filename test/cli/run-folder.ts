import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { languageOfArguments } from '../../src/cli/language-option.js';
import { runProgram } from '../../src/cli/program.js';
import type { PublishedDocument } from '../../src/publication/document.js';

/*
 * Folders on the disk for the commands that read what a run has written. Each test has its own.
 */

let disk = '';
beforeEach(() => {
  disk = mkdtempSync(path.join(tmpdir(), 'svarsbild-audit-'));
});
afterEach(() => rmSync(disk, { recursive: true, force: true }));

export const at = (...parts: string[]) => path.join(disk, ...parts);

export function put(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), content);
}

/** Changes a text in a file, which must be there. */
export function change(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(at(file), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(at(file), after);
}

/** A folder that is nothing but a published document. */
export function putDocument(folder: string, document: PublishedDocument): void {
  put(`${folder}/published.json`, JSON.stringify(document));
}

/** A copy of what a run has written. */
export function putRun(written: string, folder = 'run'): void {
  cpSync(written, at(folder), { recursive: true });
}

/** What the command prints, with the folders as the test names them. */
export async function svarsbild(...argv: string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const console = {
    out: (line: string) => void out.push(line),
    error: (line: string) => void error.push(line),
  };
  const status = await runProgram(argv, languageOfArguments(argv), console);
  const told = (lines: readonly string[]) => lines.join('\n').replaceAll(`${disk}${path.sep}`, '');
  return { status, out: told(out), error: told(error) };
}

/** Audits folders of the test. */
export function audit(...folders: string[]) {
  return svarsbild('audit', ...folders.map((folder) => at(folder)), '--quiet');
}
