import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xlsxBytes } from '../../scripts/example/xlsx.js';
import { at, audit, change, put, putRun, svarsbild } from './run-folder.js';

/*
 * A number that no published count explains is put in the files of a real run, one place at a time. The audit must name the
 * file and the number.
 */

const pipeline = 'barnenkat-familjehem';
const report = `reports/${pipeline}.html`;
const picture = `charts/${pipeline}/comparison`;
const stray = '2137';

let made = '';
beforeAll(async () => {
  made = mkdtempSync(path.join(tmpdir(), 'svarsbild-run-'));
  const folders = ['--out', `${made}/out`, '--internal', `${made}/internal`];
  const { status } = await svarsbild('run', `pipelines/${pipeline}.yaml`, ...folders, '--quiet');
  expect(status).toBe(0);
}, 60_000);
afterAll(() => rmSync(made, { recursive: true, force: true }));

const written = () => `${made}/out/${pipeline}`;

async function toldAfter(plant: () => void) {
  putRun(written());
  plant();
  const { status, error } = await audit('run');
  return { status, told: error.split('\n').filter((line) => line !== '') };
}

/** A document with nothing in it but paragraphs, and a table when asked for one. */
function docx(body: string, part = 'word/document.xml'): Uint8Array {
  const parts = {
    'word/document.xml': '<w:document/>',
    [part]: `<w:document><w:body>${body}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

it('the check itself: what the run has written is fine, with numbers in every kind of file', async () => {
  const { status, told } = await toldAfter(() => undefined);
  expect({ status, told }).toEqual({ status: 0, told: [] });
  const kinds = readdirSync(written(), { recursive: true, encoding: 'utf8' }).map((name) =>
    path.extname(name),
  );
  expect([...new Set(kinds)].sort()).toEqual(['', '.csv', '.html', '.json', '.svg']);
});

describe('a stray number in a page', () => {
  it.each([
    ['a cell of a table', '</table>', `<tr><td>${stray}</td></tr></table>`],
    ['a cell in capitals', '</table>', `<TR><TD>${stray}</TD></TR></table>`],
    ['the header of a row', '</table>', `<tr><th scope="row">${stray}</th></tr></table>`],
    ['a heading', '</h2>', ` ${stray}</h2>`],
    ['a key figure', '</main>', `<dl><div><dt>Svar</dt><dd class="value">${stray}</dd></div></dl></main>`],
    ['a sentence', '</main>', `<p>Av dem var <strong>${stray}</strong> nöjda.</p></main>`],
    ['a list', '</main>', `<ul><li>Nöjda: ${stray}</li></ul></main>`],
    ['a text beside everything', '</main>', `${stray}</main>`],
    ['the title', '</title>', ` ${stray}</title>`],
    ['a picture', '</text>', ` ${stray}</text>`],
    ['what a picture says aloud', '</desc>', ` ${stray}</desc>`],
    ['a comment of the source', '</main>', `</main><!-- ${stray} -->`],
    ['a comment that is never closed', '</body>', `<!-- ${stray}`],
    ['a data attribute', '<main', `<main data-n="${stray}"`],
    ['a data attribute without quotation marks', '<main', `<main data-n=${stray}`],
    ['a title that shows when pointed at', '<main', `<main title='n = ${stray}'`],
    ['a label that is read aloud', '<main', `<main aria-label="${stray} svar"`],
    ['the words for an image', '</main>', `<img alt="${stray}"></main>`],
    ['data for a script', '</main>', `<script type="application/json">{"n":${stray}}</script></main>`],
    ['digits written as entities', '</h2>', ' &#50;&#x31;37</h2>'],
  ])('is told: %s', async (_, from, to) => {
    const { status, told } = await toldAfter(() => change(`run/${report}`, from, to));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^run/${report}: talet ”${stray}” i ”.*” är inget publicerat tal`));
    expect(status).toBe(1);
  });

  it('may be a date, a number of questions, or what the program says of its methods', async () => {
    const sentences = '<p>Den 17 oktober 2018 (2018-10-17), 95 %, 3 av 4 frågor.</p></main>';
    expect(await toldAfter(() => change(`run/${report}`, '</main>', sentences))).toEqual({
      status: 0,
      told: [],
    });
  });

  it('is left alone in a comment from a respondent', async () => {
    const quotes = `<ul class="quotes">\n<li><q dir="auto">Jag väntade ${stray} dagar.</q></li>\n</ul></main>`;
    expect(await toldAfter(() => change(`run/${report}`, '</main>', quotes))).toEqual({
      status: 0,
      told: [],
    });
  });
});

