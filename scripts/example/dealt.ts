import { apportion, repeated } from './quota.js';
import { type Random, shuffled } from './random.js';

/** A question with as many answers of each kind as it is to have. */
export interface DealtQuestion {
  /** Most positive first. */
  readonly labels: readonly string[];
  /** Of each label, then of "Vet inte", then of no answer. */
  readonly weights: readonly number[];
}

/**
 * Everybody's answer, empty for none: the best labels to those in the best mood (the lowest number), save that chance has a say. "Vet
 * inte" and no answer go to anybody.
 */
export function dealtAnswers<Person extends { readonly mood: number }>(
  { labels, weights }: DealtQuestion,
  people: readonly Person[],
  random: Random,
): Map<Person, string> {
  const counts = apportion(people.length, weights);
  const valid = repeated(labels, counts);
  const other = repeated(['Vet inte', ''], counts.slice(labels.length));
  const order = shuffled(people, random);
  const luck = new Map(order.map((person) => [person, person.mood * 2 + random.below(6)]));
  const best = order.slice(other.length).sort((a, b) => (luck.get(a) ?? 0) - (luck.get(b) ?? 0));
  return new Map([
    ...order.slice(0, other.length).map((person, index) => [person, other[index] ?? ''] as const),
    ...best.map((person, index) => [person, valid[index] ?? ''] as const),
  ]);
}

/** Each item as many times as the weights say, in random order. */
export function dealt<T>(items: readonly T[], weights: readonly number[], size: number, random: Random): T[] {
  return shuffled(repeated(items, apportion(size, weights)), random);
}
