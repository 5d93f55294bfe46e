import { describe, expect, it } from 'vitest';
import { readPipeline } from '../../src/config/read-pipeline.js';
import { overlap, yearBefore } from '../../src/config/windows.js';
import { fakeEffects } from '../fake-effects.js';

const codebook = `
id: enkat
title: Enkäten
scales: {latt: {categories: [{id: latt, label: Lätt, positive: true}, {id: svart, label: Svårt}]}}
variables:
  - {id: datum, role: date}
  - {id: kontakt, role: question, scale: latt}
`;

async function read(waves: string, more = '', codebookText = codebook) {
  const text = `kind: survey\nid: p\ntitle: P\ncodebook: enkat.yaml\nwaves:\n${waves}${more}`;
  return readPipeline('p.yaml', fakeEffects({ 'p.yaml': text, 'enkat.yaml': codebookText }));
}

const window = (id: string, from: string, to: string, files = '[a.csv, b.csv]') =>
  `  - {id: ${id}, responses: ${files}, window: {from: ${from}, to: ${to}}}\n`;

describe('windows in a pipeline', () => {
  it('know the edges of all windows of their source', async () => {
    const { value, problems } = await read(
      window('v1', '2018-01-01', '2018-04-30') +
        window('v2', '2018-01-01', '2018-08-14', '[b.csv, a.csv]') +
        window('v3', '2018-03-01', '2018-12-31', 'c.csv') +
        '  - {id: v4, responses: d.csv}\n',
    );
    expect(problems).toEqual([]);
    const [v1, v2, v3, v4] = value?.pipeline.waves ?? [];
    expect(v1?.window).toMatchObject({ from: '2018-01-01', to: '2018-04-30' });
    expect(v1?.window?.edges).toEqual(['2018-01-01', '2018-05-01', '2018-08-15']);
    expect(v2?.window?.source).toBe(v1?.window?.source);
    expect(v3?.window?.edges).toEqual(['2018-03-01', '2019-01-01']);
    expect(v4?.window).toBeUndefined();
  });

  it('are of one source when they read the same of the same files', async () => {
    const sourceOf = async (files: string) =>
      (await read(window('v', '2018-01-01', '2018-04-30', files))).value?.pipeline.waves[0]?.window?.source;
    const source = await sourceOf('a.xlsx');
    expect(await sourceOf('[{received: 9, file: a.xlsx}]')).toBe(source);
    expect(await sourceOf('{file: a.xlsx, sheet: Norr}')).not.toBe(source);
    expect(await sourceOf('{file: a.xlsx, sheets: [Norr, Söder]}')).not.toBe(source);
  });

  it('need both ends, and a codebook with dates', async () => {
    const half = await read('  - {id: v, responses: a.csv, window: {from: 2018-01-01}}\n');
    expect(half.problems).toMatchObject([{ code: 'missing-key', details: { key: 'to' } }]);
    const noDates = await read(
      window('v', '2018-01-01', '2018-04-30'),
      '',
      codebook.replace('  - {id: datum, role: date}\n', ''),
    );
    expect(noDates.problems).toMatchObject([{ code: 'window-without-date-variable', place: { line: 6 } }]);
  });

  it('may be compared only when they have no day in common', async () => {
    const waves = window('v1', '2018-01-01', '2018-04-30') + window('v2', '2018-05-01', '2018-08-31');
    const compare = '\ncomparisons: [{from: v1, to: v2}]\n';
    expect((await read(waves, compare)).problems).toEqual([]);
    expect((await read(waves.replace('2018-05-01', '2018-04-30'), compare)).problems).toMatchObject([
      { code: 'windows-overlap', details: { instead: { from: '2017-04-30', to: '2017-08-31' } } },
    ]);
  });
});

describe('days', () => {
  it('overlap when one of them is in both', () => {
    const day = (from: string, to = from) => ({ from, to });
    expect(overlap(day('2018-01-01', '2018-01-31'), day('2018-01-31'))).toBe(true);
    expect(overlap(day('2018-01-01', '2018-01-31'), day('2018-02-01'))).toBe(false);
  });

  it('have the same months a year before, leap years too', () => {
    expect(yearBefore({ from: '2020-02-29', to: '2020-02-29' })).toEqual({
      from: '2019-02-28',
      to: '2019-02-28',
    });
    expect(yearBefore({ from: '2021-01-01', to: '2021-02-28' })).toEqual({
      from: '2020-01-01',
      to: '2020-02-29',
    });
  });
});
