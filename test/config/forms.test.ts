import { describe, expect, it } from 'vitest';
import { fromForms } from '../../src/config/form-variables.js';
import { readPipeline } from '../../src/config/read-pipeline.js';
import { inFileOrder, messageOf } from '../../src/problems/problem.js';
import { fakeEffects } from '../fake-effects.js';

const codebook = `id: enkat
title: Enkäten
scales:
  latt: {categories: [{id: latt, label: Lätt, positive: true}, {id: svart, label: Svårt}]}
forms:
  vuxen: {label: {sv: Vuxna, en: Adults}, respondent: adult}
  vardnadshavare: {label: Vårdnadshavare, respondent: guardian, labels: {kontakt: Få kontakt med barnets handläggare?}}
  ungdom: {label: Ungdomar 13+, respondent: child, without: [paverka]}
variables:
  - {id: kontakt, role: question, scale: latt, label: Få kontakt?}
  - {id: paverka, role: question, scale: latt, label: Påverka?}
`;

const pipeline = `kind: survey
id: enkat
title: Enkäten
codebook: enkat.yaml
waves:
  - id: 2018
    responses:
      - {file: v.csv, form: vuxen}
      - {file: u.csv, form: ungdom}
breakdowns: [form, [respondent, form]]
`;

async function read(pipelineText = pipeline, codebookText = codebook) {
  const checked = await readPipeline(
    'p.yaml',
    fakeEffects({ 'p.yaml': pipelineText, 'enkat.yaml': codebookText }),
  );
  const told = inFileOrder(checked.problems).map((p) => {
    if (/undefined/.test(messageOf(p, 'en'))) throw new Error(`${p.code} in English`);
    return `${p.place?.file}:${p.place?.line}:${p.place?.column} ${messageOf(p, 'sv')}`;
  });
  return { ...checked, told };
}

describe('a codebook with forms', () => {
  it('has each form with its respondents, its wordings and what it leaves out', async () => {
    const { value, told } = await read();
    expect(told).toEqual([]);
    expect(value?.pipeline.codebook.forms).toEqual([
      {
        id: 'vuxen',
        label: { sv: 'Vuxna', en: 'Adults' },
        respondent: 'adult',
        labels: {},
        categories: {},
        without: [],
      },
      {
        id: 'vardnadshavare',
        label: { sv: 'Vårdnadshavare' },
        respondent: 'guardian',
        labels: { kontakt: { sv: 'Få kontakt med barnets handläggare?' } },
        categories: {},
        without: [],
      },
      {
        id: 'ungdom',
        label: { sv: 'Ungdomar 13+' },
        respondent: 'child',
        labels: {},
        categories: {},
        without: ['paverka'],
      },
    ]);
  });

  it('has what a form calls categories, which its exports may call them too', async () => {
    const words = 'categories: {kontakt: {latt: {sv: Enkelt, en: Easy}}}, without: [paverka]';
    const { value, told } = await read(pipeline, codebook.replace('without: [paverka]', words));
    expect(told).toEqual([]);
    const [kontakt, paverka] = value?.pipeline.codebook.variables ?? [];
    const aliases = [kontakt, paverka].map((v) => v && 'scale' in v && v.scale.categories[0]?.aliases);
    expect(aliases).toEqual([['Enkelt', 'Easy'], []]);
    expect(value?.pipeline.codebook.forms?.[2]?.categories).toEqual({
      kontakt: { latt: { sv: 'Enkelt', en: 'Easy' } },
    });
  });

  it('has two background variables that follow from the form', async () => {
    const { value } = await read();
    const variables = value?.pipeline.codebook.variables.slice(-2);
    expect(variables).toMatchObject([
      {
        id: 'form',
        role: 'background',
        label: { sv: 'Formulär', en: 'Form' },
        of: 'file',
        scale: { categories: [{ id: 'vuxen' }, { id: 'vardnadshavare' }, { id: 'ungdom' }] },
      },
      {
        id: 'respondent',
        scale: {
          categories: [
            { id: 'adult', label: { sv: 'Vuxna', en: 'Adults' } },
            { id: 'guardian', label: { sv: 'Vårdnadshavare', en: 'Guardians' } },
            { id: 'child', label: { sv: 'Barn och unga', en: 'Children and young people' } },
          ],
        },
        derive: {
          way: 'map',
          from: 'form',
          to: { vuxen: 'adult', vardnadshavare: 'guardian', ungdom: 'child' },
        },
      },
    ]);
  });

  it('gives every file its form', async () => {
    const { value } = await read();
    expect(value?.pipeline.waves[0]?.source).toMatchObject({
      files: [
        { file: 'v.csv', tables: [{ form: 'vuxen' }] },
        { file: 'u.csv', tables: [{ form: 'ungdom' }] },
      ],
    });
  });

  it('gives every sheet of a workbook its form, or all of them the same', async () => {
    const { value, told } = await read(
      pipeline
        .replace(
          '{file: v.csv, form: vuxen}',
          '{file: "s/*.xlsx", sheets: {Vuxna: vuxen, Ungdomar 13+: ungdom}}',
        )
        .replace('{file: u.csv, form: ungdom}', '{file: u.xlsx, sheets: [Norr, Söder], form: ungdom}'),
    );
    expect(told).toEqual([]);
    expect(value?.pipeline.waves[0]?.source).toMatchObject({
      files: [
        {
          file: 's/*.xlsx',
          tables: [
            { sheet: 'Vuxna', form: 'vuxen' },
            { sheet: 'Ungdomar 13+', form: 'ungdom' },
          ],
        },
        {
          file: 'u.xlsx',
          tables: [
            { sheet: 'Norr', form: 'ungdom' },
            { sheet: 'Söder', form: 'ungdom' },
          ],
        },
      ],
    });
  });

  it('pools respondents only when the pipeline says so', async () => {
    expect((await read()).value?.pipeline.poolRespondents).toBeUndefined();
    expect(
      (await read(`${pipeline}pool-respondents: false\n`)).value?.pipeline.poolRespondents,
    ).toBeUndefined();
    expect((await read(`${pipeline}pool-respondents: true\n`)).value?.pipeline.poolRespondents).toBe(true);
  });
});

