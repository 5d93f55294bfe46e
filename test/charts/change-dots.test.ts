import { describe, expect, it } from 'vitest';
import { changeDots } from '../../src/charts/change-dots.js';
import { drawnTexts, drawnWith } from './drawn.js';
import { changes } from './examples.js';

describe('changeDots', () => {
  it('fills what is certain and leaves the rest hollow and grey', () => {
    const dots = drawnWith(changeDots(changes, 'sv'), 'value', 'fill').slice(0, 3);
    expect(dots.map(({ value, fill, colour }) => [value, fill, colour])).toEqual([
      [2.1, '#ffffff', '#767676'],
      [3.5, '#0b5ea8', '#0b5ea8'],
      [-5.1, '#0b5ea8', '#0b5ea8'],
    ]);
  });

  it('writes signs, and explains certain and uncertain in words', () => {
    const swedish = drawnTexts(changeDots(changes, 'sv'));
    expect(swedish).toEqual(expect.arrayContaining(['+2,1', '\u22125,1', 'Säker förändring', 'Inte säker']));
    expect(drawnTexts(changeDots(changes, 'en'))).toEqual(
      expect.arrayContaining(['+2.1', 'Certain change', 'Not certain']),
    );
  });

  it('speaks of no certainty where nothing was tested, and writes differences from print as exactly as they are', () => {
    const rows = [-0.07, 0.034].map((value) => ({
      label: 'A',
      interval: { value, lower: null, upper: null },
      standing: 'untested' as const,
      absent: '',
    }));
    const texts = drawnTexts(changeDots({ ...changes, rows }, 'sv'));
    expect(texts).toEqual(expect.arrayContaining(['\u22127', '+3,4', 'Inte prövad']));
    expect(texts).not.toContain('Säker förändring');
    const mixed = drawnTexts(changeDots({ ...changes, rows: [...rows, ...changes.rows] }, 'sv'));
    expect(mixed).toEqual(expect.arrayContaining(['Säker förändring', 'Inte säker eller inte prövad']));
  });

  it('keeps zero in sight when every change goes the same way', () => {
    const rows = [
      {
        label: 'A',
        interval: { value: 0.3, lower: 0.25, upper: 0.35 },
        standing: 'certain' as const,
        absent: '',
      },
    ];
    expect(JSON.stringify(changeDots({ ...changes, rows }, 'sv').spec)).toContain('"domain":[0,40]');
  });
});
