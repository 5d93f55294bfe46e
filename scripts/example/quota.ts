import type { Random } from './random.js';

/**
 * Shares a whole out in proportion to weights: the parts are whole numbers and add up to the whole
 * (Hamilton's method: what is left over goes to the largest remainders, the first of equal ones).
 */
export function apportion(whole: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.floor((whole * weight) / total));
  const left = whole - parts.reduce((sum, part) => sum + part, 0);
  const largest = weights
    .map((weight, index) => ({ index, remainder: (whole * weight) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of largest.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** Each item as many times as its count says. */
export function repeated<T>(items: readonly T[], counts: readonly number[]): T[] {
  return items.flatMap((item, index) => Array.from({ length: counts[index] ?? 0 }, () => item));
}

/**
 * Exactly `quota` of the items, each with a chance in proportion to its weight (a whole number): systematic sampling with
 * unequal probabilities (Madow 1949). In any run of neighbouring items the number chosen is within one of what the
 * weights say, so items sorted by group give every group the share it was meant to have.
 * Throws when an item's weight is so large that it would be chosen twice.
 */
export function chosen<T>(
  items: readonly T[],
  weightOf: (item: T) => number,
  quota: number,
  random: Random,
): Set<T> {
  const weights = items.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const result = new Set<T>();
  if (quota === 0) return result;
  let reached = random.below(total);
  for (const [index, item] of items.entries()) {
    const before = Math.floor(reached / total);
    reached += (weights[index] ?? 0) * quota;
    if (Math.floor(reached / total) > before) result.add(item);
  }
  if (result.size !== quota)
    throw new RangeError(`the weights allow ${result.size} of ${quota} to be chosen`);
  return result;
}
