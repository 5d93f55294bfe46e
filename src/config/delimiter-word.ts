import type { Delimiter } from './pipeline.js';

/** A tab is written as a word, since nobody sees it in a file. */
export function delimiterOf(word: Exclude<Delimiter, '\t'> | 'tab'): Delimiter {
  return word === 'tab' ? '\t' : word;
}
