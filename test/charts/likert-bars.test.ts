import { describe, expect, it } from 'vitest';
import type { LikertBar } from '../../src/charts/chart.js';
import { likertBars } from '../../src/charts/likert-bars.js';
import { drawnTexts, drawnWith } from './drawn.js';
import { likert, likertBar, withheldBars, yesNo } from './examples.js';

const withBars = (...bars: LikertBar[]) => ({ ...likert, questions: [{ label: 'En fråga?', bars }] });

/** The pieces of all bars from left to right, each once. */
function pieces(...bars: LikertBar[]) {
  const all = drawnWith(likertBars(withBars(...bars), 'sv'), 'from', 'fill').map(
    ({ from, to, text, fill }) => ({
      from,
      to,
      text,
      fill,
    }),
  );
  return [...new Map(all.map((piece) => [`${piece.from} ${piece.fill}`, piece])).values()];
}

describe('likertBars', () => {
  it('puts positive answers to the left of the middle and negative to the right', () => {
    expect(pieces(likertBar('later', [0.42, 0.4, 0.12, 0.06]))).toEqual([
      { from: -82, to: -40, text: '42\u00a0%', fill: '#01665e' },
      { from: -40, to: 0, text: '40\u00a0%', fill: '#5ab4ac' },
      { from: 0, to: 12, text: '12\u00a0%', fill: '#d8b365' },
      { from: 12, to: 18, text: '6\u00a0%', fill: '#8c510a' },
    ]);
  });

  it('lays a neutral answer across the middle', () => {
    expect(pieces(likertBar('later', [0.6, 0.3, 0.1], 1)).map(({ from, to }) => [from, to])).toEqual([
      [-75, -15],
      [-15, 15],
      [15, 25],
    ]);
  });

  it('draws no piece for an answer that nobody chose', () => {
    expect(pieces(likertBar('later', [0.5, 0.5, 0, 0]))).toHaveLength(2);
  });

  it('writes a share on its piece only where it fits', () => {
    const texts = drawnTexts(likertBars(withBars(likertBar('later', [0.5, 0.46, 0.02, 0.02])), 'sv'));
    expect(texts).toContain('46\u00a0%');
    const labelled = drawnWith(
      likertBars(withBars(likertBar('later', [0.5, 0.46, 0.02, 0.02])), 'sv'),
      'ink',
    );
    expect(labelled.filter(({ text }) => text === '46\u00a0%')).toHaveLength(2);
    expect(labelled.filter(({ text }) => text === '2\u00a0%')).toHaveLength(2);
  });

  it('tells the share positive, don’t know and the number of answers beside each bar', () => {
    const texts = drawnTexts(likertBars(withBars(likertBar('later', [0.42, 0.404, 0.12, 0.056])), 'sv'));
    expect(texts).toEqual(
      expect.arrayContaining(['82,4\u00a0%', '4\u00a0%', '2\u00a0731', 'Vet inte', 'Antal svar']),
    );
    const english = drawnTexts(likertBars(withBars(likertBar('later', [0.42, 0.404, 0.12, 0.056])), 'en'));
    expect(english).toEqual(expect.arrayContaining(['82.4%', '4%', '2,731', 'Don’t know', 'Answers']));
  });

  it('leaves a withheld bar’s line with its text, and its number of answers when that may be told', () => {
    const [first] = withheldBars;
    if (first === undefined) throw new Error('no bar');
    const chart = likertBars(withBars({ ...first, n: 63, absent: 'fördelningen visas inte' }), 'sv');
    expect(drawnTexts(chart)).toEqual(expect.arrayContaining(['2017', 'fördelningen visas inte', '63']));
    expect(drawnWith(chart, 'from')).toEqual([]);
  });

  it('draws yes/no questions as plain bars from zero', () => {
    const parts = drawnWith(likertBars(yesNo, 'sv'), 'from', 'fill', 'text');
    expect(new Set(parts.map(({ from }) => from))).toEqual(new Set([0]));
    expect(new Set(parts.map(({ to }) => to))).toEqual(new Set([77, 73.4]));
  });
});
