import type { CountVector } from '../linear/count-vector.js';
import type { UnitsOfWave } from './offered-units.js';
import type { WantedTable } from './wanted-groups.js';

/** The secret counts of a wave (or of all windows of a source), arranged for protection. */
export interface CountedWave extends UnitsOfWave {
  readonly tables: readonly WantedTable[];
  /** Segments that subtracting windows may leave, and what they leave of people; none unless there are several windows. */
  readonly blocks: readonly (readonly number[])[];
  readonly remainders: readonly CountVector[];
  readonly minimum: number;
}

/** Whether a count is about somebody, yet about too few. A count of nobody is shown, and taken for known. */
export function isSmall(count: number, minimum: number): boolean {
  return count > 0 && count < minimum;
}
