import { describe, expect, it } from 'vitest';
import { protectedWith } from './protected.js';
import { respondentsIn, tablesOf } from './shown.js';
import { alike, surveyOf } from './survey.js';

const kon = surveyOf({ kon: ['kvinna', 'man', 'annat'] });
const konAndMalgrupp = surveyOf({ kon: ['kvinna', 'man'], malgrupp: ['barn', 'vuxna', 'familj'] });

describe('a background variable that no table is by', () => {
  it('does not split a small group that others give away', () => {
    const survey = surveyOf({ kon: ['kvinna', 'man'], malgrupp: ['barn', 'vuxna'], manad: ['okt', 'nov'] });
    const tables = tablesOf(
      survey,
      [['kon'], ['malgrupp']],
      [
        alike(20, { kon: 'kvinna', malgrupp: 'barn', manad: 'okt' }),
        alike(2, { kon: 'man', malgrupp: 'barn', manad: 'okt' }),
        alike(1, { kon: 'man', malgrupp: 'barn', manad: 'nov' }),
        alike(20, { kon: 'man', malgrupp: 'vuxna', manad: 'nov' }),
      ],
    );
    // 43 − 20 women − 20 adults are the three boys.
    expect(tables.map(respondentsIn)).toEqual([
      { total: 43 },
      { kvinna: 20, man: 23 },
      { barn: 'withheld', vuxna: 'withheld' },
    ]);
  });
});

describe('a breakdown', () => {
  it('shows every group when none is small', () => {
    const [total, byKon] = tablesOf(
      kon,
      [['kon']],
      [alike(30, { kon: 'kvinna' }), alike(20, { kon: 'man' }), alike(5, { kon: 'annat' })],
    );
    expect(respondentsIn(total)).toEqual({ total: 55 });
    expect(respondentsIn(byKon)).toEqual({ kvinna: 30, man: 20, annat: 5 });
    expect(byKon?.withheld).toBe('nothing');
  });

  it('withholds “uppgift saknas” with a small group, since the total less the others would give it', () => {
    const [, byKon] = tablesOf(
      kon,
      [['kon']],
      [alike(30, { kon: 'kvinna' }), alike(20, { kon: 'man' }), alike(3, { kon: 'annat' }), alike(25, {})],
    );
    expect(respondentsIn(byKon)).toEqual({ kvinna: 30, man: 20, annat: 'withheld', missing: 'withheld' });
    expect(byKon?.withheld).toBe('some');
  });

  it('withholds the next smallest group when everybody has a category', () => {
    const survey = surveyOf({ kontakttid: ['kort', 'mellan', 'lang', 'okand'] });
    const [, table] = tablesOf(
      survey,
      [['kontakttid']],
      [
        alike(30, { kontakttid: 'kort' }),
        alike(12, { kontakttid: 'mellan' }),
        alike(20, { kontakttid: 'lang' }),
        alike(3, { kontakttid: 'okand' }),
      ],
    );
    expect(respondentsIn(table)).toEqual({ kort: 30, mellan: 'withheld', lang: 20, okand: 'withheld' });
  });

  it('is withheld whole when one category would be left, and then hides which groups are empty', () => {
    const survey = surveyOf({ kon: ['kvinna', 'man', 'annat', 'vill-inte-svara'] });
    const [total, byKon] = tablesOf(
      survey,
      [['kon']],
      [alike(30, { kon: 'kvinna' }), alike(20, { kon: 'man' }), alike(3, { kon: 'annat' })],
    );
    expect(respondentsIn(total)).toEqual({ total: 53 });
    expect(respondentsIn(byKon)).toEqual({
      kvinna: 'withheld',
      man: 'withheld',
      annat: 'withheld',
      'vill-inte-svara': 'withheld',
    });
    expect(byKon?.withheld).toBe('whole');
  });

  it('shows a single category with everybody in it', () => {
    const [, byKon] = tablesOf(kon, [['kon']], [alike(30, { kon: 'kvinna' })]);
    expect(respondentsIn(byKon)).toEqual({ kvinna: 30, man: 'empty', annat: 'empty' });
  });

  it('lists the categories of the codebook in its order, nobody or not, and pools the missing kinds', () => {
    const survey = surveyOf({ kon: ['kvinna', 'man', 'annat', 'refused'] });
    const [, byKon] = tablesOf(
      survey,
      [['kon']],
      [
        alike(5, {}),
        alike(4, { kon: 'refused' }),
        alike(7, { kon: 'annat' }),
        alike(9, { kon: 'kvinna' }),
        alike(2, { kon: 'not-asked' }),
      ],
    );
    expect(byKon?.groups.map((group) => [group.group, group.respondents, group.missing])).toEqual([
      [['kvinna'], 9, false],
      [['man'], null, false],
      [['annat'], 7, false],
      [['missing'], 11, true],
    ]);
  });

  it('comes once, in the order of the pipeline, after the total', () => {
    const tables = tablesOf(
      konAndMalgrupp,
      [['malgrupp'], ['kon', 'malgrupp'], ['malgrupp'], [], ['kon']],
      [],
    );
    expect(tables.map((table) => table.by)).toEqual([[], ['malgrupp'], ['kon', 'malgrupp'], ['kon']]);
  });

  it('of a variable that the wave did not ask for is not asked, and so is its crossing', () => {
    const [, byKon, crossing] = tablesOf(
      konAndMalgrupp,
      [['kon'], ['kon', 'malgrupp']],
      [alike(20, { kon: 'not-asked', malgrupp: 'barn' }), alike(20, { kon: 'not-asked', malgrupp: 'vuxna' })],
    );
    expect(respondentsIn(byKon)).toEqual({ kvinna: 'not-asked', man: 'not-asked' });
    expect(new Set(Object.values(respondentsIn(crossing)))).toEqual(new Set(['not-asked']));
    expect(crossing?.withheld).toBe('nothing');
  });

  it('by an unknown variable is a fault of the caller', () => {
    expect(() => tablesOf(kon, [['alder']], [])).toThrow('alder');
  });
});

