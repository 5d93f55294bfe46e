import type { Occurrence, QualityCounts } from '../ingest/quality.js';
import type { DayBar } from './answer-days.js';

/** What was odd about the rows of one wave. Confidential. */
export interface WaveQuality {
  readonly wave: string;
  readonly label: string;
  readonly files: readonly { readonly path: string; readonly counts: QualityCounts }[];
  /** By label of the group, in codebook order; empty when the pipeline names no variable. */
  readonly groups: readonly { readonly label: string; readonly counts: QualityCounts }[];
  /** Answers per day, in the order of time; empty when the answers have no dates. */
  readonly days: readonly DayBar[];
  /** Row by row, with files named as in `files`. */
  readonly occurrences: readonly Occurrence[];
  /** How many more there are than are listed. */
  readonly unlisted: number;
}
