import { describe, expect, it } from 'vitest';
import type { Code } from '../../src/config/code-list.js';
import { answerLayers, fewLayers } from '../../src/disclosure/answer-layers.js';
import type { InnerCell } from '../../src/disclosure/inner-cells.js';

const kinds: readonly (readonly [id: string, kind: Code['kind']])[] = [
  ['mycket', 'valid'],
  ['ganska', 'valid'],
  ['inte', 'valid'],
  ['aldrig', 'valid'],
  ['dont-know', 'dont-know'],
  ['no-answer', 'no-answer'],
];
const codes = kinds.map(([id, kind]) => ({ id, kind }));

const inner = [
  [4, 9, 1, 0, 1, 2],
  [3, 8, 2, 0, 0, 5],
].map(
  (counts): InnerCell => ({
    group: new Map(),
    segment: 0,
    respondents: counts.reduce((sum, count) => sum + count, 0),
    answers: [counts],
    areas: [],
  }),
);

const layers = answerLayers(inner, { codes, question: 0, positive: new Set() });

describe('the layers of a question', () => {
  it('are the codes that anybody has, the most frequent first, and those without an answer before', () => {
    expect(layers.map(({ id }) => id)).toEqual(['no-answer', 'dont-know', 'ganska', 'mycket', 'inte']);
    expect(layers.map(({ isValid }) => isValid)).toEqual([false, false, true, true, true]);
    expect(layers[2]).toMatchObject({ counts: [9, 8], least: [0, 0] });
  });

  it('are the most frequent of either kind when the others are known', () => {
    expect(fewLayers(layers, [])).toEqual([
      { id: 'no-answer', isValid: false, counts: [3, 5], least: [1, 0] },
      { id: 'ganska', isValid: true, counts: [14, 13], least: [5, 5] },
    ]);
  });

  it('are besides one inside and one outside of each set', () => {
    const few = fewLayers(layers, [new Set(['ganska', 'mycket']), new Set(['mycket'])]);
    expect(few.map(({ id }) => id)).toEqual(['no-answer', 'ganska', 'inte', 'mycket']);
    expect(few.map(({ counts }) => counts)).toEqual([
      [3, 5],
      [9, 8],
      [1, 2],
      [4, 3],
    ]);
    expect(few.slice(1).every(({ least }) => least.every((count) => count === 0))).toBe(true);
  });
});
