import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldPeriod } from '../../src/config/pipeline.js';
import { codebookOf, datum, kon, kontakt, paverka, readWave, told } from './survey.js';

const october = { from: '2018-10-01', to: '2018-10-31' };
const threeWeeks = { from: '2018-10-01', to: '2018-10-21' };
const codebook = codebookOf({ variables: [datum, kon, kontakt, paverka] });

function read(fieldPeriod: FieldPeriod, ...rows: string[]) {
  const text = `Svarsdatum;Kön;F1;F2\n${rows.map((row) => `${row}\n`).join('')}`;
  return readWave(text, { codebook, wave: { id: '2018', fieldPeriod } });
}

describe('the field period of a group', () => {
  it('stands in for that of the wave, for the group and nobody else', async () => {
    const { rows, problems, report } = await read(
      { ...october, by: { kon: { kvinna: threeWeeks } } },
      '2018-10-25;Kvinna;1;1',
      '2018-10-21;Kvinna;1;1',
      '2018-10-25;Man;1;1',
      '2018-10-25;;1;1',
      '2018-11-01;Man;1;1',
    );
    expect(rows).toHaveLength(3);
    expect(report?.files[0]?.setAside['outside-field-period']).toBe(2);
    expect(told(problems)).toEqual([
      'warning rows-outside-period @6: Svar utanför insamlingsperioden 2018-10-01–2018-10-31 räknas inte (rad 6). Ändra ”field-period” om de hör dit.',
      'warning rows-outside-period @2: Svar utanför insamlingsperioden 2018-10-01–2018-10-21 för ”kon: kvinna” räknas inte (rad 2). Ändra ”field-period” om de hör dit.',
    ]);
  });

  it('may be longer than that of the wave', async () => {
    const { rows } = await read(
      { ...threeWeeks, by: { kon: { man: october } } },
      '2018-10-25;Kvinna;1;1',
      '2018-10-25;Man;1;1',
    );
    expect(rows).toEqual(['man latt latt 2018-10']);
  });

  it('holds together with those of other variables: a day must lie within each that applies', async () => {
    const second = { from: '2018-10-15', to: '2018-10-31' };
    // A question stands here for a second background; pipelines name backgrounds only.
    const period = { ...october, by: { kon: { kvinna: threeWeeks }, kontakt: { latt: second } } };
    const days = ['2018-10-10', '2018-10-18', '2018-10-25'];
    const both = await read(period, ...days.map((day) => `${day};Kvinna;Lätt;`));
    const one = await read(period, ...days.map((day) => `${day};Man;Lätt;`));
    expect(both.report?.files[0]?.rowsKept).toBe(1);
    expect(one.report?.files[0]?.rowsKept).toBe(2);
  });
});

describe('answers outside the field period', () => {
  it('are kept and listed when the wave says so', async () => {
    const { rows, problems, report } = await read(
      { ...october, outside: 'keep' },
      '2018-09-30;Man;1;1',
      ';Man;1;1',
      'i går;Man;1;1',
      '2018-10-01;Man;1;1',
      '2018-09-30;Man;;',
    );
    expect(rows).toHaveLength(4);
    expect(report?.files[0]).toMatchObject({
      rowsKept: 4,
      keptOutside: 3,
      setAside: { 'outside-field-period': 0, empty: 1 },
    });
    // The empty form, the empty date and the date that cannot be read are on no day.
    expect([...(report?.files[0]?.keptDays ?? [])]).toEqual([
      [20180930, 1],
      [20181001, 1],
    ]);
    expect(told(problems).filter((line) => !line.startsWith('note'))).toEqual([
      expect.stringContaining('svaret räknas, men hör inte till någon månad'),
      'warning rows-outside-period @2: Svar utanför insamlingsperioden 2018-10-01–2018-10-31 räknas ändå, eftersom perioden har ”outside: keep” (rad 2).',
      'warning rows-dateless @3: Rader utan datum räknas, fast vågen har en insamlingsperiod, eftersom den har ”outside: keep” (rad 3).',
    ]);
  });

  it('are all rows that are not counted, whatever the groups', async () => {
    const day = fc.integer({ min: 1, max: 31 }).map((d) => `2018-10-${String(d).padStart(2, '0')}`);
    const row = fc.tuple(day, fc.constantFrom('Kvinna', 'Man', ''));
    const span = fc.tuple(day, day).map((days) => {
      const [from = '', to = ''] = days.sort();
      return { from, to };
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 20 }),
        span,
        span,
        async (rows, all, women) => {
          const within = ({ from, to }: { from: string; to: string }, d: string) => from <= d && d <= to;
          const expected = rows.filter(([d, gender]) => within(gender === 'Kvinna' ? women : all, d)).length;
          const texts = rows.map(([d, gender]) => `${d};${gender};1;1`);
          // A row inside all periods keeps the wave from being empty, which is an error.
          const read2 = (outside: 'set-aside' | 'keep') =>
            read({ ...all, by: { kon: { kvinna: women } }, outside }, `${all.from};Man;1;1`, ...texts);
          const aside = (await read2('set-aside')).report?.files[0];
          const kept = (await read2('keep')).report?.files[0];
          expect(aside?.rowsKept).toBe(expected + 1);
          expect(kept?.rowsKept).toBe(rows.length + 1);
          expect(kept?.keptOutside).toBe(aside?.setAside['outside-field-period']);
        },
      ),
      { numRuns: 40 },
    );
  });
});
