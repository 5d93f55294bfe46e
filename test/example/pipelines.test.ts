import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../../src/cli/program.js';
import { textOf } from './read-csv.js';

/*
 * What `check` says of each example. An analyst who starts from one must not be puzzled: what is said here is said
 * because the example is made to show it.
 */
const expected: Readonly<Record<string, readonly RegExp[]>> = {
  barnenkat: [/2018-jan-apr.*Socialtjänst Väster/, /2018-jan-aug.*Socialtjänst Väster/],
  'barnenkat-familjehem': [],
  'boras-publicerat': ['2017', '2018', '2019', '2021'].map(() => /Tryckta andelar utan bas.*helhet, kontakt/),
  brukarundersokning: [
    /arbetsmarknadsavdelningen.*saknar blad som andra arbetsböcker har: Vårdnadshavare, Ungdomar 13\+/,
    /boende-etablering-myndighet.*saknar blad/,
    /85\s%\. Underlaget ger 85,69\s%.*avkortat, inte avrundat/,
  ],
  'brukarundersokning-publicerat': [/85\s%\. Underlaget ger 85,69\s%.*avkortat, inte avrundat/],
};

const pipelines = readdirSync('pipelines').map((file) => file.replace(/\.yaml$/, ''));

test('every example is here', () => {
  expect(pipelines.sort()).toEqual(Object.keys(expected).sort());
});

describe.each(pipelines)('%s', (id) => {
  test('check says what the example is made to show, and nothing else', async () => {
    const said: string[] = [];
    const isSum = (line: string) => /^\d+ (varning|upplysning)/.test(line);
    const console = { out() {}, error: (line: string) => void (isSum(line) || said.push(line)) };
    expect(await runProgram(['check', `pipelines/${id}.yaml`, '--quiet'], 'sv', console)).toBe(0);
    for (const [index, line] of said.entries()) expect(line).toMatch(expected[id]?.[index] ?? /^$/);
    expect(said).toHaveLength(expected[id]?.length ?? 0);
  });

  test('says in the report whether its figures are synthetic or printed', () => {
    const pipeline = textOf(`pipelines/${id}.yaml`);
    const words = id.endsWith('publicerat') ? 'Tryckta siffror, inte exempeldata' : 'Exempeldata. ';
    expect(pipeline).toContain(words);
    expect(textOf(`data/${id}/README.md`)).toMatch(
      id.endsWith('publicerat') ? /\*\*inte\*\* exempeldata/ : /syntetiska svar/,
    );
  });
});

test('no template has a figure typed into it', () => {
  for (const file of readdirSync('reports')) {
    expect(textOf(`reports/${file}`), file).not.toMatch(/\d/);
  }
});

test('the tie-out page names file and sheet, so that each can be opened', async () => {
  const out = mkdtempSync(path.join(tmpdir(), 'svarsbild-tie-out-'));
  const silent = { out() {}, error() {} };
  const argv = [
    'run',
    'pipelines/brukarundersokning.yaml',
    '--out',
    out,
    '--internal',
    path.join(out, 'internal'),
  ];
  expect(await runProgram([...argv, '--quiet'], 'sv', silent)).toBe(0);
  const page = readFileSync(path.join(out, 'brukarundersokning/tie-out.html'), 'utf8');
  expect(page).toContain('2018/svar/social-resurs.xlsx · Vårdnadshavare');
  expect(page).toContain('2017/ungdomar.csv');
  rmSync(out, { recursive: true, force: true });
});
