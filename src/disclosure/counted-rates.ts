import type { CountVector } from '../linear/count-vector.js';
import type { CountedWave } from './counted-wave.js';
import { respondentsIn } from './inner-cells.js';
import { isUsable, type OfferedUnit, type UnitsOfWave } from './offered-units.js';
import { isFilled } from './people-system.js';
import type { CellGroup, WantedGroup } from './wanted-groups.js';

/** Both sides of a group's response rate, before protection. */
export interface CountedRate {
  readonly answered: number;
  readonly offered: number;
  /** The inner cells of the answered side. */
  readonly answeredCells: CountVector;
  /** The offered side, over the columns of `formColumns`. */
  readonly offeredForms: CountVector;
  /** The forms that nobody answered, when there is none: then there is none in any of the units. */
  readonly zeros: readonly CountVector[];
  /** The units in it that have a usable count. */
  readonly units: readonly OfferedUnit[];
}

/**
 * The response rate of every group for which it is defined.
 * @param counting the inner cells that count as answered
 */
export function countedRates(
  wave: CountedWave,
  counting: ReadonlySet<number>,
): ReadonlyMap<WantedGroup, CountedRate> {
  const rates = new Map<WantedGroup, CountedRate>();
  for (const table of wave.tables) {
    for (const group of table.groups.filter(({ asked }) => asked)) {
      const rate = countedRate(wave, counting, group);
      if (rate) rates.set(group, rate);
    }
  }
  return rates;
}

/**
 * Null when no rate can be given: a unit is partly inside the group, no unit inside has a usable count, or more have
 * answered than were offered (those who lack a category are in no unit, so each unit may be fine and the sum not).
 */
export function countedRate(
  { inner, units }: UnitsOfWave,
  counting: ReadonlySet<number>,
  group: CellGroup,
): CountedRate | null {
  const positions = units.map((unit) => positionOf(unit, group));
  if (positions.includes('across')) return null;
  const inside = units.filter((unit, number) => positions[number] === 'inside' && isUsable(unit));
  if (inside.length === 0) return null;

  const answering = group.cells.filter((cell) => counting.has(cell));
  const answered = respondentsIn(inner, answering);
  const offered = inside.reduce((sum, unit) => sum + (unit.offered ?? 0), 0);
  if (answered > offered) return null;

  const unanswered = inside
    .filter((unit) => unit.answered !== unit.offered || unit.answered > 0)
    .flatMap((unit) => unit.parts.map(({ form }) => form));
  const unitCells = inside.flatMap((unit) => unit.cells);
  const isComplete = answered === offered && unitCells.length === answering.length;
  const offeredForms = [...unitCells, ...unanswered];
  const zeros = isComplete ? [unanswered] : [];
  return { answered, offered, answeredCells: answering, offeredForms, zeros, units: inside };
}

/**
 * People of whom there must not be few, besides groups and inner cells: those in a unit, and those of a wanted group who
 * count as answered, or do not. The last matter for groups without a rate of their own too, as rates of others may tell
 * them.
 */
export function answeredParts(wave: CountedWave, counting: ReadonlySet<number>): CountVector[] {
  const { own, tables, units, remainders } = wave;
  const owned = new Set(own);
  const groups = [
    ...tables.flatMap((table) => table.groups.map(({ cells }) => cells)),
    ...remainders.map((cells) => cells.filter((cell) => owned.has(cell))),
  ];
  return [
    ...units.map((unit) => unit.cells),
    ...groups.map((cells) => cells.filter((cell) => counting.has(cell))),
    ...groups.map((cells) => cells.filter((cell) => !counting.has(cell))),
  ].filter(isFilled);
}

/** Forms of which there must not be few: offered by units, in rates, and what subtracting windows may leave of both. */
export function offeredParts(
  wave: CountedWave,
  rates: ReadonlyMap<WantedGroup, CountedRate>,
): { readonly count: number; readonly vector: CountVector }[] {
  const { units, inner, blocks } = wave;
  const formsOfRates = [...rates.values()].map((rate) => ({
    count: rate.offered,
    vector: rate.offeredForms,
  }));
  const formsInBlocks = [
    ...units.filter(isUsable).map((unit) => [unit]),
    ...[...rates.values()].map((r) => r.units),
  ]
    .filter((some) => some.every(({ parts }) => parts.every(({ segment }) => segment !== undefined)))
    .flatMap((some) => blocks.map((block) => formsIn(block, some, inner)));
  return [...formsOfUnits(wave), ...formsOfRates, ...formsInBlocks];
}

/** What each unit offered. */
export function formsOfUnits({ units }: UnitsOfWave) {
  return units.flatMap((unit) =>
    isUsable(unit)
      ? [{ count: unit.offered, vector: [...unit.cells, ...unit.parts.map(({ form }) => form)] }]
      : [],
  );
}

/** What some units offered in some segments. */
function formsIn(block: readonly number[], units: readonly OfferedUnit[], inner: CountedWave['inner']) {
  const parts = units.flatMap((unit) => unit.parts.filter(({ segment }) => block.includes(segment ?? -1)));
  const cells = units.flatMap((unit) =>
    unit.cells.filter((cell) => block.includes(inner[cell]?.segment ?? -1)),
  );
  return {
    count: parts.reduce((sum, part) => sum + (part.offered ?? 0), 0),
    vector: [...cells, ...parts.map(({ form }) => form)],
  };
}

function positionOf(unit: OfferedUnit, group: CellGroup): 'inside' | 'outside' | 'across' {
  const agrees = group.by.map((variable, axis) => {
    const id = unit.group.get(variable);
    return id === undefined ? undefined : id === group.group[axis];
  });
  if (agrees.includes(false)) return 'outside';
  return agrees.includes(undefined) ? 'across' : 'inside';
}
