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
import { languageOfArguments } from '../../src/cli/language-option.js';
import { runProgram } from '../../src/cli/program.js';
import { version } from '../../src/version.js';

let folder: string;
let internal: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'svarsbild-cli-'));
  internal = mkdtempSync(path.join(tmpdir(), 'svarsbild-internal-'));
});
afterEach(() => {
  for (const made of [folder, internal]) rmSync(made, { recursive: true, force: true });
});

/** Runs the command as the shell would, with what it prints. */
async function svarsbild(...given: string[]) {
  const [command = '', ...rest] = given;
  const isWriting = command === 'run' && rest.includes('--quiet');
  const argv = isWriting ? [command, '--internal', internal, ...rest] : given;
  const out: string[] = [];
  const error: string[] = [];
  const console = {
    out: (line: string) => void out.push(line),
    error: (line: string) => void error.push(line),
  };
  const status = await runProgram(argv, languageOfArguments(argv), console);
  return { status, out: out.join('\n'), error: error.join('\n') };
}

const small = 'test/cases/small-groups/input/pipeline.yaml';

describe('svarsbild', () => {
  it('explains itself in both languages, with examples', async () => {
    const swedish = await svarsbild('--help');
    expect(swedish).toMatchObject({ status: 0, error: '' });
    expect(swedish.out).toMatch(/Användning: svarsbild/);
    expect(swedish.out).toMatch(/Exempel:\n {2}svarsbild init demo/);
    const english = await svarsbild('run', '--help', '--lang', 'en');
    expect(english.out).toMatch(/one or more pipeline files/);
    expect((await svarsbild('--version')).out).toBe(version);
    expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(version);
  });

  it.each([
    [['rund'], 'Okänt kommando ”rund”. Menade du ”run”?'],
    [['run', 'p.yaml', '--stric'], 'Okänd flagga ”--stric”. Menade du ”--strict”?'],
    [['run'], 'Argumentet ”pipeline” saknas.'],
    [['run', 'p.yaml', '--out', ''], 'Flaggan ”--out” behöver ett värde.'],
    [['check', 'p.yaml', '--out', 'x'], 'Okänd flagga ”--out”.'],
    [['run', 'p.yaml', '--out'], 'Flaggan ”--out” behöver ett värde.'],
    [['count', 'p.yaml', '--out', 'k.json'], 'Flaggan ”--wave” saknas.'],
    [['count', 'p.yaml', 'q.yaml', '--wave', '1', '--out', 'k'], 'För många argument.'],
    [['run', 'p.yaml', '--format', 'pdf'], '”pdf” kan inte anges för --format. Välj bland: html, csv, svg.'],
    [['run', 'p.yaml', '--lang', 'no'], '”no” kan inte anges för --lang. Välj bland: sv, en.'],
    [['count', small, '--wave', '2019', '--out', 'k.json'], 'Pipelinen har ingen våg ”2019”. Den har: 2018.'],
  ])('wrong usage is told and ends with 2: %j', async (argv, message) => {
    const { status, error, out } = await svarsbild(...argv);
    expect(error.split('\n')).toEqual([message, 'Se ”svarsbild --help”.']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });

  it.each([
    [['inspect', 'svar.csv'], 'inspect'],
    [['new-wave', 'p.yaml', '2019'], 'new-wave'],
    [['run', 'p.yaml', '--format', 'html,xlsx'], '--format xlsx'],
    [['run', 'p.yaml', '--format', 'docx'], '--format docx'],
    [['run', 'p.yaml', '--format', 'png'], '--format png'],
  ])('what later versions bring is refused as wrong usage: %j', async (argv, what) => {
    const { status, error } = await svarsbild(...argv, '--lang', 'en');
    expect(error).toBe(`“${what}” does not exist yet in this version of Svarsbild.\nSee “svarsbild --help”.`);
    expect(status).toBe(2);
  });

  it('check reads everything, writes nothing, and is stricter when asked', async () => {
    expect(await svarsbild('check', small, '--quiet')).toMatchObject({
      status: 0,
      out: 'Pipelinen är utan fel.',
    });
    const warned = 'test/cases/two-waves/input/pipeline.yaml';
    expect((await svarsbild('check', warned, '--quiet')).status).toBe(0);
    const strict = await svarsbild('check', warned, '--quiet', '--strict', '--lang', 'en');
    expect(strict.status).toBe(1);
    expect(strict.error).toMatch(/6 errors/);
  });

  it('--json gives machines the same on standard output', async () => {
    const broken = 'test/cases/unknown-variable/input/pipeline.yaml';
    const { status, out } = await svarsbild('check', broken, '--json', '--quiet');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toEqual({
      status: 'problems',
      problems: [
        {
          severity: 'error',
          code: 'unknown-variable',
          file: broken,
          line: 7,
          column: 19,
          message: 'Variabeln ”malgrup” finns inte i kodboken. Menade du ”malgrupp”?',
        },
      ],
    });
    const run = await svarsbild('run', small, '--json', '--quiet', '--out', folder, '--format', 'csv');
    expect(JSON.parse(run.out)).toMatchObject([
      {
        status: 'fine',
        folder: `${folder}/small-groups`,
        files: [
          ...['manifest.json', 'published.json', 'tables/comparisons.csv', 'tables/differences.csv'],
          ...['tables/estimates.csv', 'tables/nonresponse.csv', 'tables/quality.csv'],
        ],
        totals: [{ wave: '2018', answers: 75, offered: 86, answered: 75 }],
      },
    ]);
  });

  it('count keeps a wave, and a pipeline reads it back to the same tables', async () => {
    // Two folders down, so that nothing beside the tests' own folder is in the workspace, wherever that is.
    const workspace = path.join(folder, 'arbete', 'pipelines');
    mkdirSync(workspace, { recursive: true });
    const cube = path.join(workspace, 'kuber', '2018.json');
    const counted = await svarsbild('count', small, '--wave', '2018', '--out', cube, '--quiet');
    expect(counted).toMatchObject({ status: 0, error: '' });
    expect(counted.out).toMatch(/^75 svar räknade till/);
    const kept = readFileSync(small, 'utf8')
      .replace(/responses: svar.csv, offered: \{.*?\}/, 'cube: kuber/2018.json')
      .replace('codebook.yaml', path.resolve('test/cases/small-groups/input/codebook.yaml'));
    writeFileSync(path.join(workspace, 'p.yaml'), kept);
    const argv = [`${workspace}/p.yaml`, '--out', folder, '--quiet', '--format', 'csv'];
    const refused = await svarsbild('run', ...argv);
    expect(refused).toMatchObject({
      status: 1,
      error: expect.stringContaining('tillåt mappen den ligger i med --allow'),
    });
    const run = await svarsbild('run', ...argv, '--allow', 'bench', '--allow', 'test/cases');
    expect(run).toMatchObject({ status: 0, error: '' });
    expect(readFileSync(`${folder}/small-groups/tables/estimates.csv`, 'utf8')).toBe(
      readFileSync('test/cases/small-groups/expected/tables/estimates.csv', 'utf8'),
    );
  });

  it('a cube that was counted from another wave is told', async () => {
    const cube = path.join(folder, '2018.json');
    await svarsbild('count', small, '--wave', '2018', '--out', cube, '--quiet');
    const kept = readFileSync(small, 'utf8')
      .replace(/responses: svar.csv, offered: \{.*?\}/, 'cube: 2018.json')
      .replace('id: "2018"', 'id: "2019"')
      .replace('codebook.yaml', path.resolve('test/cases/small-groups/input/codebook.yaml'));
    writeFileSync(path.join(folder, 'p.yaml'), kept);
    const { status, error } = await svarsbild('check', `${folder}/p.yaml`, '--quiet', '--allow', 'test');
    expect(status).toBe(0);
    expect(error).toContain('räknades för vågen ”2018”, men används här för ”2019”');
  });

  it('a slash after the folder makes no difference', async () => {
    const run = await svarsbild('run', small, '--out', `${folder}//`, '--quiet', '--format', 'csv');
    expect(run.status).toBe(0);
    expect(run.out).toContain(`Rapport: ${folder}/small-groups/`);
  });

  it('two pipelines of one id are not run: the later would replace the earlier', async () => {
    const argv = [small, 'test/cases/two-waves/input/pipeline.yaml', small, '--quiet'];
    const { status, error, out } = await svarsbild('run', ...argv, '--out', folder);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(error).toBe(
      `${small}: fel: Pipelinen ”small-groups” har samma id som ${small} i samma körning, så den ena skulle ersätta den andras resultat. Byt id på en av dem, eller kör dem var för sig med olika --out.`,
    );
    expect(readdirSync(folder)).toEqual([]);
    const asData = JSON.parse((await svarsbild('run', ...argv, '--out', folder, '--json')).out);
    expect(asData).toMatchObject([{ pipeline: small, problems: [{ code: 'pipeline-id-twice' }] }]);
  });

  it('count never overwrites a file that is not a cube', async () => {
    const answers = path.join(folder, 'svar.csv');
    writeFileSync(answers, 'viktigt');
    const counted = await svarsbild('count', small, '--wave', '2018', '--out', answers, '--quiet');
    expect(counted).toMatchObject({ status: 1, error: expect.stringContaining('skrivs inte över') });
    expect(readFileSync(answers, 'utf8')).toBe('viktigt');
    const cube = path.join(folder, 'kub.json');
    const twice = [1, 2].map(() => ['count', small, '--wave', '2018', '--out', cube, '--quiet']);
    for (const argv of twice) expect(await svarsbild(...argv)).toMatchObject({ status: 0 });
  });

  it('init makes a workspace whose example runs, and leaves a folder in use alone', async () => {
    const demo = path.join(folder, 'demo');
    expect((await svarsbild('init', demo)).out).toMatch(/svarsbild run pipelines\/brukarundersokning\.yaml/);
    expect(readdirSync(demo).sort()).toEqual(['.gitignore', 'data', 'data-schemas', 'pipelines', 'reports']);
    const pipeline = `${demo}/pipelines/brukarundersokning.yaml`;
    const run = await svarsbild('run', pipeline, '--out', folder, '--quiet');
    expect(run).toMatchObject({ status: 0, error: '' });
    const ignored = readFileSync(path.join(demo, '.gitignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['out/', '.svarsbild/', 'data/**', '!data/**/']));
    expect(ignored).toEqual(
      expect.arrayContaining(['!data/README.md', '!data/brukarundersokning/README.md']),
    );
    const again = await svarsbild('init', demo);
    expect(again).toMatchObject({ status: 1, error: expect.stringContaining('är inte tom') });
  });

  it('leaves a folder that is not ours, and says what to do', async () => {
    mkdirSync(path.join(folder, 'small-groups'));
    writeFileSync(path.join(folder, 'small-groups', 'viktigt.txt'), 'x');
    const { status, error } = await svarsbild('run', small, '--out', folder, '--quiet');
    expect(status).toBe(1);
    expect(error).toMatch(/innehåller något annat än en tidigare körning.*Välj en annan mapp med --out/);
    expect(readdirSync(path.join(folder, 'small-groups'))).toEqual(['viktigt.txt']);
  });

  it('a folder that cannot be written is told before the work begins', async () => {
    writeFileSync(path.join(folder, 'fil'), '');
    const { status, error } = await svarsbild('run', small, '--out', path.join(folder, 'fil'), '--quiet');
    expect(status).toBe(1);
    expect(error).toMatch(/Det går inte att skriva till/);
    expect(existsSync(path.join(folder, 'fil', 'small-groups'))).toBe(false);
  });

  it('a failed run leaves the previous output as it was', async () => {
    const work = path.join(folder, 'work');
    mkdirSync(work);
    for (const file of ['pipeline.yaml', 'codebook.yaml', 'svar.csv', 'erbjudna.csv']) {
      writeFileSync(path.join(work, file), readFileSync(`test/cases/small-groups/input/${file}`));
    }
    const run = () =>
      svarsbild('run', `${work}/pipeline.yaml`, '--out', folder, '--quiet', '--format', 'csv');
    expect((await run()).status).toBe(0);
    const before = readFileSync(`${folder}/small-groups/manifest.json`, 'utf8');
    writeFileSync(path.join(work, 'svar.csv'), 'a;b\n1;2\n');
    expect((await run()).status).toBe(1);
    expect(readFileSync(`${folder}/small-groups/manifest.json`, 'utf8')).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['small-groups', 'work']);
  });

  it('the same input gives the same bytes, whatever the clock says', async () => {
    const bytes = async (out: string) => {
      await svarsbild('run', 'pipelines/brukarundersokning.yaml', '--out', path.join(folder, out), '--quiet');
      const root = path.join(folder, out, 'brukarundersokning');
      return readdirSync(root, { recursive: true, encoding: 'utf8' })
        .sort()
        .filter((file) => /\.\w+$/.test(file))
        .map((file) => [file, readFileSync(path.join(root, file), 'latin1')]);
    };
    const first = await bytes('a');
    expect(first.length).toBeGreaterThan(10);
    expect(await bytes('b')).toEqual(first);
    expect(first.find(([name]) => name === 'manifest.json')?.[1]).not.toContain('created');
  });
});
