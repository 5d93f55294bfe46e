import { CountSet } from '../linear/count-set.js';
import { type CountVector, sumOver } from '../linear/count-vector.js';
import { KnownPoints, type Target } from '../linear/known-points.js';
import type { ProgramRow, Solver, SolverModel } from '../linear/linear-program.js';
import { type Range, wholeRange, widened } from '../linear/range.js';
import type { Span } from '../linear/span.js';
import { sfc32 } from '../stats/sfc32.js';
import type { HiddenSystem } from './hidden-system.js';
import { isTooNarrow } from './too-narrow.js';

/** Where a sum that is shown comes from: the number of a candidate, and which of its ways is told. */
export interface Source {
  readonly number: number;
  readonly way: number;
}

export interface ShownSum {
  readonly columns: CountVector;
  /** Undefined when it was known before. */
  readonly source: Source | undefined;
}

/** Into so many parts the sums that are still open are divided, to be moved up a part at a time. */
const partsAtATime = 3;

/** Sums are moved together as long as it leaves no more than this part of them open. */
const worthwhile = 0.8;

/** A sum that is narrowly known, and the facts that make it so, by number. */
interface NarrowSum<T extends Target> {
  readonly target: T;
  readonly binding: readonly number[];
}

/** What is known in a system. */
interface Known {
  /** Sums that are shown. */
  readonly sums: readonly CountVector[];
  /** Sums that are not 0. */
  readonly filled: readonly CountVector[];
}

/** Calls back with the ranges of each system. */
export function inRanges<T>(
  systems: readonly HiddenSystem[],
  solver: Solver,
  use: (ranges: readonly NarrowRanges[]) => T,
): T {
  const rangesOf = new Map<HiddenSystem, NarrowRanges>();
  for (const system of systems) {
    const stricter = system.stricter && rangesOf.get(system.stricter.system);
    rangesOf.set(system, new NarrowRanges(system, solver, stricter));
  }
  const ranges = [...rangesOf.values()];
  try {
    return use(ranges);
  } finally {
    for (const one of ranges) one.close();
  }
}

/**
 * Step 4 in one system, again and again as other things are shown: a sum that is withheld must not be known within too
 * narrow a range. What was found possible before is remembered.
 */
export class NarrowRanges {
  readonly #system: HiddenSystem;
  readonly #solver: Solver;
  readonly #points = new KnownPoints();
  readonly #stricter: NarrowRanges | undefined;
  #model: SolverModel | undefined;
  #known: Known = { sums: [], filled: [] };

  /** @param stricter the same of a system of the same counts in which more is known, and looked through before this one */
  constructor(system: HiddenSystem, solver: Solver, stricter?: NarrowRanges) {
    this.#system = system;
    this.#solver = solver;
    this.#stricter = stricter;
  }

  /**
   * For each withheld sum (and small block) that is known within too narrow a range, the least wanted of the candidates that
   * make it so. None where what was known before makes it so: nothing can be done about that.
   * @param blocks small sets of parts that would come out together
   * @param span what is known
   */
  sources(blocks: readonly CountVector[], span: Span, shown: readonly ShownSum[]): Source[] {
    const sums = shown.map(({ columns }) => columns);
    const known = new CountSet(sums);
    const narrow = this.#narrowBeside(sums, blocks, (sum) => !known.has(sum) && !span.tells(sum));
    return leastWanted(narrow, shown);
  }

  /** Whether nothing that is not shown is known within too narrow a range. */
  areWide(shown: readonly CountVector[]): boolean {
    const known = new CountSet(shown);
    return this.#narrowBeside(shown, [], (sum) => !known.has(sum)).length === 0;
  }

