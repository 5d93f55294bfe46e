import { describe, expect, it } from 'vitest';
import { wholeRange, widened } from '../../src/linear/range.js';

describe('a range', () => {
  it('holds the whole numbers within it, though floating point is a little off', () => {
    expect(wholeRange({ low: 0.9999999, high: 3.00000001 })).toEqual({ low: 1, high: 3 });
    expect(wholeRange({ low: 1.0000001, high: 2.9999999 })).toEqual({ low: 1, high: 3 });
    expect(wholeRange({ low: 1.2, high: 2.8 })).toEqual({ low: 2, high: 2 });
  });

  it('takes in what is found to be possible', () => {
    expect(widened({ low: 2, high: 3 }, 5)).toEqual({ low: 2, high: 5 });
    expect(widened({ low: 2, high: 3 }, 0)).toEqual({ low: 0, high: 3 });
    expect(widened({ low: 2, high: 4 }, 3)).toEqual({ low: 2, high: 4 });
  });
});
