import { describe, expect, it } from 'vitest';
import { decoded, markupTexts } from '../../src/audit/markup-texts.js';

const textsOf = (source: string) => markupTexts(source).map(({ kind, text }) => [kind, text]);

describe('the texts of a page', () => {
  it('are cells by themselves, and sentences around them', () => {
    const page = '<p>Ett <b>2</b> tre.</p><table><tr><th>A</th><td>4</td></tr></table><h2>Fem</h2>Sex';
    expect(textsOf(page)).toEqual([
      ['sentence', 'Ett 2 tre.'],
      ['cell', 'A'],
      ['cell', '4'],
      ['sentence', 'Fem'],
      ['sentence', 'Sex'],
    ]);
  });

  it('are those of pictures, and what these say aloud', () => {
    const picture =
      '<svg aria-label="1"><title>2</title><g><text x="9">3<tspan dy="9">4</tspan></text></g></svg>';
    expect(textsOf(picture)).toEqual([
      ['sentence', '1'],
      ['sentence', '2'],
      ['drawn', '34'],
    ]);
  });

  it('are no styles, declarations, ids or places', () => {
    const page =
      '<?xml version="1.0"?><!doctype html><style>a{top:3px}</style><a id="n4" href="#5" class="n6" width="7">x</a>';
    expect(textsOf(page)).toEqual([['sentence', 'x']]);
  });

  it('are what only the source shows: comments, scripts, and data in attributes', () => {
    const page = `<!-- 1 --><script data-n="2">{"n":3}</script><i data-n='4' value=5 title="6 > 5">x</i><![CDATA[7]]>`;
    expect(textsOf(page)).toEqual([
      ['cell', '1'],
      ['cell', '{"n":3}'],
      ['cell', '2'],
      ['cell', '4'],
      ['cell', '5'],
      ['sentence', '6 > 5'],
      ['sentence', 'x7'],
    ]);
  });

  it.each(['<!-- 12', '<script>12', '<td>12', '<p title="12"', '<![CDATA[12'])(
    'go on to the end: %s',
    (page) => {
      expect(textsOf(page).flat().join()).toContain('12');
    },
  );

  it.each(['<', '<!--', '<p "', "<p '", '<ul class="quotes">', '<td>', '&#', '<a b='])(
    'are found before anybody tires of waiting, however wrong a page is: %s',
    (piece) => {
      const texts = markupTexts(`<p>12</p>${piece.repeat(200_000)}`);
      expect(texts[0]).toEqual({ kind: 'sentence', text: '12' });
    },
  );

  it('do not hold what respondents have written, and nothing else is left out with it', () => {
    const quotes = '<ul class="quotes">\n<li><q dir="auto">1</q></li>\n</ul>';
    expect(textsOf(`<p>2</p>${quotes}<p>3</p>${quotes}<ul><li>4</li></ul>`).map(([, text]) => text)).toEqual([
      '2',
      '3',
      '4',
    ]);
  });

  it('do hold what is among comments and is none', () => {
    const others = ['<li>1</li>', '<li><q dir="auto">x</q>1</li>', '<li><q dir="auto"><b>1</b></q></li>'];
    for (const other of others)
      expect(textsOf(`<ul class="quotes">${other}</ul>`)).toContainEqual([
        'sentence',
        expect.stringContaining('1'),
      ]);
  });
});

describe('a text with entities', () => {
  it.each([
    ['1&nbsp;234', '1\u00a0234'],
    ['&#49;&#x32;', '12'],
    ['A &amp;lt; B', 'A &lt; B'],
    ['&unknown; &#1114112;', '&unknown; &#1114112;'],
  ])('stands for what they mean: %s', (text, meant) => {
    expect(decoded(text)).toBe(meant);
  });
});
