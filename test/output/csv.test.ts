import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/analysis/comparison.js';
import type { Estimate } from '../../src/analysis/estimate.js';
import { comparisonsCsv } from '../../src/output/comparisons-csv.js';
import { csvNumber, csvOf } from '../../src/output/csv.js';
import { estimatesCsv } from '../../src/output/estimates-csv.js';

const rate: Estimate = {
  wave: '2017',
  measure: 'response-rate',
  question: '',
  category: '',
  by: ['kon', 'malgrupp'],
  group: ['kvinna', 'missbruk'],
  numerator: 922,
  denominator: 1076,
  value: 922 / 1076,
  lower: 0.834681942047717,
  upper: 0.876533573643577,
  status: 'ok',
  nEffective: 1076,
  method: 'wilson',
};

const withheld: Estimate = {
  ...rate,
  measure: 'share',
  question: 'kontakt',
  category: 'svart',
  by: [],
  group: [],
  numerator: null,
  denominator: null,
  value: null,
  lower: null,
  upper: null,
  status: 'withheld',
  nEffective: null,
  method: '',
};

const change: Comparison = {
  from: '2017',
  to: '2018',
  measure: 'share-positive',
  question: 'kontakt',
  category: '',
  by: ['kon'],
  group: ['man'],
  basis: 'all',
  fromValue: 0.8,
  toValue: 0.6,
  difference: 0.6 - 0.8,
  lower: -0.333872654036906,
  upper: -0.052431472402365,
  p: 0.00804508136819656,
  pAdjusted: 4.3204630578275e-8,
  status: 'ok',
  test: 'score',
};

describe('estimates.csv', () => {
  it('has its columns in their order, numbers with a point, and nothing where there is no number', () => {
    expect(estimatesCsv([rate, withheld]).split('\n')).toEqual([
      'wave,measure,question,category,by,group,numerator,denominator,value,lower,upper,status,n_effective,method',
      '2017,response-rate,,,kon*malgrupp,kvinna*missbruk,922,1076,0.8568773234,0.834681942,0.8765335736,ok,1076,wilson',
      '2017,share,kontakt,svart,,,,,,,,withheld,,',
      '',
    ]);
  });

  it('has its header also without rows', () => {
    expect(estimatesCsv([]).split('\n')).toHaveLength(2);
  });
});

describe('comparisons.csv', () => {
  it('has its columns in their order', () => {
    expect(comparisonsCsv([change]).split('\n')).toEqual([
      'from,to,measure,question,category,by,group,basis,from_value,to_value,difference,lower,upper,p,p_adjusted,status,test',
      '2017,2018,share-positive,kontakt,,kon,man,all,0.8,0.6,-0.2,-0.333872654,-0.0524314724,0.008045081368,0.00000004320463058,ok,score',
      '',
    ]);
  });
});

describe('a number for programs', () => {
  it.each([
    [null, ''],
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [1234567, '1234567'],
    [0.5, '0.5'],
    [2 / 3, '0.6666666667'],
    [-0.25, '-0.25'],
    [0.1 + 0.2, '0.3'],
    [0.99999999999, '1'],
    [12345.678901234, '12345.6789'],
    [206.63997330664, '206.6399733'],
    [1.5e-7, '0.00000015'],
    [2.0884875837625446e-45, '2.088487584e-45'],
    [1e-200, '1e-200'],
  ])('%d is written %s', (value, text) => {
    expect(csvNumber(value)).toBe(text);
  });

  it('is right to 10 significant digits, and has no exponent from 1e-15 up', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const text = csvNumber(value);
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.abs(value) * 5.1e-10);
        if (Math.abs(value) >= 1e-15 || value === 0) expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/);
      }),
    );
  });

  it('refuses what is no number', () => {
    expect(() => csvNumber(Number.NaN)).toThrow(RangeError);
    expect(() => csvNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('a table as CSV', () => {
  it('quotes commas, quotes and line ends, so that what is read is what was written', () => {
    const columns = [0, 1].map((i) => ({ name: `c${i}`, cell: (row: readonly string[]) => row[i] ?? '' }));
    expect(csvOf(columns, [['a,b', 'say "hi"\nnow']])).toBe('c0,c1\n"a,b","say ""hi""\nnow"\n');
    const cell = fc.string({ unit: fc.constantFrom('a', 'å', ',', '"', '\n', ' ', '=') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = csvOf(columns, rows);
        const read = Papa.parse<string[]>(text.slice(0, -1), { delimiter: ',', newline: '\n' }).data;
        expect(read).toEqual([['c0', 'c1'], ...rows]);
      }),
    );
  });
});
