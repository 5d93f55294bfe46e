import { describe, expect, it } from 'vitest';
import { answersIn, respondentsIn, tablesOf } from './shown.js';
import { alike, surveyOf } from './survey.js';

const scale = ['ja', 'nej', 'dont-know'];
const survey = surveyOf({ malgrupp: ['barn', 'vuxna', 'familj'] }, { q: scale });

describe('a question', () => {
  it('shows every code in a group with enough valid answers', () => {
    const [total, table] = tablesOf(
      survey,
      [['malgrupp']],
      [
        alike(6, { malgrupp: 'barn', q: 'ja' }),
        alike(1, { malgrupp: 'barn', q: 'dont-know' }),
        alike(9, { malgrupp: 'vuxna', q: 'nej' }),
      ],
    );
    expect(answersIn(total, 'q')).toEqual({ total: { ja: 6, nej: 9, 'dont-know': 1 } });
    expect(answersIn(table, 'q')).toEqual({ barn: { ja: 6, 'dont-know': 1 }, vuxna: { nej: 9 }, familj: {} });
    expect(total?.groups[0]?.questions[0]?.counts?.map(({ id, kind, count }) => [id, kind, count])).toEqual([
      ['ja', 'valid', 6],
      ['nej', 'valid', 9],
      ['dont-know', 'dont-know', 1],
      ['no-answer', 'no-answer', 0],
      ['refused', 'refused', 0],
      ['not-applicable', 'not-applicable', 0],
      ['not-asked', 'not-asked', 0],
      ['invalid', 'invalid', 0],
    ]);
  });

  it('is withheld where the respondents are', () => {
    const [, table] = tablesOf(
      survey,
      [['malgrupp']],
      [
        alike(30, { malgrupp: 'barn', q: 'ja' }),
        alike(20, { malgrupp: 'vuxna', q: 'ja' }),
        alike(3, { malgrupp: 'familj', q: 'ja' }),
        alike(9, { q: 'nej' }),
      ],
    );
    expect(answersIn(table, 'q')).toEqual({
      barn: { ja: 30 },
      vuxna: { ja: 20 },
      familj: 'withheld',
      missing: 'withheld',
    });
  });

  it('with few valid answers in a group takes a second group with it, although both show their respondents', () => {
    const [total, table] = tablesOf(
      survey,
      [['malgrupp']],
      [
        alike(30, { malgrupp: 'barn', q: 'ja' }),
        alike(5, { malgrupp: 'barn', q: 'dont-know' }),
        alike(20, { malgrupp: 'vuxna', q: 'nej' }),
        alike(5, { malgrupp: 'vuxna' }),
        alike(3, { malgrupp: 'familj', q: 'ja' }),
        alike(7, { malgrupp: 'familj' }),
      ],
    );
    expect(respondentsIn(table)).toEqual({ barn: 35, vuxna: 25, familj: 10 });
    expect(answersIn(total, 'q')).toEqual({ total: { ja: 33, nej: 20, 'dont-know': 5, 'no-answer': 12 } });
    expect(answersIn(table, 'q')).toEqual({
      barn: { ja: 30, 'dont-know': 5 },
      vuxna: 'withheld',
      familj: 'withheld',
    });
  });

  it('does not hide behind a group of which another table shows that all in it answered', () => {
    // In norr nobody left the question out, so that the 20 respondents of vuxna are 20 valid answers: withholding
    // them would not protect the three of familj, and missbruk has to go instead, though it is larger.
    const two = surveyOf(
      { malgrupp: ['barn', 'missbruk', 'vuxna', 'familj'], avdelning: ['norr', 'soder'] },
      { q: scale },
    );
    const [, byAvdelning, byMalgrupp] = tablesOf(
      two,
      [['avdelning'], ['malgrupp']],
      [
        alike(30, { malgrupp: 'barn', avdelning: 'norr', q: 'ja' }),
        alike(30, { malgrupp: 'barn', avdelning: 'soder', q: 'ja' }),
        alike(25, { malgrupp: 'missbruk', avdelning: 'norr', q: 'ja' }),
        alike(25, { malgrupp: 'missbruk', avdelning: 'soder', q: 'nej' }),
        alike(20, { malgrupp: 'vuxna', avdelning: 'norr', q: 'nej' }),
        alike(3, { malgrupp: 'familj', avdelning: 'soder', q: 'nej' }),
        alike(7, { malgrupp: 'familj', avdelning: 'soder' }),
      ],
    );
    expect(respondentsIn(byMalgrupp)).toEqual({ barn: 60, missbruk: 50, vuxna: 20, familj: 10 });
    expect(answersIn(byAvdelning, 'q')).toEqual({
      norr: { ja: 55, nej: 20 },
      soder: { ja: 30, nej: 28, 'no-answer': 7 },
    });
    expect(answersIn(byMalgrupp, 'q')).toEqual({
      barn: { ja: 60 },
      missbruk: 'withheld',
      vuxna: { nej: 20 },
      familj: 'withheld',
    });
  });

  it('without a valid answer in a group shows don’t-know and no-answer, if enough were asked', () => {
    const [, table] = tablesOf(
      survey,
      [['malgrupp']],
      [
        alike(30, { malgrupp: 'barn', q: 'ja' }),
        alike(5, { malgrupp: 'barn', q: 'dont-know' }),
        alike(6, { malgrupp: 'vuxna', q: 'dont-know' }),
        alike(2, { malgrupp: 'familj', q: 'dont-know' }),
        alike(8, { malgrupp: 'familj', q: 'not-asked' }),
      ],
    );
    expect(table?.groups.map((group) => group.questions[0]?.status)).toEqual(['ok', 'empty', 'withheld']);
    expect(answersIn(table, 'q')).toMatchObject({ vuxna: { 'dont-know': 6 }, familj: 'withheld' });
  });

  it('that a group was not asked is not asked there', () => {
    const [total, table] = tablesOf(
      survey,
      [['malgrupp']],
      [
        alike(30, { malgrupp: 'barn', q: 'ja' }),
        alike(12, { malgrupp: 'vuxna', q: 'not-asked' }),
        alike(8, { malgrupp: 'familj', q: 'not-applicable' }),
      ],
    );
    expect(answersIn(total, 'q')).toEqual({ total: { ja: 30, 'not-asked': 12, 'not-applicable': 8 } });
    expect(answersIn(table, 'q')).toEqual({ barn: { ja: 30 }, vuxna: 'not-asked', familj: 'not-asked' });
  });

  it('that the wave did not ask is not asked in withheld groups either', () => {
    const [, table] = tablesOf(
      survey,
      [['malgrupp']],
      [
        alike(30, { malgrupp: 'barn', q: 'not-asked' }),
        alike(12, { malgrupp: 'vuxna', q: 'not-asked' }),
        alike(3, { malgrupp: 'familj', q: 'not-asked' }),
        alike(3, { q: 'not-asked' }),
      ],
    );
    expect(respondentsIn(table)).toMatchObject({ familj: 'withheld', missing: 'withheld' });
    expect(new Set(Object.values(answersIn(table, 'q')))).toEqual(new Set(['not-asked']));
  });

  it('is decided apart from other questions', () => {
    const two = surveyOf({ kon: ['kvinna', 'man'] }, { q: scale, r: scale });
    const [, table] = tablesOf(
      two,
      [['kon']],
      [
        alike(30, { kon: 'kvinna', q: 'ja', r: 'ja' }),
        alike(3, { kon: 'man', q: 'ja', r: 'nej' }),
        alike(9, { kon: 'man', r: 'nej' }),
      ],
    );
    expect(answersIn(table, 'q')).toEqual({ kvinna: 'withheld', man: 'withheld' });
    expect(answersIn(table, 'r')).toEqual({ kvinna: { ja: 30 }, man: { nej: 12 } });
  });
});
