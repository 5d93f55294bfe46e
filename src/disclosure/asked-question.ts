import type { Code } from '../config/code-list.js';

/** A question of a source. */
export interface AskedQuestion {
  readonly codes: readonly Code[];
  /** Its number in the cubes. */
  readonly question: number;
  /** Ids of the categories that count as positive. */
  readonly positive: ReadonlySet<string>;
}
