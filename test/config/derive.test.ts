import { describe, expect, it } from 'vitest';
import { type CategoricalVariable, isCategorical } from '../../src/config/codebook.js';
import { readPipeline } from '../../src/config/read-pipeline.js';
import { inFileOrder, messageOf } from '../../src/problems/problem.js';
import { fakeEffects } from '../fake-effects.js';

/** A codebook with these variables at lines 14 and on. */
const codebook = (...variables: string[]) => `id: enkat
title: Enkäten
scales:
  malgrupp:
    categories:
      - {id: bistand, label: Bistånd}
      - {id: missbruk, label: Missbruk}
      - {id: boende, label: Boende}
      - {id: vet-inte, label: Vet inte, missing: dont-know}
  fokus: {categories: [{id: ekonomi, label: Ekonomi}, {id: vuxna, label: Vuxna}]}
  latt: {categories: [{id: latt, label: Lätt, positive: true}, {id: svart, label: Svårt}]}
variables:
  - {id: kontakt, role: question, scale: latt}
${variables.map((line) => `  - ${line}\n`).join('')}`;

const pipeline = (
  wave = '{id: "2018", date: 2018-10-31, responses: svar.csv}',
  breakdowns = '[]',
) => `kind: survey
id: enkat
title: Enkäten
codebook: c.yaml
waves:
  - ${wave}
breakdowns: ${breakdowns}
`;

