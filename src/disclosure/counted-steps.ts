import { type CountedRate, formColumns } from './counted-rates.js';
import { type CountedWave, isSmall } from './counted-wave.js';
import { isUsable, type OfferedUnit } from './offered-units.js';
import type { CountVector } from './span.js';

/** What the units of a group count at one step above the offered, before protection. */
export interface CountedStep {
  readonly step: string;
  readonly count: number;
  /** Over the columns of `stepColumns`. */
  readonly vector: CountVector;
  /** Those who were not offered, when there is nobody: then there is nobody in any of the units. */
  readonly zeros: readonly CountVector[];
}

/** The steps that any unit has a column for, the widest first. */
export function stepsOf(units: readonly OfferedUnit[]): readonly string[] {
  return [...new Set(units.flatMap(({ ladder }) => [...ladder.keys()]))];
}

/** The columns of `formColumns`, then per step and unit those in the step who were not offered. */
export function stepColumns(wave: CountedWave, units: readonly OfferedUnit[]): number {
  return formColumns(wave, units) + stepsOf(units).length * units.length;
}

/**
 * The steps of a group where every unit in its rate has reported one and has no more offered than are in it. Coverage is
 * then about the same units as the response rate beside it.
 */
export function countedSteps(
  wave: CountedWave,
  units: readonly OfferedUnit[],
  rate: Pick<CountedRate, 'units' | 'offered' | 'offeredForms'>,
): CountedStep[] {
  const inside = units.filter((_, number) => rate.units.includes(number));
  return stepsOf(units).flatMap((step, place) => {
    const countOf = (unit: OfferedUnit | undefined) => unit?.ladder.get(step) ?? null;
    if (inside.some((unit) => (countOf(unit) ?? -1) < (unit.offered ?? 0))) return [];
    const count = inside.reduce((sum, unit) => sum + (countOf(unit) ?? 0), 0);
    // A unit with nobody in the step needs no column, just as one that offered nothing needs none.
    const notOffered = rate.units
      .filter((number) => countOf(units[number]) !== 0)
      .map((number) => formColumns(wave, units) + place * units.length + number);
    const zeros = count === rate.offered ? [notOffered] : [];
    return [{ step, count, vector: [...rate.offeredForms, ...notOffered], zeros }];
  });
}

/** Primary: the steps of units and of groups that hold few. */
export function smallSteps(
  wave: CountedWave,
  units: readonly OfferedUnit[],
  ofGroups: readonly CountedStep[],
): CountVector[] {
  const ofUnits = [...units.entries()].flatMap(([number, unit]) => {
    if (!isUsable(unit)) return [];
    const offeredForms = unit.offered === 0 ? [] : [...unit.cells, wave.inner.length + number];
    return countedSteps(wave, units, { units: [number], offered: unit.offered, offeredForms });
  });
  return [...ofGroups, ...ofUnits]
    .filter(({ count }) => isSmall(count, wave.minimum))
    .map(({ vector }) => vector);
}
