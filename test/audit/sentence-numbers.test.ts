import { describe, expect, it } from 'vitest';
import { isSentenceNumber } from '../../src/audit/sentence-numbers.js';
import { surveyDocument, type ToldGroup } from './survey-document.js';

const told: ToldGroup = { respondents: 30 };
const document = surveyDocument(told, { norr: told, soder: told, oster: told }, 7);
const isKnown = isSentenceNumber(document, { inputs: [], version: '0.41.0', edition: 52 });

describe('a number in a sentence that is no figure', () => {
  it.each([
    ['how many groups there are, or some of them', [1, 2, 3]],
    ['the edition, and the one before', [51, 52]],
    ['the program', [0.41]],
    ['intervals and tests', [95, 0.05, 0.001]],
    ['how many must have answered for all alike to be shown', [21]],
  ])('may tell %s', (_, numbers) => {
    expect(numbers.filter((number) => !isKnown(number))).toEqual([]);
  });

  it('tells nothing else', () => {
    expect([4, 2.5, 20, 22, 50, 53, 94, 96, 0.04, 2137].filter(isKnown)).toEqual([]);
  });
});
