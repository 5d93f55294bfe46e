import { describe, expect, it } from 'vitest';
import { answersOf, checkedWave } from './survey.js';

const number = '811218-9876';
const files = {
  'svar.csv': answersOf('Övrig'),
  [`svar-${number}.csv`]: answersOf('Övrig'),
  [`${number}/svar.csv`]: answersOf('Övrig'),
  [`tal-${number}.csv`]: 'Enhet;Erbjudna\nÖvrig;3\n',
};

describe('a wave with a file called after somebody', () => {
  it.each([
    ['that is named', `responses: svar-${number}.csv`],
    ['that a pattern finds', 'responses: "svar-*.csv"'],
    ['in a folder', `responses: ${number}/svar.csv`],
    ['that does not exist', `responses: saknas-${number}.csv`],
    ['with offered counts', `responses: svar.csv, offered: {file: tal-${number}.csv, count: Erbjudna}`],
    ['that is a cube', `cube: kub-${number}.json`],
    ['with counts', `aggregate: {file: tal-${number}.csv, offered: Erbjudna, answered: Svarande}`],
  ])('is an error that does not tell the name: %s', async (_, source) => {
    const told = await checkedWave(`{id: "2018", ${source}}`, files);
    expect(
      told.filter((line) => line.includes('file-name-personnummer: Vågen ”2018” har en fil')),
    ).toHaveLength(1);
    expect(told.join()).not.toContain(number);
  });

  it('does not mind a pattern that finds others only', async () => {
    expect(await checkedWave('{id: "2018", responses: "sv*r.csv"}', files)).toEqual([]);
  });
});
