import type { Context } from '../context.js';
import type { Table } from '../document.js';
import { type EstimateRow, estimateTable } from '../figure-table.js';
import type { Breakdown } from '../groups.js';
import { terms } from '../wording/terms.js';

/** A question in every group and wave that has the groups, and for all: what stands behind a chart by groups. */
export function groupRows(
  question: string,
  { by, groups, waves }: Breakdown,
  context: Context,
): EstimateRow[] {
  const { find, labels, say } = context;
  const wanted = { measure: 'share-positive', question } as const;
  const everyone = waves
    .map((wave) => ({
      headers: [say(terms.everyone), wave.short],
      estimate: find.estimate(wave.id, wanted),
    }))
    .filter(({ estimate }) => estimate?.status !== 'not-pooled');
  const ofGroups = groups.flatMap((group) =>
    waves.map((wave) => ({
      headers: [labels.group(by, group), wave.short],
      estimate: find.estimate(wave.id, { ...wanted, by: [by], group: [group] }),
    })),
  );
  return [...ofGroups, ...everyone];
}

export function groupTable(
  caption: string,
  headers: readonly string[],
  rows: readonly EstimateRow[],
  { say, language }: Context,
): Table {
  return estimateTable(
    caption,
    {
      headers,
      numerator: say(terms.positiveAnswers),
      denominator: say(terms.validAnswers),
      value: say(terms.share),
    },
    rows,
    language,
  );
}
