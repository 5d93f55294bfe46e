import type { OfferedCell } from '../cube/cube.js';
import { isUsable, type OfferedUnit } from './offered-units.js';
import type { OutsideRate, PublishedTable, UnitOutsideRate } from './published.js';

/** A unit whose answers are in the results but not in the response rates. */
interface LeftUnit {
  readonly group: OfferedCell['group'];
  readonly reason: UnitOutsideRate['reason'];
}

/** What was reported of the units of a wave. */
interface CountsOfUnits {
  /** The counts as they were reported. */
  readonly reported: readonly OfferedCell[];
  /** The same in the same order, with mapped categories and answers. */
  readonly units: readonly OfferedUnit[];
  /** Units with answers that no count was reported for. */
  readonly uncounted: readonly OfferedCell['group'][];
}

/**
 * The units whose answers are in the results but not in the response rates. One is named when it is a group of which the
 * number of answers is published (or that nobody answered). Units that have not reported are named by the widest such
 * group that holds no others: a department, when none of its target groups has. The rest are only counted; those without
 * any count are not even that, since how many they are tells where somebody has answered.
 */
export function outsideRate(
  { reported, units, uncounted }: CountsOfUnits,
  tables: readonly PublishedTable[],
): OutsideRate {
  const left = reported.flatMap((cell, number) => leftOut(cell, units[number]));
  const inRate = reported.filter((cell) => left.every(({ group }) => group !== cell.group));
  const silent = uncounted.map((group): LeftUnit => ({ group, reason: 'not-reported' }));
  const places = shownPlaces(tables);
  const placeOf = ({ group, reason }: LeftUnit) =>
    places.find((place) => {
      if (!isWithin(group, place)) return false;
      if (place.by.length === Object.keys(group).length) return true;
      if (reason !== 'not-reported') return false;
      const isAlike = (other: LeftUnit) => other.reason === reason && isWithin(other.group, place);
      return (
        left.every((other) => isApart(other.group, place) || isAlike(other)) &&
        inRate.every((other) => isApart(other.group, place))
      );
    });
  const placed = [...left, ...silent].flatMap((unit) => {
    const place = placeOf(unit);
    return place ? [[place, { ...place, reason: unit.reason }] as const] : [];
  });
  const others = left.filter((unit) => !placeOf(unit)).length;
  return { named: [...new Map(placed).values()], others };
}

/** A reported unit, when it is in no rate; a count of everybody together is no unit. */
function leftOut({ group, offered }: OfferedCell, unit: OfferedUnit | undefined): LeftUnit[] {
  if (!unit || isUsable(unit) || Object.keys(group).length === 0) return [];
  return [{ group, reason: offered === null ? 'not-reported' : 'more-answers-than-offered' }];
}

type Place = Omit<UnitOutsideRate, 'reason'>;

/** Groups with a published number of answers, or nobody in them; the widest first. */
function shownPlaces(tables: readonly PublishedTable[]): Place[] {
  const ordered = tables.filter(({ by }) => by.length > 0).sort((a, b) => a.by.length - b.by.length);
  return ordered.flatMap(({ by, groups }) =>
    groups.filter(({ status }) => status === 'ok' || status === 'empty').map(({ group }) => ({ by, group })),
  );
}

/** Whether a unit is part of the group, or is the group. */
function isWithin(unit: OfferedCell['group'], { by, group }: Place): boolean {
  return by.every((variable, axis) => unit[variable] === group[axis]);
}

/** Whether nobody can be in both. */
function isApart(unit: OfferedCell['group'], { by, group }: Place): boolean {
  return by.some((variable, axis) => variable in unit && unit[variable] !== group[axis]);
}
