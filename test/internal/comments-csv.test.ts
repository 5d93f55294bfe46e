import { describe, expect, it } from 'vitest';
import type { Variable } from '../../src/config/codebook.js';
import { commentsCsv } from '../../src/internal/comments-csv.js';
import { listed, written } from '../comments/survey.js';
import { codebookOf, kommentar, kon } from '../ingest/survey.js';

const list = (texts: readonly string[], codebook = codebookOf(), language: 'sv' | 'en' = 'sv') =>
  commentsCsv({
    wave: '2018',
    comments: listed(texts.map((text) => written(text))),
    codebook,
    by: ['kon'],
    language,
  });

describe('kommentarer.csv', () => {
  it('is a list that Swedish Excel opens right, with an empty column for marks', () => {
    expect(list(['Bra; "tack" Anna'])).toMatch(
      /^\ufeffnyckel;våg;fråga;Kön;kommentar;ersatt;publicera\r\nk[0-9a-f]{16};2018;Kommentar;Kvinna;"Bra; ""tack"" \[namn\]";1;\r\n$/,
    );
    expect(list([])).toBe('\ufeffnyckel;våg;fråga;Kön;kommentar;ersatt;publicera\r\n');
  });

  it('speaks English', () => {
    expect(list(['Bra'], codebookOf(), 'en')).toMatch(
      /^\ufeffkey;wave;question;Kön;comment;replaced;publish\r\n/,
    );
  });

  it.each(['=1+2', '+46', '-1 av 5', '@(A1)', '＝1+2', '\t=1'])('makes no formula of “%s”', (text) => {
    expect(list([text])).toMatch(/;'[=+\-@]/);
  });

  it('has one line per comment, whatever is in it', () => {
    expect(list(['två\r\nrader\u2028tre\u0085fyra']).split(/[\r\n\u2028\u0085]+/)).toHaveLength(3);
  });

  it('has no column of a group that could be taken for the comments', () => {
    const group: Variable = { ...kon, label: { sv: 'Kommentar' }, short: { sv: 'Kommentar' } } as Variable;
    const codebook = codebookOf({ variables: [group, kommentar] });
    expect(list([], codebook)).toContain(';Kommentar (kon);kommentar;');
  });
});
