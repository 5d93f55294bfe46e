import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../src/cli/program.js';

/*
 * Whole runs. Each folder in test/cases holds a pipeline with its files in `input` and in `expected` what the command
 * prints (`output.txt`) and which tables it writes; the list for the analyst alone is compared in the cases that hold
 * an `expected/internal`. Where something differs, what came instead is put beside in
 * `changed/`: read it, and if it is right, move it over `expected/`.
 */

const root = 'test/cases';
const cases = readdirSync(root).sort();

let out: string;
let internal: string;
beforeEach(() => {
  out = mkdtempSync(path.join(tmpdir(), 'svarsbild-case-'));
  internal = mkdtempSync(path.join(tmpdir(), 'svarsbild-internal-'));
});
afterEach(() => {
  for (const folder of [out, internal]) rmSync(folder, { recursive: true, force: true });
});

/** The command's words and exit status, with the place of the temporary folder left out. */
async function transcript(pipeline: string): Promise<string> {
  const lines: string[] = [];
  const console = {
    out: (line: string) => void lines.push(line),
    error: (line: string) => void lines.push(line),
  };
  const argv = ['run', pipeline, '--out', out, '--internal', internal, '--format', 'csv', '--quiet'];
  const status = await runProgram(argv, 'sv', console);
  return `${lines.join('\n').replaceAll(out, '<out>').replaceAll(internal, '<internal>')}\nexit status ${status}\n`;
}

function written(folder: string, within = ''): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      // What published.json says stands in the tables as well.
      .filter((file) => /\.(csv|json)$/.test(file) && !file.endsWith('published.json'))
      .map((file) => [
        within + file.split(path.sep).slice(1).join('/'),
        withoutDigestOfDocument(readFileSync(path.join(folder, file), 'utf8')),
      ]),
  );
}

function withoutDigestOfDocument(text: string): string {
  return text.replace(/("path": "published.json",\s*"sha256": ")[0-9a-f]{64}/, '$1…');
}

describe('cases', () => {
  it.each(cases)('%s', async (name) => {
    const folder = path.join(root, name, 'expected');
    const actual = new Map([
      ['output.txt', await transcript(`${root}/${name}/input/pipeline.yaml`)],
      ...written(out),
      ...(existsSync(path.join(folder, 'internal')) ? written(internal, 'internal/') : []),
    ]);
    const names = existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file))
      : [];
    const expected = new Map(
      names.map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(folder, file), 'utf8')]),
    );
    const changed = path.join(root, name, 'changed');
    rmSync(changed, { recursive: true, force: true });
    for (const [file, text] of actual) {
      if (expected.get(file) === text) continue;
      mkdirSync(path.dirname(path.join(changed, file)), { recursive: true });
      writeFileSync(path.join(changed, file), text);
    }
    expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(expected));
  });
});
