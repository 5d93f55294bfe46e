import { createHash } from 'node:crypto';
import { type ListedComment, listedComments } from '../../src/comments/listed-comments.js';
import type { WrittenComment } from '../../src/ingest/written-comments.js';

export const sha256 = () => {
  const hash = createHash('sha256');
  return { update: (bytes: Uint8Array) => void hash.update(bytes), hex: () => hash.digest('hex') };
};

export function written(text: string, kon = 'kvinna', variable = 'kommentar'): WrittenComment {
  return { variable, text, group: { kon } };
}

/** Comments of 2018 to one question, or two. */
export function listed(comments: readonly WrittenComment[], wave = '2018'): readonly ListedComment[] {
  return listedComments(comments, { wave, questions: ['kommentar', 'forslag'], language: 'sv', sha256 });
}
