import type { Solver } from '../linear/linear-program.js';
import { type Range, wholeRange } from '../linear/range.js';
import { inBounds } from './bounds.js';
import type { CountModel, CountPlace, Target } from './count-model.js';

/** What an outsider can work out about a withheld count. */
export interface AttackedCount {
  readonly about: CountPlace;
  /** The least and the most that it can be, in whole numbers; null when there is no bound. */
  readonly low: number;
  readonly high: number | null;
  readonly isSafe: boolean;
}

/** Which of the withheld counts of a model the range is worked out of. @throws Contradiction */
export type CountSearch = (model: CountModel, solver: Solver) => AttackedCount[];

export const everyCount: CountSearch = (model, solver) =>
  inBounds(model, solver, (sumOf) =>
    model.targets.map((target) => {
      const sum = sumOf(target.columns);
      return outcome(target, sum.least(), sum.most());
    }),
  );

/** Those that are not safe. Of most it is soon found out that they are. */
export const unsafeCounts: CountSearch = (model, solver) =>
  inBounds(model, solver, (sumOf) =>
    model.targets.flatMap((target) => {
      const sum = sumOf(target.columns);
      if (isSeenToBeOpen(target, sum.seen())) return [];
      const most = sum.most();
      if (isSeenToBeOpen(target, sum.seen())) return [];
      const count = outcome(target, sum.least(), most);
      return count.isSafe ? [] : [count];
    }),
  );

/** Whether a count is not known too well. */
const isOpen: Readonly<Record<Target['rule'], (low: number, high: number, minimum: number) => boolean>> = {
  range: (low, high, minimum) => (low < minimum ? isWide(low, high, minimum) : high > low),
  few: (low, high, minimum) => low >= minimum || isWide(low, high, minimum),
  some: (low, high, minimum) => low === 0 || high >= minimum,
  exact: (low, high, minimum) => low === 0 || low >= minimum || high > low,
};

function isWide(low: number, high: number, minimum: number): boolean {
  return high >= minimum && high - low >= minimum - 1;
}

/**
 * Whether a count is open when at least this much is possible. That one that is not small may be known nearly is no help
 * here: how small it can be is not known yet.
 */
const isOpenWhenSeen: Readonly<
  Record<Target['rule'], (low: number, high: number, minimum: number) => boolean>
> = {
  range: isWide,
  few: isWide,
  some: isOpen.some,
  exact: isOpen.exact,
};

function isSeenToBeOpen({ minimum, rule }: Target, seen: Range | undefined): boolean {
  if (!seen) return false;
  const { low, high } = wholeRange(seen);
  return isOpenWhenSeen[rule](low, high, minimum);
}

function outcome({ about, minimum, rule }: Target, least: number, most: number): AttackedCount {
  const whole = wholeRange({ low: least, high: most });
  const low = whole.low + 0;
  const high = Number.isFinite(most) ? whole.high + 0 : null;
  return { about, low, high, isSafe: high === null || isOpen[rule](low, high, minimum) };
}
