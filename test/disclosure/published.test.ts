import { describe, expect, it } from 'vitest';
import { Published } from '../../src/disclosure/published.js';
import { protectedWith } from './protected.js';
import { alike, surveyOf } from './survey.js';

const survey = surveyOf({ kon: ['kvinna', 'man'] }, { q: ['ja', 'nej'] });
const cube = survey.cube([alike(9, { kon: 'kvinna', q: 'ja' }), alike(8, { kon: 'man', q: 'nej' })]);
const published = protectedWith({
  codebook: survey.codebook,
  breakdowns: [['kon']],
  minimum: 5,
  waves: [{ id: 'now', cube }],
});

describe('Published', () => {
  it('knows its own', () => {
    expect(Published.is(published)).toBe(true);
  });

  it('is not fooled by look-alikes', () => {
    const lookAlikes: unknown[] = [
      null,
      undefined,
      'published',
      published.counts,
      { counts: published.counts },
      { ...published },
      Object.create(published),
      Object.create(Published.prototype),
      Object.setPrototypeOf({ counts: published.counts }, Published.prototype),
    ];
    for (const lookAlike of lookAlikes) expect(Published.is(lookAlike)).toBe(false);
  });

  it('cannot be made without the key of its folder', () => {
    const forge = Published as unknown as new (counts: unknown, key: unknown) => Published;
    for (const key of [undefined, Symbol('disclosure'), 'disclosure', {}]) {
      expect(() => new forge(published.counts, key)).toThrow(TypeError);
    }
  });

  it('is frozen to the bottom', () => {
    const thawed: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    };
    visit(published, 'published');
    visit(published.counts, 'counts');
    expect(thawed).toEqual([]);
    expect(() => Object.assign(published, { counts: {} })).toThrow(TypeError);
  });

  it('keeps the answers apart from the cube, so that changing one does not change the other', () => {
    const counts = published.counts.waves[0]?.tables[0]?.groups[0]?.questions[0]?.counts;
    expect(counts?.map(({ count }) => count).reduce((a, b) => a + b)).toBe(17);
    expect(Object.isFrozen(cube)).toBe(false);
    expect(cube.cells.some((cell) => Object.isFrozen(cell))).toBe(false);
  });
});
