import { describe, expect, it } from 'vitest';
import { unitName } from '../../src/stages/unit-name.js';
import { codebook } from '../report/survey.js';
import { answersOf, checkedWave } from './survey.js';

const wave = '{id: "2018", responses: s.csv, offered: {file: e.csv, count: Antal}}';

describe('offered counts', () => {
  it('that leave out a unit with answers are told, with the unit', async () => {
    const files = {
      's.csv': answersOf('Ångström', 'Ångström', 'Övrig'),
      'e.csv': 'Enhet;Antal\nÖvrig;190\n',
    };
    expect(await checkedWave(wave, files)).toEqual([
      '6:45 warning units-without-offered: Våg 2018: inget antal erbjudna gäller ”Ångström”, men därifrån finns svar. De räknas i resultaten men inte i svarsfrekvensen. Lägg till enheten bland antalen erbjudna; lämna antalet tomt om det inte är rapporterat.',
    ]);
  });

  it('name the unit in the language of the message', () => {
    const book = codebook();
    expect(unitName({ group: { kon: 'man' }, offered: 1 }, book)).toEqual({ sv: '”Män”', en: '“Men”' });
    expect(unitName({ group: {}, offered: 1 }, book)).toEqual({ sv: '”Alla”', en: '“All”' });
  });

  it('need not have a row for answers that do not say where they come from', async () => {
    const files = { 's.csv': answersOf('', 'Övrig'), 'e.csv': 'Enhet;Antal\nÖvrig;190\n' };
    expect(await checkedWave(wave, files)).toEqual([]);
  });

  it('that are a total have a place of their own', async () => {
    const total = '{id: "2018", responses: s.csv, offered: {total: 0}}';
    expect(await checkedWave(total, { 's.csv': answersOf('Övrig') })).toEqual([
      '6:45 warning more-answers-than-offered: Våg 2018: fler svar än erbjudna för ”Alla”. Svaren därifrån räknas i resultaten men inte i svarsfrekvensen. Kontrollera antalet erbjudna.',
    ]);
  });
});