describe('a crossing', () => {
  it('needs four withheld cells around a small one, none of which may be alone in its row or column', () => {
    const [, , , crossing] = tablesOf(
      konAndMalgrupp,
      [['kon'], ['malgrupp'], ['kon', 'malgrupp']],
      [
        alike(3, { kon: 'kvinna', malgrupp: 'barn' }),
        alike(10, { kon: 'kvinna', malgrupp: 'vuxna' }),
        alike(30, { kon: 'kvinna', malgrupp: 'familj' }),
        alike(20, { kon: 'man', malgrupp: 'barn' }),
        alike(15, { kon: 'man', malgrupp: 'vuxna' }),
        alike(40, { kon: 'man', malgrupp: 'familj' }),
      ],
    );
    expect(respondentsIn(crossing)).toEqual({
      'kvinna*barn': 'withheld',
      'kvinna*vuxna': 'withheld',
      'kvinna*familj': 30,
      'man*barn': 'withheld',
      'man*vuxna': 'withheld',
      'man*familj': 40,
    });
  });

  it('does not give away a group that is withheld in the breakdown', () => {
    const survey = surveyOf({ kon: ['kvinna', 'man', 'annat'], malgrupp: ['barn', 'vuxna'] });
    const [, byKon, crossing] = tablesOf(
      survey,
      [['kon'], ['kon', 'malgrupp']],
      [
        alike(10, { kon: 'kvinna', malgrupp: 'barn' }),
        alike(20, { kon: 'kvinna', malgrupp: 'vuxna' }),
        alike(6, { kon: 'man', malgrupp: 'barn' }),
        alike(8, { kon: 'man', malgrupp: 'vuxna' }),
        alike(3, { kon: 'annat', malgrupp: 'vuxna' }),
        alike(9, { malgrupp: 'barn' }),
      ],
    );
    // The breakdown hides annat behind “uppgift saknas”, which the crossing has in a single cell.
    expect(respondentsIn(byKon)).toEqual({ kvinna: 30, man: 14, annat: 'withheld', missing: 'withheld' });
    expect(respondentsIn(crossing)).toEqual({
      'kvinna*barn': 10,
      'kvinna*vuxna': 20,
      'man*barn': 6,
      'man*vuxna': 8,
      'annat*barn': 'empty',
      'annat*vuxna': 'withheld',
      'missing*barn': 'withheld',
    });
  });

  it('protects inner cells that nobody wants', () => {
    // barn are kvinna, but for two; published as they stand, barn less kvinna would tell so.
    const [, byKon, byMalgrupp] = tablesOf(
      surveyOf({ kon: ['kvinna', 'man'], malgrupp: ['barn', 'vuxna'] }),
      [['kon'], ['malgrupp']],
      [
        alike(20, { kon: 'kvinna', malgrupp: 'barn' }),
        alike(2, { kon: 'man', malgrupp: 'barn' }),
        alike(30, { kon: 'man', malgrupp: 'vuxna' }),
      ],
    );
    expect(byKon?.withheld).toBe('nothing');
    expect(byMalgrupp?.withheld).toBe('whole');
  });
});

