import { type CountedWave, isSmall } from './counted-wave.js';
import { respondentsIn } from './inner-cells.js';
import { isUsable, type OfferedUnit } from './offered-units.js';
import type { CountVector } from './span.js';
import type { CellGroup, WantedGroup } from './wanted-groups.js';

/** Both sides of a group's response rate, before protection. */
export interface CountedRate {
  readonly answered: number;
  readonly offered: number;
  /** Numbers of the units on the offered side. */
  readonly units: readonly number[];
  /** The inner cells of the answered side. */
  readonly answeredCells: CountVector;
  /** The offered side, over the columns of `formColumns`. */
  readonly offeredForms: CountVector;
  /** The forms that nobody answered, when there is none: then there is none in any of the units. */
  readonly zeros: readonly CountVector[];
}

/**
 * Columns for people and forms together: the inner cells, then per unit its forms that nobody answered.
 * Offered = answered + unanswered, so offered counts need a place in the same system: where a published rate is one,
 * every unit in it has as many offered as answered, and the one tells the other.
 */
export function formColumns({ inner }: CountedWave, units: readonly OfferedUnit[]): number {
  return inner.length + units.length;
}

/**
 * The response rate of every group for which it is defined.
 * @param counting the inner cells that count as answered
 */
export function countedRates(
  wave: CountedWave,
  units: readonly OfferedUnit[],
  counting: ReadonlySet<number>,
): ReadonlyMap<WantedGroup, CountedRate> {
  const rates = new Map<WantedGroup, CountedRate>();
  for (const table of wave.tables) {
    for (const group of table.groups.filter(({ asked }) => asked)) {
      const rate = countedRate(wave, units, counting, group);
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
  { inner }: CountedWave,
  units: readonly OfferedUnit[],
  counting: ReadonlySet<number>,
  group: CellGroup,
): CountedRate | null {
  const positions = units.map((unit) => positionOf(unit, group));
  if (positions.includes('across')) return null;
  const inside = [...units.entries()].filter(
    ([number, unit]) => positions[number] === 'inside' && isUsable(unit),
  );
  if (inside.length === 0) return null;

  const answering = group.cells.filter((cell) => counting.has(cell));
  const answered = respondentsIn(inner, answering);
  const offered = inside.reduce((sum, [, unit]) => sum + (unit.offered ?? 0), 0);
  if (answered > offered) return null;

  const unanswered = inside
    .filter(([, unit]) => unit.answered !== unit.offered || unit.answered > 0)
    .map(([number]) => inner.length + number);
  const unitCells = inside.flatMap(([, unit]) => unit.cells);
  const isComplete = answered === offered && unitCells.length === answering.length;
  const offeredForms = [...unitCells, ...unanswered];
  const zeros = isComplete ? [unanswered] : [];
  const numbers = inside.map(([number]) => number);
  return { answered, offered, units: numbers, answeredCells: answering, offeredForms, zeros };
}

/**
 * Primary: units with few respondents or forms, rates with few forms, and wanted groups of which few count as answered
 * or few do not. The last matter for groups without a rate of their own too, as rates of others may tell them.
 */
export function smallForms(
  { inner, tables, minimum }: CountedWave,
  units: readonly OfferedUnit[],
  counting: ReadonlySet<number>,
  rates: ReadonlyMap<WantedGroup, CountedRate>,
): CountVector[] {
  const groups = tables.flatMap((table) => table.groups);
  const people = [
    ...units.map((unit) => unit.cells),
    ...groups.map((group) => group.cells.filter((cell) => counting.has(cell))),
    ...groups.map((group) => group.cells.filter((cell) => !counting.has(cell))),
  ];
  const formsOfUnits = [...units.entries()].flatMap(([number, unit]) =>
    isUsable(unit) ? [{ count: unit.offered, vector: [...unit.cells, inner.length + number] }] : [],
  );
  const formsOfRates = [...rates.values()].map((rate) => ({
    count: rate.offered,
    vector: rate.offeredForms,
  }));
  return [
    ...people.filter((cells) => isSmall(respondentsIn(inner, cells), minimum)),
    ...[...formsOfUnits, ...formsOfRates]
      .filter(({ count }) => isSmall(count, minimum))
      .map(({ vector }) => vector),
  ];
}

function positionOf(unit: OfferedUnit, group: CellGroup): 'inside' | 'outside' | 'across' {
  const agrees = group.by.map((variable, axis) => {
    const id = unit.group.get(variable);
    return id === undefined ? undefined : id === group.group[axis];
  });
  if (agrees.includes(false)) return 'outside';
  return agrees.includes(undefined) ? 'across' : 'inside';
}
