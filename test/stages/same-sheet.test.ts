import { describe, expect, it } from 'vitest';
import type { PublishedDocument, ReadDocument } from '../../src/publication/document.js';
import { emptyLedger, withPublication } from '../../src/publication/ledger.js';
import { publishedAsAnother } from '../../src/stages/published-as-another.js';

/* Which names of files and sheets are those of the same answers. */

const nothing = { offeredBy: [], questions: [], tables: [], modes: [], files: [], inPrint: [] };

function documentOf(wave: PublishedDocument['waves'][number]): PublishedDocument {
  const head = { format: 'svarsbild-published', version: 1, pipeline: 'p', survey: 's' } as const;
  const rules = { minimum: 5, minimumOffered: 5, empty: 'shown', apart: [], families: [] } as const;
  return { ...head, ...rules, inWords: [], waves: [wave] };
}

/** Whether a window over the one is stopped when a whole wave of the other is out. */
function isStopped(one: ReadDocument, other: ReadDocument): boolean {
  const window = { from: '2018-01-01', to: '2018-02-28', source: '' };
  const whole = documentOf({ ...nothing, wave: 'w', read: [other] });
  const { publications } = withPublication(emptyLedger, whole, { sha256: '' });
  const found = publishedAsAnother(documentOf({ ...nothing, wave: 'a', window, read: [one] }), publications);
  return found.some(({ code }) => code === 'file-published-otherwise');
}

describe('answers are known again', () => {
  it.each<[string, ReadDocument, ReadDocument]>([
    ['the same sheet', { file: 'a.xlsx', sheet: 'Unga' }, { file: 'a.xlsx', sheet: 'Unga' }],
    ['a sheet that is not named', { file: 'a.xlsx', sheet: 'Unga' }, { file: 'a.xlsx' }],
    ['a path from another folder', { file: '../data/a.csv' }, { file: '../../data/a.csv' }],
    ['a shorter path', { file: 'a.csv' }, { file: 'data/a.csv' }],
  ])('by %s', (_, one, other) => {
    expect([isStopped(one, other), isStopped(other, one)]).toEqual([true, true]);
  });

  it.each<[string, ReadDocument, ReadDocument]>([
    ['another sheet', { file: 'a.xlsx', sheet: 'Unga' }, { file: 'a.xlsx', sheet: 'Vuxna' }],
    ['a file of another folder', { file: '2017/a.csv' }, { file: '2018/a.csv' }],
    ['a name that ends alike', { file: 'a.csv' }, { file: 'data/extra.csv' }],
  ])('but not by %s', (_, one, other) => {
    expect([isStopped(one, other), isStopped(other, one)]).toEqual([false, false]);
  });
});
