import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../../src/cli/program.js';
import { inputOf, some } from '../stages/ledger-survey.js';

/* What the command says when something has been published that a later run cannot be protected beside. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'svarsbild-published-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);

async function svarsbild(language: 'sv' | 'en', ...argv: string[]) {
  const lines: string[] = [];
  const console = {
    out: (line: string) => void lines.push(line),
    error: (line: string) => void lines.push(line),
  };
  const status = await runProgram([...argv, '--internal', at('inre'), '--lang', language], language, console);
  return { status, text: lines.join('\n') };
}

function put(files: Readonly<Record<string, string>>): void {
  mkdirSync(at('arbete/pipelines'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(at(`arbete/pipelines/${name}`), text);
}

const run = (language: 'sv' | 'en' = 'sv') =>
  svarsbild(
    language,
    'run',
    at('arbete/pipelines/pipeline.yaml'),
    '--out',
    at('ut'),
    '--format',
    'csv',
    '--quiet',
  );

async function publishFirst(files: Readonly<Record<string, string>>): Promise<string> {
  put(files);
  expect(await run()).toMatchObject({ status: 0 });
  const published = ['publish', at('ut/slump'), '--date', '2019-01-31', '--quiet'];
  expect(await svarsbild('sv', ...published)).toMatchObject({ status: 0 });
  return readFileSync(at('ut/slump/manifest.json'), 'utf8');
}

const people = [some(12, 'Norr'), some(20, 'Söder')];

describe('a run that cannot be protected beside what is published', () => {
  it('ends with 1, says why, and leaves the published report and the ledger alone', async () => {
    const before = await publishFirst(inputOf(people, []));
    const ledger = readFileSync(at('arbete/pipelines/publications.json'), 'utf8');
    put(inputOf([...people, some(3, 'Norr', { pleased: 'Nej' })], []));
    const swedish = await run();
    expect(swedish.status).toBe(1);
    expect(swedish.text).toMatch(
      /Våg tidig: underlaget har ändrats sedan version 1 \(2019-01-31\) publicerades/,
    );
    expect(swedish.text).toMatch(/Inget skrevs\. Tidigare resultat är orört\./);
    const english = await run('en');
    expect(english.status).toBe(1);
    expect(english.text).toMatch(
      /Wave tidig: the data have changed since the publication of edition 1 \(2019-01-31\)/,
    );
    expect(readFileSync(at('ut/slump/manifest.json'), 'utf8')).toBe(before);
    expect(readFileSync(at('arbete/pipelines/publications.json'), 'utf8')).toBe(ledger);
  });

  it('ends with 1 when a published window has changed, and names it', async () => {
    const windows = (...all: typeof people) => inputOf(all, [['enhet']], { waves: 'two-windows' });
    await publishFirst(windows(...people));
    put(windows(...people, some(25, 'Norr', { month: 3 })));
    const { status, text } = await run();
    expect(status).toBe(1);
    expect(text).toMatch(/tidig/);
    expect(text).toMatch(/hela/);
    expect(text).toMatch(/2 fel/);
  });

  it('ends with 0 again once enough have come', async () => {
    await publishFirst(inputOf(people, []));
    put(inputOf([...people, some(9, 'Norr', { pleased: 'Nej' })], []));
    expect(await run()).toMatchObject({ status: 0 });
    expect(JSON.parse(readFileSync(at('ut/slump/manifest.json'), 'utf8'))).toMatchObject({
      status: 'draft',
      edition: 2,
    });
  });
});
