import type { SetAsideReason } from '../config/vocabulary.js';

/** What may be odd about a row or a cell (`kind` in the internal data-quality.csv). */
export const qualityKinds = [
  'unknown-value',
  'date-unreadable',
  'date-missing',
  'outside-field-period',
  'empty',
  'duplicate',
  'row-short',
  'row-long',
  'straight-lining',
  'impossible-skip',
] as const;
export type QualityKind = (typeof qualityKinds)[number];

/** One odd row or cell. Confidential: it points at a respondent. Never holds a comment or an id. */
export interface Occurrence {
  readonly file: string;
  /** Of a spreadsheet. */
  readonly sheet?: string;
  readonly row: number;
  readonly kind: QualityKind;
  /** The header of the column, for a cell. */
  readonly column?: string;
  /** The cell's text, shortened and with control characters made visible. */
  readonly value?: string;
  /** What it was probably meant to be. */
  readonly suggestion?: string;
}

/** The odd rows and cells of some rows, and how many rows there were. Confidential. */
export interface QualityCounts {
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly setAside: Readonly<Record<SetAsideReason, number>>;
  readonly kinds: Readonly<Record<QualityKind, number>>;
}

/** One file's quality, in all and per group of the variable that the pipeline names. */
export interface FileQuality {
  readonly all: QualityCounts;
  /** By category id; `missing` for all missing kinds together. Empty when the pipeline names no variable. */
  readonly groups: ReadonlyMap<string, QualityCounts>;
}
