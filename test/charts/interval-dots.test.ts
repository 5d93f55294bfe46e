import { describe, expect, it } from 'vitest';
import { intervalDots } from '../../src/charts/interval-dots.js';
import { drawnTexts, drawnWith } from './drawn.js';
import { around, dots } from './examples.js';

describe('intervalDots', () => {
  it('draws both waves of a group with their limits, the earlier one above', () => {
    const [earlier, later] = drawnWith(intervalDots(dots, 'sv'), 'lower', 'upper', 'value');
    expect(earlier).toMatchObject({ value: 84, lower: 81, upper: 87, colour: '#767676', fill: '#ffffff' });
    const second = drawnWith(intervalDots(dots, 'sv'), 'lower').filter(
      ({ colour }) => colour === '#0b5ea8',
    )[0];
    expect(second).toMatchObject({ value: 90, lower: 88, upper: 92 });
    expect(Number(earlier?.y)).toBeLessThan(Number(second?.y));
    expect(later?.y).not.toBe(earlier?.y);
  });

  it('leaves the line of a withheld value with its text and no mark', () => {
    const rows = [
      { label: 'Synlig', points: [{ series: 'later', interval: around(0.9), absent: '' }] },
      { label: 'Dold', points: [{ series: 'later', interval: null, absent: 'visas inte' }] },
    ] as const;
    const chart = intervalDots({ rows, seriesLabels: { later: '2018' }, axisTitle: 'Svarsfrekvens' }, 'sv');
    expect(drawnTexts(chart)).toEqual(expect.arrayContaining(['Dold', 'visas inte', '90,0\u00a0%']));
    expect(new Set(drawnWith(chart, 'lower').map(({ value }) => value))).toEqual(new Set([90]));
  });

  it('draws a value without limits as a dot and no line', () => {
    const interval = { value: 0.8, lower: null, upper: null };
    const rows = [{ label: 'Tryckt', points: [{ series: 'later', interval, absent: '' }] }] as const;
    const chart = intervalDots({ rows, seriesLabels: { later: '2018' }, axisTitle: 'Andel' }, 'sv');
    expect(drawnWith(chart, 'lower').map(({ value, lower }) => [value, lower])).toEqual([[80, null]]);
    expect(drawnTexts(chart)).toContain('80\u00a0%');
  });

  it('takes its axis from what is shown only', () => {
    const shown = dots.rows.slice(0, 2);
    const hidden = {
      label: 'Dold',
      points: [{ series: 'later', interval: null, absent: 'visas inte' }],
    } as const;
    const ends = (rows: typeof shown) =>
      JSON.stringify(intervalDots({ ...dots, rows }, 'sv').spec).match(/"domain":\[[^\]]*\]/)?.[0];
    expect(ends([...shown, hidden])).toBe(ends(shown));
  });

  it('explains the waves only when there are two', () => {
    expect(drawnTexts(intervalDots(dots, 'sv'))).toEqual(expect.arrayContaining(['2017', '2018']));
    expect(drawnTexts(intervalDots({ ...dots, seriesLabels: { later: '2018' } }, 'sv'))).not.toContain(
      '2018',
    );
  });
});
