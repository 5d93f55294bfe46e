import { describe, expect, it } from 'vitest';
import { dumbbells } from '../../src/charts/dumbbells.js';
import { drawnTexts, drawnWith } from './drawn.js';
import { pairs } from './examples.js';

const row = (first: number | null, second: number | null) => ({
  ...pairs,
  rows: [{ label: 'En fråga?', first, second, absent: 'visas inte' }],
});

describe('dumbbells', () => {
  it('writes the second group minus the first, in percentage points', () => {
    expect(drawnTexts(dumbbells(row(0.82, 0.788), 'sv'))).toContain('\u22123,2');
    expect(drawnTexts(dumbbells(row(0.788, 0.82), 'sv'))).toContain('+3,2');
    expect(drawnTexts(dumbbells(row(0.8, 0.8), 'en'))).toContain('0.0');
  });

  it('places each value on its outer side', () => {
    const sides = (first: number, second: number) =>
      drawnWith(dumbbells(row(first, second), 'sv'), 'side').map(({ value, side }) => [value, side]);
    expect(sides(0.82, 0.788)).toEqual([
      [82, 'right'],
      [78.8, 'left'],
    ]);
    expect(sides(0.8, 0.8)).toEqual([
      [80, 'left'],
      [80, 'right'],
    ]);
  });

  it('draws the one group that is known, and says that the other is not', () => {
    const chart = dumbbells(row(0.62, null), 'sv');
    expect(drawnTexts(chart)).toEqual(expect.arrayContaining(['62,0\u00a0%', 'visas inte']));
    expect(drawnWith(chart, 'first', 'second')).toEqual([]);
  });
});
