import { describe, expect, it } from 'vitest';
import { readPipeline } from '../../src/config/read-pipeline.js';
import { inFileOrder, messageOf } from '../../src/problems/problem.js';
import { fakeEffects } from '../fake-effects.js';

const codebook = `
id: enkat
title: Enkäten
language: sv
missing: [{value: "", kind: no-answer}, {value: "-", kind: refused}]
areas: [{id: tillganglighet, label: {sv: Tillgänglighet, en: Access}}]
scales:
  kon: {categories: [{id: kvinna, label: Kvinna, aliases: ["1"]}, {id: man, label: Man}]}
  latt:
    ordered: true
    categories:
      - {id: latt, label: Lätt, positive: true, score: 2.5}
      - {id: svart, label: Svårt, score: 1}
      - {id: vet-inte, label: Vet inte, missing: dont-know}
variables:
  - {id: svarsid, role: id, columns: [SvarsID]}
  - {id: kon, role: background, label: Kön, columns: [Kön, 0180], scale: kon}
  - {id: malgrupp, role: background, label: Målgrupp, scale: kon}
  - {id: kontakt, role: question, area: tillganglighet, scale: latt, since: 2018-01-01, label: Få kontakt?}
`;

const pipeline = `
kind: survey
id: enkat
title: Enkäten
codebook: ../schemas/enkat.yaml
waves:
  - id: 2017
    label: Hösten 2017
    date: 2017-10-31
    responses: ../data/2017.csv
    offered: {total: 0180}
  - id: 2018
    responses: [{file: ../data/2018-*.csv, encoding: windows-1252, delimiter: tab}]
    offered: {file: ../data/erbjudna.csv, count: Erbjudna}
    offered-as: mailing
    field-period: {from: 2018-10-01, to: 2018-10-31}
breakdowns: [kon, [kon, malgrupp]]
comparisons: [{from: 2017, to: 2018}]
reports: [{template: ../reports/natverk.md}]
`;

async function read(pipelineText: string, codebookText = codebook) {
  const effects = fakeEffects({
    'pipelines/p.yaml': pipelineText,
    'schemas/enkat.yaml': codebookText,
  });
  const checked = await readPipeline('pipelines/p.yaml', effects);
  const told = inFileOrder(checked.problems).map((p) => {
    const { file, line, column } = p.place ?? { file: '' };
    return `${file}:${line}:${column} ${messageOf(p, 'sv')}`;
  });
  return { ...checked, told };
}