describe('a stray number in a file beside the pages', () => {
  const cell = `<w:tbl><w:tr><w:tc>${paragraph(stray)}</w:tc></w:tr></w:tbl>`;
  const workbook = xlsxBytes({
    sheets: [
      {
        name: 'Svar',
        rows: [
          ['Grupp', 'Svar'],
          ['Norr', Number(stray)],
        ],
      },
    ],
  });
  const withTexts = xlsxBytes({
    sheets: [
      {
        name: 'Svar',
        rows: [
          ['Grupp', 'Svar'],
          ['Norr', `${stray} svar`],
        ],
      },
    ],
  });

  it.each<[string, string, () => void]>([
    [
      'the text of a picture',
      `${picture}.svg`,
      () => change(`run/${picture}.svg`, '</text>', ` ${stray}</text>`),
    ],
    [
      'a comment of a picture',
      `${picture}.svg`,
      () => change(`run/${picture}.svg`, '</svg>', `<!--${stray}--></svg>`),
    ],
    [
      'the description of a chart',
      `${picture}.vl.json`,
      () => change(`run/${picture}.vl.json`, '"description": "', `"description": "${stray} `),
    ],
    [
      'a text of a chart',
      `${picture}.vl.json`,
      () => change(`run/${picture}.vl.json`, '"text": "', `"text": "${stray} `),
    ],
    [
      'the data of a chart',
      `${picture}.vl.json`,
      () => change(`run/${picture}.vl.json`, '"y": 0', `"y": 0, "n": ${stray}`),
    ],
    ['other data', 'more.json', () => put('run/more.json', `{"groups":[{"n":${stray}}]}`)],
    ['another table', 'tables/more.csv', () => put('run/tables/more.csv', `group,n\nnorr,${stray}\n`)],
    ['another table in capitals', 'MORE.CSV', () => put('run/MORE.CSV', `group,n\nnorr,${stray}\n`)],
    ['a workbook', 'more.xlsx', () => put('run/more.xlsx', workbook)],
    ['a text in a workbook', 'more.xlsx', () => put('run/more.xlsx', withTexts)],
    ['a table of a document', 'more.docx', () => put('run/more.docx', docx(cell))],
    [
      'a sentence of a document',
      'more.docx',
      () => put('run/more.docx', docx(paragraph(`Det var ${stray}.`))),
    ],
    [
      'a document, in pieces',
      'more.docx',
      () => put('run/more.docx', docx('<w:p><w:r><w:t>21</w:t></w:r><w:r><w:t>37</w:t></w:r></w:p>')),
    ],
    [
      'the foot of a document',
      'more.docx',
      () => put('run/more.docx', docx(paragraph(stray), 'word/footer1.xml')),
    ],
  ])('is told: %s', async (_, file, plant) => {
    const { status, told } = await toldAfter(plant);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`run/${file}: talet ”${stray}” i ”`);
    expect(status).toBe(1);
  });

  it('is told in a column that no run writes', async () => {
    const table = 'run/tables/nonresponse.csv';
    const plant = () => {
      const [header = '', ...rows] = readFileSync(at(table), 'utf8').trimEnd().split('\n');
      put(
        table,
        `${[`${header},n`, ...rows.map((row, n) => `${row},${n === 0 ? stray : ''}`)].join('\n')}\n`,
      );
    };
    const { told } = await toldAfter(plant);
    expect(told).toEqual([expect.stringContaining(`${table}: talet ”${stray}”`)]);
  });

  it('explains nothing for being in another table', async () => {
    const { told } = await toldAfter(() => {
      put('run/tables/more.csv', `n,status\n${stray},ok\n`);
      change(`run/${report}`, '</h2>', ` ${stray}</h2>`);
    });
    expect(told.map((line) => line.split(': ')[0]).sort()).toEqual([`run/${report}`, 'run/tables/more.csv']);
  });
});

