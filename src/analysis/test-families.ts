import { respondentVariable } from '../config/form-variables.js';
import { type Measure, missingGroup } from '../config/vocabulary.js';
import { holm } from '../stats/holm.js';
import type { Comparison } from './comparison.js';

/** The measures that are tested; each is a family of its own within a wave pair and basis. The others are only shown. */
const tested: readonly Measure[] = ['response-rate', 'share-positive', 'area-positive', 'mean'];

/**
 * Whether a figure is tested. Those of groups whose category is missing ("uppgift saknas") are not: who ends up in them
 * follows from how a question was answered, so a test would say nothing about a group of people, yet cost the others
 * power. Nor are response rates by kind of respondents and something else: they say again what the rates by either say.
 */
export function isTested({ measure, by, group }: Pick<Comparison, 'measure' | 'by' | 'group'>): boolean {
  const isRepeated = measure === 'response-rate' && by.length > 1 && by.includes(respondentVariable);
  return tested.includes(measure) && !group.includes(missingGroup) && !isRepeated;
}

/** The rows of one wave pair with Holm's p-values, within each measure and basis. */
export function withAdjustedP(rows: readonly Comparison[]): Comparison[] {
  const families = new Map<string, { readonly row: Comparison; readonly p: number }[]>();
  for (const row of rows) {
    if (row.p === null) continue;
    const name = `${row.measure} ${row.basis}`;
    families.set(name, [...(families.get(name) ?? []), { row, p: row.p }]);
  }
  const adjusted = new Map<Comparison, number>();
  for (const family of families.values()) {
    const values = holm(family.map(({ p }) => p));
    for (const [index, { row }] of family.entries()) adjusted.set(row, values[index] ?? 1);
  }
  return rows.map((row) => ({ ...row, pAdjusted: adjusted.get(row) ?? null }));
}
