import type { Code } from '../config/code-list.js';
import type { LadderCount, OfferedCount } from '../ingest/offered.js';
import type { PrintedShare, ShareFigure } from '../ingest/printed-share.js';

export type { LadderCount, PrintedShare, ShareFigure };

export const cubeFormat = 'svarsbild-cube';
export const cubeVersion = 1;

/**
 * Everything the program keeps of a wave: counts per inner cell, where an inner cell is one combination of all
 * background categories (missing ones included) and one period. Confidential: it holds small cells.
 */
export interface Cube {
  readonly format: typeof cubeFormat;
  readonly version: typeof cubeVersion;
  /** The codebook's id. */
  readonly survey: string;
  /** The id of the wave it was counted from, where that was noted down. */
  readonly wave?: string;
  /** The axes of a cell's `group`, with the categories its numbers point into. */
  readonly backgrounds: readonly CubeVariable[];
  readonly questions: readonly CubeVariable[];
  /** The areas that have a share of their own, with the questions that it is of. */
  readonly areas: readonly { readonly id: string; readonly questions: readonly string[] }[];
  /** Sorted by period, then group. Only combinations with at least one respondent. */
  readonly cells: readonly CubeCell[];
  readonly offered: readonly OfferedCell[];
  /** Only of waves that come as printed shares: nobody's answers, and public already. */
  readonly printed?: readonly PrintedShare[];
}

export interface CubeVariable {
  readonly id: string;
  readonly codes: readonly Code[];
}

export interface CubeCell {
  /** Month `2018-10`; where windows cut the month, the first day `2018-10-15` of a part; empty without a date variable. */
  readonly period: string;
  /** One code per background variable. */
  readonly group: readonly number[];
  readonly respondents: number;
  /** Per question: respondents per code. */
  readonly answers: readonly (readonly number[])[];
  /**
   * Per area: the respondent-level sums; null when they were not kept, or from a codebook with another make-up of the
   * area.
   */
  readonly areas: readonly (AreaSums | null)[];
}

/** Sums over respondents of v (valid answers in the area) and y (positive ones): what a pooled share's variance needs. */
export interface AreaSums {
  /** How many respondents have a valid answer in the area. */
  readonly m: number;
  readonly v: number;
  readonly y: number;
  readonly vv: number;
  readonly yy: number;
  readonly vy: number;
}

/** How many were offered in one group, in one period where that is known. Cells of the same group and period add up. */
export type OfferedCell = OfferedCount;
