import { describe, expect, it } from 'vitest';
import { orderedLine } from '../../src/charts/ordered-line.js';
import { drawnTexts, drawnWith } from './drawn.js';
import { around, line } from './examples.js';

describe('orderedLine', () => {
  it('draws the points from left to right with their limits', () => {
    const points = drawnWith(orderedLine(line, 'sv'), 'value', 'run').slice(0, 3);
    expect(points.map(({ value, lower, upper }) => [value, lower, upper])).toEqual([
      [86, 83, 89],
      [82, 79, 85],
      [78, 75, 81],
    ]);
    const places = points.map(({ x }) => Number(x));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('breaks the line where a value is missing', () => {
    const points = [around(0.9), around(0.85), null, around(0.7)].map((interval, index) => ({
      label: `${index}`,
      interval,
      absent: interval === null ? 'visas inte' : '',
    }));
    const chart = orderedLine({ ...line, points }, 'sv');
    const runs = drawnWith(chart, 'value', 'run')
      .slice(0, 3)
      .map(({ run }) => run);
    expect(runs).toEqual([0, 0, 1]);
    expect(drawnTexts(chart)).toContain('visas inte');
  });
});
