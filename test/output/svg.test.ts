import { describe, expect, it } from 'vitest';
import { intervalDots } from '../../src/charts/interval-dots.js';
import { renderSvg } from '../../src/output/svg.js';
import { dots, figures, questions, situations } from '../charts/examples.js';
import { overlaps, textBoxes } from './text-boxes.js';

/** The texts of an SVG in reading order, lines of a label joined by a space; entities as they are. */
function texts(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, inside = '']) =>
    inside.replace(/<\/tspan><tspan[^>]*>/g, ' ').replace(/<[^>]*>/g, ''),
  );
}

function ids(svg: string): readonly string[] {
  return [...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
}

describe.each(situations)('every figure, %s', (situation) => {
  it.each(Object.entries(figures(situation, 'sv')))('%s is drawn without a warning', async (name, chart) => {
    const svg = await renderSvg(chart, name, 'Titel');
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 760 [\d.]+" width="760" role="img"/,
    );
    expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(svg).not.toContain('…');
    expect(svg).not.toMatch(/<(script|a|image|style|foreignObject)\b|\son\w+=|href|url\((?!#)/);
    const written = texts(svg);
    for (const text of written) {
      expect(text, 'a Swedish number has a comma, a real minus and a no-break space').not.toMatch(
        /\d\.\d|\d,\d{3}|(^|\s)-\d|\d %/,
      );
    }
  });
});

describe.each(situations)('the texts of a figure, %s', (situation) => {
  it.each(Object.entries(figures(situation, 'sv')))(
    '%s: stand apart and inside the figure',
    async (name, chart) => {
      const svg = await renderSvg(chart, name, 'Titel');
      const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
      const boxes = textBoxes(svg);
      expect(boxes.length).toBeGreaterThan(3);
      expect(overlaps(boxes)).toEqual([]);
      for (const { text, left, right, top, bottom } of boxes) {
        expect(Math.min(left, top), text).toBeGreaterThanOrEqual(0);
        expect(right, text).toBeLessThanOrEqual(Number(width) + 0.5);
        expect(bottom, text).toBeLessThanOrEqual(Number(height));
      }
    },
  );
});

describe('a figure in which everything is withheld', () => {
  it.each(Object.entries(figures('nothing to show', 'sv')))(
    '%s says so in its place',
    async (name, chart) => {
      const written = texts(await renderSvg(chart, name, 'Titel'));
      expect(written.filter((text) => text === 'visas inte').length).toBeGreaterThan(0);
      expect(written.filter((text) => /\d,\d/.test(text) && !text.startsWith('Alla'))).toEqual([]);
    },
  );
});

describe('the labels of a figure', () => {
  it('stand in full, however long', async () => {
    for (const name of ['likert-bars', 'dumbbells', 'change-dots']) {
      const chart = figures('ordinary', 'sv')[name];
      if (chart === undefined) throw new Error(`no figure ${name}`);
      expect(texts(await renderSvg(chart, 'f', 'Titel'))).toEqual(expect.arrayContaining(questions));
    }
  });

  it('are values in the reader’s own numbers', async () => {
    const swedish = texts(await renderSvg(intervalDots(dots, 'sv'), 'f', 'Titel'));
    expect(swedish).toEqual(
      expect.arrayContaining(['84,0\u00a0%', '90,0\u00a0%', '85\u00a0%', 'Alla 2018: 89,2\u00a0%']),
    );
    const english = texts(await renderSvg(intervalDots(dots, 'en'), 'f', 'Title'));
    expect(english).toEqual(expect.arrayContaining(['84.0%', '90.0%', '85%']));
  });

  it('write a minus and a plus before a change', async () => {
    const chart = figures('ordinary', 'sv')['change-dots'];
    if (chart === undefined) throw new Error('no figure');
    expect(texts(await renderSvg(chart, 'f', 'Titel'))).toEqual(
      expect.arrayContaining(['+2,1', '+3,5', '\u22125,1', '\u22125', '0', '+5']),
    );
  });
});

describe('an SVG for those who do not see it', () => {
  it('has its name and description on the root and nothing else to read', async () => {
    const chart = intervalDots(dots, 'sv');
    const svg = await renderSvg(chart, 'svarsfrekvens', 'Svarsfrekvensen steg');
    expect(svg).toContain('aria-labelledby="svarsfrekvens-title" aria-describedby="svarsfrekvens-desc"');
    expect(svg).toContain('<title id="svarsfrekvens-title">Svarsfrekvensen steg</title>');
    expect(svg).toContain(`<desc id="svarsfrekvens-desc">${chart.alt}</desc>`);
    expect(svg.match(/role="/g)).toHaveLength(1);
    expect(svg.match(/aria-[a-z]+="/g)).toEqual(['aria-labelledby="', 'aria-describedby="', 'aria-hidden="']);
    expect(svg).not.toMatch(/\sclass="/);
  });
});

describe('the bytes of an SVG', () => {
  it('are the same every time, whatever was drawn in between', async () => {
    const chart = figures('ordinary', 'sv')['likert-bars'];
    if (chart === undefined) throw new Error('no figure');
    const first = await renderSvg(chart, 'f', 'Titel');
    await renderSvg(intervalDots(dots, 'sv'), 'g', 'Titel');
    expect(await renderSvg(chart, 'f', 'Titel')).toBe(first);
  });

  it('share no id with another figure, clip paths included', async () => {
    const clipped = {
      alt: 'En punkt.',
      spec: {
        data: { values: [{ x: 1 }] },
        mark: { type: 'point', clip: true },
        encoding: { x: { field: 'x', type: 'quantitative' } },
      },
    } as const;
    const [one, other] = [await renderSvg(clipped, 'ett', 'A'), await renderSvg(clipped, 'tva', 'B')];
    expect(ids(one)).toEqual(['ett-title', 'ett-desc', 'ett-1']);
    expect(ids(other)).toEqual(['tva-title', 'tva-desc', 'tva-1']);
    expect(one).toContain('clip-path="url(#ett-1)"');
  });
});

describe('hostile and broken input', () => {
  it('escapes markup in labels, titles and descriptions and drops control characters', async () => {
    const evil = '<script>alert("1")</script> & \u0001 role="img"';
    const data = { ...dots, axisTitle: evil, rows: dots.rows.map((row) => ({ ...row, label: evil })) };
    const svg = await renderSvg(intervalDots(data, 'sv'), 'f', evil);
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0001');
    expect(svg).toContain('&lt;script&gt;');
    expect(texts(svg).join(' ')).toContain('role="img"');
  });

  it('throws when Vega warns', async () => {
    const broken = {
      alt: '',
      spec: {
        data: { values: [{ x: 1 }] },
        mark: 'bar',
        encoding: { shape: { field: 'x', type: 'nominal' } },
      },
    } as const;
    await expect(renderSvg(broken, 'f', 'Titel')).rejects.toThrow(
      /Vega cannot draw the chart as meant: shape/,
    );
  });

  it('refuses what could fetch something', async () => {
    const fetching = {
      alt: '',
      spec: {
        data: { values: [{ u: 'https://example.org/x.png' }] },
        mark: 'image',
        encoding: { url: { field: 'u', type: 'nominal' } },
      },
    } as const;
    await expect(renderSvg(fetching, 'f', 'Titel')).rejects.toThrow(/must not hold <image/);
  });
});
