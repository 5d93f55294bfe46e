import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noPeriod } from '../../src/ingest/batch.js';
import {
  dayOf,
  dayReader,
  isAmbiguousDate,
  isSerialDate,
  noDay,
  unreadableDay,
} from '../../src/ingest/dates.js';
import { periodOf } from '../../src/ingest/periods.js';

describe('dayOf', () => {
  it('reads dates that can mean one day only, with or without a time', () => {
    const texts = [
      '2018-10-03',
      '2018-10-03 14:05',
      '2018-10-03 14:05:09',
      '2018-10-03T14:05',
      '2018-10-03T14:05:09.123Z',
      '2018-10-03T14:05:09+02:00',
      '2018/10/03 14.05',
      '20181003',
      '03.10.2018',
      '3.10.2018 9:05',
      ' 2018-10-03\u00a0',
    ];
    expect(texts.map(dayOf)).toEqual(texts.map(() => 20181003));
  });

  it('does not read what is unclear, impossible or something else', () => {
    const texts = [
      '3/10/2018',
      '03-10-2018',
      '2018-02-29',
      '2018-13-01',
      '03.10.18',
      '43376',
      '20181',
      '2018-10-03x',
    ];
    expect(texts.map(dayOf)).toEqual(texts.map(() => unreadableDay));
    expect(texts.filter(isAmbiguousDate)).toEqual(['3/10/2018', '03-10-2018']);
  });

  it('counts days in a workbook from where the workbook does', () => {
    const texts = ['43376', '43376.58', '43376,999', '2018-10-03', '', '181003', '12', '433760'];
    const days = [20181003, 20181003, 20181003, 20181003, noDay, unreadableDay, unreadableDay, unreadableDay];
    expect(texts.map((text) => dayReader('1900')(text))).toEqual(days);
    expect(dayReader('1904')('41914')).toBe(20181003);
    expect(dayReader('1904')('43376')).toBe(20221004);
    expect(dayReader(undefined)('43376')).toBe(unreadableDay);
    expect(['43376', '43376.58', '20181', '3/10/2018', '99999'].map(isSerialDate)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('knows that empty is no date', () => {
    expect([dayOf(''), dayOf(' \u00a0')]).toEqual([noDay, noDay]);
  });

  it('reads every day from 1900 in all three ways', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y = '', m = '', d = ''] = iso.split('-');
        const day = Number(y + m + d);
        expect([iso, y + m + d, `${d}.${m}.${y}`, `${iso} 00:00`].map(dayOf)).toEqual([day, day, day, day]);
        expect(periodOf(day)).toBe(Number(y) * 12 + Number(m) - 1);
      }),
    );
  });
});

describe('periodOf', () => {
  it('is no month without a day', () => {
    expect([periodOf(noDay), periodOf(unreadableDay)]).toEqual([noPeriod, noPeriod]);
  });
});
