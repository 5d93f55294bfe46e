import type { Measure, Status } from '../config/vocabulary.js';

/** What a group is set against when it is no other group. */
export type Against = 'rest' | 'trend' | 'distribution';

/**
 * One row of `differences.csv`: how groups of one breakdown differ in one wave. Numbers are null unless `status` is `ok`.
 * The difference is the group's proportion less that of what it is set against.
 */
export interface Difference {
  readonly wave: string;
  /** `response-rate`, `share-positive`, or `share` for the whole distribution of a question. */
  readonly measure: Measure;
  /** Question id; empty for a response rate. */
  readonly question: string;
  readonly by: readonly string[];
  /** Category ids beside `by`; empty for the variable along which all groups are looked at together. */
  readonly group: readonly string[];
  /**
   * The other group, ids beside `by`; `rest` for everybody but the group; `trend` along ordered groups; `distribution`
   * for every answer in all groups.
   */
  readonly against: Against | readonly string[];
  /** −1…1; for a trend how much the proportion rises from one group to the next. Null for a distribution. */
  readonly difference: number | null;
  /** 95 % limits of the difference. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Two-sided. Null when not tested, or when it cannot be tested. */
  readonly p: number | null;
  /** Holm's, within the wave, the breakdown and the measure. */
  readonly pAdjusted: number | null;
  readonly status: Status;
  /**
   * `score`, `fisher`, `trend`, `chi-square`, `monte-carlo`, `untestable` (nothing to tell the groups apart by: all
   * proportions 0 or all 1, or one answer alone), `no-base`, or empty when it is shown but not tested.
   */
  readonly test: string;
  readonly groupValue: number | null;
  readonly againstValue: number | null;
  readonly groupNumerator: number | null;
  readonly groupDenominator: number | null;
  readonly againstNumerator: number | null;
  readonly againstDenominator: number | null;
  /** Cramér's V of a distribution, 0–1. */
  readonly effect: number | null;
  /** The categories that take part in a trend or a distribution; those that are withheld do not. */
  readonly groups: readonly string[];
}

/** What a row is about. */
export type DifferenceAbout = Pick<
  Difference,
  'wave' | 'measure' | 'question' | 'by' | 'group' | 'against' | 'groups'
>;

/** The part of a row that says how much. */
export type DifferenceFigures = Omit<Difference, keyof DifferenceAbout>;

/** No figures, and why. */
export function noDifference(status: Status): DifferenceFigures {
  return {
    difference: null,
    lower: null,
    upper: null,
    p: null,
    pAdjusted: null,
    status,
    test: '',
    groupValue: null,
    againstValue: null,
    groupNumerator: null,
    groupDenominator: null,
    againstNumerator: null,
    againstDenominator: null,
    effect: null,
  };
}
