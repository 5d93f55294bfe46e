import { describe, expect, it } from 'vitest';
import { csvTable } from '../../src/audit/csv-table.js';
import { runPipeline } from '../../src/stages/run-pipeline.js';
import { fakeEffects } from '../fake-effects.js';

/*
 * Words that every object of the language has are names like any other: of columns, variables, categories, waves and
 * scales.
 */

const codebook = `id: enkat
title: Enkäten
scales:
  constructor: {categories: [{id: constructor, label: __proto__}, {id: tostring, label: toString}]}
  valueof: {categories: [{id: hasownproperty, label: hasOwnProperty, positive: true}, {id: valueof, label: valueOf}]}
variables:
  - {id: svarsid, role: id, columns: [isPrototypeOf]}
  - {id: valueof, role: background, label: Enhet, scale: constructor, columns: [__proto__]}
  - {id: tostring, role: question, label: Nöjd?, scale: valueof, columns: [constructor]}
waves: {"constructor": {tostring: {columns: [constructor]}}}
`;
const pipeline = `kind: survey
id: constructor
title: Enkäten
codebook: codebook.yaml
waves:
  - id: constructor
    date: 2018-10-31
    responses: svar.csv
    offered: {file: erbjudna.csv, count: constructor}
breakdowns: [valueof]
`;

function answers(from: number, many: number, cells: string): string {
  return Array.from({ length: many }, (_, i) => `n${from + i};${cells}\n`).join('');
}

const svar = [
  'isPrototypeOf;__proto__;constructor;hasOwnProperty\n',
  answers(0, 30, '__proto__;hasOwnProperty;x'),
  answers(30, 10, '__proto__;valueOf;x'),
  answers(40, 20, 'toString;hasOwnProperty;x'),
  answers(60, 25, 'TOSTRING;valueof;x'),
  answers(85, 7, 'toString;__proto__;x'),
].join('');

describe('a survey whose columns, variables and categories are called as parts of objects', () => {
  it('is counted as any other', async () => {
    const effects = fakeEffects({
      'pipeline.yaml': pipeline,
      'codebook.yaml': codebook,
      'svar.csv': svar,
      'erbjudna.csv': '__proto__;constructor\n__proto__;80\ntoString;60\n',
    });
    const { problems, written } = await runPipeline(
      {
        path: 'pipeline.yaml',
        out: 'out',
        internal: '.svarsbild',
        formats: ['csv'],
        language: undefined,
        judged: (found) => found,
        sourceDate: undefined,
      },
      effects,
    );
    expect(problems.map(({ code, details }) => ({ code, details }))).toMatchObject([
      { code: 'columns-extra' },
      { code: 'value-unknown', details: { value: '__proto__', count: 7 } },
      { code: 'rows-empty', details: { count: 7 } },
    ]);
    expect(written?.totals).toMatchObject([{ answers: 85, offered: 140 }]);
    const bytes = effects.placed.get('out/constructor')?.get('tables/estimates.csv');
    const { rows } = csvTable('estimates.csv', new TextDecoder().decode(bytes));
    // Wave, measure, question, category, by, group, numerator and denominator.
    const told = rows.filter(([, measure]) => measure === 'response-rate' || measure === 'share');
    expect(told.map((row) => row.slice(0, 8).join())).toEqual([
      'constructor,response-rate,,,,,85,140',
      'constructor,share,tostring,hasownproperty,,,50,85',
      'constructor,share,tostring,valueof,,,35,85',
      'constructor,response-rate,,,valueof,constructor,40,80',
      'constructor,share,tostring,hasownproperty,valueof,constructor,30,40',
      'constructor,share,tostring,valueof,valueof,constructor,10,40',
      'constructor,response-rate,,,valueof,tostring,45,60',
      'constructor,share,tostring,hasownproperty,valueof,tostring,20,45',
      'constructor,share,tostring,valueof,valueof,tostring,25,45',
    ]);
  });
});