describe('counts and tables that do not agree', () => {
  it.each(['denominator', 'value'])('are told with file, row and column: another %s', async (column) => {
    const table = 'run/tables/estimates.csv';
    const { status, told } = await toldAfter(() => {
      const [header = '', ...rows] = readFileSync(at(table), 'utf8').split('\n');
      const place = header.split(',').indexOf(column);
      const row = rows.findIndex((line) => line.includes(',response-rate,,,,'));
      rows[row] = (rows[row] ?? '').split(',').with(place, '0.5').join(',');
      put(table, [header, ...rows].join('\n'));
    });
    expect(status).toBe(1);
    expect(told[0]).toMatch(
      new RegExp(`^${table}, rad \\d+, kolumn ${column}: talet följer inte av de publicerade antalen`),
    );
  });

  it.each([
    ['estimates', 'share-positive', ',share-positive,', 'denominator'],
    ['estimates', 'share-positive', ',share-positive,', 'numerator'],
    ['nonresponse', 'group', ',ok', 'offered'],
    ['nonresponse', 'group', ',ok', 'answered'],
  ])('are told of a number that is right by itself in %s: of a %s', async (name, _, about, column) => {
    const table = `run/tables/${name}.csv`;
    let changed = 0;
    const { told } = await toldAfter(() => {
      const lines = readFileSync(at(table), 'utf8').split('\n');
      const header = (lines[0] ?? '').split(',');
      const number = lines.findIndex((line) => line.includes(about) && line.includes(',ok'));
      const fields = (lines[number] ?? '').split(',').with(header.indexOf(column), stray);
      if (name === 'estimates') {
        const share =
          Number(fields[header.indexOf('numerator')]) / Number(fields[header.indexOf('denominator')]);
        fields[header.indexOf('value')] = String(share);
      }
      lines[number] = fields.join(',');
      changed = number + 1;
      put(table, lines.join('\n'));
    });
    expect(told[0]).toContain(`${table}, rad ${changed}, kolumn ${column}: `);
  });

  it('are told when it is the count that was changed', async () => {
    const { status, told } = await toldAfter(() =>
      change('run/published.json', /"answered":\d+/, '"answered":33'),
    );
    expect(status).toBe(1);
    expect(told.join('\n')).toContain('run/tables/estimates.csv, rad 2, kolumn numerator');
  });
});

describe('a file that cannot be looked into', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['more.docx', 'no archive', 'arkivet är skadat'],
    ['more.xlsx', docx(paragraph('x')).subarray(0, 40), 'arkivet är skadat'],
    ['more.json', '{"n":', 'ingen hel JSON-fil'],
    ['notes.txt', stray, 'av ett slag som ingen körning skriver'],
    ['scan.pdf', stray, 'av ett slag som ingen körning skriver'],
    ['all.zip', zipSync({ 'a.csv': strToU8(stray) }), 'av ett slag som ingen körning skriver'],
    ['README', stray, 'av ett slag som ingen körning skriver'],
  ])('is told, since anything may stand in it: %s', async (name, content, why) => {
    const { status, told } = await toldAfter(() => put(`run/${name}`, content));
    expect(told).toEqual([expect.stringContaining(`run/${name} går inte att granska: `)]);
    expect(told[0]).toContain(why);
    expect(status).toBe(1);
  });

  it('the check itself: a sound workbook without stray numbers is fine', async () => {
    const sound = xlsxBytes({ sheets: [{ name: 'Svar', rows: [['Grupp'], ['Norr']] }] });
    expect(Object.keys(unzipSync(sound))).toContain('xl/worksheets/sheet1.xml');
    expect(await toldAfter(() => put('run/more.xlsx', sound))).toEqual({ status: 0, told: [] });
  });
});
