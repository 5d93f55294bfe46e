import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/report/rich-text.js';
import { wording } from '../../src/report/wording.js';

type Said = string | Parameters<typeof textOf>[0];

/** Stands in for any details: every detail reads as its own name. */
const details: unknown = new Proxy({}, { get: (_, name) => `<${String(name)}>` });

const entries = Object.entries(wording).flatMap(([room, words]) =>
  Object.entries(words).map(([key, worded]) => {
    const write = worded as Record<'sv' | 'en', (d: unknown) => Said>;
    const say = (language: 'sv' | 'en') => {
      const said = write[language](details);
      return typeof said === 'string' ? said : textOf(said);
    };
    return { key: `${room}.${key}`, sv: say('sv'), en: say('en') };
  }),
);

const detailsIn = (text: string) => [...new Set(text.match(/<\w+>/g))].sort();

describe('what the program writes', () => {
  it.each(entries)('has $key in both languages, with the same details', ({ sv, en }) => {
    expect(sv.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(detailsIn(en)).toEqual(detailsIn(sv));
    expect(en).not.toMatch(/[åäö]/i);
  });

  it('says svar and not personer, except where the method tells them apart', () => {
    const people = entries.filter(({ key, sv }) => key !== 'method.answer' && /person/i.test(sv));
    expect(people).toEqual([]);
  });

  it('keeps the sign for per cent apart from the number by a no-break space in Swedish', () => {
    expect(entries.filter(({ sv }) => /[\d>] %/.test(sv.replaceAll('\u00a0', '_')))).toEqual([]);
  });
});

describe('templates that come with the program', () => {
  const folder = new URL('../../reports/', import.meta.url);

  it.each(readdirSync(folder))('%s holds no number: figures come from the run', (file) => {
    expect(readFileSync(new URL(file, folder), 'utf8')).not.toMatch(/\d/);
  });
});
