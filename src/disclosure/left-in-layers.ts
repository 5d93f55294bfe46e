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

/** What sets of cells that are shown leave of each other. */
type LeftAmong = (shown: readonly CountVector[]) => readonly CountVector[];

/** @param tables the groups of each wanted table, as sets of cells */
export function leftInLayers(
  columns: AnswerColumns,
  tables: readonly (readonly CountVector[])[],
): (shown: readonly CountVector[]) => LeftInQuestion {
  const { cells } = columns;
  const groups = tables.flat().filter(isFilled);
  const ofLayers = columns.isValid.map(
    (_, layer) => new CountSet(groups.map((group) => columns.layer(layer, group))),
  );
  const leftOfAll = leftAmong(tables, cells);
  const leftOfAnswerers = leftAmong(
    tables.map((table) => table.map(columns.answering)),
    cells,
  );
  const ofAnswerers: LeftAmong = (some) => leftOfAnswerers(some.map(columns.answering).filter(isFilled));
  return (shown) => {
    const known = new CountSet(shown);
    const isKnown = (sum: CountVector) => sum.length === 0 || known.has(sum);
    const told = groups.filter((group) =>
      [columns.respondents(group), ...columns.counts(group)].every(isKnown),
    );
    const isTold = new Set(told);
    const inLayers = ofLayers.flatMap((ofGroups, layer) => {
      const isInLayer = (column = -1) => Math.floor(column / cells) === layer;
      const others = shown
        .filter((sum) => isInLayer(sum[0]) && isInLayer(sum.at(-1)) && !ofGroups.has(sum))
        .map((sum) => sum.map((column) => column % cells));
      // The first layer is told with the others.
      const ofLayer = groups.filter((group) => isTold.has(group) || isKnown(columns.layer(layer, group)));
      const left = columns.isValid[layer] ? ofAnswerers : leftOfAll;
      return left([...ofLayer, ...others]).map((some) => columns.layer(layer, some));
    });
    const bases = groups.filter((group) => isTold.has(group) || isKnown(columns.validBase(group)));
    return {
      none: inLayers.filter(columns.isNobody),
      bases: ofAnswerers(bases).map(columns.validBase),
      answerers: ofAnswerers(told),
    };
  };
}

/** Mostly the same groups are shown in many layers: what they leave is found out once. */
function leftAmong(tables: readonly (readonly CountVector[])[], cells: number): LeftAmong {
  let families: Families | undefined;
  const found = new Map<string, readonly CountVector[]>();
  return (shown) => {
    const key = shown.map((sum) => sum.join()).join('|');
    const before = found.get(key);
    if (before) return before;
    families ??= familiesOf(tables, cells);
    const left = remaining(shown, families);
    found.set(key, left);
    return left;
  };
}
