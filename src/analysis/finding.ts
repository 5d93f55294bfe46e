import type { Basis, Measure } from '../config/vocabulary.js';
import type { Comparison } from './comparison.js';
import type { Difference } from './difference.js';

/**
 * Something worth a sentence, with all that the sentence needs: ids (whose labels depend on who is asked), values, limits,
 * adjusted p. Changes, differences and trends are certain; the others say what they are.
 */
export type Finding =
  | ChangeFinding
  | DifferenceFinding
  | LevelFinding
  | ReversalFinding
  | CompositionFinding
  | UntestedFinding;

/** What a finding is about; ids from the codebook, `by` and `group` empty for everybody. */
export interface FindingAbout {
  readonly measure: Measure;
  readonly question: string;
  readonly by: readonly string[];
  readonly group: readonly string[];
}

/** A certain difference, −1…1, with its 95 % limits and Holm's p. */
export interface CertainDifference {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  readonly pAdjusted: number;
}

/** A certain change between two waves. */
export interface ChangeFinding extends FindingAbout, CertainDifference {
  readonly kind: 'change';
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
  readonly fromValue: number;
  readonly toValue: number;
}

/** A certain difference between groups of a wave, or a certain trend, which has no values of its own. */
export interface DifferenceFinding extends FindingAbout, CertainDifference {
  readonly kind: 'difference' | 'trend';
  readonly wave: string;
  readonly against: Difference['against'];
  readonly groupValue: number | null;
  readonly againstValue: number | null;
  /** The categories along a trend. */
  readonly groups: readonly string[];
}

/** The question with the largest, or the smallest, share of positive answers in a wave. */
export interface LevelFinding extends FindingAbout {
  readonly kind: 'strongest' | 'weakest';
  readonly wave: string;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** What is said of a change by the groups of one variable. */
export interface ByGroups extends FindingAbout {
  readonly from: string;
  readonly to: string;
  /** The variable whose groups tell another story. */
  readonly variable: string;
  /** The plain change. */
  readonly difference: number;
}

/** Simpson's paradox: every group that is there in both waves moves one way, and all together the other. */
export interface ReversalFinding extends ByGroups {
  readonly kind: 'reversal';
  /** Whether all together have changed for certain. */
  readonly isCertain: boolean;
  /** Per group what its own change adds to the whole; `others` for those that are not published by themselves. */
  readonly changes: readonly { readonly group: string; readonly within: number }[];
}

/** More than half of a certain change comes from another mix of the groups. */
export interface CompositionFinding extends ByGroups {
  readonly kind: 'composition';
  /** The part of the change that another mix of the common groups makes (Kitagawa). */
  readonly composition: number;
}

/** What could not be tested, and why: no variation, no base in print, or rates of different kinds. */
export interface UntestedFinding extends FindingAbout {
  readonly kind: 'untested';
  /** The wave, or both. */
  readonly waves: readonly string[];
  /** Empty for a change. */
  readonly against: Difference['against'];
  readonly reason: 'untestable' | 'no-base' | 'not-comparable';
}

/** Of a comparison or difference: why it was not tested; undefined when it was, or when it has no figures to test. */
export function untestedReason({
  test,
  status,
}: Pick<Comparison | Difference, 'test' | 'status'>): UntestedFinding['reason'] | undefined {
  if (test === 'untestable' || test === 'no-base') return test;
  return status === 'not-comparable' ? status : undefined;
}
