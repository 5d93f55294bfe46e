import { describe, expect, it } from 'vitest';
import { FileFault } from '../../src/effects.js';
import { emptyLedger } from '../../src/publication/ledger.js';
import { writeLedger } from '../../src/publication/ledger-file.js';
import { ledgerAt } from '../../src/stages/read-ledger.js';
import { fakeEffects } from '../fake-effects.js';

const path = 'enkät [2018]/{a,b}*.json';

async function codesOf(effects: ReturnType<typeof fakeEffects>): Promise<string[]> {
  const { value, problems } = await ledgerAt(path, undefined, effects);
  expect(value === undefined).toBe(problems.length > 0);
  return problems.map(({ code }) => code);
}

describe('the ledger', () => {
  it('is empty while its file does not exist, and only then', async () => {
    expect(await ledgerAt(path, undefined, fakeEffects())).toEqual({ value: emptyLedger, problems: [] });
    for (const reason of ['broken-link', 'denied', 'folder', 'special', 'other'] as const) {
      const faults = new Map([[path, new FileFault(reason, path)]]);
      expect(await codesOf(fakeEffects({}, { faults }))).toEqual(['file-unreadable']);
    }
  });

  it('is read whatever signs its path has, and never taken for a pattern', async () => {
    const bytes = writeLedger(emptyLedger);
    expect(await codesOf(fakeEffects({ [path]: bytes }))).toEqual([]);
    expect(await codesOf(fakeEffects({ [path]: 'något annat' }))).toEqual(['ledger-unreadable']);
    expect(await codesOf(fakeEffects({ [path]: '' }))).toEqual(['ledger-unreadable']);
  });
});
