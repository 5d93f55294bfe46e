import { describe, expect, it } from 'vitest';
import { attack } from '../../src/audit/attack.js';
import { everyCount } from '../../src/audit/solve-model.js';
import type { AnswersDocument, PublishedDocument } from '../../src/publication/document.js';
import { solver } from '../disclosure/protected.js';
import { partlyAskedDocument } from './partly-asked-document.js';
import { surveyDocument, type ToldGroup } from './survey-document.js';

/** All answers; the numbers of yes, no, do not know and nothing. */
const counted = (...counts: number[]): AnswersDocument => ({ status: 'ok', counts });
/** How many have answered, but not what. */
const basis = (valid: number, nothing: number): AnswersDocument => ({
  status: 'withheld',
  counts: null,
  base: { valid, others: { 'dont-know': 0, 'no-answer': nothing } },
});
const withheld: AnswersDocument = { status: 'withheld', counts: null };

/** What can be worked out of the numbers of valid answers that are withheld. */
function valid(everybody: ToldGroup, units: Readonly<Record<string, ToldGroup>>) {
  return attack([surveyDocument(everybody, units)], { solver, search: everyCount })
    .filter(({ about }) => about.measure === 'valid')
    .map(({ about, low, high, isSafe }) => [about.question, ...about.group, low, high, isSafe]);
}

const everybody: ToldGroup = { respondents: 30, answers: counted(13, 10, 0, 7) };

describe('an attack on the answers to a question', () => {
  it('finds how few have answered from the answers of all others', () => {
    const units: Record<string, ToldGroup> = {
      norr: { respondents: 22, answers: counted(12, 8, 0, 2) },
      soder: { respondents: 8, answers: withheld },
    };
    expect(valid(everybody, units)).toEqual([['nojd', 'soder', 3, 3, false]]);
  });

  it('finds it where it is told only how many of the others have answered', () => {
    const units: Record<string, ToldGroup> = {
      norr: { respondents: 22, answers: basis(20, 2) },
      soder: { respondents: 8, answers: withheld },
    };
    expect(valid(everybody, units)).toEqual([['nojd', 'soder', 3, 3, false]]);
  });

  it('finds it where nothing is told but how many', () => {
    const units: Record<string, ToldGroup> = {
      norr: { respondents: 22, answers: basis(20, 2) },
      soder: { respondents: 8, answers: withheld },
    };
    expect(valid({ respondents: 30, answers: basis(23, 7) }, units)).toEqual([
      ['nojd', 'soder', 3, 3, false],
    ]);
  });

  it('leaves alone what two groups may share in many ways', () => {
    const units: Record<string, ToldGroup> = {
      norr: { respondents: 12, answers: basis(10, 2) },
      soder: { respondents: 9, answers: withheld },
      oster: { respondents: 9, answers: withheld },
    };
    expect(valid(everybody, units)).toEqual([
      ['nojd', 'soder', 4, 9, true],
      ['nojd', 'oster', 4, 9, true],
    ]);
  });
});

describe('an attack on the answers to a question that only women were asked', () => {
  const peopleThroughIt = (document: PublishedDocument) =>
    attack([document], { solver, search: everyCount })
      .filter(({ about }) => about.measure === 'respondents' && about.question === 'barn')
      .map(({ about, low, high, isSafe }) => [...about.group, low, high, isSafe]);

  it('finds the few men of a unit, of whom nothing is told, in how many of it were not asked', () => {
    const document = partlyAskedDocument({ norr: [29, 3], soder: [27, 12] });
    expect(peopleThroughIt(document)).toContainEqual(['norr', 'man', 3, 3, false]);
  });

  it('leaves them alone where they are enough', () => {
    const document = partlyAskedDocument({ norr: [29, 7], soder: [27, 12] });
    expect(peopleThroughIt(document)).toEqual([
      ['norr', 'kvinna', 29, 29, true],
      ['norr', 'man', 7, 7, true],
      ['soder', 'kvinna', 27, 27, true],
      ['soder', 'man', 12, 12, true],
    ]);
  });

  it('says nothing of groups that are known as well without it', () => {
    const { waves, ...others } = partlyAskedDocument({ norr: [29, 3], soder: [27, 12] });
    const withoutUnits = waves.map((wave) => ({
      ...wave,
      tables: wave.tables.filter(({ by }) => by.join() !== 'enhet'),
    }));
    expect(peopleThroughIt({ ...others, waves: withoutUnits })).toEqual([]);
  });
});
