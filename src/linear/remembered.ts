/** A function of objects that is asked for the same ones again and again, such as sets of columns. */
export function remembered<K extends object, T>(of: (key: K) => T): (key: K) => T {
  const found = new Map<K, T>();
  return (key) => {
    const before = found.get(key);
    if (before !== undefined) return before;
    const now = of(key);
    found.set(key, now);
    return now;
  };
}
