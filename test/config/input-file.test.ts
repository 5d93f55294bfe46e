import { describe, expect, it } from 'vitest';
import { readInput } from '../../src/config/input-file.js';
import { maxWrittenBytes } from '../../src/limits.js';
import { fakeEffects } from '../fake-effects.js';

describe('a file that is read as a whole', () => {
  it('is read up to a size that nobody writes by hand', async () => {
    const effects = fakeEffects({
      full: new Uint8Array(maxWrittenBytes),
      over: new Uint8Array(maxWrittenBytes + 1),
    });
    const place = { file: 'p.yaml', line: 3, column: 1 };
    expect((await readInput('full', 'codebook', effects, place)).problems).toEqual([]);
    for (const kind of ['pipeline', 'codebook', 'template'] as const) {
      const read = await readInput('over', kind, effects, place);
      expect(read).toMatchObject({ problems: [{ code: 'file-too-large', place }] });
      expect(read.value).toBeUndefined();
    }
    expect((await readInput('over', 'ledger', effects)).problems).toEqual([]);
  });
});
