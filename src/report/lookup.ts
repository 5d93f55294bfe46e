import type { Comparison } from '../analysis/comparison.js';
import type { Against, Difference } from '../analysis/difference.js';
import type { Estimate } from '../analysis/estimate.js';
import type { ComparisonStatus, Measure } from '../config/vocabulary.js';
import type { Published, PublishedTable } from '../disclosure/published.js';
import { groupsNotIncluded } from './groups-not-included.js';

/** Which figure is meant, apart from the wave. Left out: the total, no category, no question. */
export interface Figured {
  readonly measure: Measure;
  readonly question?: string;
  readonly category?: string;
  readonly by?: readonly string[];
  readonly group?: readonly string[];
}

/** Which difference is meant. */
export interface FiguredDifference extends Figured {
  readonly against: Against | readonly string[];
}

/** An estimate as the report tells it: `not-included` of a group that was no part of the wave. */
export interface Found extends Omit<Estimate, 'status'> {
  readonly status: FoundStatus;
}
export type FoundStatus = ComparisonStatus | 'not-included';

/** Finds what the report needs among everything a run has published. */
export interface Lookup {
  /** Undefined when the run has no such row. */
  estimate(wave: string, wanted: Figured): Found | undefined;
  /** From one wave to another, all respondents. */
  comparison(from: string, to: string, wanted: Figured): Comparison | undefined;
  /** Between groups of one wave; `group` has no category for the variable along which there is a trend. */
  difference(wave: string, wanted: FiguredDifference): Difference | undefined;
  /** The counts by one background variable (or the total); undefined when the run is not broken down by it. */
  table(wave: string, by: readonly string[]): PublishedTable | undefined;
}

export function lookup(
  published: Published,
  estimates: readonly Estimate[],
  comparisons: readonly Comparison[],
  differences: readonly Difference[],
): Lookup {
  const byKey = new Map(estimates.map((e) => [key(e.wave, e), e]));
  const compared = new Map(
    comparisons.filter((c) => c.basis === 'all').map((c) => [key(`${c.from}>${c.to}`, c), c]),
  );
  const opposed = new Map(differences.map((d) => [differenceKey(d.wave, d), d]));
  const tables = new Map(
    published.counts.waves.flatMap((w) => w.tables.map((t) => [tableKey(w.wave, t.by), t] as const)),
  );
  const absentGroups = new Set(
    published.counts.waves.flatMap((wave) =>
      groupsNotIncluded(wave).map(({ by, group }) => groupKey(wave.wave, { by, group })),
    ),
  );
  return {
    estimate: (wave, wanted) => {
      const found = byKey.get(key(wave, wanted));
      const isAbsent = found?.value === null && absentGroups.has(groupKey(wave, wanted));
      return isAbsent ? { ...found, status: 'not-included' } : found;
    },
    comparison: (from, to, wanted) => compared.get(key(`${from}>${to}`, wanted)),
    difference: (wave, wanted) => opposed.get(differenceKey(wave, wanted)),
    table: (wave, by) => tables.get(tableKey(wave, by)),
  };
}

function key(wave: string, { measure, question = '', category = '', by = [], group = [] }: Figured): string {
  return [wave, measure, question, category, by.join('*'), group.join('*')].join('|');
}

function differenceKey(wave: string, wanted: FiguredDifference): string {
  const { against } = wanted;
  return `${key(wave, wanted)}|${typeof against === 'string' ? `=${against}` : against.join('*')}`;
}

function groupKey(wave: string, { by = [], group = [] }: Pick<Figured, 'by' | 'group'>): string {
  return `${tableKey(wave, by)}|${group.join('*')}`;
}

function tableKey(wave: string, by: readonly string[]): string {
  return `${wave}|${by.join('*')}`;
}
