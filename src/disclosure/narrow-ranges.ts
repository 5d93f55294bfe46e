import { type CountVector, sumOver } from '../linear/count-vector.js';
import { exactly, withFixedColumns } from '../linear/fixed-columns.js';
import type { ProgramRow, Solution, Solver } from '../linear/linear-program.js';
import type { Span } from '../linear/span.js';
import { isZero } from '../linear/sparse-vector.js';
import { isTooNarrow, type Range, swaps } from '../linear/swaps.js';
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

/** What floating point may be off by in a whole number. */
const rounding = 1e-6;

/**
 * Step 4: for each withheld sum (and small block) that is known within too narrow a range, the least wanted of the
 * candidates that make it so. None where what was known before makes it so: nothing can be done about that.
 *
 * That a sum may be other than it is is shown by moving people about; where that does not do by linear programming over
 * what the moves touch, the rest as it is; and only where that does not do either over everything.
 * @param span what is known
 */
export function narrowingSources(
  system: HiddenSystem,
  blocks: readonly CountVector[],
  span: Span,
  shown: readonly ShownSum[],
  solver: Solver,
): Source[] {
  const { values, minimum } = system;
  const canBeWorkedOut = (sum: CountVector) => isZero(span.residualOf(sum));
  const isOpen = (sum: CountVector) => !canBeWorkedOut(sum);
  const wide = system.bounded(blocks, canBeWorkedOut).filter(isOpen);
  const isWide = new Set(wide.map((sum) => sum.join()));
  const targets: readonly Target[] = [
    ...wide.map((sum) => ({ sum, reach: minimum, isNarrow: (range: Range) => isTooNarrow(range, minimum) })),
    ...system.open
      .filter((sum) => !isWide.has(sum.join()) && isOpen(sum))
      .map((sum) => ({ sum, reach: 0, isNarrow: ({ low, high }: Range) => high <= low })),
  ];
  if (targets.length === 0) return [];

  const notEmpty = system.notEmpty.filter(isOpen);
  const sums = shown.map(({ columns }) => columns);
  const moves = system.movesBeside(sums, [...targets.map(({ sum }) => sum), ...notEmpty]);
  const moving = swaps(values, moves, notEmpty);
  const unproven = targets.filter(({ sum, reach, isNarrow }) =>
    isNarrow(moving.rangeOf(sum, reach, reach > 0 ? reach - 1 : 1)),
  );
  if (unproven.length === 0) return [];

  const facts: ProgramRow[] = [
    ...sums.map((columns) => exactly(columns, values)),
    ...notEmpty.map((columns) => ({ columns, relation: '>=' as const, value: 1 })),
  ];
  const touched = new Set(moves.flatMap(({ columns }) => columns));
  const narrow = narrowBeside(unproven, facts, touched, values, solver);
  if (narrow.length === 0) return [];
  const left = narrow.map(({ target }) => target);
  return leastWanted(narrowBeside(left, facts, new Set(values.keys()), values, solver), shown);
}

/** A withheld sum, and how much of it may be known. */
interface Target {
  readonly sum: CountVector;
  /** How far up it must be able to be. */
  readonly reach: number;
  readonly isNarrow: (range: Range) => boolean;
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
  solver: Solver,
): NarrowSum[] {
  if (free.size === 0) return targets.map((target) => ({ target, binding: [...facts.keys()] }));
  const { program, origins, partOf } = withFixedColumns(facts, free, values);
  const model = solver(program);
  const parts = targets.map((target) => ({ target, ...partOf(target.sum), low: Infinity, high: -Infinity }));
  const note = ({ value, point }: Solution, own: (typeof parts)[number]) => {
    for (const part of parts) {
      if (!point && part !== own) continue;
      const possible = part.fixed + (part === own ? value : sumOver(point ?? [], part.columns));
      part.low = Math.min(part.low, possible);
      part.high = Math.max(part.high, possible);
    }
  };
  const narrow: NarrowSum[] = [];
  for (const part of parts) {
    const binding = new Set<number>();
    for (const sense of ['max', 'min'] as const) {
      if (!part.target.isNarrow(wholeRange(part))) break;
      const best = model.best(part.columns, sense);
      note(best, part);
      for (const row of best.binding) binding.add(origins[row] ?? -1);
    }
    if (part.target.isNarrow(wholeRange(part))) narrow.push({ target: part.target, binding: [...binding] });
  }
  model.close();
  return narrow;
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

/** The whole numbers in a range that floating point has found. */
function wholeRange({ low, high }: Range): Range {
  return { low: Math.ceil(low - rounding), high: Math.floor(high + rounding) };
}
