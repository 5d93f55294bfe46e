import { CountSet } from '../linear/count-set.js';
import { type CountVector, sumOver } from '../linear/count-vector.js';
import { exactly, withFixedColumns } from '../linear/fixed-columns.js';
import type { KnownPoints, Target } from '../linear/known-points.js';
import type { ProgramRow, Solution, Solver } from '../linear/linear-program.js';
import type { Span } from '../linear/span.js';
import { isZero } from '../linear/sparse-vector.js';
import { isTooNarrow, type Range, swaps, wholeRange } from '../linear/swaps.js';
import { sfc32 } from '../stats/sfc32.js';
import type { HiddenSystem } from './hidden-system.js';

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

/** Sums are moved together as long as it leaves no more than this part of them open. */
const worthwhile = 0.97;

/** When the moves touch so much of everything, nothing is gained by looking at what they touch first. */
const nearlyAll = 0.5;

/**
 * Step 4: for each withheld sum (and small block) that is known within too narrow a range, the least wanted of the
 * candidates that make it so. None where what was known before makes it so: nothing can be done about that.
 *
 * That a sum may be other than it is is shown by moving people about; where that does not do by linear programming over
 * what the moves touch, the rest as it is; and only where that does not do either over everything.
 * @param span what is known
 * @param points ways that the counts can be, found before; those that are found now are added
 */
export function narrowingSources(
  system: HiddenSystem,
  blocks: readonly CountVector[],
  span: Span,
  shown: readonly ShownSum[],
  points: KnownPoints,
  solver: Solver,
): Source[] {
  const { values, minimum } = system;
  const canBeWorkedOut = (sum: CountVector) => isZero(span.residualOf(sum));
  const isOpen = (sum: CountVector) => !canBeWorkedOut(sum);
  const wide = system.bounded(blocks, canBeWorkedOut).filter(isOpen);
  const isWide = new CountSet(wide);
  const targets: readonly WithheldSum[] = [
    ...wide.map((sum) => ({ sum, reach: minimum, isNarrow: (range: Range) => isTooNarrow(range, minimum) })),
    ...system.open
      .filter((sum) => !isWide.has(sum) && isOpen(sum))
      .map((sum) => ({ sum, reach: 0, isNarrow: ({ low, high }: Range) => high <= low })),
  ];
  if (targets.length === 0) return [];

  const notEmpty = system.notEmpty.filter(isOpen);
  const sums = shown.map(({ columns }) => columns);
  const open = points.open(targets, values, sums, notEmpty);
  if (open.length === 0) return [];

  const moves = system.movesBeside(
    sums,
    open.map(({ sum }) => sum),
  );
  const moving = swaps(values, moves, notEmpty);
  const unproven = open.filter(({ sum, reach, isNarrow }) => {
    const range = moving.rangeOf(sum, reach, reach > 0 ? reach - 1 : 1);
    if (isNarrow(range)) return true;
    for (const point of range.points) points.add(point);
    return false;
  });
  if (unproven.length === 0) return [];

  const facts: ProgramRow[] = [
    ...sums.map((columns) => exactly(columns, values)),
    ...notEmpty.map((columns) => ({ columns, relation: '>=' as const, value: 1 })),
  ];
  const all = new Set(values.keys());
  const touched = new Set(moves.flatMap(({ columns }) => columns));
  const isPart = touched.size < nearlyAll * all.size;
  const narrow = isPart ? narrowBeside(unproven, facts, touched, values, points, solver) : [];
  const left = isPart ? narrow.map(({ target }) => target) : unproven;
  if (left.length === 0) return [];
  return leastWanted(narrowBeside(left, facts, all, values, points, solver), shown);
}

interface WithheldSum extends Target {
  /** How far up it must be able to be. */
  readonly reach: number;
}

/** A sum that is narrowly known, and the facts that make it so, by number. */
interface NarrowSum {
  readonly target: Target;
  readonly binding: readonly number[];
}

/**
 * Those of the sums that are narrowly known even if only the free columns are open. What is found possible for one of them
 * tells something of the others too.
 */
function narrowBeside(
  targets: readonly Target[],
  facts: readonly ProgramRow[],
  free: ReadonlySet<number>,
  values: readonly number[],
  points: KnownPoints,
  solver: Solver,
): NarrowSum[] {
  if (free.size === 0) return targets.map((target) => ({ target, binding: [...facts.keys()] }));
  const { program, origins, partOf, whole } = withFixedColumns(facts, free, values);
  const model = solver(program);
  const parts = targets.map((target) => ({ target, ...partOf(target.sum), low: Infinity, high: -Infinity }));
  const note = ({ value, point }: Solution, own: (typeof parts)[number]) => {
    for (const part of parts) {
      if (!point && part !== own) continue;
      widened(part, part.fixed + (part === own ? value : sumOver(point ?? [], part.columns)));
    }
  };
  // Many at once, half of them up and the others down, and the other way round: most are soon found to be wide.
  const next = sfc32(parts.length);
  const stillOpen = () => parts.filter((part) => part.target.isNarrow(wholeRange(part)));
  for (let open = stillOpen(), before = Infinity; open.length < worthwhile * before; ) {
    const half = [...new Set(open.flatMap(({ columns }) => (next() % 2 === 0 ? columns : [])))];
    for (const sense of ['max', 'min'] as const) {
      const { point } = model.best(half, sense);
      if (!point) continue;
      points.add(whole(point));
      for (const part of open) widened(part, part.fixed + sumOver(point, part.columns));
    }
    before = open.length;
    open = stillOpen();
  }
  const narrow: NarrowSum[] = [];
  for (const part of parts) {
    const binding = new Set<number>();
    for (const sense of ['max', 'min'] as const) {
      // Too small for certain, or wide: then how small it can be does not matter.
      const isSmall = sense === 'min' && part.target.isNarrow(wholeRange({ low: 0, high: part.high }));
      if (isSmall || !part.target.isNarrow(wholeRange(part))) break;
      const best = model.best(part.columns, sense);
      note(best, part);
      if (best.point) points.add(whole(best.point));
      for (const row of best.binding) binding.add(origins[row] ?? -1);
    }
    if (part.target.isNarrow(wholeRange(part))) narrow.push({ target: part.target, binding: [...binding] });
  }
  model.close();
  return narrow;
}

function widened(range: { low: number; high: number }, possible: number): void {
  range.low = Math.min(range.low, possible);
  range.high = Math.max(range.high, possible);
}

/** For each of the narrow sums, the least wanted candidate that makes it so; not twice when one mends several. */
function leastWanted(narrow: readonly NarrowSum[], shown: readonly ShownSum[]): Source[] {
  const found: Source[] = [];
  for (const { binding } of narrow) {
    const sources = binding.flatMap((row) => shown[row]?.source ?? []).sort((a, b) => b.number - a.number);
    const isMended = sources.some((one) => found.some(({ number }) => number === one.number));
    const [least] = sources;
    if (least && !isMended) found.push(least);
  }
  return found;
}
