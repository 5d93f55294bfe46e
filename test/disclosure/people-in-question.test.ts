import { describe, expect, it } from 'vitest';
import { answersIn, respondentsIn, tablesOf } from './shown.js';
import { alike, surveyOf } from './survey.js';

const survey = surveyOf(
  { enhet: ['norr', 'soder'], kon: ['kvinna', 'man', 'annat'] },
  { barn: ['ja', 'nej', 'not-asked'] },
);

const women = [
  alike(29, { enhet: 'norr', kon: 'kvinna', barn: 'ja' }),
  alike(27, { enhet: 'soder', kon: 'kvinna', barn: 'nej' }),
];

const others = [
  alike(8, { enhet: 'norr', kon: 'annat', barn: 'ja' }),
  alike(7, { enhet: 'soder', kon: 'annat', barn: 'nej' }),
];

describe('a question that only some were asked', () => {
  it('does not count in a unit the few who were not, where the tables tell that they are men', () => {
    const people = [
      ...women,
      alike(3, { enhet: 'norr', kon: 'man', barn: 'not-asked' }),
      alike(12, { enhet: 'soder', kon: 'man', barn: 'not-asked' }),
    ];
    const [total, units, genders] = tablesOf(survey, [['enhet'], ['kon']], people);
    expect(answersIn(total, 'barn')).toEqual({ total: { ja: 29, nej: 27, 'not-asked': 15 } });
    expect(answersIn(genders, 'barn')).toMatchObject({ kvinna: { ja: 29, nej: 27 } });
    expect(respondentsIn(units)).toEqual({ norr: 32, soder: 39 });
    expect(answersIn(units, 'barn')).toEqual({ norr: 'withheld', soder: 'withheld' });
  });

  it('counts them where they are enough', () => {
    const people = [
      ...women,
      alike(7, { enhet: 'norr', kon: 'man', barn: 'not-asked' }),
      alike(12, { enhet: 'soder', kon: 'man', barn: 'not-asked' }),
    ];
    const [, units] = tablesOf(survey, [['enhet'], ['kon']], people);
    expect(answersIn(units, 'barn')).toEqual({
      norr: { ja: 29, 'not-asked': 7 },
      soder: { nej: 27, 'not-asked': 12 },
    });
  });

  it('counts them where they may be anybody', () => {
    const people = [
      ...women,
      alike(3, { enhet: 'norr', kon: 'man', barn: 'not-asked' }),
      alike(12, { enhet: 'soder', kon: 'man', barn: 'not-asked' }),
    ];
    const [, units] = tablesOf(survey, [['enhet']], people);
    expect(answersIn(units, 'barn')).toEqual({
      norr: { ja: 29, 'not-asked': 3 },
      soder: { nej: 27, 'not-asked': 12 },
    });
  });

  it('does not let a group be known nearly that is withheld itself', () => {
    const people = [
      ...women,
      alike(3, { enhet: 'norr', kon: 'man', barn: 'not-asked' }),
      alike(12, { enhet: 'soder', kon: 'man', barn: 'not-asked' }),
      alike(1, { enhet: 'norr', kon: 'kvinna', barn: 'not-asked' }),
    ];
    const [, units, , both] = tablesOf(survey, [['enhet'], ['kon'], ['enhet', 'kon']], people);
    expect(respondentsIn(both)).toMatchObject({ 'norr*man': 'withheld' });
    expect(answersIn(units, 'barn')).toEqual({ norr: 'withheld', soder: 'withheld' });
  });

  it('nor where that follows when what is shown is taken from the total', () => {
    const people = [
      alike(4, { enhet: 'norr', kon: 'kvinna', barn: 'not-asked' }),
      alike(26, { enhet: 'soder', kon: 'kvinna', barn: 'not-asked' }),
      alike(9, { enhet: 'norr', kon: 'man', barn: 'ja' }),
      alike(8, { enhet: 'soder', kon: 'man', barn: 'nej' }),
      alike(3, { enhet: 'soder', barn: 'nej' }),
      ...others,
    ];
    const [total, units, genders] = tablesOf(survey, [['enhet'], ['kon']], people);
    expect(answersIn(total, 'barn')).toEqual({ total: { ja: 17, nej: 18, 'not-asked': 30 } });
    expect(respondentsIn(genders)).toEqual({
      kvinna: 30,
      man: 17,
      annat: 'withheld',
      missing: 'withheld',
    });
    // The units are larger than the genders and go before them.
    expect(answersIn(units, 'barn')).not.toMatchObject({ norr: 'withheld' });
    expect(answersIn(genders, 'barn')).toMatchObject({ kvinna: 'withheld' });
  });
});
