import type { Solver } from '../linear/linear-program.js';
import type { SourceWave } from './counted-source.js';
import type { SourceDecisions } from './protect-source.js';
import type { SourceFacts } from './source-facts.js';

/** A wave of which everything wanted has been decided. */
export interface DecidedWave {
  readonly wave: SourceWave;
  readonly facts: SourceFacts;
  readonly decisions: SourceDecisions;
  readonly solver: Solver;
}
