import { distance } from 'fastest-levenshtein';

/**
 * The candidate that the given word was probably meant to be: the one with the smallest edit distance, if that is at
 * most two fifths of the word's length (one letter may always differ, but not all). Case and accents count as no difference.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = plain(word);
  let best: string | undefined;
  let bestDistance = Math.min(Math.max(1, Math.floor(wanted.length * 0.4)), wanted.length - 1) + 1;
  for (const candidate of candidates) {
    const d = distance(wanted, plain(candidate));
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}
