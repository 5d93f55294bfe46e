import { describe, expect, test } from 'vitest';
import { exampleFiles } from '../../scripts/example/files.js';
import { bytesOf, countBy, offered, type Row, responses, type Year } from './read-example.js';

describe('the files', () => {
  test.each(exampleFiles().map((file) => [file.path, file.bytes] as const))(
    '%s is what the generator makes, byte for byte',
    (path, bytes) => {
      expect(Buffer.compare(Buffer.from(bytes), Buffer.from(bytesOf(path)))).toBe(0);
    },
  );

  test('2017 is windows-1252 with CRLF, 2018 is UTF-8 with a byte order mark and LF', () => {
    const [older, newer] = (['2017', '2018'] as const).map((year) =>
      Buffer.from(bytesOf(`data/brukarundersokning/${year}/svar.csv`)),
    );
    expect(older?.includes(Buffer.from('M\xe5lgrupp', 'latin1'))).toBe(true);
    expect(older?.includes('\r\n')).toBe(true);
    expect(older?.includes(0x96)).toBe(true);
    expect(newer?.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(newer?.includes('\r')).toBe(false);
  });
});

const sumOffered = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + Number(row.Erbjudna), 0);

/* Printed in Malmö's handlingsplan för brukardialog (2019-01-14). */
describe('the printed totals', () => {
  test.each([
    ['2017', 1076, 922, 4],
    ['2018', 3205, 2858, 6],
  ] as const)('%s: %i offered, %i answered, %i target groups', (year, offeredCount, answered, groups) => {
    expect(sumOffered(offered[year])).toBe(offeredCount);
    expect(responses[year]).toHaveLength(answered);
    expect(Object.keys(countBy(responses[year], 'Målgrupp'))).toHaveLength(groups);
  });

  test('the two target groups of 2018 bring 407 answers, 21 % of the increase', () => {
    const before = countBy(responses['2017'], 'Målgrupp');
    const added = responses['2018'].filter((row) => before[row.Målgrupp ?? ''] === undefined);
    expect(countBy(added, 'Målgrupp')).toEqual({ Öppenvård: 226, 'Vuxen boende myndighet': 181 });
    expect(Math.round((100 * added.length) / (2858 - 922))).toBe(21);
  });
});

describe('groups', () => {
  const rates = (year: Year) => {
    const answered = countBy(responses[year], 'Målgrupp');
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
      expect(Object.keys(countBy(responses[year], 'Avdelning'))).toHaveLength(8);
      const place = (row: Row) => `${row.Målgrupp} | ${row.Avdelning}`;
      const limit = new Map(offered[year].map((row) => [place(row), Number(row.Erbjudna)]));
      expect(limit.size).toBe(offered[year].length);
      const answered = new Map<string, number>();
      for (const row of responses[year]) answered.set(place(row), (answered.get(place(row)) ?? 0) + 1);
      for (const [group, count] of answered) expect(count).toBeLessThanOrEqual(limit.get(group) ?? 0);
    },
  );

  test('"annat" is small, some have not stated gender or length of contact', () => {
    const [older, newer] = [countBy(responses['2017'], 'Kön'), countBy(responses['2018'], 'Kön')];
    expect([older.Annat, newer.Annat]).toEqual([4, 11]);
    expect([older[''], newer['']]).toEqual([18, 56]);
    expect(countBy(responses['2018'], 'Kontakttid')['']).toBe(78);
    expect(Object.keys(responses['2017'][0] ?? {})).not.toContain('Kontakttid');
  });
});
