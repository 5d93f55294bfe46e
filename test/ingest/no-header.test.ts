import { describe, expect, it } from 'vitest';
import { headerProblems } from '../../src/ingest/header-problems.js';
import { messageOf } from '../../src/problems/problem.js';

function told(row: readonly string[]): string {
  const claims = { found: new Map<string, number>(), several: [], shared: [] };
  const problems = headerProblems(row, [{ id: 'kon', names: [['Kön']] }], claims, { file: 'a.csv', row: 1 });
  return problems.flatMap((p) => [messageOf(p, 'sv'), messageOf(p, 'en')]).join('\n');
}

describe('a file without a header', () => {
  it.each([
    [['1001', 'Kvinna', 'Zlatanita var snäll']],
    [['n90', 'Ja', 'Ja', 'Zlatanita var snäll']],
    [['n90', '2018-10-03', 'Zlatanita var snäll']],
    [['n90', 'Zlatanita nås på z@exempel.se']],
    [['n90', 'Zlatanita 850101 var snäll']],
  ])('does not have its first answers told: %s', (row) => {
    const text = told(row);
    expect(text).toContain('Raden ser ut som någons svar');
    expect(text).not.toMatch(/Zlatanita|1001|n90|Kvinna/);
  });

  it('is told apart from one whose header has other names', () => {
    expect(told(['F1', 'F2', '', '', 'Hur var bemötandet 2018?'])).toContain('”F1”, ”F2”');
  });
});
