import { describe, expect, it } from 'vitest';
import { attack } from '../../src/audit/attack.js';
import { everyCount } from '../../src/audit/solve-model.js';
import { solver } from '../disclosure/protected.js';
import { surveyDocument, type ToldGroup } from './survey-document.js';

/** What can be worked out of the numbers offered that are withheld. */
function offered(everybody: ToldGroup, units: Readonly<Record<string, ToldGroup>>) {
  return attack([surveyDocument(everybody, units)], { solver, search: everyCount })
    .filter(({ about }) => about.measure === 'offered')
    .map(({ about, low, high, isSafe }) => [...about.group, low, high, isSafe]);
}

const everybody: ToldGroup = { respondents: 60, rate: [60, 83] };

describe('an attack on response rates', () => {
  it('finds a number offered that all others leave', () => {
    const units: Record<string, ToldGroup> = {
      norr: { respondents: 20, rate: [20, 30] },
      soder: { respondents: 38, rate: [38, 50] },
      oster: { respondents: 2, rate: 'withheld' },
    };
    expect(offered(everybody, units)).toEqual([['oster', 3, 3, false]]);
  });

  it('knows that as many at least have been offered as have answered', () => {
    // Six forms for the two; whoever has answered was offered one, and all are counted.
    const units: Record<string, ToldGroup> = {
      norr: { respondents: 55, rate: [55, 77] },
      soder: { respondents: 2, rate: 'withheld' },
      oster: { respondents: 3, rate: 'withheld' },
    };
    expect(offered(everybody, units)).toEqual([
      ['soder', 2, 3, false],
      ['oster', 3, 4, false],
    ]);
  });

  it('leaves alone what two groups may share in many ways', () => {
    const units: Record<string, ToldGroup> = {
      norr: { respondents: 20, rate: [20, 30] },
      soder: { respondents: 20, rate: 'withheld' },
      oster: { respondents: 20, rate: 'withheld' },
    };
    expect(offered(everybody, units)).toEqual([
      ['soder', 20, 33, true],
      ['oster', 20, 33, true],
    ]);
  });
});
