import { describe, expect, test } from 'vitest';
import { exampleFiles } from '../../scripts/example/files.js';
import { bytesOf, type Line } from './read-csv.js';
import { categoryOf, codebook, countBy, offered, responses, workbooks, type Year } from './read-example.js';
import { rawSheets } from './read-xlsx.js';

describe('the files', () => {
  test.each(exampleFiles().map((file) => [file.path, file.bytes] as const))(
    '%s is what the generator makes, byte for byte',
    (path, bytes) => {
      expect(Buffer.compare(Buffer.from(bytes), Buffer.from(bytesOf(path)))).toBe(0);
    },
  );

  test('2017 is windows-1252 with CRLF, one file per form, answers as numbers', () => {
    for (const form of Object.keys(codebook.forms)) {
      const bytes = Buffer.from(bytesOf(`data/brukarundersokning/2017/${form}.csv`));
      expect(bytes.includes(Buffer.from('M\xe5lgrupp', 'latin1'))).toBe(true);
      expect(bytes.includes('\r\n')).toBe(true);
    }
    expect(Buffer.from(bytesOf('data/brukarundersokning/2017/vuxna.csv')).includes(0x96)).toBe(true);
    expect(new Set(responses['2017'].map((row) => row.helhet))).toEqual(
      new Set(['', '1', '2', '3', '4', '5']),
    );
  });

  test('2018 is a workbook per department with a sheet per form', () => {
    const sheets = Object.fromEntries(
      workbooks.map((path) => [path.split('/').at(-1), rawSheets(path).map(({ name }) => name)]),
    );
    const all = ['Vuxna', 'Vårdnadshavare', 'Ungdomar 13+'];
    expect(sheets).toEqual({
      'arbetsmarknadsavdelningen.xlsx': ['Vuxna'],
      'socialtjanst-innerstaden.xlsx': all,
      'socialtjanst-norr.xlsx': all,
      'socialtjanst-soder.xlsx': all,
      'socialtjanst-vaster.xlsx': all,
      'socialtjanst-oster.xlsx': all,
      'social-resurs.xlsx': all,
      'boende-etablering-myndighet.xlsx': ['Vuxna'],
    });
  });

  test('the workbooks differ as people do: a title above the header, days from 1904, answers as numbers', () => {
    const those = (is: (sheet: ReturnType<typeof rawSheets>[number]) => boolean) =>
      workbooks.filter((path) => rawSheets(path).every(is)).map((path) => path.split('/').at(-1));
    expect(those(({ cells }) => cells.get('A1') !== 'SvarsID')).toEqual([
      'socialtjanst-norr.xlsx',
      'socialtjanst-oster.xlsx',
    ]);
    expect(those(({ datesFrom1904 }) => datesFrom1904)).toEqual(['socialtjanst-soder.xlsx']);
    expect(those(({ cells }) => [...cells.values()].includes('F1'))).toEqual(['social-resurs.xlsx']);
  });
});

const sumOffered = (rows: readonly Line[]) => rows.reduce((sum, row) => sum + Number(row.Erbjudna), 0);

/* Printed in Malmö's handlingsplan för brukardialog (2019-01-14). */
describe('the printed totals', () => {
  test.each([
    ['2017', 1076, 922, 4],
    ['2018', 3205, 2858, 6],
  ] as const)('%s: %i offered, %i answered, %i target groups', (year, offeredCount, answered, groups) => {
    expect(sumOffered(offered[year])).toBe(offeredCount);
    expect(responses[year]).toHaveLength(answered);
    expect(Object.keys(countBy(responses[year], 'malgrupp'))).toHaveLength(groups);
  });

  test('the two target groups of 2018 bring 407 answers, 21 % of the increase', () => {
    const before = countBy(responses['2017'], 'malgrupp');
    const added = responses['2018'].filter((row) => before[row.malgrupp ?? ''] === undefined);
    expect(countBy(added, 'malgrupp')).toEqual({ Öppenvård: 226, 'Vuxen boende myndighet': 181 });
    expect(Math.round((100 * added.length) / (2858 - 922))).toBe(21);
  });
});

