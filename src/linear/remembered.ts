import type { CountVector } from './count-vector.js';

/** A function of sets of columns that is asked for the same ones, as the same arrays, again and again. */
export function remembered<T>(of: (some: CountVector) => T): (some: CountVector) => T {
  const found = new Map<CountVector, T>();
  return (some) => {
    const before = found.get(some);
    if (before !== undefined) return before;
    const now = of(some);
    found.set(some, now);
    return now;
  };
}
