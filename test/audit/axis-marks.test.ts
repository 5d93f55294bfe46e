import { describe, expect, it } from 'vitest';
import { fineAxisMarks } from '../../src/audit/axis-marks.js';

const axis = ['90 %', '92 %', '94 %', '96 %', '98 %', '100 %'];

describe('the marks of a fine axis', () => {
  it('are even numbers one step apart, as many as an axis has at least', () => {
    expect([...fineAxisMarks(['Norr', ...axis, '37 %'])]).toEqual(axis);
    expect([...fineAxisMarks(axis.slice(1))]).toEqual([]);
    expect([...fineAxisMarks(axis.filter((mark) => mark !== '94 %'))]).toEqual([]);
  });

  it('may be on both sides of nothing', () => {
    const differences = ['−4', '−2', '0', '+2', '+4', '+6'];
    expect([...fineAxisMarks(differences)]).toEqual(differences);
  });

  it('are no other figures in the same picture', () => {
    const others = ['42 %', '93 %', '96 svar', '9,2 %', '1 092'];
    expect([...fineAxisMarks([...axis, ...others])]).toEqual(axis);
  });
});