  #narrowBeside(
    sums: readonly CountVector[],
    blocks: readonly CountVector[],
    isOpen: (sum: CountVector) => boolean,
  ): NarrowSum<Target>[] {
    this.#known = { sums, filled: this.#system.notEmpty.filter(isOpen) };
    const open = this.#open(targetsIn(this.#system, blocks, isOpen));
    return this.#narrow(this.#stricter ? this.#narrowThere(open, this.#stricter) : open);
  }

  /** Those of the sums that not even what was found possible before shows to be wide. */
  #open<T extends Target>(targets: readonly T[]): T[] {
    if (targets.length === 0) return [];
    return this.#points.open(targets, this.#system.values, this.#known.sums, this.#known.filled);
  }

  /** Those that are narrowly known where more is known. What is wide there is wide here. */
  #narrowThere(targets: readonly Target[], there: NarrowRanges): Target[] {
    const { stricter } = this.#system;
    if (!stricter) return [...targets];
    const mapped = targets.map((target) => ({ ...target, sum: stricter.sumIn(target.sum), here: target }));
    return there.#narrow(there.#open(mapped)).map(({ target }) => target.here);
  }

  close(): void {
    this.#model?.close();
  }

  /** Those of the sums that are narrowly known. What is found possible for one of them tells something of the others too. */
  #narrow<T extends Target>(targets: readonly T[]): NarrowSum<T>[] {
    if (targets.length === 0) return [];
    const { values, least } = this.#system;
    this.#model ??= this.#solver(values, least);
    const model = this.#model;
    model.restrict(factsOf(this.#known, values));
    const ranges = new Map<Target, Range>();
    for (const target of targets) {
      const truth = sumOver(values, target.sum);
      ranges.set(target, { low: truth, high: truth });
    }
    const rangeOf = (target: Target): Range => ranges.get(target) ?? { low: 0, high: 0 };
    const isNarrow = (target: Target) => target.isNarrow(wholeRange(rangeOf(target)));
    const bound = (sum: CountVector, sense: 'max' | 'min') => {
      const { value, point, binding } = model.best(sum, sense);
      if (point) {
        this.#points.add(point);
        for (const [target, range] of ranges) ranges.set(target, widened(range, sumOver(point, target.sum)));
      }
      return { value, binding };
    };

    // Many at once: most are soon found to be wide.
    const next = sfc32(targets.length);
    for (let open = [...targets], before = Infinity; open.length < worthwhile * before; ) {
      const parts = open.map(() => next() % partsAtATime);
      for (let part = 0; part < partsAtATime; part++) {
        const some = open.filter((target, n) => parts[n] === part && isNarrow(target));
        if (some.length > 0) bound([...new Set(some.flatMap(({ sum }) => sum))], 'max');
      }
      before = open.length;
      open = open.filter(isNarrow);
    }

    const narrow: NarrowSum<T>[] = [];
    for (const target of targets) {
      const bindings = new Set<number>();
      for (const sense of ['max', 'min'] as const) {
        // Too small for certain, or wide: then how small it can be does not matter.
        const isSmall =
          sense === 'min' && target.isNarrow(wholeRange({ low: 0, high: rangeOf(target).high }));
        if (isSmall || !isNarrow(target)) break;
        const { value, binding } = bound(target.sum, sense);
        ranges.set(target, widened(rangeOf(target), value));
        for (const row of binding) bindings.add(row);
      }
      if (isNarrow(target)) narrow.push({ target, binding: [...bindings] });
    }
    return narrow;
  }
}

function factsOf({ sums, filled }: Known, values: readonly number[]): ProgramRow[] {
  return [
    ...sums.map((columns) => ({ columns, relation: '=' as const, value: sumOver(values, columns) })),
    ...filled.map((columns) => ({ columns, relation: '>=' as const, value: 1 })),
  ];
}

/** What must not be narrowly known, unless it can be worked out. */
function targetsIn(
  system: HiddenSystem,
  blocks: readonly CountVector[],
  isOpen: (sum: CountVector) => boolean,
): Target[] {
  const { minimum } = system;
  const wide = new CountSet(system.bounded(blocks, (sum) => !isOpen(sum)).filter(isOpen));
  const open = system.open.filter((sum) => !wide.has(sum) && isOpen(sum));
  return [
    ...wide.sums.map((sum) => ({ sum, isNarrow: (range: Range) => isTooNarrow(range, minimum) })),
    ...open.map((sum) => ({ sum, isNarrow: ({ low, high }: Range) => high <= low })),
  ];
}

/** For each of the narrow sums, the least wanted candidate that makes it so; not twice when one mends several. */
function leastWanted(narrow: readonly NarrowSum<Target>[], shown: readonly ShownSum[]): Source[] {
  const found: Source[] = [];
  for (const { binding } of narrow) {
    const sources = binding.flatMap((row) => shown[row]?.source ?? []).sort((a, b) => b.number - a.number);
    const isMended = sources.some((one) => found.some(({ number }) => number === one.number));
    const [least] = sources;
    if (least && !isMended) found.push(least);
  }
  return found;
}
