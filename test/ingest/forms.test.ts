import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/config/form.js';
import { variablesFromForms } from '../../src/config/form-variables.js';
import { readOfferedCounts } from '../../src/ingest/offered.js';
import { fakeEffects } from '../fake-effects.js';
import { codebookOf, codesOf, kon, kontakt, paverka, readWave, svarsid, told, wave2018 } from './survey.js';

function form(id: string, respondent: Form['respondent'], more: Partial<Form> = {}): Form {
  return { id, label: { sv: `Till ${id}` }, respondent, labels: {}, categories: {}, without: [], ...more };
}

const forms = [
  form('vuxen', 'adult'),
  form('vardnadshavare', 'guardian', { labels: { kontakt: { sv: 'Är det lätt att nå oss?' } } }),
  form('ungdom', 'child', { without: ['paverka'] }),
];
const variables = [svarsid, kon, kontakt, paverka, ...variablesFromForms(forms)];
const codebook = codebookOf({ variables, forms });

describe('files of several forms', () => {
  it('give each answer its form and kind of respondent, which no column says', async () => {
    const { rows, problems } = await readWave(
      { 'v.csv': 'SvarsID;Kön;F1;F2\n1;Man;Lätt;Svårt\n', 'u.csv': 'SvarsID;Kön;F1\n7;Kvinna;Svårt\n' },
      { codebook, forms: { 'v.csv': 'vuxen', 'u.csv': 'ungdom' } },
    );
    expect(told(problems)).toEqual([]);
    expect(rows).toEqual(['man latt svart vuxen adult -', 'kvinna svart not-asked ungdom child -']);
  });

  it('know a question by the words of their form', async () => {
    const file = 'SvarsID;Kön;Är det lätt att nå oss?;F2\n1;Man;Lätt;Svårt\n';
    const guardians = await readWave(file, { codebook, forms: { 'svar.csv': 'vardnadshavare' } });
    expect(guardians.rows).toEqual(['man latt svart vardnadshavare guardian -']);
    const adults = await readWave(file, { codebook, forms: { 'svar.csv': 'vuxen' } });
    expect(codesOf(adults.problems)).toContain('error column-missing-in-form');
    expect(told(adults.problems).join('\n')).toContain('skriv ”kontakt” under dess ”without”');
  });

  it('know it so even when the wave has headers of its own', async () => {
    const waves = { '2018': { kontakt: { columns: ['Fråga 7'] } } };
    const own = { codebook: { ...codebook, waves }, forms: { 'svar.csv': 'vardnadshavare' } };
    const both = 'SvarsID;Kön;Är det lätt att nå oss?;Fråga 7;F2\n1;Man;Svårt;Lätt;Svårt\n';
    expect((await readWave(both, own)).rows).toEqual(['man latt svart vardnadshavare guardian -']);
    const words = 'SvarsID;Kön;Är det lätt att nå oss?;F2\n1;Man;Svårt;Svårt\n';
    expect((await readWave(words, own)).rows).toEqual(['man svart svart vardnadshavare guardian -']);
  });

  it('do not have their columns read that the form is said not to ask', async () => {
    const { rows, problems } = await readWave('SvarsID;Kön;F1;F2\n1;Man;Lätt;Lätt\n', {
      codebook,
      forms: { 'svar.csv': 'ungdom' },
    });
    expect(rows).toEqual(['man latt not-asked ungdom child -']);
    expect(told(problems)).toEqual([
      'warning column-not-in-form @1 F2: Enligt kodboken frågar formuläret ”ungdom” inte efter ”paverka”, så kolumnen läses inte. Ta bort ”paverka” ur formulärets ”without” om det är fel.',
    ]);
  });

  it('are numbered each on its own: the same id is a duplicate only within a form', async () => {
    const file = 'SvarsID;Kön;F1;F2\n1;Man;Lätt;Svårt\n';
    const disk = {
      'a.csv': file,
      'b.csv': file.replace('Svårt', 'Lätt'),
      'c.csv': file.replace('Lätt', 'Svårt'),
    };
    const apart = await readWave(disk, {
      codebook,
      forms: { 'a.csv': 'vuxen', 'b.csv': 'vardnadshavare', 'c.csv': 'vuxen' },
    });
    expect(apart.report?.files.map((file) => file.rowsKept)).toEqual([1, 1, 0]);
  });
});

describe('offered counts of several forms', () => {
  it.each([
    ['Formulär', 'Till ungdom', { form: 'ungdom' }],
    ['form', 'vuxen', { form: 'vuxen' }],
    ['Svarande', 'Barn och unga', { respondent: 'child' }],
  ])('may be by %s', async (header, value, group) => {
    const source = {
      kind: 'file' as const,
      file: 'e.csv',
      count: 'Erbjudna',
      place: { file: 'p.yaml', line: 1, column: 1 },
    };
    const effects = fakeEffects({ 'e.csv': `${header};Erbjudna\n${value};30\n` });
    const read = await readOfferedCounts(source, codebook, wave2018, effects);
    expect(read.value?.cells).toEqual([{ group, offered: 30 }]);
  });

  it('cannot say that a form was put to others than it is', async () => {
    const source = {
      kind: 'file' as const,
      file: 'e.csv',
      count: 'Erbjudna',
      place: { file: 'p.yaml', line: 1, column: 1 },
    };
    const effects = fakeEffects({ 'e.csv': 'Formulär;Svarande;Erbjudna\nTill ungdom;Vuxna;30\n' });
    const { value, problems } = await readOfferedCounts(source, codebook, wave2018, effects);
    expect(value).toBeUndefined();
    expect(codesOf(problems)).toEqual(['error offered-group-contradicts']);
  });
});
