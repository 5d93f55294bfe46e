import { describe, expect, it } from 'vitest';
import { blend, contrast, mostReadable } from '../../src/charts/contrast.js';

describe('contrast', () => {
  it('is 21 between black and white and 1 between equals', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 10);
    expect(contrast('#5ab4ac', '#5ab4ac')).toBe(1);
  });

  it('is 4.54 for the grey that WCAG users know as the palest readable one on white', () => {
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});

describe('mostReadable', () => {
  it('takes the dark ink on a light fill and the light one on a dark fill', () => {
    expect(mostReadable('#d8b365', ['#000000', '#ffffff'])).toBe('#000000');
    expect(mostReadable('#01665e', ['#000000', '#ffffff'])).toBe('#ffffff');
  });
});

describe('blend', () => {
  it('mixes channel by channel', () => {
    expect(blend('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(blend('#01665e', '#ffffff', 1)).toBe('#01665e');
    expect(blend('#01665e', '#ffffff', 0)).toBe('#ffffff');
  });
});
