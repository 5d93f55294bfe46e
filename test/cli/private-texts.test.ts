import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../../src/cli/program.js';

/*
 * Exports with everything that a row can have wrong, whose ids and comments are unlikely words. What the program says
 * ends up in logs and e-mails, so none of these words may stand there, and no personnummer.
 */

const codebook = `id: enkat
title: Enkäten
missing: [{value: "", kind: no-answer}]
scales:
  enhet: {categories: [{id: norr, label: Norr}, {id: soder, label: Söder}]}
  ja-nej: {categories: [{id: ja, label: Ja, positive: true}, {id: nej, label: Nej}]}
variables:
  - {id: svarsid, role: id, columns: [SvarsID]}
  - {id: kommentar, role: comment, columns: [Kommentar]}
  - {id: datum, role: date, columns: [Datum]}
  - {id: enhet, role: background, label: Enhet, scale: enhet}
  - {id: alder, role: background, type: number, label: Ålder, columns: [Ålder]}
  - {id: aldersgrupp, role: background, label: Åldersgrupp, derive: {from: alder, bins: [0, 18, 65]}}
  - {id: besok, role: question, label: Besök, scale: ja-nej}
  - {id: lokal, role: question, label: Lokal, scale: ja-nej, asked-if: {besok: ja}}
`;

