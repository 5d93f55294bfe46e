import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../../src/cli/program.js';
import type { Language } from '../../src/language/language.js';

/*
 * In the case `same-answers` Öppenvård have all answered a question alike, Familj hides that, Familj was offered too few
 * forms, and Missbruk hides that. A reader must not see which is which.
 */

let out: string;
beforeEach(() => {
  out = mkdtempSync(path.join(tmpdir(), 'svarsbild-wording-'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

async function filesIn(language: Language): Promise<ReadonlyMap<string, string>> {
  const ignore = { out: () => {}, error: () => {} };
  const pipeline = 'test/cases/same-answers/input/pipeline.yaml';
  const folders = ['--out', `${out}/run`, '--internal', `${out}/internal`];
  const argv = ['run', pipeline, ...folders, '--lang', language, '--quiet'];
  expect(await runProgram(argv, language, ignore)).toBe(0);
  const folder = `${out}/run/same-answers`;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** The rows of the page's tables that begin with a group, as texts. */
function rowsOf(page: string, group: string): string[][] {
  return [...page.matchAll(/<tr>.*?<\/tr>/gs)]
    .map(([row]) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, text = '']) => text))
    .filter(([first]) => first === group);
}

describe('what is withheld for whatever reason', () => {
  it.each([
    ['sv', 'visas inte', 'Vissa värden visas inte, eftersom små grupper annars kan räknas fram.'],
    ['en', 'not shown', 'Some values are not shown, as small groups could otherwise be worked out.'],
  ] as const)('is said in the one wording: %s', async (language, wording, note) => {
    const files = await filesIn(language);
    const page = files.get('reports/rapport.html') ?? '';
    const nothing = ['2018', '–', '–', wording, '–'];
    // The response rate, what is to be told of getting in touch, and what was answered about getting a reply.
    expect(rowsOf(page, 'Öppenvård').map(([, ...cells]) => cells)).toEqual([
      expect.not.arrayContaining([wording]),
      nothing,
      expect.not.arrayContaining([wording]),
    ]);
    expect(rowsOf(page, 'Familj').map(([, ...cells]) => cells)).toEqual([
      nothing,
      nothing,
      expect.not.arrayContaining([wording]),
    ]);
    expect(rowsOf(page, 'Missbruk').map(([, ...cells]) => cells)).toEqual([
      nothing,
      expect.not.arrayContaining([wording]),
      expect.not.arrayContaining([wording]),
    ]);
    expect(page).toContain(note);
  });

  it('is not told by the alt texts, the charts or the data behind them', async () => {
    const files = await filesIn('sv');
    // Nine of nine, twelve of fifteen.
    const telling = /\b9 av 9\b|100(,0)? %|\b12 av 15\b|80,0 %/;
    const charts = [...files].filter(([name]) => /kontakt|response-rate/.test(name));
    expect(charts.length).toBe(4);
    for (const [name, text] of charts) expect([name, telling.exec(text)?.[0]]).toEqual([name, undefined]);
    for (const [name, text] of files) {
      if (!name.endsWith('.csv')) continue;
      const withheld = text.split('\n').filter((line) => line.includes(',withheld'));
      for (const line of withheld) expect([name, line]).toEqual([name, line.replace(/,\d[\d.]*(?=,)/g, ',')]);
    }
  });
});
