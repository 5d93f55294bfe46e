import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseComments } from '../../src/comments/release-comments.js';
import { ReleasedComments } from '../../src/comments/released-comments.js';
import type { WrittenComment } from '../../src/ingest/written-comments.js';
import { group, reportInput, table } from '../report/survey.js';
import { listed, written } from './survey.js';

/** 40 women, 12 men, 4 others, which are withheld with those unknown. */
const tables = [
  table([], [group([], 60)]),
  table(
    ['kon'],
    [group(['kvinna'], 40), group(['man'], 12), group(['annat'], 'withheld'), group(['missing'], 'withheld')],
  ),
];

interface Wanted {
  readonly by?: string;
  readonly seed?: number;
  readonly tables?: typeof tables;
  readonly marks?: (text: string) => boolean;
  /** How the person has sorted the list. */
  readonly sorted?: (a: string, b: string) => number;
}

function release(comments: readonly WrittenComment[], wanted: Wanted = {}) {
  const { published } = reportInput({ waves: { '2018': wanted.tables ?? tables } });
  const all = listed(comments);
  const marked = all
    .filter(({ text }) => wanted.marks?.(text) ?? true)
    .map((comment) => ({ comment, text: comment.text }))
    .sort((a, b) => wanted.sorted?.(a.text, b.text) ?? 0);
  const { seed = 1, by } = wanted;
  return releaseComments({ wave: '2018', listed: all, marked, published, by, seed }).content;
}

/** So many comments of a group: `kvinna 1`, `kvinna 2` … */
function many(count: number, kon: string): WrittenComment[] {
  return Array.from({ length: count }, (_, i) => written(`${kon} nummer ${i + 1}`, kon));
}

const shown = (content: ReturnType<typeof release>) =>
  content.questions.flatMap(({ lists }) =>
    lists.map(({ group: id, texts }) => `${id ?? 'alla'} ${texts.length}`),
  );

describe('releasing comments', () => {
  it('lets those through that are marked, whatever group they come from, when no group is told', () => {
    const comments = [...many(6, 'kvinna'), ...many(2, 'man'), ...many(1, 'annat')];
    expect(shown(release(comments))).toEqual(['alla 9']);
    expect(shown(release(comments, { marks: (text) => text.startsWith('man') }))).toEqual(['alla 2']);
    expect(release(comments, { marks: () => false }).questions[0]?.lists).toEqual([]);
  });

  it('wants the total to be published, and a minimum of comments to be written', () => {
    expect(shown(release(many(4, 'kvinna')))).toEqual([]);
    expect(shown(release(many(5, 'kvinna')))).toEqual(['alla 5']);
    const withheld = [table([], [group([], 'withheld')])];
    expect(shown(release(many(9, 'kvinna'), { tables: withheld }))).toEqual([]);
  });

  it('puts them under groups that are published and have a minimum of comments, in their order', () => {
    const comments = [...many(6, 'annat'), ...many(4, 'missing'), ...many(7, 'man'), ...many(5, 'kvinna')];
    expect(shown(release(comments, { by: 'kon' }))).toEqual(['kvinna 5', 'man 7']);
    const few = [...many(4, 'man'), ...many(9, 'kvinna')];
    expect(shown(release(few, { by: 'kon' }))).toEqual(['kvinna 9']);
    expect(shown(release(few, { by: 'tid' }))).toEqual([]);
  });

  it('counts those who wrote, not those let through', () => {
    const one = release(many(5, 'man'), { by: 'kon', marks: (text) => text.endsWith(' 3') });
    expect(shown(one)).toEqual(['man 1']);
  });

  it('takes each question by itself', () => {
    const other = Array.from({ length: 4 }, (_, i) => written(`förslag nummer ${i}`, 'man', 'forslag'));
    const content = release([...many(5, 'man'), ...other]);
    expect(content.questions.map(({ variable, lists }) => [variable, lists.length])).toEqual([
      ['kommentar', 1],
      ['forslag', 0],
    ]);
  });

  it('shuffles: the order follows from the texts and the seed, and tells nothing of the forms', () => {
    const texts = fc.uniqueArray(fc.stringMatching(/^[a-zåäö]{3,9}$/), { minLength: 5, maxLength: 30 });
    const order = (all: readonly string[], seed: number, sorted: Wanted['sorted'] = undefined) =>
      release(
        all.map((text) => written(text)),
        { seed, ...(sorted && { sorted }) },
      ).questions[0]?.lists[0]?.texts;
    fc.assert(
      fc.property(texts, fc.nat(), (all, seed) => {
        const there = order(all, seed);
        expect(order([...all].reverse(), seed)).toEqual(there);
        expect(order(all, seed, (a, b) => (a < b ? 1 : -1))).toEqual(there);
        expect([...(there ?? [])].sort()).toEqual([...all].sort());
      }),
    );
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    expect(order(letters, 1)).not.toEqual(letters);
    expect(order(letters, 1)).not.toEqual(order(letters, 2));
  });

  it('alone makes what a report may print', () => {
    const content = { wave: '2018', questions: [] };
    expect(() => new ReleasedComments(content, Symbol('comments') as never)).toThrow(TypeError);
  });
});