describe('a wave', () => {
  it('with too few respondents shows nothing at all', () => {
    const survey = surveyOf({ kon: ['kvinna', 'man'] }, { q: ['ja', 'nej'] });
    const tables = tablesOf(
      survey,
      [['kon']],
      [alike(3, { kon: 'kvinna', q: 'ja' }), alike(1, { q: 'nej' })],
      [{ group: {}, offered: 9 }],
    );
    for (const table of tables) {
      expect(table.withheld).toBe('whole');
      for (const group of table.groups) {
        expect(group).toMatchObject({ status: 'withheld', respondents: null });
        expect(group.rate.offered).toBeNull();
        expect(group.questions).toEqual([{ question: 'q', status: 'withheld', counts: null }]);
      }
    }
    // Not even that somebody lacks a category.
    expect(tables[1]?.groups.map((group) => group.group)).toEqual([['kvinna'], ['man']]);
  });

  it('with nobody is empty', () => {
    const [total, byKon] = tablesOf(kon, [['kon']], []);
    expect(respondentsIn(total)).toEqual({ total: 'empty' });
    expect(respondentsIn(byKon)).toEqual({ kvinna: 'empty', man: 'empty', annat: 'empty' });
  });

  it('adds its periods together', () => {
    const cube = kon.cube([alike(3, { kon: 'kvinna' }), alike(4, { kon: 'kvinna' })]);
    const cells = cube.cells.map((cell, month) => ({ ...cell, period: `2018-0${month + 1}` }));
    const published = protectedWith({
      codebook: kon.codebook,
      breakdowns: [['kon']],
      minimum: 5,
      waves: [{ id: '2018', cube: { ...cube, cells } }],
    });
    expect(respondentsIn(published.counts.waves[0]?.tables[1])).toMatchObject({ kvinna: 7 });
  });

  it('is protected by itself', () => {
    const many = kon.cube([alike(30, { kon: 'kvinna' }), alike(30, { kon: 'man' })]);
    const few = kon.cube([alike(30, { kon: 'kvinna' }), alike(2, { kon: 'man' })]);
    const request = { codebook: kon.codebook, breakdowns: [['kon']], minimum: 5 };
    const both = protectedWith({
      ...request,
      waves: [
        { id: '2017', cube: few },
        { id: '2018', cube: many },
      ],
    });
    expect(both.counts.waves.map(({ wave, tables }) => [wave, tables[1]?.withheld])).toEqual([
      ['2017', 'whole'],
      ['2018', 'nothing'],
    ]);
  });
});
