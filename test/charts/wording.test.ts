import { describe, expect, it } from 'vitest';
import { changeAlt, dotsAlt, dumbbellAlt, likertAlt, lineAlt } from '../../src/charts/wording.js';
import { changes, dots, likert, line, pairs, questions } from './examples.js';

describe('what a figure is said to show', () => {
  it('tells the range of the later wave', () => {
    expect(dotsAlt(dots, 'sv')).toBe(
      'Svarsfrekvens, 3 rader, 2017 och 2018; 2018 från 88,0\u00a0% (Barn och unga – myndighet) till 90,0\u00a0% (Arbetsmarknad).',
    );
    expect(dotsAlt(dots, 'en')).toBe(
      'Svarsfrekvens, 3 rows, 2017 and 2018; 2018 from 88.0% (Barn och unga – myndighet) to 90.0% (Arbetsmarknad).',
    );
  });

  it('says it shortly when all are alike, and for a single row', () => {
    expect(likertAlt(likert, 'sv')).toBe(
      'Svarens fördelning och andelen positiva, 3 rader, 2017 och 2018; 2018 överallt 87,0\u00a0%.',
    );
    expect(dotsAlt({ ...dots, rows: dots.rows.slice(0, 1) }, 'sv')).toContain(
      '1 rad, 2017 och 2018; 2018 90,0',
    );
  });

  it('tells differences, changes and every point of a line', () => {
    expect(dumbbellAlt(pairs, 'sv')).toContain('Kvinnor och Män; skillnad från \u22123,2 procentenheter');
    expect(changeAlt(changes, 'sv')).toContain(
      `2 med säker förändring; från \u22125,1 (${questions[2]}) till +3,5`,
    );
    expect(lineAlt(line, 'en')).toBe(
      'Andel positiva, Kontakttid: Mindre än 6 månader 86.0%, 6 månader–2 år 82.0%, Mer än 2 år 78.0%.',
    );
  });

  it('claims nothing when nothing is shown', () => {
    const hidden = { ...dots, rows: dots.rows.map(({ label }) => ({ label, points: [] })) };
    expect(dotsAlt(hidden, 'sv')).toBe('Svarsfrekvens, 3 rader, 2017 och 2018.');
    const gone = { ...changes, rows: changes.rows.map((row) => ({ ...row, interval: null })) };
    expect(changeAlt(gone, 'sv')).toBe('Förändring i procentenheter, 3 rader.');
    const untested = changes.rows.map((row) => ({ ...row, standing: 'untested' as const }));
    expect(changeAlt({ ...changes, rows: untested }, 'sv')).not.toContain('säker');
  });
});