describe('a codebook without forms', () => {
  const without = codebook.replace(/forms:\n(.*\n){3}/, '');

  it('has no variables but its own, and may call one of them form', async () => {
    const own = without.concat('  - {id: form, role: background, scale: latt}\n');
    const plain = pipeline.replaceAll(', form: vuxen', '').replace(', form: ungdom', '');
    const { value, told } = await read(plain.replace(', [respondent, form]', ''), own);
    expect(told).toEqual([]);
    expect(value?.pipeline.codebook.variables.map((v) => v.id)).toEqual(['kontakt', 'paverka', 'form']);
    expect(value && fromForms(value.pipeline.codebook)).toEqual([]);
  });

  it('cannot have files of a form', async () => {
    const { told, value } = await read(
      pipeline.replace('breakdowns: [form, [respondent, form]]\n', ''),
      without,
    );
    expect(value).toBeUndefined();
    expect(told).toEqual([
      'p.yaml:8:29 Kodboken har inga formulär, så ”form: vuxen” kan inte stå här. Lägg till formuläret under ”forms” i kodboken, eller ta bort nyckeln.',
      'p.yaml:9:29 Kodboken har inga formulär, så ”form: ungdom” kan inte stå här. Lägg till formuläret under ”forms” i kodboken, eller ta bort nyckeln.',
    ]);
  });
});

