import { describe, expect, it } from 'vitest';
import { ratesIn, respondentsIn, tablesOf } from './shown.js';
import { alike, surveyOf } from './survey.js';

const survey = surveyOf({
  malgrupp: ['barn', 'vuxna'],
  avdelning: ['norr', 'soder'],
  kon: ['kvinna', 'man'],
});
const everybody = [
  alike(20, { malgrupp: 'barn', avdelning: 'norr', kon: 'kvinna' }),
  alike(30, { malgrupp: 'barn', avdelning: 'soder', kon: 'man' }),
  alike(40, { malgrupp: 'vuxna', avdelning: 'norr', kon: 'kvinna' }),
  alike(50, { malgrupp: 'vuxna', avdelning: 'soder', kon: 'man' }),
];
const units = (northChildren: number | null, [south, northAdults, southAdults] = [40, 50, 60]) => [
  { group: { malgrupp: 'barn', avdelning: 'norr' }, offered: northChildren },
  { group: { malgrupp: 'barn', avdelning: 'soder' }, offered: south },
  { group: { malgrupp: 'vuxna', avdelning: 'norr' }, offered: northAdults },
  { group: { malgrupp: 'vuxna', avdelning: 'soder' }, offered: southAdults },
];

describe('a response rate', () => {
  it('sums the units inside the group, and is not reported for what units are not told apart by', () => {
    const [total, byMalgrupp, byKon] = tablesOf(survey, [['malgrupp'], ['kon']], everybody, units(25));
    expect(ratesIn(total)).toEqual({ total: '140/175' });
    expect(ratesIn(byMalgrupp)).toEqual({ barn: '50/65', vuxna: '90/110' });
    expect(ratesIn(byKon)).toEqual({ kvinna: 'not-reported', man: 'not-reported' });
  });

  it('is for everybody when only a total was counted', () => {
    const [total, byMalgrupp] = tablesOf(survey, [['malgrupp']], everybody, [{ group: {}, offered: 200 }]);
    expect(ratesIn(total)).toEqual({ total: '140/200' });
    expect(ratesIn(byMalgrupp)).toEqual({ barn: 'not-reported', vuxna: 'not-reported' });
  });

  it('is not reported when no unit has a count', () => {
    const [total] = tablesOf(survey, [], everybody);
    expect(ratesIn(total)).toEqual({ total: 'not-reported' });
    const [unreported] = tablesOf(survey, [], everybody, [{ group: {}, offered: null }]);
    expect(ratesIn(unreported)).toEqual({ total: 'not-reported' });
  });

  it('leaves out both sides of a unit that did not report, which keeps its answers in the results', () => {
    const [total, byMalgrupp] = tablesOf(survey, [['malgrupp']], everybody, units(null));
    expect(ratesIn(total)).toEqual({ total: '120/150' });
    expect(ratesIn(byMalgrupp)).toEqual({ barn: '30/40', vuxna: '90/110' });
    expect(respondentsIn(byMalgrupp)).toEqual({ barn: 50, vuxna: 90 });
  });

  it('leaves out a unit with more answers than offered, so that no rate is above one', () => {
    const [total, byMalgrupp] = tablesOf(survey, [['malgrupp']], everybody, units(19));
    expect(ratesIn(total)).toEqual({ total: '120/150' });
    expect(ratesIn(byMalgrupp)).toEqual({ barn: '30/40', vuxna: '90/110' });
  });

  it('leaves out answers from a unit that is not listed', () => {
    const [total] = tablesOf(survey, [], everybody, units(25).slice(1));
    expect(ratesIn(total)).toEqual({ total: '120/150' });
  });

  it('counts those who did not state their unit when every unit they may come from has reported', () => {
    const some = [...everybody, alike(7, { malgrupp: 'barn' }), alike(6, { avdelning: 'soder' })];
    const [total, byMalgrupp] = tablesOf(survey, [['malgrupp']], some, units(40));
    expect(ratesIn(total)).toEqual({ total: '153/190' });
    expect(ratesIn(byMalgrupp)).toEqual({ barn: '57/80', vuxna: '90/110', missing: 'not-reported' });

    // The seven may come from the unit that has not reported; the six cannot.
    const [incomplete] = tablesOf(survey, [], some, units(null));
    expect(ratesIn(incomplete)).toEqual({ total: '126/150' });
  });

  it('is not reported when those without a unit bring it above one', () => {
    const some = [...everybody, alike(7, { malgrupp: 'barn' })];
    const [total, byMalgrupp] = tablesOf(survey, [['malgrupp']], some, units(20, [32, 50, 60]));
    expect(ratesIn(byMalgrupp)).toEqual({ barn: 'not-reported', vuxna: '90/110' });
    expect(ratesIn(total)).toEqual({ total: '147/162' });
  });

  it('of a group that nobody answered in is zero of the offered', () => {
    const [, byMalgrupp] = tablesOf(survey, [['malgrupp']], everybody.slice(0, 2), [
      { group: { malgrupp: 'barn' }, offered: 60 },
      { group: { malgrupp: 'vuxna' }, offered: 12 },
    ]);
    expect(ratesIn(byMalgrupp)).toEqual({ barn: '50/60', vuxna: '0/12' });
    const [, nothing] = tablesOf(survey, [['malgrupp']], everybody.slice(0, 2), [
      { group: { malgrupp: 'barn' }, offered: 60 },
      { group: { malgrupp: 'vuxna' }, offered: 0 },
    ]);
    expect(ratesIn(nothing)).toEqual({ barn: '50/60', vuxna: 'empty' });
  });

  it('is withheld where the respondents are', () => {
    const three = surveyOf({ malgrupp: ['barn', 'vuxna', 'familj', 'missbruk'] });
    const [, table] = tablesOf(
      three,
      [['malgrupp']],
      [
        alike(30, { malgrupp: 'barn' }),
        alike(8, { malgrupp: 'vuxna' }),
        alike(3, { malgrupp: 'familj' }),
        alike(20, { malgrupp: 'missbruk' }),
      ],
      ['barn', 'vuxna', 'familj', 'missbruk'].map((malgrupp) => ({ group: { malgrupp }, offered: 40 })),
    );
    expect(ratesIn(table)).toEqual({
      barn: '30/40',
      vuxna: 'withheld',
      familj: 'withheld',
      missbruk: '20/40',
    });
  });

  it('is withheld where it would tell how few there are in a unit that did not report', () => {
    const some = [...everybody.slice(1), alike(2, { malgrupp: 'barn', avdelning: 'norr', kon: 'kvinna' })];
    const [total, byMalgrupp] = tablesOf(survey, [['malgrupp']], some, units(null));
    expect(respondentsIn(total)).toEqual({ total: 122 });
    expect(ratesIn(total)).toEqual({ total: 'withheld' });
    expect(ratesIn(byMalgrupp)).toEqual({ barn: 'withheld', vuxna: '90/110' });
  });

  it('does not let the offered counts give away a unit with few forms', () => {
    const three = surveyOf({ malgrupp: ['barn', 'vuxna', 'familj'] });
    const [total, table] = tablesOf(
      three,
      [['malgrupp']],
      [alike(30, { malgrupp: 'barn' }), alike(20, { malgrupp: 'vuxna' })],
      [
        { group: { malgrupp: 'barn' }, offered: 40 },
        { group: { malgrupp: 'vuxna' }, offered: 35 },
        { group: { malgrupp: 'familj' }, offered: 3 },
      ],
    );
    expect(respondentsIn(table)).toEqual({ barn: 30, vuxna: 20, familj: 'empty' });
    expect(ratesIn(total)).toEqual({ total: '50/78' });
    expect(ratesIn(table)).toEqual({ barn: '30/40', vuxna: 'withheld', familj: 'withheld' });
  });

  it('does not hide few forms behind a unit of which another rate shows that all were answered', () => {
    // Everything offered in norr came back, so that vuxna's 20 respondents are 20 forms, withheld or not.
    const four = surveyOf({
      malgrupp: ['barn', 'missbruk', 'vuxna', 'familj'],
      avdelning: ['norr', 'soder'],
    });
    const unit = (malgrupp: string, avdelning: string, answered: number, offered: number) => ({
      group: { malgrupp, avdelning },
      offered,
      answered,
    });
    const all = [
      unit('barn', 'norr', 30, 30),
      unit('barn', 'soder', 30, 40),
      unit('missbruk', 'norr', 25, 25),
      unit('missbruk', 'soder', 20, 30),
      unit('vuxna', 'norr', 20, 20),
      unit('familj', 'soder', 0, 3),
    ];
    const [total, byAvdelning, byMalgrupp] = tablesOf(
      four,
      [['avdelning'], ['malgrupp']],
      all.map(({ group, answered }) => alike(answered, group)),
      all,
    );
    expect(ratesIn(total)).toEqual({ total: '125/148' });
    expect(ratesIn(byAvdelning)).toEqual({ norr: '75/75', soder: '50/73' });
    expect(ratesIn(byMalgrupp)).toEqual({
      barn: '60/70',
      missbruk: 'withheld',
      vuxna: '20/20',
      familj: 'withheld',
    });
  });
});
