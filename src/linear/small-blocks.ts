import { type CountVector, sumOver } from './count-vector.js';
import type { Basis } from './echelon-rows.js';
import { type Fingerprint, isNothing, keyOf, nothing, oppositeOf, sumOf } from './fingerprint.js';
import { SeenSums } from './seen-sums.js';
import { sharedPrints } from './sum-prints.js';

/**
 * Sets of parts whose sum can be worked out, though it is about too few: what several published counts leave between
 * them, such as a parent less its children, or a crossing less its margins. Step 3.
 *
 * Every part holds at least one, so below a minimum of five no more than four parts can be in such a set. Parts that
 * are in the same published counts go together and make one class; all sets of up to four classes are looked at, which is
 * exhaustive up to a minimum of five. Sums are compared by a random linear function of what the basis leaves of each part
 * (a sum of parts can be worked out when nothing is left of it), and what matches is checked exactly.
 * @param parts sets of columns without a column in common
 * @param values the count in each column
 * @see methods, disclosure control, step 3
 */
export function smallBlocks(
  known: Basis,
  parts: readonly CountVector[],
  values: ArrayLike<number>,
  minimum: number,
): CountVector[] {
  const classes = classesOf(known, parts, values).filter(({ count }) => count < minimum);
  return matches(classes, minimum)
    .map((set) => set.flatMap((one) => one.columns).sort((a, b) => a - b))
    .filter((block) => known.spans(block));
}

interface PartClass {
  readonly columns: readonly number[];
  readonly count: number;
  readonly left: Fingerprint;
}

function classesOf(known: Basis, parts: readonly CountVector[], values: ArrayLike<number>): PartClass[] {
  const shared = sharedPrints(known.rows, values.length);
  const classes = new Map<number, CountVector[]>();
  for (const part of parts) {
    const print = shared.of(part);
    // In no published count, or as much subtracted as added: no sum that can be worked out has it.
    if (isNothing(print)) continue;
    const key = keyOf(print);
    const members = classes.get(key);
    if (members) members.push(part);
    else classes.set(key, [part]);
  }
  return [...classes.values()].map((members) => {
    const columns = members.flat();
    return { columns, count: sumOver(values, columns), left: known.left.of(columns) };
  });
}

/** The sets of one to four classes that leave nothing and count fewer than the minimum. */
function matches(classes: readonly PartClass[], minimum: number): PartClass[][] {
  const single = classes.filter(({ left }) => isNothing(left)).map((one) => [one]);
  // From the smallest: once two are too many together, so are all that follow.
  const open = classes.filter(({ left }) => !isNothing(left)).sort((a, b) => a.count - b.count);
  const search = new MatchSearch(open, minimum);
  for (let third = 0; third < open.length; third++) search.lookAt(third);
  return [...single, ...search.found];
}

/** Looks at one class after the other, from the smallest, for sets in which it is the last but one, or the last of two. */
class MatchSearch {
  readonly found: PartClass[][] = [];
  readonly #open: readonly PartClass[];
  readonly #minimum: number;
  readonly #singles = new Multimap<number>();
  /** Of two classes the last of which comes before the one that is looked at. */
  readonly #pairs = new Multimap<readonly [PartClass, PartClass]>();
  // Nearly no sum has an opposite: what cannot have one is not looked up, nor kept.
  readonly #ofSingles: SeenSums;
  readonly #ofPairs: SeenSums;

  constructor(open: readonly PartClass[], minimum: number) {
    this.#open = open;
    this.#minimum = minimum;
    this.#ofSingles = new SeenSums(open.length);
    this.#ofPairs = seenPairs(open, minimum);
    for (const [number, { left }] of open.entries()) {
      this.#singles.add(keyOf(left), number);
      this.#ofSingles.add(left, nothing);
    }
  }

  lookAt(third: number): void {
    const c = this.#open[third];
    if (!c) return;
    this.#findFour(c, third);
    this.#findTwo(c, third);
    this.#findThree(c, third);
  }

  #findFour(c: PartClass, third: number): void {
    for (let last = third + 1; last < this.#open.length; last++) {
      const d = this.#open[last];
      if (!d || c.count + d.count + 2 >= this.#minimum) return;
      if (this.#ofPairs.mayHaveOpposite(c.left, d.left)) this.#addFour(c, d);
    }
  }

  #addFour(c: PartClass, d: PartClass): void {
    for (const [a, b] of this.#pairs.get(oppositeOf(c.left, d.left))) this.#addFew(a, b, c, d);
  }

  #findTwo(c: PartClass, third: number): void {
    for (const first of this.#singles.get(oppositeOf(c.left, nothing))) {
      const a = this.#open[first];
      if (a && first < third) this.#addFew(a, c);
    }
  }

  /** Remembers the pairs too, for sets of four. */
  #findThree(c: PartClass, third: number): void {
    for (let first = 0; first < third; first++) {
      const a = this.#open[first];
      if (!a || a.count + c.count + 1 >= this.#minimum) return;
      if (this.#ofSingles.mayHaveOpposite(a.left, c.left)) this.#addThree(a, c, third);
      if (a.count + c.count + 2 < this.#minimum && this.#ofPairs.mayHaveOpposite(a.left, c.left))
        this.#pairs.add(keyOf(sumOf(a.left, c.left)), [a, c]);
    }
  }

  #addThree(a: PartClass, c: PartClass, third: number): void {
    for (const last of this.#singles.get(oppositeOf(a.left, c.left))) {
      const d = this.#open[last];
      if (d && last > third) this.#addFew(a, c, d);
    }
  }

  #addFew(...set: PartClass[]): void {
    if (set.reduce((n, { count }) => n + count, 0) < this.#minimum) this.found.push(set);
  }
}

/** The sums of any two classes that two more can join. From the smallest, as the classes are. */
function seenPairs(open: readonly PartClass[], minimum: number): SeenSums {
  const joining = (count: number) => open.filter((other) => other.count + count + 2 < minimum).length;
  const seen = new SeenSums((open.length * joining(open[0]?.count ?? 0)) / 2);
  for (const [second, c] of open.entries()) {
    for (let first = 0; first < second; first++) {
      const a = open[first];
      if (!a || a.count + c.count + 2 >= minimum) break;
      seen.add(a.left, c.left);
    }
  }
  return seen;
}

class Multimap<T> {
  readonly #lists = new Map<number, T[]>();

  add(key: number, item: T): void {
    const list = this.#lists.get(key);
    if (list) list.push(item);
    else this.#lists.set(key, [item]);
  }

  get(key: number): readonly T[] {
    return this.#lists.get(key) ?? [];
  }
}
