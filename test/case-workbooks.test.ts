import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseWorkbooks } from './case-workbooks.js';

describe('the spreadsheets of the cases', () => {
  it.each([...caseWorkbooks])('%s is what it is described as, byte for byte', (name, bytes) => {
    const file = path.join('test/cases', name);
    const changed = file.replace('/input/', '/changed/');
    rmSync(changed, { force: true });
    const same = existsSync(file) && Buffer.compare(bytes, readFileSync(file)) === 0;
    if (!same) {
      mkdirSync(path.dirname(changed), { recursive: true });
      writeFileSync(changed, bytes);
    }
    expect(same).toBe(true);
  });
});
