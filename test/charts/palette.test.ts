import { describe, expect, it } from 'vitest';
import { contrast, mostReadable } from '../../src/charts/contrast.js';
import {
  accent,
  gapLine,
  groupColour,
  ink,
  inksOnFill,
  likertTones,
  mutedInk,
  neutralEdge,
  paler,
  paper,
  positiveTone,
  uncertain,
  waveColour,
  waveInk,
  zeroLine,
} from '../../src/charts/palette.js';

/** Scales of two to ten categories, with and without a middle. */
const scales = [
  [1, 0, 1],
  [1, 1, 1],
  [2, 0, 2],
  [2, 1, 2],
  [1, 0, 3],
  [3, 0, 3],
  [3, 1, 3],
  [4, 0, 4],
  [5, 0, 5],
  [5, 1, 5],
  [6, 0, 7],
] as const;

describe('colours against white (WCAG 2.2, 1.4.3 and 1.4.11)', () => {
  it.each(Object.entries({ ink, mutedInk, ...waveInk, ...groupColour }))(
    'text in %s keeps 4.5:1',
    (_, colour) => {
      expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(
    Object.entries({ accent, uncertain, zeroLine, gapLine, neutralEdge, ...waveColour, ...groupColour }),
  )('marks in %s keep 3:1', (_, colour) => {
    expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(scales)('segments of a scale %i + %i + %i have an edge of 3:1 and a text of 4.5:1', (...sides) => {
    const tones = likertTones(...sides);
    expect(tones).toHaveLength(sides[0] + sides[1] + sides[2]);
    for (const { fill, edge } of [...tones, ...tones.map(paler), positiveTone, paler(positiveTone)]) {
      expect(contrast(edge, paper)).toBeGreaterThanOrEqual(3);
      expect(contrast(mostReadable(fill, inksOnFill), fill)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('likertTones', () => {
  it('runs from the strong positive to the strong negative', () => {
    expect(likertTones(2, 0, 2).map(({ fill }) => fill)).toEqual([
      '#01665e',
      '#5ab4ac',
      '#d8b365',
      '#8c510a',
    ]);
    expect(likertTones(1, 1, 1).map(({ fill }) => fill)).toEqual(['#01665e', '#d5d8db', '#8c510a']);
  });

  it('gives every category of a long scale a tone of its own', () => {
    expect(new Set(likertTones(5, 1, 5).map(({ fill }) => fill)).size).toBe(11);
    expect(new Set(likertTones(7, 0, 7).map(({ fill }) => fill)).size).toBe(14);
  });

  it.each([2, 3, 4, 5])('keeps neighbours apart with %i categories on a side', (count) => {
    const tones = likertTones(count, 0, count).map(({ fill }) => fill);
    for (const [index, fill] of tones.entries()) {
      const next = tones[index + 1];
      // The two middle ones are of different hues.
      if (next !== undefined && index !== count - 1) expect(contrast(fill, next)).toBeGreaterThan(1.4);
    }
  });
});

describe('paler', () => {
  it('makes the earlier wave lighter than the later', () => {
    for (const tone of likertTones(2, 1, 2)) {
      expect(contrast(paler(tone).fill, paper)).toBeLessThan(contrast(tone.fill, paper));
    }
  });
});
