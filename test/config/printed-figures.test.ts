import { describe, expect, it } from 'vitest';
import { printedPercent } from '../../src/config/printed-figures.js';
import { readPipeline } from '../../src/config/read-pipeline.js';
import { messageOf } from '../../src/problems/problem.js';
import { fakeEffects } from '../fake-effects.js';

const codebook = `
id: enkat
title: Enkäten
scales:
  kon: {categories: [{id: kvinna, label: Kvinna}, {id: man, label: Man}, {id: vet-inte, label: Vet inte, missing: dont-know}]}
  latt: {categories: [{id: latt, label: Lätt, positive: true}, {id: svart, label: Svårt}]}
  kanal: {categories: [{id: telefon, label: Telefon}]}
variables:
  - {id: datum, role: date, label: Datum}
  - {id: ar, role: background, derive: {from: datum, period: year}}
  - {id: kon, role: background, label: Kön, scale: kon}
  - {id: kontakt, role: question, label: Få kontakt?, scale: latt}
  - {id: kanal, role: question, label: Hur?, scale: kanal}
`;

async function read(published: string) {
  const pipeline = `
kind: survey
id: enkat
title: Enkäten
codebook: enkat.yaml
waves:
  - id: "2017"
    date: 2017-10-31
    responses: svar.csv
    published: ${published}
`;
  const effects = fakeEffects({ 'p.yaml': pipeline, 'enkat.yaml': codebook });
  const { value, problems } = await readPipeline('p.yaml', effects);
  return {
    printed: value?.pipeline.waves[0]?.printed,
    told: problems.map((p) => `${p.severity} ${p.place?.line}:${p.place?.column} ${messageOf(p, 'sv')}`),
  };
}

describe('printed figures in a pipeline', () => {
  it('are totals, and shares or rates per question and group', async () => {
    const { printed, told } = await read(`
      offered: 1076
      answered: 922
      rate: 85 %
      figures:
        - {question: kontakt, share: 80, base: 886}
        - {by: {kon: kvinna}, rate: "88,5"}
        - question: kontakt
          by: {kon: missing}
          share: 74,46
`);
    expect(told).toEqual([]);
    expect(printed).toEqual([
      {
        group: {},
        offered: 1076,
        answered: 922,
        rate: { digits: 85, decimals: 0 },
        place: expect.anything(),
      },
      {
        group: {},
        question: 'kontakt',
        share: { digits: 80, decimals: 0 },
        base: 886,
        place: { file: 'p.yaml', line: 15, column: 11 },
      },
      { group: { kon: 'kvinna' }, rate: { digits: 885, decimals: 1 }, place: expect.anything() },
      {
        group: { kon: 'missing' },
        question: 'kontakt',
        share: { digits: 7446, decimals: 2 },
        place: expect.anything(),
      },
    ]);
  });

  it('are told at their place when they are about nothing that exists', async () => {
    const { told } = await read(
      '{figures: [{question: kontakta, share: 8}, {by: {kom: man}, rate: 8}, {by: {kon: kvinnor}, rate: 8}, {by: {datum: man}, rate: 8}, {question: kon, base: 8}]}',
    );
    expect(told).toEqual([
      'error 10:38 Kodboken har ingen fråga ”kontakta”. Menade du ”kontakt”?',
      'error 10:65 Variabeln ”kom” finns inte i kodboken. Menade du ”kon”?',
      'error 10:97 Kategorin ”kvinnor” finns inte i skalan ”kon”. Menade du ”kvinna”?',
      'error 10:123 ”datum” har rollen ”date”. Bara bakgrundsvariabler kan delas upp på.',
      'error 10:157 Kodboken har ingen fråga ”kon”.',
    ]);
  });

  it('must say a number that can be, of something that has it', async () => {
    const { told } = await read(
      '{rate: "100,5", figures: [{question: kontakt}, {question: kontakt, rate: 3}, {share: 5}, {question: kanal, share: 7}]}',
    );
    expect(told).toEqual([
      'error 10:23 En andel kan inte vara över 100 procent. Kontrollera mot trycket.',
      'error 10:42 Här står ingen tryckt siffra. Ange ”offered”, ”answered” eller ”rate”, eller för en fråga ”share” och ”base”.',
      'error 10:83 ”rate” hör till svarsfrekvensen och kan inte stå hos en fråga. Skriv den som en egen post utan ”question”.',
      'error 10:94 ”share” hör till en fråga. Ange vilken med ”question”.',
      'error 10:116 Frågan ”kanal” har ingen andel positiva att jämföra med. Märk positiva svarsalternativ i skalan ”kanal”, eller ta bort ”share”.',
    ]);
    expect((await read('{}')).told).toEqual([expect.stringContaining('Här står ingen tryckt siffra')]);
    expect((await read('{rate: cirka 80, answerd: 3}')).told).toEqual([
      expect.stringContaining(
        'Fann ”cirka 80”, men här väntas en procentsats så som den är tryckt, till exempel 85 eller ”81,5”.',
      ),
      expect.stringContaining('Okänd nyckel ”answerd”. Menade du ”answered”?'),
    ]);
  });

  it('may be of a period, which the waves give', async () => {
    expect((await read('{figures: [{by: {ar: 2017}, rate: 8}]}')).told).toEqual([]);
    expect((await read('{figures: [{by: {ar: 2018}, rate: 8}]}')).told).toEqual([
      expect.stringContaining('Kategorin ”2018” finns inte'),
    ]);
  });

  it('are a warning below the minimum, since print cannot be protected', async () => {
    const { told } = await read('{answered: 3, figures: [{by: {kon: man}, answered: 4}]}');
    expect(told).toEqual([expect.stringContaining('warning 10:40 Den tryckta gruppen är mindre än 5.')]);
  });
});

describe('a printed percentage', () => {
  it.each([
    ['85', 85, 0],
    ['85,0', 850, 1],
    ['74.46 %', 7446, 2],
    ['0', 0, 0],
    ['100\u00a0%', 100, 0],
  ])('%s', (text, digits, decimals) => {
    expect(printedPercent(text)).toEqual({ digits, decimals });
  });

  it.each(['', '-1', '1 000', '8e1', '85,', ',5', '85,6,7', '½'])('%j is none', (text) => {
    expect(printedPercent(text)).toBeUndefined();
  });
});
