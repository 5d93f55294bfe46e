import { describe, expect, it } from 'vitest';
import { isTooNarrow } from '../../src/disclosure/too-narrow.js';

describe('a range', () => {
  it('of what may be few is too narrow unless it reaches the minimum and has as many values', () => {
    expect(isTooNarrow({ low: 1, high: 5 }, 5)).toBe(false);
    expect(isTooNarrow({ low: 1, high: 4 }, 5)).toBe(true);
    expect(isTooNarrow({ low: 2, high: 5 }, 5)).toBe(true);
    expect(isTooNarrow({ low: 4, high: 8 }, 5)).toBe(false);
  });

  it('of what is not few is too narrow only when it is one number', () => {
    expect(isTooNarrow({ low: 5, high: 6 }, 5)).toBe(false);
    expect(isTooNarrow({ low: 6, high: 6 }, 5)).toBe(true);
  });
});