describe('readPipeline', () => {
  it('reads a whole pipeline with its codebook', async () => {
    const { value, told } = await read(pipeline);
    expect(told).toEqual([]);
    expect(value?.inputs.map((i) => i.path)).toEqual(['pipelines/p.yaml', 'schemas/enkat.yaml']);
    const p = value?.pipeline;
    expect(p?.waves.map((w) => w.id)).toEqual(['2017', '2018']);
    expect(p?.waves[0]?.offered).toMatchObject({
      kind: 'total',
      total: 180,
      place: { line: 11, column: 14 },
    });
    expect(p?.waves[0]?.offeredAs).toBeUndefined();
    expect(p?.waves[1]?.source).toMatchObject({
      kind: 'responses',
      files: [{ file: '../data/2018-*.csv', encoding: 'windows-1252', delimiter: '\t', place: { line: 13 } }],
    });
    expect(p?.breakdowns).toEqual([['kon'], ['kon', 'malgrupp']]);
    expect(p?.disclosure).toEqual({ minimum: 5, minimumOffered: 5, homogeneous: 'withhold' });
    const [, kon, , kontakt] = p?.codebook.variables ?? [];
    expect(kon).toMatchObject({ columns: ['Kön', '0180'], missing: [{ value: '' }, { value: '-' }] });
    expect(kontakt).toMatchObject({ since: '2018-01-01', scale: { ordered: true } });
    expect(p?.codebook.areas).toEqual([
      { id: 'tillganglighet', label: { sv: 'Tillgänglighet', en: 'Access' }, questions: ['kontakt'] },
    ]);
  });

  it('keeps what YAML would turn into numbers or dates as it is written', async () => {
    const { value } = await read(
      pipeline.replaceAll('2017', '"0017"').replaceAll('"0017"-10-31', '2017-10-31'),
    );
    expect(value?.pipeline.waves[0]?.id).toBe('0017');
  });

  it('knows which sheet of a workbook answers and offered counts are on', async () => {
    const { value, told } = await read(
      pipeline
        .replace(
          '{file: ../data/2018-*.csv, encoding: windows-1252, delimiter: tab}',
          '{file: ../data/2018.xlsx, sheet: 2018}',
        )
        .replace('{file: ../data/erbjudna.csv,', '{file: ../data/2018.xlsx, sheet: Erbjudna,'),
    );
    expect(told).toEqual([]);
    const wave = value?.pipeline.waves[1];
    expect(wave?.source).toMatchObject({
      files: [{ file: '../data/2018.xlsx', tables: [{ sheet: '2018' }] }],
    });
    expect(wave?.offered).toMatchObject({ file: '../data/2018.xlsx', sheet: 'Erbjudna', count: 'Erbjudna' });
  });

  it('tells every problem at once, with place, what was found, what was expected and a suggestion', async () => {
    const { value, told } = await read(`kind: survay
id: Test_1
titel: Hej
codebook: ../schemas/enkat.yaml
waves:
  - id: "2017"
    date: 2017-13-31
    responses: [{file: x.csv, encodin: utf-8}, {file: y.csv, delimiter: "|"}]
    offered: {file: a.csv}
disclosure: {minimum: två}
breakdowns: kon
`);
    expect(value).toBeUndefined();
    expect(told).toEqual([
      'pipelines/p.yaml:1:1 Nyckeln ”title” saknas här. Lägg till den.',
      'pipelines/p.yaml:1:7 ”survay” är inte ett av orden som kan stå här: survey, targets, dialogues. Menade du ”survey”?',
      expect.stringMatching(/^pipelines\/p\.yaml:2:5 Fann ”Test_1”, men här väntas ett id med små bokstäver/),
      expect.stringMatching(
        /^pipelines\/p\.yaml:3:1 Okänd nyckel ”titel”\. Menade du ”title”\? Här kan stå: kind, id,/,
      ),
      'pipelines/p.yaml:7:11 Fann ”2017-13-31”, men här väntas ett datum som 2018-10-31.',
      'pipelines/p.yaml:8:31 Okänd nyckel ”encodin”. Menade du ”encoding”? Här kan stå: file, encoding, delimiter, form, sheet, sheets, dialect, received.',
      'pipelines/p.yaml:8:73 ”|” är inte ett av orden som kan stå här: ;, ,, tab.',
      'pipelines/p.yaml:9:14 Nyckeln ”count” saknas här. Lägg till den.',
      'pipelines/p.yaml:10:23 Fann ”två”, men här väntas ett heltal som är noll eller större.',
      'pipelines/p.yaml:11:13 Fann ”kon”, men här väntas en lista (”- …” eller ”[…, …]”).',
    ]);
  });

  it('checks pipeline and codebook against each other', async () => {
    const { told } = await read(
      pipeline
        .replace('[kon, [kon, malgrupp]]', '[malgrup, [kon, kon], kontakt]')
        .replace('to: 2018}]', 'to: 2019, matched-on: kon}, {from: 2017, to: 2017, matched-on: ko}]')
        .replace('reports:', 'disclosure: {minimum: 1}\nreports:'),
    );
    expect(told).toEqual([
      'pipelines/p.yaml:17:14 Variabeln ”malgrup” finns inte i kodboken. Menade du ”malgrupp”?',
      'pipelines/p.yaml:17:29 ”kon” står två gånger i samma korsning.',
      'pipelines/p.yaml:17:35 ”kontakt” har rollen ”question”. Bara bakgrundsvariabler kan delas upp på.',
      'pipelines/p.yaml:18:32 Vågen ”2019” finns inte under ”waves”. Menade du ”2017”?',
      'pipelines/p.yaml:18:50 ”matched-on: kon” kräver att svaren delas upp efter ”kon”. Lägg till variabeln under ”breakdowns”.',
      'pipelines/p.yaml:18:56 Vågen ”2017” jämförs med sig själv. Ange två olika vågor i ”from” och ”to”.',
      'pipelines/p.yaml:18:91 Variabeln ”ko” finns inte i kodboken. Menade du ”kon”?',
      'pipelines/p.yaml:19:23 Minsta antal svar är satt till 1. Lägre än 3 skyddar ingen; den nationella regeln är 5.',
    ]);
  });

  it('refuses what later parts bring', async () => {
    const { told } = await read(
      pipeline
        .replace('title: Enkäten', 'title: Enkäten\nweights: {by: kon}')
        .replace('natverk.md}', 'natverk.md, each: kon}'),
      codebook.replace('role: background, label: Målgrupp, scale: kon', 'role: weight'),
    );
    const notYet = told.filter((line) => line.includes('finns inte ännu'));
    expect(notYet.map((line) => line.replace(/ .*?”(.*?)”.*/, ' $1'))).toEqual([
      'pipelines/p.yaml:5:1 weights',
      'pipelines/p.yaml:20:45 each',
      'schemas/enkat.yaml:18:20 role: weight',
    ]);
  });

  it('finds what does not hang together in a codebook', async () => {
    const { told } = await read(
      pipeline,
      codebook
        .replace('aliases: ["1"]', 'aliases: [man]')
        .replace('scale: latt,', 'scale: latta,')
        .replace(', score: 1}', '}')
        .replace('area: tillganglighet', 'area: tillganlighet')
        .replace('id: malgrupp', 'id: kon')
        .replace('id: vet-inte', 'id: missing')
        .concat('  - {id: datum, role: id, scale: kon}\n'),
    );
    expect(told.map((line) => line.replace('schemas/enkat.yaml:', ''))).toEqual([
      'pipelines/p.yaml:17:25 Variabeln ”malgrupp” finns inte i kodboken.',
      '8:72 ”man” betyder både ”kvinna” och ”man”. Låt varje skrivsätt höra till en av dem.',
      '13:14 Skalan ger vissa svarsalternativ ett värde (”score”) men inte svart. Frågorna får därför inget medelvärde. Ge varje giltigt alternativ ett värde, eller inget.',
      '14:14 ”missing” är ett ord som programmet självt använder. Välj ett annat id.',
      '18:10 Variabeln ”kon” finns två gånger. Ge den ena ett annat id.',
      '19:41 Området ”tillganlighet” finns inte under ”areas”. Menade du ”tillganglighet”?',
      '19:63 Skalan ”latta” finns inte under ”scales”. Menade du ”latt”?',
      '20:23 Kodboken har redan en variabel med rollen ”id”: ”svarsid”. Bara en kan ha den.',
      '20:27 ”scale” kan inte stå hos en variabel med rollen ”id”. Ta bort nyckeln.',
    ]);
  });

  it('refuses empty texts, which would take empty cells for an answer, and values with two meanings', async () => {
    expect((await read(pipeline.replace('title: Enkäten', 'title: {}'))).told).toEqual([
      'pipelines/p.yaml:4:8 Fann {…}, men här väntas en text.',
    ]);
    const { told } = await read(
      pipeline,
      codebook
        .replace('label: Man}', 'label: }')
        .replace('aliases: ["1"]', 'aliases: [""]')
        .replace('label: Lätt', 'label: {sv: " "}'),
    );
    expect(told).toEqual([
      'schemas/enkat.yaml:8:60 Fann ingenting, men här väntas en text.',
      'schemas/enkat.yaml:8:83 Fann ingenting, men här väntas en text.',
      'schemas/enkat.yaml:12:32 Fann ” ”, men här väntas en text.',
    ]);
    const ambiguous = codebook
      .replace('label: Få kontakt?', 'label: Få kontakt?, missing: [{value: SVÅRT, kind: refused}]')
      .replace('label: Målgrupp,', 'label: Målgrupp, columns: {a: A},');
    expect((await read(pipeline, ambiguous)).told).toEqual([
      'schemas/enkat.yaml:18:64 Fann {…}, men här väntas en lista (”- …” eller ”[…, …]”).',
      'schemas/enkat.yaml:19:127 ”SVÅRT” betyder både ”svart” och ”refused”. Låt varje skrivsätt höra till en av dem.',
    ]);
  });

  it("refuses values under `missing` that mean two things, in the shared list and in a variable's own", async () => {
    const shared = '{value: "", kind: no-answer}, {value: "-", kind: refused}';
    const twice = codebook
      .replace(shared, `${shared}, {value: "1", kind: no-answer}, {value: "-", kind: dont-know}`)
      .replace(
        'label: Få kontakt?',
        'label: Få kontakt?, missing: [{value: x, kind: refused}, {value: X, kind: invalid}]',
      );
    expect((await read(pipeline, twice)).told).toEqual([
      'schemas/enkat.yaml:5:78 ”1” betyder både ”kvinna” och ”no-answer”. Låt varje skrivsätt höra till en av dem.',
      'schemas/enkat.yaml:5:109 ”-” betyder både ”refused” och ”dont-know”. Låt varje skrivsätt höra till en av dem.',
      'schemas/enkat.yaml:19:154 ”X” betyder både ”refused” och ”invalid”. Låt varje skrivsätt höra till en av dem.',
    ]);
    const vetInte = codebook.replace(
      shared,
      `${shared}, {value: Vet inte, kind: dont-know}, {value: "-", kind: refused}`,
    );
    expect((await read(pipeline, vetInte)).told).toEqual([]);
  });

  it('refuses comparisons and breakdowns that are there already', async () => {
    const { told } = await read(
      pipeline
        .replace('[kon, [kon, malgrupp]]', '[kon, [kon, malgrupp], [malgrupp, kon]]')
        .replace('to: 2018}]', 'to: 2018}, {from: 2017, to: 2018}, {from: 2018, to: 2017}]'),
    );
    expect(told).toEqual([
      'pipelines/p.yaml:17:36 Uppdelningen efter ”kon × malgrupp” finns redan ovanför (ordningen spelar ingen roll). Ta bort den ena.',
      'pipelines/p.yaml:18:39 Jämförelsen från ”2017” till ”2018” finns redan ovanför. Ta bort den ena.',
    ]);
  });

  it('tells what is wrong in the codebook also when the pipeline is miswritten', async () => {
    const { told } = await read(
      pipeline.replace('kind: survey', 'kind: x'),
      codebook.replace('scale: latt,', ''),
    );
    expect(told).toEqual([
      expect.stringMatching(/^pipelines\/p.yaml:2:7 ”x” är inte ett av orden/),
      'schemas/enkat.yaml:19:5 Variabeln ”kontakt” har rollen ”question” och behöver en skala: lägg till ”scale: …”.',
    ]);
  });

  it('tells once what is empty, and what excludes what', async () => {
    const { told } = await read(
      pipeline
        .replace('responses: ../data/2017.csv', 'responses: ""')
        .replace('{total: 0180}', '{total: 180, file: e.csv}')
        .replace('breakdowns: [kon, [kon, malgrupp]]', 'breakdowns:'),
    );
    expect(told).toEqual([
      'pipelines/p.yaml:10:16 Fann ingenting, men här väntas en text.',
      'pipelines/p.yaml:11:27 ”file” kan inte stå tillsammans med ”total”. Ta bort det ena.',
      expect.stringMatching(/^pipelines\/p.yaml:17:12 Fann ingenting, men här väntas en lista/),
    ]);
    const noWaves = await read(`${pipeline.split('waves:')[0]}waves:\n`);
    expect(noWaves.told).toEqual([expect.stringMatching(/6:7 Fann ingenting, men här väntas en lista/)]);
    const noCategories = codebook.replace(/kon: \{categories: .*\}\n/, 'kon: {categories: }\n');
    expect((await read(pipeline, noCategories)).told).toEqual([expect.stringMatching(/8:21 Fann ingenting/)]);
  });

  it('says that a variable without a scale has no categories in a wave either', async () => {
    const inWave = `${codebook}waves: {"2017": {svarsid: {categories: [{id: a, label: A}]}}}\n`;
    expect((await read(pipeline, inWave)).told).toEqual([
      'schemas/enkat.yaml:20:28 ”categories” kan inte stå hos en variabel med rollen ”id”. Ta bort nyckeln.',
    ]);
  });

  it.each([
    ['kind: survey\n\tid: a', /2:1 Filen är inte giltig YAML: tabbtecken/],
    ['kind: survey\nkind: survey', /2:1 Filen är inte giltig YAML: samma nyckel/],
    ['kind: [a', /Filen är inte giltig YAML/],
    ['a: *nowhere', /Filen är inte giltig YAML: ett alias/],
    ['  \n', /1:1 Filen är tom/],
    ['- a\n- b', /1:1 Fann \[…\], men här väntas nycklar med värden/],
  ])('says where YAML is broken: %j', async (text, expected) => {
    const { told, value } = await read(text);
    expect(value).toBeUndefined();
    expect(told.join('\n')).toMatch(expected);
  });

  it('says when a file is missing, and where it is named', async () => {
    const effects = fakeEffects({ 'pipelines/p.yaml': pipeline });
    const missing = await readPipeline('pipelines/p.yaml', effects);
    expect(missing.problems).toMatchObject([
      { code: 'file-missing', place: { file: 'pipelines/p.yaml', line: 5, column: 11 } },
    ]);
    const nothing = await readPipeline('pipelines/other.yaml', effects);
    expect(nothing.problems).toMatchObject([{ code: 'file-missing', details: { what: 'pipeline' } }]);
  });
});

