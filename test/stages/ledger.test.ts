import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workspace } from '../properties/editions.js';
import { documentIn, inputOf, publishedFirst, some, textOf } from './ledger-survey.js';

/* From draft to published edition and on to the next, in memory. */

const people = [some(3, 'Norr'), some(7, 'Söder'), some(20, 'Öster'), some(40, 'Väster')];
const input = inputOf(people, [['enhet']]);
const ledgerFile = 'publications.json';

function pagesOf(files: ReadonlyMap<string, Uint8Array>): [string, string][] {
  return [...files].flatMap(([path, bytes]) =>
    path.endsWith('.html') ? [[path, strFromU8(bytes)] as [string, string]] : [],
  );
}

describe('a run', () => {
  it('says on every page that it is a draft, and leaves the ledger alone', async () => {
    const { run, written, effects } = workspace(input);
    await run(['html', 'csv']);
    const pages = pagesOf(written());
    expect(pages.map(([path]) => path)).toEqual(expect.arrayContaining(['index.html', 'tie-out.html']));
    for (const [path, page] of pages)
      expect({ path, page }).toMatchObject({ page: expect.stringMatching(/utkast/i) });
    expect(JSON.parse(textOf({ written }, 'manifest.json'))).toMatchObject({ status: 'draft', edition: 1 });
    expect(effects.disk.has(ledgerFile)).toBe(false);
  });

  it('never changes a ledger that is there', async () => {
    const { run, effects, put } = await publishedFirst(input);
    const before = effects.disk.get(ledgerFile);
    put(inputOf([...people, some(9, 'Väster')], [['enhet']]));
    await run(['html', 'csv']);
    expect(effects.disk.get(ledgerFile)).toBe(before);
  });

  it('of what is published gives the very bytes that publishing left', async () => {
    const { run, publish, written } = workspace(input);
    await run(['html', 'csv', 'svg']);
    expect(await publish()).toEqual([]);
    const published = new Map(written());
    for (const [path, page] of pagesOf(published))
      expect({ path, page }).not.toMatchObject({ page: expect.stringMatching(/utkast/i) });
    expect(textOf({ written }, 'index.html')).toContain('2019-01-31');
    await run(['html', 'csv', 'svg']);
    expect(written()).toEqual(published);
    expect(JSON.parse(textOf({ written }, 'manifest.json'))).toMatchObject({
      status: 'published',
      edition: 1,
      published: '2019-01-31',
    });
  });

  it('with more answers is the next edition, and lists what has changed', async () => {
    const { run, publish, put, written, effects } = await publishedFirst(input);
    const more = [some(6, 'Väster'), some(5, 'Öster', { pleased: 'Nej' })];
    put(inputOf([...people, ...more], [['enhet']]));
    await run(['html', 'csv']);
    expect(JSON.parse(textOf({ written }, 'manifest.json'))).toMatchObject({ status: 'draft', edition: 2 });
    const changes = textOf({ written }, 'tables/changes.csv').trim().split('\n');
    expect(changes[0]).toBe('wave,measure,question,category,by,group,before,after');
    expect(changes).toEqual(
      expect.arrayContaining([
        'tidig,answers,,,,,70,81',
        'tidig,answers,,,enhet,vaster,40,46',
        'tidig,count,nojd,nej,enhet,oster,0,5',
      ]),
    );
    expect(changes.join('\n')).not.toMatch(/norr|soder|\bsen\b/);
    expect(textOf({ written }, 'changes.html')).toMatch(/<td[^>]*>40<\/td><td[^>]*>46<\/td>/);
    expect(await publish({ date: '2019-03-01' })).toEqual([]);
    expect(textOf({ written }, 'index.html')).toContain('Ersätter version 1 från 2019-01-31');
    const { publications } = JSON.parse(strFromU8(effects.disk.get(ledgerFile) ?? new Uint8Array()));
    expect(publications.map(({ edition, date }: Record<string, unknown>) => [edition, date])).toEqual([
      [1, '2019-01-31'],
      [2, '2019-03-01'],
    ]);
  });

  it('stops at a ledger that it cannot read, and says where it goes wrong', async () => {
    const { run, effects, put } = await publishedFirst(input);
    const ledger = strFromU8(effects.disk.get(ledgerFile) ?? new Uint8Array());
    const broken = {
      'not JSON': ledger.slice(0, -5),
      'another format': ledger.replace('svarsbild-ledger', 'annat'),
      'a count below zero': ledger.replace('"respondents":40', '"respondents":-40'),
      'a key too many': ledger.replace('"edition":1', '"edition":1,"hemligt":3'),
    };
    for (const [what, text] of Object.entries(broken)) {
      expect({ what, isBroken: text !== ledger }).toEqual({ what, isBroken: true });
      put({ [ledgerFile]: text });
      const { problems, written } = await run();
      expect({ what, problems, written }).toMatchObject({
        problems: expect.arrayContaining([
          expect.objectContaining({
            severity: 'error',
            code: 'ledger-unreadable',
            place: { file: ledgerFile },
          }),
        ]),
        written: undefined,
      });
    }
  });

  it('stops when the codebook has lost a category that something was published about', async () => {
    const { run, put } = await publishedFirst(input);
    const lost = (input['kodbok.yaml'] ?? '').replace('{"id":"norr",', '{"id":"nord",');
    put({
      'kodbok.yaml': lost.replace('map: {"norr"', 'map: {"nord"').replace('map: {"norr"', 'map: {"nord"'),
    });
    const { problems, written } = await run();
    expect(written).toBeUndefined();
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'ledger-unknown-category',
        details: { wave: expect.any(String), variable: 'enhet', category: 'norr' },
      }),
    );
  });

  it('takes an export under another name for the same answers', async () => {
    const { run, put, written } = await publishedFirst(input);
    const [before] = documentIn(written()).waves;
    put({
      'inkommet.csv': input['tidig.csv'] ?? '',
      'pipeline.yaml': (input['pipeline.yaml'] ?? '').replace(
        'responses: tidig.csv',
        'responses: inkommet.csv',
      ),
    });
    const { problems } = await run();
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(JSON.parse(textOf({ written }, 'manifest.json'))).toMatchObject({
      status: 'published',
      edition: 1,
    });
    expect(before?.read).toEqual([{ file: 'tidig.csv' }]);
    expect(documentIn(written()).waves[0]).toEqual({ ...before, read: [{ file: 'inkommet.csv' }] });
  });
});