describe('groups', () => {
  const rates = (year: Year) => {
    const answered = countBy(responses[year], 'malgrupp');
    return Object.fromEntries(
      Object.keys(answered).map((group) => [
        group,
        (answered[group] ?? 0) / sumOffered(offered[year].filter((row) => row.Målgrupp === group)),
      ]),
    );
  };

  test.each(['2017', '2018'] as const)(
    '%s: every target group answered 84–92 %% of those offered',
    (year) => {
      for (const rate of Object.values(rates(year))) {
        expect(rate).toBeGreaterThan(0.84);
        expect(rate).toBeLessThan(0.92);
      }
    },
  );

  test('the response rate rose in all common target groups but one', () => {
    const [older, newer] = [rates('2017'), rates('2018')];
    const changes = Object.fromEntries(
      Object.entries(older).map(([group, rate]) => [group, (newer[group] ?? 0) - rate]),
    );
    const risen = Object.keys(changes).filter((group) => (changes[group] ?? 0) > 0.02);
    expect(risen).toHaveLength(3);
    expect(changes['Missbruks- och beroendevård']).toBeLessThan(0);
  });

  test.each(['2017', '2018'] as const)(
    '%s: eight departments, none with more answers than offered',
    (year) => {
      expect(Object.keys(countBy(responses[year], 'avdelning'))).toHaveLength(8);
      const limit = new Map(
        offered[year].map((row) => [
          `${row.Målgrupp} | ${row.Avdelning} | ${row.Formulär}`,
          Number(row.Erbjudna),
        ]),
      );
      expect(limit.size).toBe(offered[year].length);
      const answered = new Map<string, number>();
      for (const { malgrupp, avdelning, form = '' } of responses[year]) {
        const place = `${malgrupp} | ${avdelning} | ${codebook.forms[form]?.label.sv}`;
        answered.set(place, (answered.get(place) ?? 0) + 1);
      }
      for (const [group, count] of answered) expect(count).toBeLessThanOrEqual(limit.get(group) ?? 0);
    },
  );

  test('"annat" is small, some have not stated gender or length of contact', () => {
    const [older, newer] = [countBy(responses['2017'], 'kon'), countBy(responses['2018'], 'kon')];
    expect([older.Annat, newer.Annat]).toEqual([4, 11]);
    expect([older[''], newer['']]).toEqual([18, 56]);
    expect(countBy(responses['2018'], 'kontakttid')['']).toBe(77);
    expect(Object.keys(responses['2017'][0] ?? {})).not.toContain('kontakttid');
  });

  test('the ladder of 2018: more open cases than visits, more visits than offered, in every unit', () => {
    for (const { Aktuella, Besök, Erbjudna } of offered['2018']) {
      expect(Number(Aktuella)).toBeGreaterThan(Number(Besök));
      expect(Number(Besök)).toBeGreaterThan(Number(Erbjudna));
    }
  });

  test.each([
    ['2017', { vuxna: 726, vardnadshavare: 132, ungdomar: 64 }],
    ['2018', { vuxna: 2206, vardnadshavare: 432, ungdomar: 220 }],
  ] as const)(
    '%s: children and guardians answer for social barn- och ungdomsvård only, and in öppenvård',
    (year, counts) => {
      expect(countBy(responses[year], 'form')).toEqual(counts);
      const groups = codebook.variables.find(({ id }) => id === 'malgrupp');
      for (const row of responses[year]) {
        const group = groups && categoryOf(groups, row.malgrupp ?? '')?.id;
        const forms = {
          'barn-och-unga': ['vardnadshavare', 'ungdomar'],
          oppenvard: Object.keys(codebook.forms),
        };
        expect(forms[group as keyof typeof forms] ?? ['vuxna']).toContain(row.form);
      }
    },
  );
});