describe('forms that do not hang together', () => {
  it('are told with the nearest one when a file has a form that the codebook lacks, and when it has none', async () => {
    const { told, value } = await read(
      pipeline.replace('form: ungdom', 'form: ungdomar').replace('{file: v.csv, form: vuxen}', 'v.csv'),
    );
    expect(value).toBeUndefined();
    expect(told).toEqual([
      'p.yaml:8:9 Kodboken har flera formulär, men det står inte vilket ”v.csv” hör till. Skriv ”{file: v.csv, form: …}” med ett av: vuxen, vardnadshavare, ungdom. Har arbetsboken ett blad per formulär: ”{file: v.csv, sheets: {bladets namn: …}}”.',
      'p.yaml:9:29 Formuläret ”ungdomar” finns inte i kodboken. Menade du ”ungdom”? Den har: vuxen, vardnadshavare, ungdom.',
    ]);
  });

  it('are told where sheets are given', async () => {
    const withFile = async (file: string) =>
      (await read(pipeline.replace('{file: v.csv, form: vuxen}', file))).told;
    expect(await withFile('{file: v.xlsx, sheets: {Vuxna: vuxna}}')).toEqual([
      'p.yaml:8:40 Formuläret ”vuxna” finns inte i kodboken. Menade du ”vuxen”? Den har: vuxen, vardnadshavare, ungdom.',
    ]);
    expect((await withFile('{file: v.xlsx, sheets: [Norr, Söder]}'))[0]).toContain(
      'p.yaml:8:9 Kodboken har flera formulär',
    );
    expect(await withFile('{file: v.xlsx, sheets: {Vuxna: vuxen}, form: vuxen}')).toEqual([
      'p.yaml:8:48 ”form” kan inte stå tillsammans med ”sheets”. Ta bort det ena.',
    ]);
    expect(await withFile('{file: v.xlsx, sheets: [Norr], sheet: Norr, form: vuxen}')).toEqual([
      'p.yaml:8:40 ”sheet” kan inte stå tillsammans med ”sheets”. Ta bort det ena.',
    ]);
    expect(await withFile('{file: v.xlsx, sheets: [], form: vuxen}')).toEqual([
      'p.yaml:8:32 Fann […], men här väntas en lista med minst en post.',
    ]);
    expect(await withFile('{file: v.xlsx, sheets: {}}')).toEqual([
      'p.yaml:8:32 Fann {…}, men här väntas namn på blad som en lista (”[blad, blad]”), eller med formulär (”{blad: formulär}”).',
    ]);
    expect(await withFile('{file: v.xlsx, sheets: Norr, form: vuxen}')).toEqual([
      'p.yaml:8:32 Fann ”Norr”, men här väntas namn på blad som en lista (”[blad, blad]”), eller med formulär (”{blad: formulär}”).',
    ]);
  });

  it('are told all at once in the codebook', async () => {
    const { told } = await read(
      pipeline,
      codebook
        .replace('{kontakt: Få', '{kontackt: Få')
        .replace('without: [paverka]', 'without: [paverka, kontakt, pverka]')
        .replace('label: Ungdomar 13+', 'label: vuxen')
        .replace('  vuxen:', '  missing:')
        .concat('  - {id: respondent, role: background, scale: latt}\n'),
    );
    expect(told).toEqual([
      'enkat.yaml:6:3 ”missing” är ett ord som programmet självt använder. Välj ett annat id.',
      'enkat.yaml:7:74 Variabeln ”kontackt” finns inte i kodboken. Menade du ”kontakt”?',
      'enkat.yaml:8:54 Formuläret ”ungdom” har ingen fråga kvar: alla står under ”without”. Ta bort dem som ställs.',
      'enkat.yaml:8:73 Variabeln ”pverka” finns inte i kodboken. Menade du ”paverka”?',
      'enkat.yaml:12:10 En kodbok med ”forms” har redan en bakgrundsvariabel ”respondent”, som följer av formuläret. Ge den här variabeln ett annat id.',
      'p.yaml:8:29 Formuläret ”vuxen” finns inte i kodboken. Den har: missing, vardnadshavare, ungdom.',
    ]);
  });

  it('may not share a spelling', async () => {
    const { told } = await read(pipeline, codebook.replace('label: Ungdomar 13+', 'label: "VUXNA "'));
    expect(told).toEqual([
      'enkat.yaml:8:3 ”VUXNA ” betyder både ”vuxen” och ”ungdom”. Låt varje skrivsätt höra till en av dem.',
    ]);
  });

  it('may not name categories that are not there, or by the name of another', async () => {
    const words =
      'categories: {kontakt: {lat: Enkelt, svart: LÄTT}, kontakta: {latt: Enkelt}, alder: {x: Y}}, without: [paverka]';
    const { told } = await read(
      pipeline,
      codebook
        .replace('without: [paverka]', words)
        .concat('  - {id: alder, role: background, type: number}\n'),
    );
    expect(told).toEqual([
      'enkat.yaml:8:75 Kategorin ”lat” finns inte i skalan ”latt”. Menade du ”latt”?',
      'enkat.yaml:8:88 ”LÄTT” betyder både ”latt” och ”svart”. Låt varje skrivsätt höra till en av dem.',
      'enkat.yaml:8:102 Variabeln ”kontakta” finns inte i kodboken. Menade du ”kontakt”?',
      'enkat.yaml:8:128 ”alder” har ingen skala i kodboken, så formuläret kan inte ha egna ord för dess kategorier. Ta bort ”alder” under ”categories”.',
    ]);
  });

  it('leave out the source of a derived variable rather than the variable', async () => {
    const derived = codebook
      .replace('without: [paverka]', 'without: [aldersgrupp]')
      .concat('  - {id: alder, role: background, type: number}\n')
      .concat('  - {id: aldersgrupp, role: background, derive: {from: alder, bins: [0, 18, 130]}}\n');
    expect((await read(pipeline, derived)).told).toEqual([
      'enkat.yaml:8:62 ”aldersgrupp” räknas fram ur ”alder”. Skriv ”alder” under ”without” i stället.',
    ]);
    expect((await read(pipeline, derived.replace('[aldersgrupp]', '[alder]'))).told).toEqual([]);
  });
});
