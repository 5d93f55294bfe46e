import { describe, expect, it } from 'vitest';
import { newsOfPeople } from '../../src/disclosure/late-risk.js';

describe('numbers of people that are told late', () => {
  it('are news unless they follow from the others', () => {
    const known = [
      [0, 1, 2],
      [0, 1],
    ];
    expect(newsOfPeople(known, [[2], [0], [1]], 3)).toEqual([[0]]);
  });

  it('do not follow from sums of people and forms', () => {
    expect(newsOfPeople([[0, 1, 3], [3]], [[0, 1]], 3)).toEqual([[0, 1]]);
  });

  it('follow from sums of people that stand beside such', () => {
    const known = [
      [0, 1, 3],
      [0, 1],
    ];
    expect(newsOfPeople(known, [[0, 1]], 3)).toEqual([]);
  });
});
