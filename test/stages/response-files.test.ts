import { describe, expect, it } from 'vitest';
import { answersOf, checkedWave } from './survey.js';

describe('the files of a wave', () => {
  it('are read once each, however often the pipeline names them', async () => {
    const files = { 's1.csv': answersOf('Övrig'), 's2.csv': answersOf('Övrig', 'Övrig') };
    expect(await checkedWave('{id: "2018", responses: [s1.csv, "s*.csv"]}', files)).toEqual([
      '6:38 note file-named-again: s1.csv nämns flera gånger i vågen, men läses en gång.',
    ]);
  });
});