async function read(codebookText: string, pipelineText = pipeline()) {
  const effects = fakeEffects({ 'p.yaml': pipelineText, 'c.yaml': codebookText });
  const checked = await readPipeline('p.yaml', effects);
  const told = inFileOrder(checked.problems).map((p) => {
    if (/undefined|\[object/.test(messageOf(p, 'en'))) throw new Error(`${p.code} in English`);
    return `${p.place?.file}:${p.place?.line}:${p.place?.column} ${messageOf(p, 'sv')}`;
  });
  const variable = (id: string): CategoricalVariable | undefined =>
    checked.value?.pipeline.codebook.variables.filter(isCategorical).find((v) => v.id === id);
  const labels = (id: string) => variable(id)?.scale.categories.map((c) => [c.id, c.label.sv, c.label.en]);
  return { ...checked, told, variable, labels };
}

const alder =
  '{id: alder, role: background, type: number, since: 2018-01-01, missing: [{value: "999", kind: no-answer}]}';
const malgrupp = '{id: malgrupp, role: background, scale: malgrupp}';
const datum = '{id: datum, role: date}';

describe('bins', () => {
  it('of whole numbers name themselves, and follow when the number was asked', async () => {
    const { told, variable, labels } = await read(
      codebook(alder, '{id: grupp, role: background, derive: {from: alder, bins: [0, 13, 14, 130]}}'),
    );
    expect(told).toEqual([]);
    expect(labels('grupp')).toEqual([
      ['0-12', '0–12', '0–12'],
      ['13', '13', '13'],
      ['14-129', '14–129', '14–129'],
    ]);
    expect(variable('grupp')).toMatchObject({
      since: '2018-01-01',
      scale: { ordered: true },
      derive: { way: 'bins', from: 'alder', edges: [0, 13, 14, 130] },
    });
  });

  it('may be given names, or a scale', async () => {
    const { told, labels } = await read(
      codebook(
        alder,
        '{id: grupp, role: background, derive: {from: alder, bins: [0, 18, 130], labels: [Barn, {sv: Vuxna, en: Adults}]}}',
        '{id: halv, role: background, scale: fokus, derive: {from: alder, bins: [-1.5, 0, 2.5]}}',
      ),
    );
    expect(told).toEqual([]);
    expect(labels('grupp')).toEqual([
      ['0-17', 'Barn', undefined],
      ['18-129', 'Vuxna', 'Adults'],
    ]);
    expect(labels('halv')?.map(([id]) => id)).toEqual(['ekonomi', 'vuxna']);
  });

  it('that do not fit are told', async () => {
    const derive = (rest: string) => `{id: a, role: background, derive: {from: alder, ${rest}}}`;
    const first = async (line: string) => (await read(codebook(alder, line))).told;
    expect(await first(derive('bins: [0, 5, 5]'))).toEqual([
      'c.yaml:15:59 Gränserna i ”bins” hos ”a” ska vara minst två, var och en större än den före.',
    ]);
    expect(await first(derive('bins: [0, 2.5]'))).toEqual([
      'c.yaml:15:59 Gränserna hos ”a” är inte alla heltal från 0, så grupperna kan inte namnges av sig själva. Ange ”scale” med en kategori per grupp, i ordning.',
    ]);
    expect(await first(derive('bins: [0, 5], labels: [x, y]'))).toEqual([
      'c.yaml:15:67 ”bins” ger 1 grupp men ”labels” har 2 namn. Ange lika många, i samma ordning.',
    ]);
    const scaled = derive('bins: [0, 5]').replace('{id: a', '{id: a, scale: malgrupp');
    expect(await first(scaled)).toEqual([
      'c.yaml:15:20 ”bins” ger 1 grupp men ”scale” har 3 giltiga kategorier. Ange lika många, i samma ordning.',
    ]);
  });
});

describe('a map', () => {
  const map = (pairs: string, scale = ', scale: fokus') =>
    `{id: fokus, role: background${scale}, derive: {from: malgrupp, map: {${pairs}}}}`;

  it('has a scale of its own', async () => {
    const { told, variable } = await read(
      codebook(malgrupp, map('bistand: ekonomi, missbruk: vuxna, boende: vuxna')),
    );
    expect(told).toEqual([]);
    expect(variable('fokus')?.derive).toEqual({
      way: 'map',
      from: 'malgrupp',
      to: { bistand: 'ekonomi', missbruk: 'vuxna', boende: 'vuxna' },
    });
  });

  it('lists all categories that it leaves out, and those that are not there', async () => {
    const { told } = await read(codebook(malgrupp, map('bistand: ekonomi, misbruk: vuxen, vet-inte: vuxna')));
    expect(told).toEqual([
      'c.yaml:15:74 ”map” säger inte vad dessa kategorier i ”malgrupp” blir: missbruk, boende. Lägg till dem.',
      'c.yaml:15:98 Kategorin ”misbruk” finns inte i skalan ”malgrupp”. Menade du ”missbruk”?',
      'c.yaml:15:107 Kategorin ”vuxen” finns inte i skalan ”fokus”. Menade du ”vuxna”?',
      'c.yaml:15:114 ”vet-inte” i ”malgrupp” är märkt ”missing” och förblir ett saknat värde. Ta bort raden.',
    ]);
  });

  it('needs a scale', async () => {
    const { told } = await read(codebook(malgrupp, map('bistand: a, missbruk: a, boende: a', '')));
    expect(told).toEqual([
      'c.yaml:15:5 Variabeln ”fokus” har rollen ”background” och behöver en skala: lägg till ”scale: …”.',
    ]);
  });
});

describe('periods', () => {
  const period = (unit: string) => `{id: p, role: background, derive: {from: datum, period: ${unit}}}`;

  it('are those that the field periods of the waves touch, groups included', async () => {
    const wave =
      '{id: "2018", date: 2018-10-31, responses: a.csv, field-period: {from: 2017-12-20, to: 2018-01-10, by: {malgrupp: {bistand: {from: 2018-01-01, to: 2018-02-01}}}}}';
    const months = await read(codebook(datum, malgrupp, period('month')), pipeline(wave));
    expect(months.told).toEqual([]);
    expect(months.labels('p')).toEqual([
      ['2017-12', 'december 2017', 'December 2017'],
      ['2018-01', 'januari 2018', 'January 2018'],
      ['2018-02', 'februari 2018', 'February 2018'],
    ]);
    const tertials = await read(codebook(datum, malgrupp, period('tertial')), pipeline(wave));
    expect(tertials.labels('p')).toEqual([
      ['2017-t3', 'tertial 3 2017', 'tertial 3 2017'],
      ['2018-t1', 'tertial 1 2018', 'tertial 1 2018'],
    ]);
  });

  it('are those of the whole year where there is only a date, or answers outside are kept', async () => {
    const waves = `{id: "2016", date: 2016-10-31, responses: a.csv}
  - {id: "2018", responses: a.csv, field-period: {from: 2018-10-01, to: 2018-10-31, outside: keep}}`;
    const years = await read(codebook(datum, period('year')), pipeline(waves));
    expect(years.labels('p')?.map(([id]) => id)).toEqual(['2016', '2018']);
    const tertials = await read(codebook(datum, period('tertial')), pipeline(waves));
    expect(tertials.labels('p')?.map(([id]) => id)).toEqual([
      ...['2016-t1', '2016-t2', '2016-t3'],
      ...['2018-t1', '2018-t2', '2018-t3'],
    ]);
  });

  it('need waves that say when they were, within reason', async () => {
    const { told } = await read(
      codebook(datum, period('month')),
      pipeline(
        '{id: a, responses: a.csv}\n  - {id: b, responses: b.csv, field-period: {from: 0201-01-01, to: 2018-01-31}}',
      ),
    );
    expect(told).toEqual([
      'p.yaml:6:3 ”p” får 21805 perioder av vågornas datum; högst 600 går att visa. Kontrollera årtalen i ”field-period” och ”date”.',
      'p.yaml:6:10 ”p” delar in datum i perioder, men vågen ”a” säger inte vilka. Ge vågen ”field-period” eller ”date”.',
    ]);
  });
});

describe('what cannot be derived', () => {
  it('is told at its place', async () => {
    const { told } = await read(
      codebook(
        alder,
        malgrupp,
        datum,
        '{id: a, role: question, derive: {from: alder, bins: [0, 5]}}',
        '{id: b, role: background, derive: {from: alderr, bins: [0, 5]}}',
        '{id: c, role: background, derive: {from: malgrupp, bins: [0, 5]}}',
        '{id: d, role: background, derive: {from: e, bins: [0, 5]}}',
        '{id: e, role: background, derive: {from: d, bins: [0, 5]}}',
        '{id: f, role: background, derive: {from: alder}}',
        '{id: g, role: background, derive: {from: datum, period: year, bins: [0, 5]}}',
        '{id: h, role: background, columns: [H], until: 2019-01-01, derive: {from: datum, period: year}}',
        '{id: i, role: background, scale: fokus, derive: {from: kontakt, map: {latt: ekonomi, svart: vuxna}}}',
        '{id: j, role: background, scale: fokus, derive: {from: datum, period: year, labels: [x]}}',
        '{id: k, role: question, type: number}',
        '{id: l, role: background, type: number, scale: fokus}',
      ),
    );
    expect(told.map((line) => line.replace('c.yaml:', ''))).toEqual([
      '17:29 ”a” har rollen ”question” och kan inte härledas (”derive”). Bara bakgrundsvariabler härleds: ange ”role: background”.',
      '18:46 Variabeln ”alderr” finns inte i kodboken. Menade du ”alder”?',
      '19:46 ”bins” behöver en variabel med ”type: number”, och det är inte ”malgrupp”.',
      '20:46 ”d” härleds ur ”e”, som själv är härledd. Härled den ur en variabel i exporten.',
      '21:46 ”e” härleds ur ”d”, som själv är härledd. Härled den ur en variabel i exporten.',
      '22:31 ”derive” hos ”f” behöver en av ”bins”, ”map” och ”period”, och bara en.',
      '23:31 ”derive” hos ”g” behöver en av ”bins”, ”map” och ”period”, och bara en.',
      '24:31 ”h” härleds ur ”datum” och kan inte ha egna ”columns”. Ta bort nyckeln, eller ange den hos ”datum”.',
      '24:45 ”h” härleds ur ”datum” och kan inte ha egna ”until”. Ta bort nyckeln, eller ange den hos ”datum”.',
      '25:60 ”map” behöver en bakgrundsvariabel med skala, och det är inte ”kontakt”.',
      '26:31 ”scale” kan inte stå tillsammans med ”period”. Ta bort nyckeln.',
      '26:81 ”labels” kan inte stå tillsammans med ”period”. Ta bort nyckeln.',
      '27:29 ”type” kan inte stå hos en variabel med rollen ”question”. Ta bort nyckeln.',
      '28:45 ”l” är tal (”type: number”) och kan inte ha ”scale”. Ta bort nyckeln; grupper görs i en egen variabel med ”derive: {from: l, bins: […]}”.',
    ]);
  });

  it('includes breakdowns by the numbers themselves, and what a wave may not change', async () => {
    const derived = '{id: grupp, role: background, derive: {from: alder, bins: [0, 18]}}';
    const waves = 'waves: {"2018": {grupp: {columns: [G]}, alder: {categories: [{id: a, label: A}]}}}\n';
    const { told } = await read(codebook(alder, derived) + waves, pipeline(undefined, '[grupp, alder]'));
    expect(told).toEqual([
      'c.yaml:16:26 ”grupp” härleds ur ”alder” och kan inte ha egna ”columns”. Ta bort nyckeln, eller ange den hos ”alder”.',
      'c.yaml:16:49 ”alder” är tal (”type: number”) och kan inte ha ”categories”. Ta bort nyckeln; grupper görs i en egen variabel med ”derive: {from: alder, bins: […]}”.',
      'p.yaml:7:21 ”alder” är tal och inga grupper. Gör grupper i en egen variabel med ”derive: {from: alder, bins: […]}” och ange den här.',
    ]);
  });
});

describe('field periods by group', () => {
  const period = (by: string) =>
    pipeline(`{id: "2018", responses: a.csv, field-period: {from: 2018-10-01, to: 2018-10-31, by: ${by}}}`);
  const span = '{from: 2018-10-01, to: 2018-10-21}';
  const variables = codebook(
    malgrupp,
    alder,
    datum,
    '{id: grupp, role: background, derive: {from: alder, bins: [0, 18, 130]}}',
    '{id: manad, role: background, derive: {from: datum, period: month}}',
  );

  it('are read as they stand', async () => {
    const { told, value } = await read(
      variables,
      period(`{malgrupp: {bistand: ${span}}, grupp: {0-17: ${span}}}`),
    );
    expect(told).toEqual([]);
    const days = { from: '2018-10-01', to: '2018-10-21' };
    expect(value?.pipeline.waves[0]?.fieldPeriod).toEqual({
      from: '2018-10-01',
      to: '2018-10-31',
      by: { malgrupp: { bistand: days }, grupp: { '0-17': days } },
    });
  });

  it('that cannot be are told at their place, with the nearest', async () => {
    const backwards = '{from: 2018-10-21, to: 2018-10-01}';
    const { told } = await read(
      variables,
      period(`{
      malgrup: {bistand: ${span}},
      malgrupp: {bistnd: ${span}, missbruk: ${backwards}},
      grupp: {18-20: ${span}},
      alder: {15: ${span}},
      manad: {2018-10: ${span}},
      kontakt: {latt: ${span}}
    }`),
    );
    expect(told).toEqual([
      'p.yaml:7:7 Variabeln ”malgrup” finns inte i kodboken. Menade du ”malgrupp”?',
      'p.yaml:8:18 Variabeln ”malgrupp” har ingen kategori ”bistnd”. Menade du ”bistand”?',
      'p.yaml:8:72 Perioden börjar 2018-10-21 men slutar 2018-10-01. Byt plats på datumen.',
      'p.yaml:9:15 Variabeln ”grupp” har ingen kategori ”18-20”. Menade du ”18-129”?',
      'p.yaml:10:7 ”alder” är tal och inga grupper. Gör grupper i en egen variabel med ”derive: {from: alder, bins: […]}” och ange den här.',
      'p.yaml:11:7 ”manad” är härledd ur datum. Insamlingsperioder kan bara anges per grupp som inte är det.',
      'p.yaml:12:7 ”kontakt” har rollen ”question”. Bara bakgrundsvariabler kan delas upp på.',
    ]);
  });
});
