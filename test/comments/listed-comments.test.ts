import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxCommentCharacters } from '../../src/limits.js';
import { listed, written } from './survey.js';

const keys = (...texts: string[]) => listed(texts.map((text) => written(text))).map(({ key }) => key);

describe('the list of comments', () => {
  it('has them scrubbed, with how much was taken out, and their groups', () => {
    const [comment] = listed([written('Ring Anna\n070-123 45 67', 'man')]);
    expect(comment).toEqual({
      key: expect.stringMatching(/^k[0-9a-f]{16}$/),
      variable: 'kommentar',
      text: 'Ring [namn] [telefonnummer]',
      replaced: 2,
      group: { kon: 'man' },
    });
  });

  it('knows a comment by what it says: neither by its place nor by whom it is from', () => {
    const [first] = keys('Bra bemötande');
    expect(keys('Bra   bemötande\r\n')).toEqual([first]);
    expect(listed([written('Bra bemötande', 'man')])[0]?.key).toBe(first);
    expect(keys('Långa köer', 'Bra bemötande', 'Nej tack')).toContain(first);
    expect(listed([written('Bra bemötande')], '2017')[0]?.key).not.toBe(first);
    expect(listed([written('Bra bemötande', 'kvinna', 'forslag')])[0]?.key).not.toBe(first);
    // Whoever holds the list cannot try out which number was taken out.
    expect(keys('Ring 070-123 45 67')).toEqual(keys('Ring 070-765 43 21'));
  });

  it('has the same words once for each time', () => {
    const twice = keys('Bra', 'Bra', 'Dåligt');
    expect(new Set(twice).size).toBe(3);
    expect(twice).toEqual(expect.arrayContaining([...keys('Bra'), ...keys('Dåligt')]));
  });

  it('is in an order that does not come from that of the forms, question by question', () => {
    const comments = fc.uniqueArray(fc.tuple(fc.string(), fc.constantFrom('kommentar', 'forslag')));
    fc.assert(
      fc.property(comments, (all) => {
        const of = (pairs: typeof all) => listed(pairs.map(([text, v]) => written(text, 'man', v)));
        const there = of(all);
        expect(of([...all].reverse()).map(({ key }) => key)).toEqual(there.map(({ key }) => key));
        const questions = there.map(({ variable }) => variable);
        expect(questions).toEqual([...questions].sort().reverse());
      }),
    );
  });

  it.each(['', '-', ' . ', '…', '–', '?!', '\u200b'])('leaves out what says nothing: “%s”', (text) => {
    expect(keys(text)).toEqual([]);
  });

  it('keeps a face', () => {
    expect(listed([written('👍')])[0]?.text).toBe('👍');
  });

  it('cuts what is too long, and nothing is left of a number that the cut went through', () => {
    const long = 'bra '.repeat(3000);
    const end = ' 850101 12';
    const cut = `${long.slice(0, maxCommentCharacters - end.length)}${end}`;
    const [comment] = listed([written(cut)]);
    expect(comment?.text).toMatch(/ bra \[…\]$/);
    expect(comment?.text).not.toContain('8501');
    expect(comment?.text.length).toBeLessThan(maxCommentCharacters);
  });
});
