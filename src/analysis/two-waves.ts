/** The same thing in the earlier and the later wave. */
export interface TwoWaves<T> {
  readonly from: T;
  readonly to: T;
}

export function inBoth<T, U>({ from, to }: TwoWaves<T>, change: (one: T) => U): TwoWaves<U> {
  return { from: change(from), to: change(to) };
}