describe('publishing', () => {
  it('enters the counts that are told, the note and the date, and no withheld count', async () => {
    const { effects, written } = await publishedFirst(input);
    const text = strFromU8(effects.disk.get(ledgerFile) ?? new Uint8Array());
    const { publications } = JSON.parse(text);
    expect(publications).toHaveLength(1);
    const [{ waves, ...rest }] = publications;
    expect(Object.keys(rest).sort()).toEqual(
      ['apart', 'date', 'edition', 'empty', 'families', 'note', 'pipeline', 'sha256', 'survey'].sort(),
    );
    expect(rest).toMatchObject({
      pipeline: 'slump',
      survey: 'enkat',
      edition: 1,
      date: '2019-01-31',
      note: 'klar',
    });
    const groups = waves[0].tables[1].groups.map(({ group, status, respondents, questions }: Group) =>
      [group, status, respondents, questions.length].join(' '),
    );
    expect(groups).toEqual(['norr withheld  0', 'soder withheld  0', 'oster ok 20 2', 'vaster ok 40 2']);
    expect(documentIn(written()).waves[0]?.tables[1]?.groups[0]?.questions).not.toEqual([]);
    expect(text).not.toMatch(/:(3|7)[,}\]]/);
  });

  it('says nothing of date or note when none is given', async () => {
    const { run, publish, effects, written } = workspace(input);
    await run(['html']);
    expect(await publish({})).toEqual([]);
    const { publications } = JSON.parse(strFromU8(effects.disk.get(ledgerFile) ?? new Uint8Array()));
    expect(Object.keys(publications[0])).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/date|note/)]),
    );
    expect(textOf({ written }, 'index.html')).not.toMatch(/utkast|\d{4}-\d{2}-\d{2}/i);
  });

  it('twice changes nothing, whatever date is given the second time', async () => {
    const { publish, effects, written } = await publishedFirst(input);
    const [ledger, files] = [effects.disk.get(ledgerFile), new Map(written())];
    expect(await publish({ date: '2020-02-02', note: 'igen' })).toEqual([]);
    expect(effects.disk.get(ledgerFile)).toEqual(ledger);
    expect(written()).toEqual(files);
  });

  it.each([
    ['published.json', (text: string) => text.replace('"respondents":40', '"respondents":41')],
    ['tables/estimates.csv', (text: string) => `${text}\n`],
    ['index.html', (text: string) => text.replace('Slumpad', 'Annan')],
  ])('refuses a run of which %s has been changed', async (file, change) => {
    const { run, publish, effects, written, put } = workspace(input);
    await run(['html', 'csv']);
    const before = textOf({ written }, file);
    expect(change(before)).not.toBe(before);
    put({ [`out/slump/${file}`]: change(before) });
    expect(await publish()).toEqual(['run-changed']);
    expect(effects.disk.has(ledgerFile)).toBe(false);
  });

  it.each([
    ['an empty folder', {}],
    [
      'files of something else',
      { 'out/slump/manifest.json': '{"name": "annat"}', 'out/slump/index.html': '' },
    ],
    ['a manifest that is no JSON', { 'out/slump/manifest.json': 'manifest' }],
  ])('refuses what is no run: %s', async (_, files) => {
    const { publish, effects } = workspace(files);
    expect(await publish()).toEqual(['no-run-directory']);
    expect(effects.disk.has(ledgerFile)).toBe(false);
  });

  it('stops at a ledger that it cannot read, and leaves it as it is', async () => {
    const { run, publish, effects, put } = workspace(input);
    await run();
    put({ [ledgerFile]: '{"publications": []}' });
    expect(await publish()).toEqual(['ledger-unreadable']);
    expect(strFromU8(effects.disk.get(ledgerFile) ?? new Uint8Array())).toBe('{"publications": []}');
  });

  it('asks for a ledger when the pipeline names none', async () => {
    const unnamed = (input['pipeline.yaml'] ?? '').replace(', ledger: publications.json', '');
    const { run, publish } = workspace({ ...input, 'pipeline.yaml': unnamed });
    await run();
    expect(await publish()).toEqual(['no-ledger']);
  });
});

interface Group {
  readonly group: readonly string[];
  readonly status: string;
  readonly respondents: number | null;
  readonly questions: readonly unknown[];
}
