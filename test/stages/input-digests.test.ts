import { createHash } from 'node:crypto';
import { strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import { workspace } from '../properties/editions.js';
import { inputOf, some } from './ledger-survey.js';

it('stand in the internal folder: outside it they would show which of a few numbers is the withheld one', async () => {
  const people = [some(20, 'Norr'), some(3, 'Söder'), some(9, 'Väster')];
  const input = inputOf(people, [['enhet']], { offered: 'by-unit' });
  const made = workspace(input);
  await made.run(['html', 'csv']);
  const outside = [...made.written().values()].map((bytes) => strFromU8(bytes)).join('\n');
  const inside = strFromU8(made.effects.disk.get('.svarsbild/slump/internal.json') ?? new Uint8Array());
  for (const file of ['tidig.csv', 'sen.csv', 'erbjudna-tidig.csv', 'erbjudna-sen.csv']) {
    const digest = createHash('sha256')
      .update(input[file] ?? '')
      .digest('hex');
    expect(outside).toContain(`"path": "${file}"`);
    expect(outside).not.toContain(digest);
    expect(inside).toContain(`"path": "${file}",\n      "sha256": "${digest}"`);
  }
});
