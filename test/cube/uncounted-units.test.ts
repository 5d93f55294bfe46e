import { describe, expect, it } from 'vitest';
import { uncountedGroups, uncountedUnits } from '../../src/cube/uncounted-units.js';
import { alike, surveyOf } from '../disclosure/survey.js';

const survey = surveyOf({ a: ['a1', 'a2', 'a3'], b: ['b1', 'b2'] });
const some = [
  alike(10, { a: 'a1', b: 'b1' }),
  alike(20, { a: 'a2', b: 'b1' }),
  alike(30, { a: 'a2', b: 'b2' }),
  alike(4, { b: 'b2' }),
];

describe('groups that have answers but no offered count', () => {
  it('are by what the counts are given for', () => {
    const cube = survey.cube(some, [{ group: { a: 'a1' }, offered: 15 }]);
    expect(uncountedGroups(cube)).toEqual([{ a: 'a2' }]);
    expect(uncountedUnits(cube)).toEqual([{ a: 'a2' }]);
  });

  it('are units where they have a category in each of these', () => {
    const cube = survey.cube(some, [{ group: { a: 'a2', b: 'b1' }, offered: 25 }]);
    expect(uncountedGroups(cube)).toEqual([{ a: 'a1', b: 'b1' }, { a: 'a2', b: 'b2' }, { b: 'b2' }]);
    expect(uncountedUnits(cube)).toEqual([
      { a: 'a1', b: 'b1' },
      { a: 'a2', b: 'b2' },
    ]);
  });

  it('are none when everybody is counted together, or nobody', () => {
    expect(uncountedGroups(survey.cube(some, [{ group: {}, offered: 90 }]))).toEqual([]);
    expect(uncountedGroups(survey.cube(some, []))).toEqual([]);
  });
});
