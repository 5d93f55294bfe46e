import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../../src/cli/program.js';

/*
 * A workspace whose files name what lies outside it, beside somebody else's folder that must stay as it is.
 */

let disk: string;
const at = (name: string) => path.join(disk, name);
const pipeline = () => at('ws/p/pipeline.yaml');
beforeEach(() => {
  disk = mkdtempSync(path.join(tmpdir(), 'svarsbild-'));
  cpSync('test/cases/small-groups/input', at('ws/p'), { recursive: true });
  cpSync('test/cases/small-groups/input', at('other'), { recursive: true });
  mkdirSync(at('other/empty'));
});
afterEach(() => {
  const others = readdirSync(at('other')).sort();
  const own = [...readdirSync('test/cases/small-groups/input'), 'empty'].sort();
  rmSync(disk, { recursive: true, force: true });
  expect(others).toEqual(own);
});

async function svarsbild(...argv: string[]) {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const status = await runProgram([...argv, '--quiet'], 'sv', { out: say, error: say });
  return { status, said: lines.join('\n') };
}

const run = (...more: string[]) =>
  svarsbild(
    'run',
    pipeline(),
    '--out',
    at('ws/out'),
    '--internal',
    at('ws/.svarsbild'),
    '--format',
    'csv',
    ...more,
  );

function rewrite(file: string, ...changes: readonly (readonly [string | RegExp, string])[]): void {
  const before = readFileSync(file, 'utf8');
  const after = changes.reduce((text, [from, to]) => text.replace(from, to), before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

describe('a pipeline that names what lies outside its workspace', () => {
  it.each([
    ['codebook', 'codebook: codebook.yaml', 'codebook: ../../other/codebook.yaml'],
    ['responses', 'responses: svar.csv', 'responses: ../../other/svar.csv'],
    ['a pattern', 'responses: svar.csv', 'responses: "../../other/*.csv"'],
    ['a link', 'responses: svar.csv', 'responses: linked/svar.csv'],
    ['a link in a pattern', 'responses: svar.csv', 'responses: "linked/*.csv"'],
    ['offered', 'file: erbjudna.csv', 'file: linked/erbjudna.csv'],
    ['a cube', /responses: svar.csv, offered: \{.*?\}/, 'cube: ../../other/kub.json'],
    ['a ledger', /$/, '\ndisclosure: {ledger: ../../other/publications.json}\n'],
    ['a template', /$/, '\nreports: [{template: ../../other/rapport.md}]\n'],
  ])('is refused: %s', async (_, from, to) => {
    symlinkSync(at('other'), at('ws/p/linked'));
    rewrite(pipeline(), [from, to]);
    expect(await run()).toMatchObject({ status: 1, said: expect.stringContaining('--allow <mapp>') });
    expect((await svarsbild('check', pipeline())).said).toContain('--allow <mapp>');
    expect(existsSync(at('ws/out/small-groups'))).toBe(false);
  });

  it('is run when the user allows the folder', async () => {
    rewrite(pipeline(), ['codebook: codebook.yaml', 'codebook: ../../other/codebook.yaml']);
    expect(await run('--allow', at('other'))).toMatchObject({ status: 0 });
  });
});

describe('results', () => {
  it.each(['out', '.svarsbild'])('are not written through %s when it is a link', async (name) => {
    symlinkSync(at('other/empty'), at(`ws/${name}`));
    expect(await run()).toMatchObject({
      status: 1,
      said: expect.stringContaining('leder dit genom en länk'),
    });
    expect(readdirSync(at('other/empty'))).toEqual([]);
  });
});

describe('a run directory that somebody made', () => {
  const publish = () =>
    svarsbild(
      'publish',
      at('ws/out/small-groups'),
      '--internal',
      at('ws/.svarsbild'),
      '--ledger',
      at('ws/l.json'),
    );
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

  it.each(['../../../other/page.html', '/etc/hostname', 'reports/../../x.html', '..\\x.html', 'a//b.html'])(
    'does not have %s read or written when it is published',
    async (name) => {
      await run();
      const manifest = at('ws/out/small-groups/manifest.json');
      rewrite(manifest, [
        '"files": [',
        `"files": [{"path": ${JSON.stringify(name)}, "sha256": "${sha256('')}"},`,
      ]);
      expect(await publish()).toMatchObject({
        status: 1,
        said: expect.stringContaining('ingen mapp som en körning har'),
      });
      expect(readdirSync(at('ws'))).toEqual(['.svarsbild', 'out', 'p']);
    },
  );

  it('does not have a link read that leads out of it', async () => {
    await run();
    const page = at('ws/out/small-groups/page.html');
    symlinkSync(at('other/svar.csv'), page);
    const sha = sha256(readFileSync(page, 'utf8'));
    rewrite(at('ws/out/small-groups/manifest.json'), [
      '"files": [',
      `"files": [{"path": "page.html", "sha256": "${sha}"},`,
    ]);
    expect((await publish()).status).toBe(1);
  });

  it('does not have the record that its internal folder names written outside of the workspace', async () => {
    rewrite(pipeline(), [/$/, '\ndisclosure: {ledger: publications.json}\n']);
    await run();
    const own = JSON.stringify(at('ws/p/publications.json'));
    rewrite(at('ws/.svarsbild/small-groups/internal.json'), [own, JSON.stringify(at('other/empty/p.json'))]);
    const argv = ['publish', at('ws/out/small-groups'), '--internal', at('ws/.svarsbild')];
    expect(await svarsbild(...argv)).toMatchObject({ status: 1, said: expect.stringContaining('--allow') });
    expect(readdirSync(at('other/empty'))).toEqual([]);
    expect(await svarsbild(...argv, '--allow', at('other/empty'))).toMatchObject({ status: 0 });
    rmSync(at('other/empty/p.json'));
  });
});
