import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/problems/problem.js';
import { auditTogether } from '../properties/editions.js';
import { inputOf, publishedFirst, some } from './ledger-survey.js';

/* As many answers as before, but two of them are others, in a unit that is withheld: the total tells it all the same. */

const others = [some(4, 'Norr'), some(30, 'Öster'), some(40, 'Väster', { pleased: 'Nej' })];
const before = [...others, some(7, 'Söder'), some(4, 'Söder', { pleased: 'Nej' })];
const after = [...others, some(5, 'Söder'), some(6, 'Söder', { pleased: 'Nej' })];

/** The same survey without the question that has other answers. */
function withoutQuestion(files: Readonly<Record<string, string>>): Record<string, string> {
  const codebook = files['kodbok.yaml'] ?? '';
  return { ...files, 'kodbok.yaml': codebook.replace(/^.*\{id: nojd,.*\n/m, '') };
}

describe('a few answers that are others than when they were published', () => {
  it('stop the run, which says what has changed and what can be left out', async () => {
    const { put, run } = await publishedFirst(inputOf(before, [['enhet']]));
    put(inputOf(after, [['enhet']]));
    const { problems, written } = await run();
    const told = problems.filter(({ severity }) => severity === 'error');
    expect(told.map((one) => messageOf(one, 'en'))).toEqual([
      'Wave tidig: the answers to the question nojd have changed in the whole wave since they were published, but by so little that the difference would show what single people have answered, or that they have come or gone. Nothing is written. Wait until more answers have changed, or let what is published stand. Or take the question out of the codebook for this edition.',
    ]);
    expect(written).toBeUndefined();
  });

  it('do not stop it when the question is left out', async () => {
    const workspace = await publishedFirst(inputOf(before, [['enhet']]));
    const first = workspace.written();
    workspace.put(withoutQuestion(inputOf(after, [['enhet']])));
    const { problems, written } = await workspace.run();
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(written).toBeDefined();
    expect(await auditTogether([first, workspace.written()])).toEqual([]);
  });
});
