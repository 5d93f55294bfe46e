import { CountSet } from '../linear/count-set.js';
import type { CountVector } from '../linear/count-vector.js';
import { type Families, familiesOf, remaining } from '../linear/remaining.js';
import type { AnswerColumns } from './answer-columns.js';
import { isFilled } from './people-system.js';

/** What the groups that are shown leave of each other in a question. */
export interface LeftInQuestion {
  /** Of those who gave an answer, where it is nobody. */
  readonly none: readonly CountVector[];
  /** Of the numbers of valid answers. */
  readonly bases: readonly CountVector[];
  /** Of the groups whose answers are shown, as sets of cells. */
  readonly answerers: readonly CountVector[];
}

/**
 * @param tables the groups of each wanted table, as sets of cells
 * @param leftOfAll what they leave of each other when all the cells count
 */
export function leftInLayers(
  columns: AnswerColumns,
  tables: readonly (readonly CountVector[])[],
  leftOfAll: LeftAmong,
): (shown: readonly CountVector[]) => LeftInQuestion {
  const { cells } = columns;
  const groups = tables.flat().filter(isFilled);
  const areAllAnswering = groups.every((group) => columns.answering(group).length === group.length);
  const leftOfAnswerers = areAllAnswering ? leftOfAll : leftAmong(tables, cells, columns.answering);
  const ofLayers = columns.isValid.map((isValid, layer) => {
    const sums = groups.map((group) => columns.layer(layer, group));
    return { sums, ofGroups: new CountSet(sums), left: isValid ? leftOfAnswerers : leftOfAll };
  });
  const bases = groups.map(columns.validBase);
  return (shown) => {
    const known = new CountSet(shown);
    const isKnown = (sum: CountVector | undefined) => sum === undefined || sum.length === 0 || known.has(sum);
    // The first layer is told with the others.
    const isTold = groups.map(
      (group, number) =>
        known.has(columns.respondents(group)) && ofLayers.slice(1).every(({ sums }) => isKnown(sums[number])),
    );
    const inLayers = ofLayers.flatMap(({ sums, ofGroups, left }, layer) => {
      const isOther = (sum: CountVector) =>
        Math.floor((sum[0] ?? -1) / cells) === layer &&
        Math.floor((sum.at(-1) ?? -1) / cells) === layer &&
        !ofGroups.has(sum);
      return left(
        sums.map((sum, number) => isTold[number] === true || isKnown(sum)),
        shown.filter(isOther).map((sum) => sum.map((column) => column % cells)),
      ).map((some) => columns.layer(layer, some));
    });
    return {
      none: inLayers.filter(columns.isNobody),
      bases: leftOfAnswerers(
        bases.map((base, number) => isTold[number] === true || isKnown(base)),
        [],
      ).map(columns.validBase),
      answerers: leftOfAnswerers(isTold, []),
    };
  };
}

/**
 * What the groups that are shown, and other sets of cells, leave of each other. Mostly the same groups are shown in
 * many layers: what they leave is found out once.
 */
export type LeftAmong = (
  isShown: readonly boolean[],
  others: readonly CountVector[],
) => readonly CountVector[];

/** @param within those of the cells that count; all when left out */
export function leftAmong(
  tables: readonly (readonly CountVector[])[],
  cells: number,
  within: (group: CountVector) => CountVector = (group) => group,
): LeftAmong {
  const inside = tables.map((table) => table.map(within));
  const groups = tables.flatMap((table, t) =>
    table.flatMap((group, g) => (isFilled(group) ? [inside[t]?.[g] ?? []] : [])),
  );
  let families: Families | undefined;
  const found = new Map<string, readonly CountVector[]>();
  return (isShown, others) => {
    const key = JSON.stringify([isShown, others]);
    const before = found.get(key);
    if (before) return before;
    families ??= familiesOf(inside, cells);
    const shown = [...groups.filter((_, number) => isShown[number]), ...others.map(within)].filter(isFilled);
    const left = remaining(shown, families);
    found.set(key, left);
    return left;
  };
}