const header = 'SvarsID;Kommentar;Datum;Enhet;Ålder;Besök;Lokal';
const whole = Array.from(
  { length: 30 },
  (_, i) =>
    `hemligid${i};hemligtord ${i};2018-10-${10 + (i % 20)};${i % 2 ? 'Norr' : 'Söder'};${20 + i};Ja;Nej`,
);
const odd = [
  'hemligid1;hemligtord dubblett;2018-10-12;Norr;20;Nej;',
  'HEMLIGID2;hemligtord skiftläge;2018-10-12;Norr;20;Ja;Ja',
  'hemligid41;hemligtord datum;igår;Norr;20;Ja;Ja',
  'hemligid40;hemligtord datum;2018-13-45;Norr;20;Ja;Ja',
  'hemligid42;hemligtord datum;03/04/18;Norr;20;Ja;Ja',
  'hemligid43;hemligtord datum;43383;Norr;20;Ja;Ja',
  'hemligid44;hemligtord datum;;Norr;20;Ja;Ja',
  'hemligid45;hemligtord utanför;2017-01-01;Norr;20;Ja;Ja',
  'hemligid46;hemligtord okänt;2018-10-12;Väster;tjugo;Kanske;Ja',
  'hemligid47;hemligtord okänt;2018-10-12;811218-9876;200;Ja;Ja',
  'hemligid48;hemligtord tom;2018-10-12;Norr;20;;',
  'hemligid49;hemligtord hopp;2018-10-12;Norr;20;Nej;Ja',
  '811218-9876;hemligtord id;2018-10-12;Norr;20;Ja;Ja',
];
const askew = {
  'a comment with delimiters': [
    'hemligid50;hemlig;hemligtord;hemligtord;hemligtord;hemligtord;hemligtord;Ja;Ja',
  ],
  'a comment with line breaks': [
    'hemligid51;hemligtord',
    'sen;hemligtord;hemligtord;hemligtord;Ja',
    'x;y;hemligid52',
  ],
  'a row that begins too late': [';hemligid53;hemligtord;2018-10-12;Norr;20;Ja;Ja'],
  'a quotation mark that takes in the next row': [
    'hemligid54;;2018-10-12;"Norr;20;Ja;Ja',
    'hemligid55;hemligtord;2018-10-12;Norr";20;Ja;Ja',
  ],
  'a quotation mark that is never closed': [
    'hemligid56;;2018-10-12;"Norr;20;Ja;Ja',
    'hemligid57;hemligtord;;;;;',
  ],
};

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'svarsbild-'));
  mkdirSync(at('ws'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function survey(rows: readonly string[], offered: string): void {
  writeFileSync(at('ws/codebook.yaml'), codebook);
  writeFileSync(at('ws/svar.csv'), `${[header, ...rows].join('\n')}\n`);
  writeFileSync(at('ws/erbjudna.csv'), offered);
  writeFileSync(
    at('ws/pipeline.yaml'),
    `kind: survey
id: enkat
title: Enkäten
codebook: codebook.yaml
waves:
  - id: "2018"
    date: 2018-10-31
    responses: svar.csv
    offered: {file: erbjudna.csv, count: Erbjudna}
    field-period: {from: 2018-10-01, to: 2018-10-31}
breakdowns: [enhet]
quality: {by: enhet}
disclosure: {ledger: publications.json}
`,
  );
}

async function svarsbild(...argv: string[]): Promise<string> {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  await runProgram(argv, 'sv', { out: say, error: say });
  return lines.join('\n');
}

/** The list of odd cells and its page, when a run has come so far. */
function internalTexts(internal: string): string[] {
  const files = ['csv', 'html'].map((kind) => `${internal}/enkat/data-quality.${kind}`);
  return files.filter(existsSync).map((file) => readFileSync(file, 'utf8').replace(/base64,[^)]*/g, ''));
}

/** All that the commands say, in both forms, and what the analyst is to mend. */
async function said(): Promise<string> {
  const [pipeline, out, internal] = [at('ws/pipeline.yaml'), at('ws/out'), at('ws/.svarsbild')];
  const run = ['run', pipeline, '--out', out, '--internal', internal, '--quiet'];
  return [
    await svarsbild('check', pipeline, '--quiet'),
    await svarsbild('check', pipeline, '--quiet', '--json', '--strict'),
    await svarsbild(...run),
    await svarsbild(...run, '--json', '--lang', 'en'),
    await svarsbild('count', pipeline, '--wave', '2018', '--out', at('ws/kub.json'), '--quiet'),
    await svarsbild('publish', `${out}/enkat`, '--internal', internal, '--quiet'),
    await svarsbild('audit', `${out}/enkat`, '--quiet'),
    await svarsbild('audit', `${out}/enkat`, '--quiet', '--json'),
    await svarsbild('audit', at('ws'), '--quiet', '--json'),
    ...internalTexts(internal),
  ].join('\n');
}

const offered = 'Enhet;Erbjudna\nNorr;40\nSöder;40\n';
const secret = /hemlig(id|tord)|811218|9876/i;

describe('what commands say of bad rows', () => {
  it('names neither ids, comments nor personnummer, whatever is wrong', async () => {
    survey([...whole, ...odd, ...whole.slice(3, 5)], `${offered}Väster;hej\n`);
    const text = await said();
    const expected = [
      ...['rows-duplicate', 'ids-reused', 'ids-differ-in-case', 'rows-empty', 'value-unknown'],
      ...[
        'dates-not-shown',
        'date-unreadable',
        'date-ambiguous',
        'date-serial',
        'rows-dateless',
        'rows-outside-period',
      ],
      ...['number-unreadable', 'number-outside-bins', 'offered-not-number'],
    ];
    const codes = new Set([...text.matchAll(/"code": "([a-z-]+)"/g)].map(([, code]) => code));
    expect(expected.filter((code) => !codes.has(code))).toEqual([]);
    expect(text).toContain('Väster');
    expect(text).not.toMatch(secret);
  });

  it.each(Object.entries(askew))('tells no text of %s', async (_, rows) => {
    survey([...whole, ...rows, ...whole.slice(0, 2)], offered);
    const text = await said();
    expect(text).toContain('svar.csv');
    expect(text.match(new RegExp(`.*(${secret.source}).*`, 'i'))?.[0]).toBeUndefined();
  });

  it('tells no comment where the headers of dates and comments have been exchanged', async () => {
    survey([...whole, ...odd], offered);
    const exchanged = header.replace('Kommentar;Datum', 'Datum;Kommentar');
    writeFileSync(at('ws/svar.csv'), readFileSync(at('ws/svar.csv'), 'utf8').replace(header, exchanged));
    const text = await said();
    expect(text).toContain('dates-not-shown');
    expect(text).not.toMatch(secret);
  });

  it('tells no text of a file without a header, or with an id as one', async () => {
    survey(whole.slice(1), offered);
    writeFileSync(at('ws/svar.csv'), readFileSync(at('ws/svar.csv'), 'utf8').replace(`${header}\n`, ''));
    expect(await said()).not.toMatch(secret);
  });
});