describe('offered counts in a pipeline', () => {
  const withOffered = (offered: string) =>
    pipeline.replace('offered: {file: ../data/erbjudna.csv, count: Erbjudna}', `offered: ${offered}`);

  it('may have a ladder of wider counts, the widest first', async () => {
    const { value, told } = await read(
      withOffered(
        '{file: e.csv, count: E, ladder: [{id: aktuella, label: {sv: Aktuella, en: Current}, column: A}, {id: besok, label: Besök, column: B}]}',
      ),
    );
    expect(told).toEqual([]);
    expect(value?.pipeline.waves[1]?.offered).toMatchObject({
      kind: 'file',
      ladder: [
        { id: 'aktuella', label: { sv: 'Aktuella', en: 'Current' }, column: 'A' },
        { id: 'besok', label: { sv: 'Besök' }, column: 'B' },
      ],
    });
  });

  it('may come in several files', async () => {
    const { value, told } = await read(withOffered('[{file: a.csv, count: E}, {total: 12}]'));
    expect(told).toEqual([]);
    expect(value?.pipeline.waves[1]?.offered).toMatchObject({
      kind: 'several',
      sources: [
        { kind: 'file', file: 'a.csv', place: { line: 14, column: 15 } },
        { kind: 'total', total: 12 },
      ],
    });
  });

  it('have each step once in a file', async () => {
    const step = '{id: besok, label: Besök, column: B}';
    const { told } = await read(withOffered(`{file: e.csv, count: E, ladder: [${step}, ${step}]}`));
    expect(told).toEqual([
      'pipelines/p.yaml:14:90 Steget ”besok” finns två gånger. Ge den ena ett annat id.',
    ]);
  });

  it('of different kinds are compared only when the pipeline says so', async () => {
    const comparisonsOf = async (text: string) => (await read(text)).value?.pipeline.comparisons;
    const unlike = pipeline.replace('to: 2018}]', 'to: 2018, compare-unlike: true}]');
    expect(await comparisonsOf(unlike)).toEqual([{ from: '2017', to: '2018', compareUnlike: true }]);
    expect(await comparisonsOf(unlike.replace('true', 'false'))).toEqual([{ from: '2017', to: '2018' }]);
  });
});
