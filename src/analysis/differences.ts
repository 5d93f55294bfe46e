import { type Codebook, questionsOf } from '../config/codebook.js';
import { respondentVariable } from '../config/form-variables.js';
import { positiveCategories } from '../config/positive-categories.js';
import type { HomogeneousFate } from '../config/vocabulary.js';
import type { Published, PublishedTable } from '../disclosure/published.js';
import { holm } from '../stats/holm.js';
import { type Figure, opposedInPairs, opposedToRest } from './against-groups.js';
import type { Difference } from './difference.js';
import type { Estimate } from './estimate.js';
import { type EstimateIndex, estimateIndex } from './estimate-index.js';
import { groupDistributions } from './group-distributions.js';
import { type GroupLine, groupLines } from './group-lines.js';
import { groupTrend } from './group-trend.js';
import { type RestPolicy, shownDifference, testedDifference } from './side.js';

interface Setting {
  readonly codebook: Codebook;
  readonly find: EstimateIndex;
  readonly policy: RestPolicy;
}

/**
 * How the groups of every breakdown differ in each wave, in response rate and in the share positive of every question:
 * each group against the rest, pairs of groups where there are two or three, the trend where they are ordered, and the
 * whole distribution of the answers. From nothing but published counts: the rest is published total less published group.
 *
 * In this order: wave, table, figure, then each variable of the table. In a crossing the groups are compared within each
 * group of the other variables: kvinnor and män within each målgrupp. Groups whose category is missing are part of the
 * rest and otherwise left out. Kinds of respondents that are kept apart are never set against each other.
 *
 * p-values are Holm-adjusted within a wave, a breakdown and a measure, over all questions and groups that can be tested.
 *
 * @param homogeneous what becomes of a small rest in which all have answered alike
 * @see `testedDifference`, `groupTrend` and `groupDistributions` for the methods
 */
export function differencesOf(
  published: Published,
  estimates: readonly Estimate[],
  codebook: Codebook,
  homogeneous: HomogeneousFate,
): Difference[] {
  const { waves, keptApart = [], minimum } = published.counts;
  const setting = { codebook, policy: { minimum, homogeneous }, find: estimateIndex(estimates) };
  return waves.flatMap(({ wave, tables }) =>
    tables.flatMap((table) => adjusted(tableDifferences(wave, table, keptApart, setting))),
  );
}

function tableDifferences(
  wave: string,
  table: PublishedTable,
  apart: readonly string[],
  { codebook, find, policy }: Setting,
): Difference[] {
  const lines = groupLines(table, codebook, apart);
  const figures = (figure: Figure) => lines.flatMap((line) => lineDifferences(line, figure, find, policy));
  return [
    ...figures({ wave, measure: 'response-rate', question: '' }),
    ...questionsOf(codebook).flatMap((question) => [
      ...(positiveCategories(question.scale).length === 0
        ? []
        : figures({ wave, measure: 'share-positive', question: question.id })),
      ...lines.flatMap((line) => groupDistributions(line, wave, question, find) ?? []),
    ]),
  ];
}

function lineDifferences(
  line: GroupLine,
  figure: Figure,
  find: EstimateIndex,
  policy: RestPolicy,
): Difference[] {
  const opposed = [...opposedToRest(line, figure, find, policy), ...opposedInPairs(line, figure, find)];
  if (isRepeated(line, figure)) {
    return opposed.map(({ about, group, against }) => ({ ...about, ...shownDifference(group, against) }));
  }
  const trend = groupTrend(line, figure, find);
  return [
    ...opposed.map(({ about, group, against }) => ({ ...about, ...testedDifference(group, against) })),
    ...(trend ? [trend] : []),
  ];
}

/** Response rates by kind of respondents and something else mostly say again what the rates by either say. */
function isRepeated({ by }: GroupLine, { measure }: Figure): boolean {
  return measure === 'response-rate' && by.includes(respondentVariable);
}

/** The rows of one breakdown in one wave with Holm's p-values within each measure. */
function adjusted(rows: readonly Difference[]): Difference[] {
  const adjustedP = new Map<Difference, number>();
  for (const measure of new Set(rows.map((row) => row.measure))) {
    const family = rows.flatMap((row) =>
      row.measure === measure && row.p !== null ? [{ row, p: row.p }] : [],
    );
    const values = holm(family.map(({ p }) => p));
    for (const [index, { row }] of family.entries()) adjustedP.set(row, values[index] ?? 1);
  }
  return rows.map((row) => ({ ...row, pAdjusted: adjustedP.get(row) ?? null }));
}
