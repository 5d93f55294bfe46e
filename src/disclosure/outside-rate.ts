import type { OfferedCell } from '../cube/cube.js';
import { isUsable, type OfferedUnit } from './offered-units.js';
import type { OutsideRate, PublishedTable, UnitOutsideRate } from './published.js';

/**
 * The units whose answers are in the results but not in the response rates. One is named when it is a group of which the
 * number of answers is published (or that nobody answered); the others are only counted.
 * @param offered the counts as they were reported
 * @param units the same in the same order, with mapped categories and answers
 */
export function outsideRate(
  offered: readonly OfferedCell[],
  units: readonly OfferedUnit[],
  tables: readonly PublishedTable[],
): OutsideRate {
  const left = offered.filter(({ group }, number) => {
    const unit = units[number];
    return unit && !isUsable(unit) && Object.keys(group).length > 0;
  });
  const named = left.flatMap((cell): UnitOutsideRate[] => {
    const place = publishedPlace(cell, tables);
    const reason = cell.offered === null ? 'not-reported' : 'more-answers-than-offered';
    return place ? [{ ...place, reason }] : [];
  });
  return { named, others: left.length - named.length };
}

function publishedPlace(
  { group: categories }: OfferedCell,
  tables: readonly PublishedTable[],
): Omit<UnitOutsideRate, 'reason'> | undefined {
  const table = tables.find(
    ({ by }) =>
      by.length === Object.keys(categories).length && by.every((variable) => variable in categories),
  );
  const found = table?.groups.find(({ group }) =>
    table.by.every((variable, axis) => group[axis] === categories[variable]),
  );
  const isShown = found?.status === 'ok' || found?.status === 'empty';
  return table && found && isShown ? { by: table.by, group: found.group } : undefined;
}
